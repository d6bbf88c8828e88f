"""The ledger after a build: what is new, retitled, merged, gone, or back again.

    before   paper  prop    a page
    before   paper  prop-2  a page
    today    one paper prop, whose second record was prop-2
    after    paper  prop    a page
    after    moved  prop-2  -> prop

No row is ever dropped. A mark goes with the paper that has it today, so that what was corrected in
one paper and written into another leads to the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from papershelf.catalogue.ids.likeness import is_title, leading
from papershelf.model import Ledger, PaperId, PublishedPaper

ABSTRACT = "abstract:"
"""How the mark of an abstract begins."""

Marks = frozenset[str]


class Holder(NamedTuple):
    """A paper of today and the rows of the ledger that are its own."""

    id: PaperId
    title: str
    row: int | None
    """The number of the row with its id; None if it is new."""
    marks: Marks
    """Those of its records that have no other row."""
    merged: Mapping[int, Marks]
    """Rows of papers that it was merged of, with their records' marks."""


def renewed(ledger: Ledger, holders: Sequence[Holder], heirs: Mapping[int, PaperId]) -> Ledger:
    """The ledger that knows today's papers.

    `heirs` are the papers that take the place of rows that have no record any more.
    """
    today = _Today(ledger.papers, holders)
    rows = dict(today.rows())
    for number, row in enumerate(ledger.papers):
        if number not in rows:
            rows[number] = _lost(row, heirs.get(number))
    found = (*rows.values(), *today.new())
    return replace(ledger, papers=tuple(sorted(found, key=lambda row: row.id)))


def dated(ledger: Ledger, day: str) -> Ledger:
    """The ledger with this day for every paper of which none is known."""
    if not day or all(row.since for row in ledger.papers):
        return ledger
    papers = (row if row.since else replace(row, since=day) for row in ledger.papers)
    return replace(ledger, papers=tuple(papers))


class _Today:
    """The papers of this build and the marks that each has."""

    def __init__(self, before: Sequence[PublishedPaper], holders: Sequence[Holder]) -> None:
        self.before = before
        self.holders = holders

    @cached_property
    def owners(self) -> dict[str, PaperId]:
        """Mark to the last paper that has it; looked at only for what has changed."""
        return {
            mark: holder.id
            for holder in self.holders
            for marks in (holder.marks, *holder.merged.values())
            for mark in marks
        }

    def new(self) -> Iterator[PublishedPaper]:
        """Rows of papers that had none."""
        for holder in self.holders:
            if holder.row is None:
                marks = tuple(sorted(holder.marks))
                yield PublishedPaper(id=holder.id, title=holder.title, marks=marks)

    def rows(self) -> Iterator[tuple[int, PublishedPaper]]:
        """Number and new state of the rows that papers of today have."""
        for holder in self.holders:
            if holder.row is not None:
                yield holder.row, self.kept(holder, self.before[holder.row])
            for number, marks in holder.merged.items():
                row = self.before[number]
                known = self.marks(row, marks, holder.id)
                yield number, replace(row, marks=known, living=False, target=holder.id)

    def kept(self, holder: Holder, row: PublishedPaper) -> PublishedPaper:
        """The row of a paper that has its id still, or again."""
        known = self.marks(row, holder.marks, holder.id)
        if row.living and known == row.marks and holder.title == row.title:
            return row
        return replace(row, title=holder.title, marks=known, living=True, target=None)

    def marks(self, row: PublishedPaper, now: Marks, owner: PaperId) -> tuple[str, ...]:
        """Marks that lead to a row: today's, and the earlier ones that nothing else has.

        A corrected author or year and a corrected abstract take the place of what was there.
        """
        if len(row.marks) == len(now) and now.issuperset(row.marks):
            return row.marks
        titles = {leading(mark) for mark in now if is_title(mark)}
        abstract = any(mark.startswith(ABSTRACT) for mark in now)
        earlier = (
            mark
            for mark in row.marks
            if not (abstract and mark.startswith(ABSTRACT))
            and leading(mark) not in titles
            and self.owners.get(mark, owner) == owner
        )
        return tuple(sorted(now.union(earlier)))


def _lost(row: PublishedPaper, heir: PaperId | None) -> PublishedPaper:
    """A row that no record leads to any more."""
    if not row.living and (row.target or not heir):
        return row
    return replace(row, living=False, target=heir)
