"""Venues and years group papers by where and when they came out."""

from __future__ import annotations

from dataclasses import replace

from enrich_examples import catalogue, paper
from papershelf.enrich import venues, years
from papershelf.model import Catalogue, Taxonomy


def venue_catalogue(*names: str) -> Catalogue:
    papers = (replace(paper(f"Paper {n}"), venue=name) for n, name in enumerate(names))
    return catalogue(*papers)


def summary(found: Taxonomy) -> list[tuple[str, int]]:
    return [(term.name, len(term.papers)) for term in found.terms]


def test_years_are_listed_newest_first() -> None:
    found = years.run(catalogue(paper("A", year=1999), paper("B", year=2021), paper("C")))
    assert summary(found) == [("2021", 1), ("1999", 1)]


def test_without_dates_there_are_no_years() -> None:
    assert years.run(catalogue(paper("A"))).terms == ()


def test_a_venue_spelt_in_two_ways_is_one_venue_with_the_commoner_name() -> None:
    found = venues.run(
        venue_catalogue("Moss Letters", "MOSS LETTERS", "Moss  Letters", "Acta Fern")
    )
    assert summary(found) == [("Acta Fern", 1), ("Moss Letters", 3)]


def test_venues_of_other_scripts_stay_apart() -> None:
    found = venues.run(venue_catalogue("计算机学报", "软件学报"))
    assert len({term.slug for term in found.terms}) == 2


def test_without_venues_there_are_no_terms() -> None:
    assert venues.run(venue_catalogue("", "  ")).terms == ()
