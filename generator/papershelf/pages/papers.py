"""The list of all papers."""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue, Page
from papershelf.pages.listing import entry, numbered
from papershelf.permalinks import papers_page
from papershelf.plugins import PageKind


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """All papers in the catalogue's order, a hundred a page."""
    say = catalogue.language.say
    for number, total, papers in numbered(catalogue.papers):
        yield Page(
            path=papers_page(number),
            template="papers.md.j2",
            front_matter={
                "title": say("Papers")
                if number == 1
                else say("{name}, page {number}", name=say("Papers"), number=number),
                "kind": "papers",
                "description": say(
                    "All {papers} of {title}",
                    papers=catalogue.language.counted(len(catalogue.papers), "paper"),
                    title=catalogue.title,
                ),
            },
            context={
                "entries": [entry(paper, catalogue.language) for paper in papers],
                "count": len(catalogue.papers),
                "number": number,
                "numbers": [(other, papers_page(other)) for other in range(1, total + 1)],
            },
            papers=tuple(paper.id for paper in papers),
        )


PLUGIN = PageKind(name="papers", pages=pages)
