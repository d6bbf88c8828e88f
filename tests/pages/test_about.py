"""The page about the catalogue itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from examples import catalogue, paper, tags, term
from papershelf.model import Catalogue, SourceCount, Space
from papershelf.pages import about

LOOMS = paper("Sparse Looms", year=2020)
HERONS = paper("Counting Herons", year=2022)
GULLS = paper("Counting Gulls", year=2022)
LIST = SourceCount(name="sources/a.bib", reader="BibTeX", lines=30, records=4, problems=1)


def shelf() -> Catalogue:
    place = np.array([[0.1, 0.2], [0.5, 0.5], [0.9, 0.5]])
    found = catalogue(LOOMS, HERONS, GULLS).having(Space(name="map", vectors=place))
    listed = tags(
        term("birds", HERONS, GULLS), term("harbours", HERONS, GULLS), term("looms", LOOMS)
    )
    return replace(
        found.having(listed),
        sources=(LIST,),
        since={LOOMS.id: "2030-01-01", GULLS.id: "2030-02-01"},
    )


def test_records_are_papers_and_merged_duplicates() -> None:
    (page,) = about.pages(shelf())
    assert page.context["sum"] == "4 records = 3 papers + 1 merged duplicate"
    assert page.context["problems"] == 1
    assert page.context["updated"] == "2030-02-01"


def test_a_year_without_papers_is_an_empty_bar() -> None:
    bars = about.pictures(shelf())["per_year"]
    assert [(bar["label"], bar["count"]) for bar in bars] == [("2020", 1), ("2021", 0), ("2022", 2)]


def test_tags_grow_from_year_to_year() -> None:
    lines = {line["label"]: line for line in about.pictures(shelf())["growth"]}
    assert lines["birds"]["last"] == 2
    assert next(y for _, y in lines["looms"]["points"]) == lines["looms"]["points"][-1][1]


def test_tags_are_tied_where_they_share_papers_and_lie_where_those_lie() -> None:
    found = about.pictures(shelf())["together"]
    nodes = {name: (page, x, y, count) for name, page, x, y, count in found["nodes"]}
    assert nodes["looms"] == ("tags/looms/", 64.0, 88.0, 1)
    birds, harbours = nodes["birds"], nodes["harbours"]
    assert (birds[0], birds[1], birds[3]) == ("tags/birds/", 448.0, 2)
    assert birds[2] != harbours[2], "two names in one place are moved apart"
    assert found["ties"] == [[*birds[1:3], *harbours[1:3], 2]]


def test_a_catalogue_without_years_and_map_has_no_pictures() -> None:
    (page,) = about.pages(catalogue(paper("Herons")))
    assert set(page.front_matter) == {"title", "kind", "description"}
    assert page.context["sum"] == ""
