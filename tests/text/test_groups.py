"""The nearest rows are exact, and groups of near rows come from a sample."""

from __future__ import annotations

import numpy as np
import pytest

from papershelf.text import groups
from papershelf.text.groups import LENGTH, Floats, grouped, highest, nearest, sorted_in, whole


def scattered(size: int, width: int = 12) -> Floats:
    """Rows around a few directions, in whole numbers."""
    chance = np.random.default_rng(5)
    centres = chance.normal(size=(size // 25 + 1, width))
    rows = centres[np.arange(size) % len(centres)] + 0.4 * chance.normal(size=(size, width))
    return whole((rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32))


def test_products_of_whole_rows_do_not_depend_on_how_many_are_multiplied() -> None:
    rows = scattered(300, 200)
    exact = rows.astype(np.int64) @ rows.astype(np.int64).T
    assert ((rows @ rows.T) == exact).all()
    assert ((rows[7:8] @ rows.T) == exact[7:8]).all()


def test_the_nearest_rows_are_found_with_their_products() -> None:
    rows = scattered(60)
    numbers, products = nearest(rows, rows, 5)
    wanted = np.sort(np.argsort(-(rows @ rows.T), axis=1, kind="stable")[:, :5], axis=1)
    assert (numbers == wanted).all()
    assert np.allclose(products.max(axis=1), LENGTH**2, rtol=1e-2)


def test_of_equally_high_values_the_first_are_taken() -> None:
    values = np.array([[1, 5, 5, 5, 9], [2, 2, 2, 2, 2]], dtype=np.float32)
    assert highest(values, 3).numbers.tolist() == [[1, 2, 4], [0, 1, 2]]


def test_up_to_some_number_all_rows_are_one_group() -> None:
    assert len(grouped(scattered(50), 50).centres) == 1


def test_most_of_the_nearest_rows_are_in_the_groups_around(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "LOOKED", 200)
    rows = scattered(900)
    found = grouped(rows[::3], 900)
    own = sorted_in(rows, found.centres)
    near = nearest(rows, rows, 8).numbers
    kept = [np.isin(own[line], found.around[own[row]]).mean() for row, line in enumerate(near)]
    looked = np.mean([np.isin(own, around).sum() for around in found.around])
    assert np.mean(kept) > 0.95
    assert looked < 450


def test_every_group_looks_at_its_own_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "LOOKED", 10)
    for rows in (scattered(300), np.full((90, 2), 9, np.float32), np.zeros((90, 2), np.float32)):
        found = grouped(rows, 5_000)
        assert all(number in around for number, around in enumerate(found.around))


@pytest.mark.parametrize(("asked", "rows"), [(0, 0), (3, 0), (0, 3), (2, 1)])
def test_very_few_rows_have_as_many_nearest_as_there_are(asked: int, rows: int) -> None:
    found = nearest(np.ones((asked, 2), np.float32), np.ones((rows, 2), np.float32), 4)
    assert found.numbers.shape == found.products.shape == (asked, rows)
