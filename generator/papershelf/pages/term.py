"""One page for each term of each taxonomy: a tag's, an author's, a venue's, a year's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from papershelf.model import (
    Catalogue,
    Language,
    Late,
    Page,
    Paper,
    PaperId,
    RichText,
    Taxonomy,
    Term,
)
from papershelf.pages.family import Family
from papershelf.pages.listing import Entries, entries_of, numbered
from papershelf.pages.reading import ReadingPaths
from papershelf.permalinks import own_page, paper_page, parameter, taxonomy_page, term_page
from papershelf.plugins import PageKind

NEW = 10
"""New papers that a term's page names, at most; they stand in its list too."""

PATHED = ("tags",)
"""Taxonomies whose terms are topics, which one reads about in an order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What the pages of all terms are made with, looked up once."""

    papers: Mapping[PaperId, Paper]
    entries: Entries
    paths: ReadingPaths
    newest: frozenset[PaperId]
    """The papers that came last."""
    language: Language


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Pages of every term of every listed taxonomy."""
    shared = Shared(
        papers=catalogue.by_id(),
        entries=entries_of(catalogue),
        paths=ReadingPaths(catalogue),
        newest=newest_day(catalogue),
        language=catalogue.language,
    )
    for taxonomy in catalogue.listed():
        family = Family(taxonomy)
        for term in taxonomy.terms:
            if own_page(taxonomy, term):
                ordered = in_order(term, shared.papers)
                shown = Shown(term=term, family=family, ordered=ordered, shared=shared)
                yield from term_pages(shown)


def newest_day(catalogue: Catalogue) -> frozenset[PaperId]:
    """The papers that came last; none as long as all came on one day."""
    days = set(catalogue.since.values())
    last = max(days, default="")
    fresh = (paper for paper, day in catalogue.since.items() if day == last)
    return frozenset(fresh) if len(days) > 1 else frozenset()


def in_order(term: Term, papers: Mapping[PaperId, Paper]) -> list[Paper]:
    """A term's papers, those most about it first; equals in the catalogue's order."""
    return [papers[paper] for paper in sorted(term.papers, key=lambda paper: -term.papers[paper])]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A term whose pages are to be made."""

    term: Term
    family: Family
    ordered: Sequence[Paper]
    shared: Shared

    def seen(self) -> tuple[object, ...]:
        """What the pages are made of besides their front matter and the papers on them."""
        term, taxonomy = self.term, self.family.taxonomy
        about = (term.name, term.aliases, list(term.variants.items()), taxonomy.singular)
        path = self.shared.paths.seen(self.ordered) if taxonomy.name in PATHED else []
        return *about, len(self.ordered), self.fresh(), path, self.family.seen(term)

    def around(self) -> dict[str, Any]:
        """What all pages of the term show."""
        term, taxonomy = self.term, self.family.taxonomy
        return {
            "name": term.name,
            "aliases": term.aliases,
            "spellings": ", ".join(
                f"{spelling} ({papers})" for spelling, papers in term.variants.items()
            ),
            "taxonomy": self.shared.language.say(taxonomy.singular),
            "index": taxonomy_page(taxonomy.name),
            "count": len(self.ordered),
            "path": self.shared.paths.through(self.ordered) if taxonomy.name in PATHED else [],
            "fresh": self.fresh(),
            **self.family.around(term),
        }

    def fresh(self) -> list[tuple[RichText, str]]:
        """Titles and pages of the papers that came last."""
        fresh = (paper for paper in self.ordered if paper.id in self.shared.newest)
        return [(paper.title, paper_page(paper.id)) for paper in islice(fresh, NEW)]

    def part(self, number: int, total: int, some: Sequence[Paper]) -> dict[str, Any]:
        """What one of the pages shows beyond that."""
        name, slug = self.family.taxonomy.name, self.term.slug
        return {
            "entries": [self.shared.entries[paper.id] for paper in some],
            "number": number,
            "numbers": [(other, term_page(name, slug, other)) for other in range(1, total + 1)],
        }


def term_pages(shown: Shown) -> Iterator[Page]:
    """A term's pages, a hundred papers each; all but their front matter is made when asked for."""
    taxonomy, term = shown.family.taxonomy, shown.term
    around, seen = Late({}, shown.around), shown.seen()
    for number, total, some in numbered(shown.ordered):
        front = front_matter(taxonomy, term, number, shown.shared.language)
        yield Page(
            path=term_page(taxonomy.name, term.slug, number),
            template="term.md.j2",
            front_matter=front,
            context=Late({}, partial(_context, around, partial(shown.part, number, total, some))),
            papers=tuple(paper.id for paper in some),
            made_of=(front, seen, number, total),
        )


def _context(around: Mapping[str, Any], part: Callable[[], Mapping[str, Any]]) -> dict[str, Any]:
    return {**around, **part()}


def front_matter(taxonomy: Taxonomy, term: Term, number: int, language: Language) -> dict[str, Any]:
    """What the theme and other tools read."""
    return {
        "title": term.name
        if number == 1
        else language.say("{name}, page {number}", name=term.name, number=number),
        "kind": "term",
        "description": language.say(
            "{papers} under {name}",
            papers=language.counted(len(term.papers), "paper"),
            name=term.name,
        ),
        "taxonomy": taxonomy.name,
        "term": term.slug,
        "parameter": parameter(taxonomy.name),
    }


PLUGIN = PageKind(name="term", pages=pages)
