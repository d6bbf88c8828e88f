from __future__ import annotations

from dataclasses import replace

import pytest

from examples import catalogue, paper, tags, term
from papershelf.model import Person, Resource
from papershelf.search.cards import cards, each


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
        "papers/loom-weaving/",
        "LOOM: Weaving",
        [["Quill", "Ada"], ["Loom Guild"]],
        2021,
        "Weft",
        [["fine weaving", "fine-weaving"]],
        {"code": "https://x.example"},
        "article",
        {"doi": "10.1/x"},
    ]


def test_a_paper_of_which_little_is_known_has_an_empty_card() -> None:
    (card,) = cards(catalogue(paper("Loom")))
    assert card[3:] == [[], 0, "", [], {}, "article", {}]


@pytest.mark.parametrize(("papers", "size"), [(0, 4), (40, 4), (41, 5), (50, 5), (400, 40)])
def test_files_hold_more_when_there_would_be_too_many(papers: int, size: int) -> None:
    assert each(papers, 4, 10) == size


def test_a_few_papers_more_seldom_change_how_many_lie_in_a_file() -> None:
    sizes = [each(papers, 4, 1000) for papers in range(10_000, 60_000)]
    assert len(set(sizes)) < 25
