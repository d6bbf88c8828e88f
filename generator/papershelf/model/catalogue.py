"""The catalogue: all papers, the curated vocabulary, and what was found out; and its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from papershelf.model.findings import Relation, Taxonomy
from papershelf.model.papers import Paper, PaperId


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedTag:
    """What an editor says about one tag in tags.yml."""

    name: str
    """The preferred name."""
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    """Preferred names of broader tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The curated part of the tag vocabulary."""

    tags: tuple[CuratedTag, ...] = ()
    stop: frozenset[str] = frozenset()
    """Phrases that must never become tags, lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All papers and what was found out about them."""

    papers: tuple[Paper, ...]
    title: str = "Papers"
    """What the catalogue is called."""
    vocabulary: Vocabulary = Vocabulary()
    taxonomies: Mapping[str, Taxonomy] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)

    def having(self, found: Taxonomy | Relation) -> Catalogue:
        """The same catalogue with one more taxonomy or relation."""
        if isinstance(found, Taxonomy):
            return replace(self, taxonomies={**self.taxonomies, found.name: found})
        return replace(self, relations={**self.relations, found.name: found})

    def by_id(self) -> dict[PaperId, Paper]:
        """Papers by id."""
        return {paper.id: paper for paper in self.papers}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before it is rendered."""

    path: str
    """Relative to the pages folder, with forward slashes: `papers/prop.md`."""
    template: str
    """Name of the Markdown template: `paper.md.j2`."""
    front_matter: Mapping[str, Any]
    """Plain values that the theme and other tools read."""
    context: Mapping[str, Any]
    """What the Markdown template is given besides the front matter."""
