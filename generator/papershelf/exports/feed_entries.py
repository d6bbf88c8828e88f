"""What feeds tell: the newest papers of the site, of each tag and of each author.

Atom and JSON Feed write the same feeds in two formats. A paper's day is the one on which the
catalogue first published it; a feed's is that of its newest paper, never that of a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from papershelf.model import Catalogue, Paper, PaperId, Taxonomy
from papershelf.permalinks import address, own_page, paper_page
from papershelf.text.excerpt import excerpt

NEWEST = 50
"""Papers in the feed of the whole site."""
NEWEST_OF_TERM = 20
"""Papers in the feed of a term: a feed reader asks often, and there may be thousands of feeds."""
FOLLOWED = ("tags", "authors")
"""Taxonomies whose terms one follows."""
UNKNOWN = "1980-01-01"
"""The day of a paper of which nobody knows when it came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One paper in a feed."""

    id: str
    title: str
    address: str
    """Absolute where the site's address is known, else relative to the site."""
    summary: str
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    since: str
    """The day on which the catalogue first published it, `2030-01-31`."""
    issued: str
    """When it came out, as exactly as known; empty if it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The newest papers of something."""

    id: str
    title: str
    folder: str
    """Where its files lie, relative to the site: empty or with a slash at its end."""
    address: str
    """Of the page that lists the same."""
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> str:
        """The day of the newest paper."""
        return max((entry.since for entry in self.entries), default=UNKNOWN)


class Feeds:
    """All feeds of a catalogue, with what they share looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Index topics by paper and papers by id."""
        self.catalogue = catalogue
        self.papers = catalogue.by_id()
        self.places = {paper.id: place for place, paper in enumerate(catalogue.papers)}
        tags = catalogue.taxonomies.get("tags")
        self.topics = tags.by_paper() if tags else {}
        self.made: dict[PaperId, Entry] = {}

    def all(self) -> Iterator[Feed]:
        """The site's, then those of the terms that have pages."""
        yield self.feed(self.catalogue.title, "index.md", self.catalogue.papers, NEWEST)
        for name in FOLLOWED:
            if taxonomy := self.catalogue.taxonomies.get(name):
                yield from self.of_terms(taxonomy)

    def of_terms(self, taxonomy: Taxonomy) -> Iterator[Feed]:
        """One feed for each term that has a page."""
        for term in taxonomy.terms:
            if page := own_page(taxonomy, term):
                papers = [self.papers[paper] for paper in term.papers]
                title = f"{term.name} - {self.catalogue.title}"
                yield self.feed(title, page, papers, NEWEST_OF_TERM)

    def feed(self, title: str, page: str, papers: Iterable[Paper], most: int) -> Feed:
        """The newest of these papers."""
        chosen = sorted(papers, key=self.newest_first)[:most]
        return Feed(
            id=self.identity(page),
            title=title,
            folder=address(page),
            address=self.absolute(page),
            entries=tuple(self.entry(paper) for paper in chosen),
        )

    def newest_first(self, paper: Paper) -> tuple[int, int, int]:
        """By the day of publication here, then by date; equals in the catalogue's order."""
        issued = paper.issued
        date = issued.year * 372 + issued.month * 31 + issued.day if issued else 0
        return -int(self.since(paper).replace("-", "")), -date, self.places[paper.id]

    def since(self, paper: Paper) -> str:
        """The day on which the catalogue first published a paper."""
        return self.catalogue.since.get(paper.id, UNKNOWN)

    def entry(self, paper: Paper) -> Entry:
        """A paper as feeds tell it."""
        if paper.id not in self.made:
            self.made[paper.id] = Entry(
                id=self.identity(paper_page(paper.id)),
                title=paper.title.plain,
                address=self.absolute(paper_page(paper.id)),
                summary=excerpt(paper.abstract.plain),
                authors=tuple(person.name for person in paper.authors),
                topics=tuple(term.name for term in self.topics.get(paper.id, ())),
                since=self.since(paper),
                issued=str(paper.issued or ""),
            )
        return self.made[paper.id]

    def absolute(self, page: str) -> str:
        """A page's address with the site's, where that is known."""
        return f"{self.catalogue.address}{address(page)}"

    def identity(self, page: str) -> str:
        """A name for ever: the address, or one that holds wherever the site is put."""
        if self.catalogue.address:
            return self.absolute(page)
        return named(f"{self.catalogue.title}\n{address(page)}")


def named(text: str) -> str:
    """A UUID of version 8 (RFC 9562), made of a text alone.

    >>> named("herons")
    'urn:uuid:f9bfe53d-f036-821b-82cd-2d24a54bb587'
    """
    made = blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return f"urn:uuid:{made[:8]}-{made[8:12]}-8{made[13:16]}-8{made[17:20]}-{made[20:]}"
