"""Points that lie close together."""

from __future__ import annotations

import numpy as np
import pytest

from papershelf.text import close_pairs as module
from papershelf.text.close_pairs import close_pairs


def test_pairs_are_named_once_the_smaller_row_first_in_order() -> None:
    points = np.array([[0.0, 0.0], [5.0, 5.0], [0.0, 1.0], [5.0, 4.5], [0.5, 0.5]])
    assert close_pairs(points, 1.0).tolist() == [[0, 2], [0, 4], [1, 3], [2, 4]]


def test_points_at_one_place_are_close() -> None:
    assert close_pairs(np.zeros((2, 2)), 0.1).tolist() == [[0, 1]]


def test_no_points_make_no_pairs() -> None:
    assert close_pairs(np.zeros((0, 2)), 0.1).shape == (0, 2)


@pytest.mark.parametrize("seed", range(5))
def test_few_points_are_found_as_many_are(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    points = np.random.default_rng(seed).normal(size=(module.FEW, 2))
    each = close_pairs(points, 0.1)
    monkeypatch.setattr(module, "FEW", 0)
    assert len(each) > 20
    assert np.array_equal(each, close_pairs(points, 0.1))
