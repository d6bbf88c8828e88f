"""One page for each term of each taxonomy: a tag's, an author's, a venue's, a year's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from papershelf.model import Catalogue, Language, Page, Paper, PaperId, Slug, Taxonomy, Term
from papershelf.pages.listing import Entries, numbered
from papershelf.pages.reading import ReadingPaths
from papershelf.permalinks import (
    landing_page,
    own_page,
    paper_page,
    parameter,
    taxonomy_page,
    term_page,
)
from papershelf.plugins import PageKind

Row = tuple[str, str, int]
"""Name and page of a term, and a number of papers."""

NEIGHBOURS = 12
"""Terms that a term occurs with, at most, on its page."""

NEW = 10
"""New papers that a term's page names, at most; they stand in its list too."""

PATHED = ("tags",)
"""Taxonomies whose terms are topics, which one reads about in an order."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Pages of every term of every listed taxonomy."""
    papers, paths = catalogue.by_id(), ReadingPaths(catalogue)
    entries, language = Entries(papers, catalogue.language), catalogue.language
    newest = newest_day(catalogue)
    for taxonomy in catalogue.listed():
        yield from taxonomy_terms(taxonomy, papers, paths, entries, language, newest)


def newest_day(catalogue: Catalogue) -> frozenset[PaperId]:
    """The papers that came last; none as long as all came on one day."""
    days = set(catalogue.since.values())
    last = max(days, default="")
    fresh = (paper for paper, day in catalogue.since.items() if day == last)
    return frozenset(fresh) if len(days) > 1 else frozenset()


def taxonomy_terms(
    taxonomy: Taxonomy,
    papers: Mapping[PaperId, Paper],
    paths: ReadingPaths,
    entries: Entries,
    language: Language,
    newest: frozenset[PaperId] = frozenset(),
) -> Iterator[Page]:
    """Pages of one taxonomy's terms; `newest` are the papers that came last."""
    family = Family(taxonomy)
    for term in taxonomy.terms:
        if not own_page(taxonomy, term):
            continue
        ordered = in_order(term, papers)
        path = paths.through(ordered) if taxonomy.name in PATHED else []
        fresh = [(one.title, paper_page(one.id)) for one in ordered if one.id in newest]
        around = {**family.around(term), "path": path, "fresh": fresh[:NEW]}
        yield from term_pages(taxonomy, term, ordered, entries, around, language)


def in_order(term: Term, papers: Mapping[PaperId, Paper]) -> list[Paper]:
    """A term's papers, those most about it first; equals in the catalogue's order."""
    return [papers[paper] for paper in sorted(term.papers, key=lambda paper: -term.papers[paper])]


def term_pages(
    taxonomy: Taxonomy,
    term: Term,
    papers: Sequence[Paper],
    entries: Entries,
    around: Mapping[str, Any],
    language: Language,
) -> Iterator[Page]:
    """A term's pages, a hundred papers each."""
    for number, total, some in numbered(papers):
        numbers = [
            (other, term_page(taxonomy.name, term.slug, other)) for other in range(1, total + 1)
        ]
        yield Page(
            path=term_page(taxonomy.name, term.slug, number),
            template="term.md.j2",
            front_matter=front_matter(taxonomy, term, number, language),
            context={
                "name": term.name,
                "aliases": term.aliases,
                "spellings": ", ".join(
                    f"{spelling} ({papers})" for spelling, papers in term.variants.items()
                ),
                "taxonomy": language.say(taxonomy.singular),
                "index": taxonomy_page(taxonomy.name),
                "count": len(papers),
                "entries": [entries[paper.id] for paper in some],
                "number": number,
                "numbers": numbers,
                **around,
            },
            papers=tuple(paper.id for paper in some),
        )


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


class Family:
    """A taxonomy's terms as neighbours of each other, looked up once for all its pages."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Index the terms by slug, by paper and by parent."""
        self.taxonomy = taxonomy
        self.by_slug = {term.slug: term for term in taxonomy.terms}
        self.by_paper = taxonomy.by_paper()
        self.narrower: dict[Slug, list[Term]] = defaultdict(list)
        for term in taxonomy.terms:
            for parent in term.parents:
                self.narrower[parent].append(term)

    def around(self, term: Term) -> dict[str, list[Row]]:
        """Broader and narrower terms, and those that share most papers with this one."""
        broader = [self.by_slug[slug] for slug in term.parents if slug in self.by_slug]
        return {
            "broader": [self.row(other, len(other.papers)) for other in broader],
            "narrower": [self.row(other, len(other.papers)) for other in self.narrower[term.slug]],
            "neighbours": self.neighbours(term),
        }

    def neighbours(self, term: Term) -> list[Row]:
        """Terms that share most papers with this one, with the number of shared papers."""
        shared = Counter(other.slug for paper in term.papers for other in self.by_paper[paper])
        del shared[term.slug]
        best = sorted(shared, key=lambda slug: (-shared[slug], slug))[:NEIGHBOURS]
        return [self.row(self.by_slug[slug], shared[slug]) for slug in best]

    def row(self, term: Term, number: int) -> Row:
        """Name and page of a term, and a number of papers."""
        return term.name, landing_page(self.taxonomy, term), number


PLUGIN = PageKind(name="term", pages=pages)
