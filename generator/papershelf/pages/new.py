"""What is new: the papers by the day on which the catalogue first published them, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from papershelf.model import Catalogue, Language, Page, Paper
from papershelf.pages.listing import entry
from papershelf.permalinks import new_page
from papershelf.plugins import PageKind

SHOWN = 200
"""Papers on the page; a day is never cut, so that it may be more."""
SHOWN_OF_DAY = 100
"""Papers of one day: the first day of a large catalogue has all of them."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page, where anybody knows what came when."""
    days = list(newest(catalogue))
    if days:
        yield Page(
            path=new_page(),
            template="new.md.j2",
            front_matter={
                "title": catalogue.language.say("New papers"),
                "kind": "new",
                "description": catalogue.language.say("Papers by the day on which they came"),
            },
            context={"days": [row(day, papers, catalogue.language) for day, papers in days]},
            papers=tuple(paper.id for _, papers in days for paper in papers[:SHOWN_OF_DAY]),
        )


def newest(catalogue: Catalogue) -> Iterator[tuple[str, list[Paper]]]:
    """Days and the papers that came on them, until there are enough."""
    known = [paper for paper in catalogue.papers if paper.id in catalogue.since]
    ordered = sorted(known, key=lambda paper: catalogue.since[paper.id], reverse=True)
    shown = 0
    for day, papers in groupby(ordered, key=lambda paper: catalogue.since[paper.id]):
        if shown >= SHOWN:
            return
        found = list(papers)
        shown += len(found)
        yield day, found


def row(day: str, papers: list[Paper], language: Language) -> dict[str, Any]:
    """A day as the page shows it."""
    return {
        "day": language.day(day),
        "entries": [entry(paper, language) for paper in papers[:SHOWN_OF_DAY]],
        "more": max(0, len(papers) - SHOWN_OF_DAY),
    }


PLUGIN = PageKind(name="new", pages=pages)
