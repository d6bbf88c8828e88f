"""What a hit shows at once, and the abstracts that its snippet is cut from.

    ["prop", "", "Prop roots", [["Quill", "Ada"]], 2024, "Tides",
     [["roots"]], {"code": "https://..."}, "article", {"doi": "10.1/x"}]

Abstracts make up most of a catalogue's bytes and only those of hits on the screen are looked at, so
they lie apart. What can be told from the rest is left out: the usual address of a page, the usual
slug of a tag.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from papershelf.model import Catalogue, Paper, Person, Term
from papershelf.permalinks import address, paper_page
from papershelf.search.facets import named
from papershelf.search.on_demand import OnDemand
from papershelf.search.shards import compact
from papershelf.search.tagged import tagged

FINE = 16
"""Papers in a file from which on their number is a multiple of 2, then of 4, and so on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How rows are spread over files."""

    few: int
    """Rows in a file of a small catalogue: most hits lie in a few files anyway."""
    least: int
    """Rows in a file of a larger one."""
    most: int
    """Files."""
    common: int
    """Bytes of the dictionary of a larger one."""

    def each(self, papers: int) -> int:
        """Rows in one file: a round number, so that a few papers more seldom change it."""
        if papers < LARGE:
            return self.few
        size = max(self.least, -(-papers // self.most))
        unit = 1
        while size > FINE * unit:
            unit *= 2
        return -(-size // unit) * unit

    def dictionary(self, found: Sequence[Any]) -> bytes:
        """Rows that resemble the others; empty for a small catalogue.

        Taken from the first rows only, as many as the largest power of two, so that papers added
        at the end seldom change it, and with it every file.
        """
        if len(found) < LARGE:
            return b""
        among = 1 << len(found).bit_length() - 1
        some = [compact(found[row * among // SPREAD]) for row in range(SPREAD)]
        return b",".join(some)[: self.common]


LARGE, SPREAD = 1000, 64
"""Rows of a larger catalogue; rows of its dictionary at most."""

CARDS = Shape(few=16, least=8, most=1600, common=24576)
ABSTRACTS = Shape(few=2, least=8, most=1250, common=32000)
"""At 10,000 papers a card then costs 1.3 KB and an abstract 2.9; a dictionary 8 and 10."""


def cards(catalogue: Catalogue) -> Sequence[list[Any]]:
    """One row a paper, in the catalogue's order, each put together when it is asked for."""
    tags = tagged(catalogue, "tags")

    def of(number: int) -> list[Any]:
        return _card(catalogue.papers[number], tags.of(number))

    return OnDemand(len(catalogue.papers), of)


def abstracts(catalogue: Catalogue) -> Sequence[str]:
    """The texts that snippets are cut from, in the catalogue's order."""
    return OnDemand(len(catalogue.papers), lambda number: catalogue.papers[number].abstract.plain)


def _card(paper: Paper, tags: Sequence[Term]) -> list[Any]:
    links: dict[str, str] = {}
    for link in paper.links:
        links.setdefault(link.kind, link.url)
    page = address(paper_page(paper.id))
    return [
        paper.id,
        "" if page == f"papers/{paper.id}/" else page,
        paper.title.plain,
        [_author(person) for person in paper.authors],
        paper.issued.year if paper.issued else 0,
        paper.venue,
        [named(term.name, term.slug) for term in tags],
        links,
        paper.kind,
        dict(sorted(paper.identifiers.items())),
    ]


def _author(person: Person) -> list[str]:
    return [person.literal] if person.literal else [person.family, person.given]
