"""What a paper's page takes from the rest of the catalogue: its terms, links and neighbours.

around = surroundings(catalogue)
around.held("tags", paper)     ->  the paper's tags
around.linked("tags", paper)   ->  [("sparse looms", "tags/sparse-looms.md")]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from papershelf.model import (
    Catalogue,
    EditPlace,
    Language,
    Link,
    Paper,
    PaperId,
    RichText,
    RunKind,
    Slug,
    Taxonomy,
    Term,
)
from papershelf.pages.listing import Entries, entries_of
from papershelf.permalinks import has_map, own_page

LINKED = frozenset({"tags", "venues", "years", "authors"})
"""Taxonomies to whose terms a paper's page leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known about all papers, looked up once."""

    papers: Mapping[PaperId, Paper]
    rows: Mapping[str, Mapping[Slug, tuple[str, str]]]
    """Name and page of each term that a paper's page links, by taxonomy."""
    terms: Mapping[str, Mapping[PaperId, list[Term]]]
    related: Mapping[PaperId, tuple[Link, ...]]
    mentions: Mapping[PaperId, tuple[Link, ...]]
    mentioned_by: Mapping[PaperId, list[tuple[PaperId, Link]]]
    near: Mapping[PaperId, Sequence[PaperId]]
    """Papers for the small maps, the most like first; empty where there is no map of all papers."""
    titles: Mapping[PaperId, str | RichText]
    """By which a title is known: its text alone, if it is nothing but text."""
    entries: Entries
    language: Language
    edited_at: EditPlace | None = None

    def held(self, taxonomy: str, paper: Paper) -> Sequence[Term]:
        """A paper's terms of a taxonomy."""
        return self.terms.get(taxonomy, {}).get(paper.id, ())

    def linked(self, taxonomy: str, paper: Paper) -> list[tuple[str, str]]:
        """Names and pages of a paper's terms; a term without a page is a name alone."""
        return self.with_pages(taxonomy, self.held(taxonomy, paper))

    def with_pages(self, taxonomy: str, terms: Sequence[Term]) -> list[tuple[str, str]]:
        """Names and pages of terms."""
        rows = self.rows[taxonomy] if terms else {}
        return [rows[term.slug] for term in terms]


def surroundings(catalogue: Catalogue) -> Surroundings:
    """Papers by id and their terms and links by paper."""
    taxonomies = catalogue.taxonomies.keys()
    mentions, found = catalogue.relations.get("mentions"), catalogue.relations.get("related")
    related = found.links if found else {}
    return Surroundings(
        papers=catalogue.by_id(),
        rows={name: _rows(catalogue.taxonomies[name]) for name in LINKED & taxonomies},
        terms={name: taxonomy.by_paper() for name, taxonomy in catalogue.taxonomies.items()},
        related=related,
        mentions=mentions.links if mentions else {},
        mentioned_by=mentions.backlinks() if mentions else {},
        near={
            paper: [link.target for link in links]
            for paper, links in (related.items() if has_map(catalogue) else ())
        },
        titles={paper.id: _known_by(paper.title) for paper in catalogue.papers},
        entries=entries_of(catalogue),
        language=catalogue.language,
        edited_at=catalogue.edited_at,
    )


def _rows(taxonomy: Taxonomy) -> dict[Slug, tuple[str, str]]:
    return {term.slug: (term.name, own_page(taxonomy, term)) for term in taxonomy.terms}


def _known_by(title: RichText) -> str | RichText:
    runs = title.runs
    return runs[0].text if len(runs) == 1 and runs[0].kind is RunKind.TEXT else title
