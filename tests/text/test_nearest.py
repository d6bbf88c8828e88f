"""Lists of nearest rows are the same whether they are made anew or brought up to date."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text import groups, nearest
from papershelf.text.fingerprints import of_rows
from papershelf.text.groups import Floats, whole
from papershelf.text.kept_tables import Tables, packed, unpacked
from papershelf.text.nearest import Rows, lists


def circle(size: int) -> Floats:
    angles = np.linspace(0, 2 * np.pi, size, endpoint=False)
    return whole(np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32))


def rows(points: Floats, names: list[int] | None = None, sampled: int = 0) -> Rows:
    known = np.array(names if names is not None else range(len(points)), dtype=np.uint64)
    marks = of_rows(points.astype(np.int16))
    return Rows(points, known, marks, sampled or len(points))


def test_neighbours_on_a_circle_are_in_each_others_lists() -> None:
    found = lists(rows(circle(20)), 2, {})["numbers"].tolist()
    assert all(set(near) == {(n - 1) % 20, (n + 1) % 20} for n, near in enumerate(found))


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_few_rows_are_all_in_each_others_lists(size: int) -> None:
    found = lists(rows(circle(size)), 8, {})["numbers"].tolist()
    assert found == [[n for n in range(size) if n != own] for own in range(size)]


def test_what_makes_no_sense_is_not_taken_over() -> None:
    made = dict(lists(rows(circle(9)), 3, {}))
    wrong = {**made, "numbers": made["numbers"] + 50}
    again = lists(rows(circle(9)), 3, wrong)["numbers"]
    assert again.tolist() == made["numbers"].tolist()


@pytest.mark.parametrize(
    "spoiled",
    [
        {"around": np.zeros((5, 5), dtype=np.float32)},
        {"around": np.ones((2, 7), dtype=bool)},
        {"centres": np.zeros(7, dtype=np.float32)},
        {"centres": np.zeros((1, 9), dtype=np.float32)},
        {"sample": np.zeros(1, dtype=np.uint64)},
    ],
)
def test_groups_that_make_no_sense_are_made_anew(
    monkeypatch: pytest.MonkeyPatch, spoiled: Tables
) -> None:
    for module in (groups, nearest):
        monkeypatch.setattr(module, "LOOKED", 6)
    made = lists(rows(circle(24), sampled=16), 3, {})
    again = lists(rows(circle(24), sampled=16), 3, {**made, **spoiled})
    assert same(again, made)


def test_groups_of_the_same_sample_are_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (groups, nearest):
        monkeypatch.setattr(module, "LOOKED", 6)
    made = lists(rows(circle(24), sampled=16), 3, {})
    monkeypatch.setattr(nearest, "grouped", None)
    again = lists(rows(circle(24), sampled=16), 3, unpacked(packed(made)))
    assert same(again, made)


POINTS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 11)), max_size=24, unique_by=lambda pair: pair[0]
).map(sorted)


def placed(pairs: list[tuple[int, int]], sampled: int) -> Rows:
    """Rows by name, each at one of a few places, so that many are equally near."""
    return rows(circle(12)[[at for _, at in pairs]], [name for name, _ in pairs], sampled)


def same(first: Tables, second: Tables) -> bool:
    return all(np.array_equal(first[name], second[name]) for name in second)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.lists(POINTS, min_size=2, max_size=4), st.integers(1, 5), st.sampled_from([6, 4096]))
def test_lists_brought_up_to_date_are_those_made_anew(
    builds: list[list[tuple[int, int]]], most: int, looked: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(groups, "LOOKED", looked)
        patch.setattr(nearest, "LOOKED", looked)
        patch.setattr(groups, "EACH", 2)
        kept: Tables = {}
        fixed = [(100 + at, at) for at in range(0, 12, 2)]
        for pairs in builds:
            now = placed([*[(n, at) for n, at in fixed], *[(n + 200, a) for n, a in pairs]], 6)
            found = lists(now, most, kept)
            assert same(found, lists(now, most, {}))
            kept = unpacked(packed(found))
