from __future__ import annotations

from dataclasses import replace

import pytest

from examples import catalogue, paper, tags, term
from papershelf.model import Person, Resource, Slug
from papershelf.search.cards import LARGE, Shape, cards


def test_a_card_holds_what_a_hit_shows() -> None:
    loom = replace(
        paper("LOOM: Weaving", year=2021, venue="Weft", identifiers={"doi": "10.1/x"}),
        authors=(Person(family="Quill", given="Ada"), Person(literal="Loom Guild")),
        links=(
            Resource(kind="code", url="https://x.example"),
            Resource(kind="code", url="https://second.example"),
        ),
    )
    (card,) = cards(catalogue(loom).having(tags(term("fine weaving", loom))))
    assert card == [
        "loom-weaving",
        "",
        "LOOM: Weaving",
        [["Quill", "Ada"], ["Loom Guild"]],
        2021,
        "Weft",
        [["fine weaving"]],
        {"code": "https://x.example"},
        "article",
        {"doi": "10.1/x"},
    ]


def test_a_paper_of_which_little_is_known_has_an_empty_card() -> None:
    (card,) = cards(catalogue(paper("Loom")))
    assert card[3:] == [[], 0, "", [], {}, "article", {}]


def test_a_tag_whose_slug_its_name_does_not_tell_has_both() -> None:
    loom = paper("Loom")
    made = replace(term("C++", loom), slug=Slug("c-plus-plus"))
    (card,) = cards(catalogue(loom).having(tags(made)))
    assert card[6] == [["C++", "c-plus-plus"]]


@pytest.mark.parametrize(("papers", "size"), [(0, 2), (999, 2), (1000, 4), (4001, 5), (40_000, 40)])
def test_files_hold_more_when_there_would_be_too_many(papers: int, size: int) -> None:
    assert Shape(few=2, least=4, most=1000, common=9).each(papers) == size


def test_a_few_papers_more_seldom_change_how_many_lie_in_a_file() -> None:
    shape = Shape(few=2, least=4, most=1000, common=9)
    assert len({shape.each(papers) for papers in range(10_000, 60_000)}) < 25


def test_a_dictionary_is_there_for_large_catalogues_and_stays_when_papers_are_added() -> None:
    shape = Shape(few=2, least=4, most=1000, common=300)
    rows = [f"heron {number}" for number in range(LARGE + 20)]
    assert shape.dictionary(rows[: LARGE - 1]) == b""
    assert len(shape.dictionary(rows)) == 300
    assert shape.dictionary(rows) == shape.dictionary(rows[:-20])
