"""What a hit shows at once, and the abstracts that its snippet is cut from.

    ["prop", "papers/prop/", "Prop roots", [["Quill", "Ada"]], 2024, "Tides",
     [["roots", "roots"]], {"code": "https://..."}, "article", {"doi": "10.1/x"}]

Abstracts make up most of a catalogue's bytes and only those of hits on the screen are looked at, so
they lie apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from papershelf.model import Catalogue, Paper, Person, Term
from papershelf.permalinks import address, paper_page
from papershelf.search.fields import terms_of

EACH, MOST = 16, 1250
ABSTRACTS_EACH, MOST_ABSTRACTS = 4, 1250
"""Papers in one file at least, and files at most."""

FINE = 16
"""Papers in a file from which on their number is a multiple of 2, then of 4, and so on."""


def cards(catalogue: Catalogue) -> Iterator[list[Any]]:
    """One row a paper, in the catalogue's order."""
    tags = terms_of(catalogue, "tags")
    return (_card(paper, tags.get(paper.id, [])) for paper in catalogue.papers)


def each(papers: int, least: int, most: int) -> int:
    """Papers in one file: a round number, so that a few papers more seldom change it."""
    size = max(least, -(-papers // most))
    unit = 1
    while size > FINE * unit:
        unit *= 2
    return -(-size // unit) * unit


def _card(paper: Paper, tags: Sequence[Term]) -> list[Any]:
    links: dict[str, str] = {}
    for link in paper.links:
        links.setdefault(link.kind, link.url)
    return [
        paper.id,
        address(paper_page(paper.id)),
        paper.title.plain,
        [_author(person) for person in paper.authors],
        paper.issued.year if paper.issued else 0,
        paper.venue,
        [[term.name, term.slug] for term in tags],
        links,
        paper.kind,
        dict(sorted(paper.identifiers.items())),
    ]


def _author(person: Person) -> list[str]:
    return [person.literal] if person.literal else [person.family, person.given]
