"""What every list of papers on a page is made of: entries and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from papershelf.model import Catalogue, Language, Paper, PaperId, RichText, Same
from papershelf.permalinks import PER_PAGE, paper_page
from papershelf.text.excerpt import excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A paper in a list."""

    title: RichText
    page: str
    meta: str
    """Authors, venue and year, as far as known, on one line."""
    excerpt: str


def entry(paper: Paper, language: Language) -> Entry:
    """A paper as a list shows it."""
    return Entry(
        title=paper.title,
        page=paper_page(paper.id),
        meta=byline(paper, language),
        excerpt=excerpt(paper.abstract.plain),
    )


class Entries(dict[PaperId, Entry]):
    """Papers as lists show them, each made once: a paper stands in ten lists."""

    def __init__(self, papers: Mapping[PaperId, Paper], language: Language) -> None:
        """Entries of these papers, made when they are asked for."""
        super().__init__()
        self._papers, self._language = papers, language

    def __missing__(self, paper: PaperId) -> Entry:
        """Make an entry and keep it."""
        found = self[paper] = entry(self._papers[paper], self._language)
        return found


def entries_of(catalogue: Catalogue) -> Entries:
    """The entries of a catalogue's papers, shared by all kinds of pages."""
    return _entries(Same(catalogue.papers), Same(catalogue.language))


@lru_cache(maxsize=1)
def _entries(papers: Same[tuple[Paper, ...]], language: Same[Language]) -> Entries:
    return Entries({paper.id: paper for paper in papers.value}, language.value)


def byline(paper: Paper, language: Language) -> str:
    """`Lovelace, Turing and Hopper · SIGIR · 2021`; empty when nothing is known."""
    year = str(paper.issued.year) if paper.issued else ""
    return " · ".join(part for part in (authors(paper, language), paper.venue, year) if part)


def authors(paper: Paper, language: Language) -> str:
    """Up to three names; more become "and others"."""
    names = [person.name for person in paper.authors]
    if len(names) > 3:  # noqa: PLR2004 - what fits on a line
        first, second, *others = names
        return language.say(
            "{first}, {second} and {count} others", first=first, second=second, count=len(others)
        )
    if len(names) > 1:
        return language.say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
    return "".join(names)


def pages_of(count: int) -> int:
    """How many pages a list of papers takes; an empty one takes one too."""
    return max(1, -(-count // PER_PAGE))


def numbered(papers: Sequence[Paper]) -> Iterator[tuple[int, int, Sequence[Paper]]]:
    """Page number, number of pages, and the papers on that page."""
    total = pages_of(len(papers))
    for number in range(1, total + 1):
        yield number, total, papers[(number - 1) * PER_PAGE : number * PER_PAGE]
