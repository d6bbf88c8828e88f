"""The small map of a paper's neighbours depends on them alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from examples import paper
from papershelf.model import Paper, PaperId, RichText
from papershelf.pages import near

YEARS = st.lists(st.sampled_from([0, 1999, 2010, 2020, 2021]), min_size=1, max_size=near.MOST)


def shelf(*years: int) -> list[Paper]:
    return [paper(f"Loom {number}", year=year) for number, year in enumerate(years)]


def links(start: Paper, *targets: Paper) -> dict[PaperId, list[PaperId]]:
    """The papers related to one, the first one the most like it."""
    return {start.id: [other.id for other in targets]}


def drawn(own: Paper, papers: dict[PaperId, Paper], known: near.Related) -> dict[str, Any]:
    return near.near_map(own, papers, known, near.tied(own, known))


def test_older_neighbours_stand_left_and_newer_ones_right() -> None:
    own, newer, older = shelf(2020, 2023, 2011)
    papers = {one.id: one for one in (own, newer, older)}
    found = drawn(own, papers, links(own, newer, older))
    (right, left) = found["dots"]
    assert left[0] < found["x"] < right[0]
    assert found["years"] == [2011, 2023]


def test_the_more_like_a_neighbour_is_the_closer_it_stands() -> None:
    _, places = near.placed(2020, [2021, 2019, 2018, 2022])
    away = [abs(down - near.MIDDLE) for _, down in places]
    assert away == sorted(away)
    assert (away[0], away[-1]) == (near.NEAR, near.FAR)


@given(st.sampled_from([0, 2010, 2020]), YEARS)
@settings(deadline=None, max_examples=60, derandomize=True)
def test_a_row_is_in_the_order_of_the_years_whoever_has_none(year: int, years: list[int]) -> None:
    line = near.in_line(year, years)
    assert sorted(number for number in line if number is not None) == list(range(len(years)))
    known = [year if number is None else years[number] for number in line]
    dated = [one for one in known if one]
    assert dated == sorted(dated)


@given(YEARS)
@settings(deadline=None, max_examples=60, derandomize=True)
def test_no_two_dots_meet_and_names_above_each_other_have_room(years: list[int]) -> None:
    own, places = near.placed(2015, years)
    for side in (-1, 1):
        row = sorted(x for x, y in places if (y - near.MIDDLE) * side > 0)
        assert all(right - left >= 28 for left, right in pairwise(row))
    assert own not in [x for x, _ in places]


def test_neighbours_that_name_each_other_are_joined() -> None:
    own, one, other, third = shelf(2020, 2021, 2022, 2023)
    papers = {some.id: some for some in (own, one, other, third)}
    known = links(own, one, other, third) | links(one, other) | links(other, one, third)
    found = drawn(own, papers, known)
    (first, second, _) = found["dots"]
    assert found["lines"] == [[*first[:2], *second[:2]]]


def test_papers_of_one_year_have_no_axis() -> None:
    own, one = shelf(2020, 2020)
    assert drawn(own, {one.id: one}, links(own, one))["years"] == []


def test_a_long_title_is_cut_behind_a_word_and_a_long_word_anywhere() -> None:
    own, one = shelf(2020, 2021)
    long = replace(one, title=RichText.of("Looms \n and " + "fabrics " * 40))
    found = drawn(own, {one.id: long}, links(own, one))["dots"][0][3]
    assert found.startswith("Looms and fabrics")
    assert found.endswith("fabrics…")
    assert len(found) <= near.LETTERS + 1
    word = replace(one, title=RichText.of("x" * 10_000))
    assert drawn(own, {one.id: word}, links(own, one))["dots"][0][3] == f"{'x' * 60}…"
