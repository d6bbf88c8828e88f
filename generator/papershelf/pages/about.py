"""About this catalogue: where its papers come from, how many they are, and how it grew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import combinations
from typing import Any

from papershelf.model import (
    Catalogue,
    Language,
    Page,
    PaperId,
    RichText,
    Run,
    RunKind,
    Slug,
    Taxonomy,
    Term,
)
from papershelf.permalinks import about_page, address, own_page
from papershelf.plugins import PageKind
from papershelf.text.charts import WIDE, Box, apart, bars, lines, running

FOLLOWED = 6
"""Tags whose growth is drawn."""
DRAWN = 36
"""Tags in the graph of those that occur together."""
TIES = 90
"""Pairs drawn in it, those with most papers."""
TALL = 440
"""Height of the graph before its names are moved apart; its width is that of all pictures."""
LETTER, LINE, GAP = 6.4, 30, 3
"""Units that a name takes: for each letter, for the line and its dot, on each side."""
FEWEST_TOGETHER = 2
"""Papers that tie two tags."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page."""
    say = catalogue.language.say
    yield Page(
        path=about_page(),
        template="about.md.j2",
        front_matter={
            "title": say("About this catalogue"),
            "kind": "about",
            "description": say("Sources, counts and growth of {title}", title=catalogue.title),
            **{name: value for name, value in pictures(catalogue).items() if value},
        },
        context={
            "sum": sentence(counts(catalogue), catalogue.language) if catalogue.sources else "",
            "problems": counts(catalogue)["problems"],
            "sources": catalogue.sources,
            "command": RichText(runs=(Run(kind=RunKind.CODE, text="papershelf check"),)),
            "updated": catalogue.language.day(max(catalogue.since.values()))
            if catalogue.since
            else "",
            "years": [(term.name, len(term.papers)) for term in _terms(catalogue, "years")],
        },
    )


def counts(catalogue: Catalogue) -> dict[str, int]:
    """The sum that proves that nothing was lost."""
    records = sum(source.records for source in catalogue.sources)
    return {
        "records": records,
        "papers": len(catalogue.papers),
        "merged": max(0, records - len(catalogue.papers)),
        "problems": sum(source.problems for source in catalogue.sources),
    }


def pictures(catalogue: Catalogue) -> dict[str, Any]:
    """What the theme draws: plain values, empty where there is too little to see."""
    years = sorted(_years(catalogue))
    per_year = Counter(_years(catalogue).values())
    span = list(range(min(per_year), max(per_year) + 1)) if years else []
    rows = [(str(year), per_year.get(year, 0)) for year in span]
    return {
        "per_year": [asdict(bar) for bar in bars(rows)] if len(per_year) > 1 else [],
        "growth": growth(catalogue, span) if len(per_year) > 1 else [],
        "first_year": str(span[0]) if span else "",
        "last_year": str(span[-1]) if span else "",
        "together": together(catalogue),
    }


def growth(catalogue: Catalogue, span: Sequence[int]) -> list[dict[str, Any]]:
    """How many papers of the largest tags there were by the end of each year."""
    year_of = _years(catalogue)
    largest = sorted(_terms(catalogue, "tags"), key=lambda term: -len(term.papers))[:FOLLOWED]
    rows = [
        (term.name, running(span, Counter(year_of[p] for p in term.papers if p in year_of)))
        for term in largest
    ]
    return [asdict(line) for line in lines(rows)]


def together(catalogue: Catalogue) -> dict[str, Any]:
    """The largest tags near where their papers lie on the map, tied where they share papers."""
    taxonomy, space = catalogue.taxonomies.get("tags"), catalogue.spaces.get("map")
    if taxonomy is None or space is None:
        return {}
    numbers = {paper.id: number for number, paper in enumerate(catalogue.papers)}
    largest = sorted(taxonomy.terms, key=lambda term: -len(term.papers))[:DRAWN]
    middles = [
        space.vectors[[numbers[paper] for paper in term.papers]].mean(axis=0) for term in largest
    ]
    boxes = [_box(term, *map(float, xy)) for term, xy in zip(largest, middles, strict=True)]
    places = {term.slug: xy for term, xy in zip(largest, apart(boxes), strict=True)}
    return {
        "nodes": [_node(taxonomy, term, places[term.slug]) for term in largest],
        "ties": [
            [*places[first], *places[second], shared] for first, second, shared in ties(largest)
        ],
        "frame": _frame(boxes, list(places.values())),
    }


def _box(term: Term, x: float, y: float) -> Box:
    """A tag's dot with its name above, in units of the picture."""
    return Box(
        x=x * WIDE, y=y * TALL, width=len(term.name) * LETTER + 2 * GAP, height=LINE + 2 * GAP
    )


def _frame(boxes: Sequence[Box], places: Sequence[tuple[float, float]]) -> list[float]:
    """The picture's view box: what all boxes fill."""
    left = min(x - box.width / 2 for box, (x, _) in zip(boxes, places, strict=True))
    right = max(x + box.width / 2 for box, (x, _) in zip(boxes, places, strict=True))
    top, foot = min(y for _, y in places) - LINE, max(y for _, y in places) + LINE
    return [round(value, 1) for value in (left, top, right - left, foot - top)]


def ties(terms: Sequence[Term]) -> list[tuple[Slug, Slug, int]]:
    """Pairs of slugs with the number of papers that have both, most first."""
    having: dict[PaperId, list[Slug]] = {}
    for term in terms:
        for paper in term.papers:
            having.setdefault(paper, []).append(term.slug)
    shared = Counter(pair for slugs in having.values() for pair in combinations(sorted(slugs), 2))
    found = [
        (first, second, count)
        for (first, second), count in shared.items()
        if count >= FEWEST_TOGETHER
    ]
    return sorted(found, key=lambda row: (-row[2], row[0], row[1]))[:TIES]


def _node(taxonomy: Taxonomy, term: Term, place: tuple[float, float]) -> list[Any]:
    return [term.name, address(own_page(taxonomy, term)), *place, len(term.papers)]


def _terms(catalogue: Catalogue, name: str) -> Sequence[Term]:
    taxonomy = catalogue.taxonomies.get(name)
    return taxonomy.terms if taxonomy else ()


def _years(catalogue: Catalogue) -> dict[PaperId, int]:
    """The year of every paper that has one."""
    return {paper.id: paper.issued.year for paper in catalogue.papers if paper.issued}


def sentence(found: dict[str, int], language: Language) -> str:
    """`70 records = 68 papers + 2 merged duplicates`."""
    records = language.counted(found["records"], "record")
    papers = language.counted(found["papers"], "paper")
    merged = language.counted(found["merged"], "merged duplicate")
    return f"{records} = {papers} + {merged}"


PLUGIN = PageKind(name="about", pages=pages)
