"""The page of what is new."""

from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper
from papershelf.pages import new

LOOMS, HERONS, GULLS = paper("Sparse Looms"), paper("Counting Herons"), paper("Counting Gulls")
SHELF = replace(
    catalogue(LOOMS, HERONS, GULLS),
    since={LOOMS.id: "2030-01-01", HERONS.id: "2030-02-01", GULLS.id: "2030-01-01"},
)


def test_the_newest_day_comes_first_and_a_days_papers_stay_in_order() -> None:
    (page,) = new.pages(SHELF)
    assert [row["day"] for row in page.context["days"]] == ["2030-02-01", "2030-01-01"]
    assert page.papers == (HERONS.id, LOOMS.id, GULLS.id)


def test_without_any_day_there_is_no_page() -> None:
    assert not list(new.pages(replace(SHELF, since={})))


def test_a_day_of_very_many_papers_says_how_many_more_there_are() -> None:
    many = tuple(paper(f"Paper {n}") for n in range(new.SHOWN_OF_DAY + 5))
    (page,) = new.pages(
        replace(SHELF, papers=many, since=dict.fromkeys((p.id for p in many), "2030-01-01"))
    )
    (row,) = page.context["days"]
    assert (len(row["entries"]), row["more"]) == (new.SHOWN_OF_DAY, 5)


def test_older_days_are_left_out_when_there_are_enough_papers() -> None:
    many = tuple(paper(f"Paper {n}") for n in range(new.SHOWN + 1))
    since = {p.id: "2030-03-01" for p in many} | dict(SHELF.since)
    found = new.newest(replace(SHELF, papers=(*SHELF.papers, *many), since=since))
    assert [day for day, _ in found] == ["2030-03-01"]
