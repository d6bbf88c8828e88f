"""Very many rows: nearly all of the nearest are found, the same ones every time."""

from __future__ import annotations

import numpy as np
import pytest

from papershelf.text import nearest, nearest_in_graph
from papershelf.text.fingerprints import of_rows
from papershelf.text.groups import Floats, whole
from papershelf.text.kept_tables import Tables, packed, unpacked
from papershelf.text.nearest import Rows

MOST = 24


def crowd(size: int, seed: int = 7) -> Floats:
    """Points around some dozens of centres, in whole numbers."""
    chance = np.random.default_rng(seed)
    centres = chance.standard_normal((40, 32))
    points = centres[np.arange(size) % 40] + 0.7 * chance.standard_normal((size, 32))
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    return whole((points / lengths).astype(np.float32))


def rows(points: Floats) -> Rows:
    names = np.arange(len(points), dtype=np.uint64)
    return Rows(points, names, of_rows(points.astype(np.int16)), len(points))


def lists(points: Floats, before: Tables | None = None, most: int = MOST) -> Tables:
    return nearest.lists(rows(points), most, before or {})


@pytest.fixture
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest_in_graph, "LARGE", 0)


@pytest.mark.usefixtures("_large")
def test_nearly_all_of_the_nearest_are_found_and_twice_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    points = crowd(2000)
    found, again = lists(points)["numbers"], lists(points)["numbers"]
    assert found.tobytes() == again.tobytes()
    monkeypatch.setattr(nearest_in_graph, "LARGE", 2000)
    exact = lists(points)["numbers"]
    shared = [np.intersect1d(*pair).size for pair in zip(found, exact, strict=True)]
    assert found.shape == exact.shape
    assert sum(shared) / exact.size > 0.97


@pytest.mark.usefixtures("_large")
def test_lists_rise_and_name_others_only() -> None:
    found = lists(crowd(300))["numbers"]
    assert (np.diff(found, axis=1) > 0).all()
    assert (found >= 0).all()
    assert not (found == np.arange(300)[:, None]).any()


@pytest.mark.usefixtures("_large")
@pytest.mark.parametrize("size", [0, 1, 2, 5])
def test_few_rows_are_all_in_each_others_lists(size: int) -> None:
    found = lists(crowd(size), most=8)["numbers"].tolist()
    assert found == [[n for n in range(size) if n != own] for own in range(size)]


@pytest.mark.usefixtures("_large")
def test_rows_at_zero_are_near_to_nobody() -> None:
    points = crowd(30)
    points[[4, 9]] = 0
    found = lists(points, most=29)["numbers"]
    assert (found[[4, 9]] == -1).all()
    assert not np.isin(found, [4, 9]).any()
    assert (found[0] >= 0).sum() == 27


@pytest.mark.usefixtures("_large")
def test_many_equal_rows_have_full_lists() -> None:
    points = np.repeat(crowd(3), 60, axis=0)
    found = lists(points, most=5)["numbers"]
    assert (found >= 0).all()
    assert not (found == np.arange(180)[:, None]).any()


@pytest.mark.usefixtures("_large")
def test_lists_are_taken_over_only_if_all_rows_are_as_before() -> None:
    points = crowd(200)
    kept = unpacked(packed(lists(points)))
    marked = {**kept, "numbers": np.roll(kept["numbers"], 1, axis=0)}
    assert lists(points, marked)["numbers"].tolist() == marked["numbers"].tolist()
    points[7] = points[8]
    assert lists(points, kept)["numbers"].tolist() == lists(points)["numbers"].tolist()


@pytest.mark.usefixtures("_large")
@pytest.mark.parametrize("shift", [-1000, 1000])
def test_what_makes_no_sense_is_not_taken_over(shift: int) -> None:
    made = lists(crowd(50))
    wrong = {**made, "numbers": made["numbers"] + np.int32(shift)}
    assert lists(crowd(50), wrong)["numbers"].tolist() == made["numbers"].tolist()


@pytest.mark.usefixtures("_large")
def test_lists_of_a_graph_and_exact_ones_do_not_mix(monkeypatch: pytest.MonkeyPatch) -> None:
    points = crowd(200)
    graph = lists(points)
    monkeypatch.setattr(nearest_in_graph, "LARGE", 200)
    exact = lists(points)
    assert lists(points, graph)["numbers"].tolist() == exact["numbers"].tolist()
    monkeypatch.setattr(nearest_in_graph, "LARGE", 0)
    assert lists(points, exact)["numbers"].tolist() == graph["numbers"].tolist()


@pytest.mark.usefixtures("_large")
def test_without_the_library_all_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest_in_graph, "LIBRARY", "no_such_library_of_graphs")
    found = lists(crowd(50))
    monkeypatch.setattr(nearest_in_graph, "LARGE", 50)
    assert found["numbers"].tolist() == lists(crowd(50))["numbers"].tolist()


def test_the_library_is_imported_for_large_catalogues_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest_in_graph, "import_module", None)
    assert (lists(crowd(40))["numbers"] >= 0).all()
    monkeypatch.setattr(nearest_in_graph, "LARGE", 39)
    with pytest.raises(TypeError):
        lists(crowd(40))
