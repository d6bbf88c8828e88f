"""Addresses that stay: what was published where, and where it is to be found now.

    PublishedPaper(id="prop", title="PROP: ...", marks=("doi:10.5555/prop", "key:ma2020"),
                   since="2030-01-31")
    PublishedPaper(id="prop-2", title="PROP", marks=(...), living=False, target="prop")
    PublishedPage(page="tags/pear-grafting", title="pear grafting")

A ledger is what `content/ids.tsv` says; a redirect is what one of its rows comes to in a build.
"""

from __future__ import annotations

from dataclasses import dataclass

from papershelf.model.papers import PaperId
from papershelf.model.records import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPaper:
    """An id that a paper of some build had."""

    id: PaperId
    title: str
    """As last published, on one line."""
    marks: tuple[str, ...] = ()
    """What leads to the paper (see catalogue.ids.marks), sorted."""
    living: bool = True
    """Whether a paper of the last build had it."""
    target: PaperId | None = None
    """The id of the paper that this one was merged into. Never with `living`."""
    since: str = ""
    """The day of the build that first published it, `2030-01-31`; empty if nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPage:
    """A page that is no paper's: of a tag, an author, a list."""

    page: str
    """Its file's path without the ending: `tags/pear-grafting`, `papers/from/2`."""
    title: str
    """The term's name, on one line."""
    paper: PaperId | None = None
    """The paper under the term, if it was the only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything that was ever published, as far as is known."""

    papers: tuple[PublishedPaper, ...] = ()
    """Ordered by id, each id once."""
    pages: tuple[PublishedPage, ...] = ()
    """Ordered by page, each page once."""
    others: tuple[str, ...] = ()
    """Lines that are no rows, to be kept as they are: notes, rows of a later version."""
    problems: tuple[Problem, ...] = ()
    """What was wrong with the file."""


NOTHING_PUBLISHED = Ledger()
"""Before the first build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An address that was published and has no page of its own any more."""

    page: str
    """Path of the page's file, as in Page."""
    title: str
    """What was there, as last published."""
    target: str = ""
    """Path of the page that took its place; empty if nothing did."""
