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
    Taxonomy,
    Term,
)
from papershelf.pages.listing import Entries, entries_of
from papershelf.permalinks import has_map, own_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known about all papers, looked up once."""

    papers: Mapping[PaperId, Paper]
    taxonomies: Mapping[str, Taxonomy]
    terms: Mapping[str, Mapping[PaperId, list[Term]]]
    related: Mapping[PaperId, tuple[Link, ...]]
    mentions: Mapping[PaperId, tuple[Link, ...]]
    mentioned_by: Mapping[PaperId, list[tuple[PaperId, Link]]]
    near: Mapping[PaperId, Sequence[PaperId]]
    """Papers for the small maps, the most like first; empty where there is no map of all papers."""
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
        return [(term.name, own_page(self.taxonomies[taxonomy], term)) for term in terms]


def surroundings(catalogue: Catalogue) -> Surroundings:
    """Papers by id and their terms and links by paper."""
    mentions, found = catalogue.relations.get("mentions"), catalogue.relations.get("related")
    related = found.links if found else {}
    return Surroundings(
        papers=catalogue.by_id(),
        taxonomies=catalogue.taxonomies,
        terms={name: taxonomy.by_paper() for name, taxonomy in catalogue.taxonomies.items()},
        related=related,
        mentions=mentions.links if mentions else {},
        mentioned_by=mentions.backlinks() if mentions else {},
        near={
            paper: [link.target for link in links]
            for paper, links in related.items()
            if has_map(catalogue)
        },
        entries=entries_of(catalogue),
        language=catalogue.language,
        edited_at=catalogue.edited_at,
    )
