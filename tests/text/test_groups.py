"""The nearest rows are found without comparing all with all."""

from __future__ import annotations

import numpy as np
import pytest

from papershelf.text import groups
from papershelf.text.groups import Floats, grouped, nearest


def scattered(size: int, width: int = 12) -> Floats:
    """Unit rows around a few directions."""
    chance = np.random.default_rng(5)
    centres = chance.normal(size=(size // 25 + 1, width))
    rows = centres[np.arange(size) % len(centres)] + 0.4 * chance.normal(size=(size, width))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def exact(rows: Floats, most: int) -> list[set[int]]:
    return [set(near.tolist()) for near in np.argsort(-(rows @ rows.T), axis=1)[:, :most]]


def test_few_rows_are_compared_with_all() -> None:
    rows = scattered(60)
    assert [set(near) for near in nearest(rows, rows, 5).numbers.tolist()] == exact(rows, 5)


def test_of_many_rows_nearly_all_of_the_nearest_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "LOOKED", 150)
    rows = scattered(900)
    found = nearest(rows, rows, 8).numbers.tolist()
    kept = [len(set(near) & wanted) / 8 for near, wanted in zip(found, exact(rows, 8), strict=True)]
    assert np.mean(kept) > 0.95


def test_other_rows_than_those_of_the_groups_may_be_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(groups, "LOOKED", 150)
    rows = scattered(900)
    assert nearest(rows[::7].copy(), rows, 1).numbers[:, 0].tolist() == list(range(0, 900, 7))


def test_the_likeness_is_the_product_of_the_rows_in_the_order_of_their_numbers() -> None:
    rows = scattered(40)
    numbers, likeness = nearest(rows, rows, 4)
    assert (np.diff(numbers, axis=1) > 0).all()
    assert np.allclose(likeness, (rows[numbers] * rows[:, None]).sum(axis=2), atol=1e-5)


def test_every_row_is_in_one_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "EACH", 10)
    members = np.concatenate(grouped(scattered(230)).members)
    assert sorted(members.tolist()) == list(range(230))


def test_the_same_rows_give_the_same_groups_even_if_all_are_equal_or_zero() -> None:
    for rows in (scattered(300), np.ones((300, 2), np.float32), np.zeros((300, 2), np.float32)):
        first, second = grouped(rows), grouped(rows.copy())
        assert first.centres.tobytes() == second.centres.tobytes()
        assert [a.tolist() for a in first.members] == [b.tolist() for b in second.members]


@pytest.mark.parametrize(("asked", "rows"), [(0, 0), (3, 0), (0, 3), (2, 1)])
def test_very_few_rows_have_as_many_nearest_as_there_are(asked: int, rows: int) -> None:
    found = nearest(np.ones((asked, 2), np.float32), np.ones((rows, 2), np.float32), 4)
    assert found.numbers.shape == found.likeness.shape == (asked, rows)
