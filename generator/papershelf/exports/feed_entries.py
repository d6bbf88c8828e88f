"""What feeds tell: the newest papers of the site, of each tag and of each author.

Atom and JSON Feed write the same feeds in two formats. A paper's day is the one on which the
catalogue first published it; a feed's is that of its newest paper, never that of a build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import chain

import numpy as np

from papershelf.exports.blocks import SIZE, digest
from papershelf.exports.once import once_a_paper
from papershelf.model import Catalogue, Paper, PaperId, Taxonomy, Term, mark
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
class Site:
    """What all feeds of a catalogue share."""

    title: str
    address: str
    """With a slash at its end; empty if nobody knows it."""

    def absolute(self, page: str) -> str:
        """A page's address with the site's, where that is known."""
        return f"{self.address}{address(page)}"

    def identity(self, page: str) -> str:
        """A name for ever: the address, or one that holds wherever the site is put."""
        return self.absolute(page) if self.address else named(f"{self.title}\n{address(page)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One paper in a feed; what feeds tell of it is made when one is written."""

    site: Site
    paper: Paper
    topics: tuple[str, ...]
    since: str
    """The day on which the catalogue first published it, `2030-01-31`."""
    key: bytes
    """Stands for paper, topics and day."""

    @property
    def id(self) -> str:
        """A name for ever."""
        return self.site.identity(paper_page(self.paper.id))

    @property
    def title(self) -> str:
        """As plain text."""
        return self.paper.title.plain

    @property
    def address(self) -> str:
        """Absolute where the site's address is known, else relative to the site."""
        return self.site.absolute(paper_page(self.paper.id))

    @property
    def summary(self) -> str:
        """How the abstract begins."""
        return _summary(self.paper)

    @property
    def authors(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(person.name for person in self.paper.authors)


@once_a_paper
def _summary(paper: Paper) -> str:
    return excerpt(paper.abstract.plain)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Feed:
    """The newest papers of something."""

    site: Site
    title: str
    page: str
    """The page that lists the same."""
    made_of: bytes
    """Stands for its entries."""
    tell: Callable[[], tuple[Entry, ...]]
    """Puts its entries together: most feeds are those of the last build."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its papers, the newest first."""
        return self.tell()

    @property
    def id(self) -> str:
        """A name for ever."""
        return self.site.identity(self.page)

    @property
    def folder(self) -> str:
        """Where its files lie, relative to the site: empty or with a slash at its end."""
        return address(self.page)

    @property
    def address(self) -> str:
        """Of the page that lists the same."""
        return self.site.absolute(self.page)

    @property
    def updated(self) -> str:
        """The day of the newest paper."""
        return max((entry.since for entry in self.entries), default=UNKNOWN)

    @property
    def key(self) -> bytes:
        """Stands for all that the feed says."""
        return digest(self.site.title, self.site.address, self.title, self.page, self.made_of)


class Feeds:
    """All feeds of a catalogue, with what they share looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Index topics by paper, and papers from the newest to the oldest."""
        self.catalogue = catalogue
        self.site = Site(title=catalogue.title, address=catalogue.address)
        tags = catalogue.taxonomies.get("tags")
        self.topics: Mapping[PaperId, Sequence[Term]] = tags.by_paper() if tags else {}
        self.newest_first = sorted(catalogue.papers, key=self.age)
        self.places = {paper.id: place for place, paper in enumerate(self.newest_first)}
        self.keys = b"".join(map(self.key, self.newest_first))
        self.known: dict[int, Entry] = {}

    def all(self) -> Iterator[Feed]:
        """The site's, then those of the terms that have pages."""
        yield self.feed(self.catalogue.title, "index.md", range(len(self.places))[:NEWEST])
        for name in FOLLOWED:
            if taxonomy := self.catalogue.taxonomies.get(name):
                yield from self.of_terms(taxonomy)

    def of_terms(self, taxonomy: Taxonomy) -> Iterator[Feed]:
        """One feed for each term that has a page."""
        paged = [(term, page) for term in taxonomy.terms if (page := own_page(taxonomy, term))]
        newest = self.newest(term for term, _ in paged)
        for (term, page), places in zip(paged, newest, strict=True):
            yield self.feed(f"{term.name} - {self.catalogue.title}", page, places)

    def newest(self, terms: Iterable[Term]) -> Iterator[list[int]]:
        """The places of each term's newest papers; those of all terms are sorted at once."""
        papers = [term.papers for term in terms]
        counts = np.array(list(map(len, papers)), dtype=np.int64)
        held = map(self.places.__getitem__, chain.from_iterable(papers))
        number = np.repeat(np.arange(len(papers)) * (len(self.places) + 1), counts)
        found = np.sort(number + np.fromiter(held, np.int64, len(number))) - number
        ends = np.cumsum(counts)
        cut = zip((ends - counts).tolist(), ends.tolist(), strict=True)
        rows = found.tolist()
        return (rows[start : min(start + NEWEST_OF_TERM, end)] for start, end in cut)

    def feed(self, title: str, page: str, places: Sequence[int]) -> Feed:
        """The papers of these places."""
        keys = [self.keys[place * SIZE : (place + 1) * SIZE] for place in places]
        tell = partial(self.entries, places)
        return Feed(site=self.site, title=title, page=page, made_of=b"".join(keys), tell=tell)

    def age(self, paper: Paper) -> tuple[int, int]:
        """By the day of publication here, then by date, the newest first."""
        issued = paper.issued
        date = issued.year * 372 + issued.month * 31 + issued.day if issued else 0
        return -int(self.since(paper).replace("-", "")), -date

    def since(self, paper: Paper) -> str:
        """The day on which the catalogue first published a paper."""
        return self.catalogue.since.get(paper.id, UNKNOWN)

    def names(self, paper: Paper) -> list[str]:
        """What a paper is about."""
        return [term.name for term in self.topics.get(paper.id, ())]

    def key(self, paper: Paper) -> bytes:
        """Stands for a paper's entry."""
        return digest(mark(paper), self.names(paper), self.since(paper))

    def entries(self, places: Iterable[int]) -> tuple[Entry, ...]:
        """Papers as feeds tell them, each made once."""
        return tuple([self.known.get(place) or self.entry(place) for place in places])

    def entry(self, place: int) -> Entry:
        """A paper as feeds tell it."""
        paper = self.newest_first[place]
        self.known[place] = made = Entry(
            site=self.site,
            paper=paper,
            topics=tuple(self.names(paper)),
            since=self.since(paper),
            key=self.keys[place * SIZE : (place + 1) * SIZE],
        )
        return made


def named(text: str) -> str:
    """A UUID of version 8 (RFC 9562), made of a text alone.

    >>> named("herons")
    'urn:uuid:f9bfe53d-f036-821b-82cd-2d24a54bb587'
    """
    made = blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return f"urn:uuid:{made[:8]}-{made[8:12]}-8{made[13:16]}-8{made[17:20]}-{made[20:]}"
