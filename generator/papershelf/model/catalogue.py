"""The catalogue: all papers, the curated vocabulary, and what was found out; and its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from papershelf.model.addresses import NOTHING_PUBLISHED, Ledger, Redirect
from papershelf.model.findings import Relation, Space, Taxonomy, Term
from papershelf.model.language import ENGLISH, Language
from papershelf.model.papers import Paper, PaperId, Slug
from papershelf.model.sameness import Decision, UncertainPair
from papershelf.model.work import IN_PROCESS, Workers


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedTag:
    """What an editor says about one tag in tags.yml."""

    name: str
    """The preferred name."""
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    """Preferred names of broader tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Term):
    """A topic: a term that knows which phrase it stands for."""

    phrase: str
    """The key that all spellings of the topic share; an acronym has that of its long form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedTag:
    """A tag as an earlier build published it."""

    name: str
    slug: Slug
    phrase: str
    """As in Tag."""
    papers: tuple[PaperId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperName:
    """What an editor says in names.yml: where this name stands, that paper is meant."""

    name: str
    paper: str
    """A paper's id or title."""
    where: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedPerson:
    """What an editor says in people.yml about one author."""

    name: str
    """The preferred name."""
    variants: tuple[str, ...] = ()
    """Other spellings of the name that are this person."""
    orcid: str = ""
    different: tuple[tuple[str, ...], ...] = ()
    """Several persons of this name, each told by ids of papers, names of co-authors, ORCID iDs."""
    where: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTest:
    """What an editor says in search-tests.yml: a query and its first hits."""

    query: str
    first: tuple[str, ...]
    """Ids or titles, best first; at least one."""
    where: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What an editor says about tags and names, and what earlier builds decided."""

    tags: tuple[CuratedTag, ...] = ()
    stop: frozenset[str] = frozenset()
    """Phrases that must never become tags, lower case."""
    names: tuple[PaperName, ...] = ()
    """Names that mean papers."""
    nameless: frozenset[str] = frozenset()
    """Names that mean no paper."""
    people: tuple[CuratedPerson, ...] = ()
    """Which names are one author's, and which are several's."""
    published: tuple[PublishedTag, ...] = ()
    """The tags of the build before, from tags.tsv; empty for the first build."""
    ledger: Ledger = NOTHING_PUBLISHED
    """What earlier builds published where, from ids.tsv; empty for the first build."""
    today: str = ""
    """The day that papers get which are published for the first time; empty for none."""
    decisions: tuple[Decision, ...] = ()
    """Which papers are one and which are not, from duplicates.yml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """What became of one source."""

    name: str
    """Path relative to the project."""
    reader: str
    """What a person calls its format: `BibTeX`."""
    lines: int
    """Those that are not blank."""
    records: int
    problems: int
    """What was set aside, and what a reader was not sure about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPlace:
    """Where on the web a line of a source is edited."""

    folder: str
    """What the names of sources begin with and the address has already: `content/`."""
    pattern: str
    """The address, with `{path}` and `{line}` in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All papers and what was found out about them."""

    papers: tuple[Paper, ...]
    title: str = "Papers"
    """What the catalogue is called."""
    language: Language = ENGLISH
    """In which its own words are said: headings, labels, counts."""
    address: str = ""
    """Where the site is published, with a slash at its end; empty if nobody knows."""
    contact: str = ""
    """The editor's e-mail address, where it may be told; else empty."""
    sources: tuple[SourceCount, ...] = ()
    """What the papers were read from."""
    since: Mapping[PaperId, str] = field(default_factory=dict)
    """The day on which each paper was first published here, `2030-01-31`."""
    edited_at: EditPlace | None = None
    """Where the sources are edited on the web, if they are."""
    vocabulary: Vocabulary = Vocabulary()
    uncertain: tuple[UncertainPair, ...] = ()
    """Papers that may be one and are kept as two until an editor decides, likeliest first."""
    ledger: Ledger = NOTHING_PUBLISHED
    """What was published where until now, these papers included."""
    redirects: tuple[Redirect, ...] = ()
    """Published addresses that are no page's any more, ordered by page."""
    taxonomies: Mapping[str, Taxonomy] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    spaces: Mapping[str, Space] = field(default_factory=dict)
    workers: Workers = field(default=IN_PROCESS, compare=False, repr=False)
    """Who does the work that is the same for every paper."""

    def having(self, found: Taxonomy | Relation | Space) -> Catalogue:
        """The same catalogue with one more taxonomy, relation or space."""
        if isinstance(found, Taxonomy):
            return replace(self, taxonomies={**self.taxonomies, found.name: found})
        if isinstance(found, Relation):
            return replace(self, relations={**self.relations, found.name: found})
        return replace(self, spaces={**self.spaces, found.name: found})

    def listed(self) -> list[Taxonomy]:
        """The taxonomies that have pages: tags first, the others as they were found."""
        with_pages = [found for found in self.taxonomies.values() if found.listed and found.terms]
        return sorted(with_pages, key=lambda found: found.name != "tags")

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
    papers: tuple[PaperId, ...] = ()
    """The papers that the page is about or lists, in its order."""
    made_of: object = None
    """Plain values by which front matter and context are known; None if by themselves.

    Nothing may change on the page unless these do, its path, its template, what one of `papers`
    says, or the catalogue's language. Front matter and context may then be `Late`, and are made
    only for a page that has to be drafted.
    """
