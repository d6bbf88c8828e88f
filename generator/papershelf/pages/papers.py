"""The list of all papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from papershelf.model import Catalogue, Late, Page, Paper
from papershelf.pages.listing import Entries, entries_of, numbered, pages_of
from papershelf.permalinks import papers_page
from papershelf.plugins import PageKind


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """All papers in the catalogue's order, a hundred a page."""
    entries = entries_of(catalogue)
    for number, total, papers in numbered(catalogue.papers):
        front = front_matter(catalogue, number)
        yield Page(
            path=papers_page(number),
            template="papers.md.j2",
            front_matter=front,
            context=Late({}, partial(context, entries, len(catalogue.papers), number, papers)),
            papers=tuple(paper.id for paper in papers),
            made_of=(front, len(catalogue.papers), number, total),
        )


def front_matter(catalogue: Catalogue, number: int) -> dict[str, Any]:
    """What the theme and other tools read."""
    say = catalogue.language.say
    return {
        "title": say("Papers")
        if number == 1
        else say("{name}, page {number}", name=say("Papers"), number=number),
        "kind": "papers",
        "description": say(
            "All {papers} of {title}",
            papers=catalogue.language.counted(len(catalogue.papers), "paper"),
            title=catalogue.title,
        ),
    }


def context(entries: Entries, count: int, number: int, papers: Sequence[Paper]) -> dict[str, Any]:
    """What the template shows."""
    total = pages_of(count)
    return {
        "entries": [entries[paper.id] for paper in papers],
        "count": count,
        "number": number,
        "numbers": [(other, papers_page(other)) for other in range(1, total + 1)],
    }


PLUGIN = PageKind(name="papers", pages=pages)
