"""Candidates hold the nearest rows, found by points or by rare features."""

from __future__ import annotations

import numpy as np
import pytest

from papershelf.text import nearest as module
from papershelf.text.nearest import best, candidates
from papershelf.text.vectors import Floats, Integers, counted


def circle(size: int) -> Floats:
    angles = np.linspace(0, 2 * np.pi, size, endpoint=False)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def around(size: int, most: int) -> list[list[int]]:
    rows = counted([{} for _ in range(size)]).rows
    return [found.tolist() for found in candidates(circle(size), rows, most)]


def test_neighbours_on_a_circle_are_each_others_candidates() -> None:
    found = around(20, 2)
    assert all(set(others) <= {(n - 1) % 20, (n + 1) % 20} for n, others in enumerate(found))
    assert found[5] == [4, 6]


def test_the_block_size_does_not_change_the_candidates(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = around(21, 4)
    monkeypatch.setattr(module, "BLOCK", 3)
    assert around(21, 4) == whole


def test_rows_that_share_a_rare_feature_are_candidates_however_far_apart() -> None:
    rows = counted([{"rare": 1} if n in {0, 10} else {f"own{n}": 1} for n in range(20)]).rows
    assert 10 in candidates(circle(20), rows, 4)[0]


def test_few_rows_are_all_candidates_of_each_other() -> None:
    assert around(3, 8) == [[1, 2], [0, 2], [0, 1]]
    assert around(0, 8) == []


def test_the_best_are_positive_highest_first_and_equal_ones_by_number() -> None:
    numbers: Integers = np.array([4, 7, 2, 9], dtype=np.int32)
    values: Floats = np.array([0.5, 0.9, 0.5, 0.0], dtype=np.float32)
    assert best(numbers, values, 9)[0].tolist() == [7, 2, 4]
    assert best(numbers, values, 2)[0].tolist() == [7, 2]
    assert best(numbers, values, 0)[0].tolist() == []
