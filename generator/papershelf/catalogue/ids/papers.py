"""Ids that stay: each paper has the one that it was first published under.

    ledger   paper  prop   doi:10.5555/prop key:ma2020
    today    a paper with doi:10.5555/prop, called PROP, with the key prop2020  ->  prop
    today    another that would be called prop                                  ->  prop-2

Records are matched with the ledger one by one, before what is the same paper has been merged: so
the ledger tells which ids a merged paper has had, and a paper split off again finds its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from papershelf.catalogue.ids.marks import is_registered, marks
from papershelf.catalogue.ids.matching import Marks, Match, Row, matched
from papershelf.catalogue.ids.renewal import Holder, renewed
from papershelf.model import Ledger, Paper, PaperId, Record, Slug
from papershelf.text.slug import distinct, slug

TAKEN = frozenset({"from"})
"""Ids that would stand where the lists of papers are."""


class _Part(NamedTuple):
    """One record of a paper."""

    marks: Marks
    row: int | None
    """The number of the ledger's row that it is."""


def identified(
    papers: Sequence[Paper],
    records: Sequence[Paper],
    ledger: Ledger,
    found: Sequence[Marks] | None = None,
) -> tuple[tuple[Paper, ...], Ledger]:
    """The papers with their permanent ids, and the ledger that knows them.

    `records` are the papers before those that are the same were merged: each has one record, and
    each record is in the origin of one of the papers. Without a ledger, the first of two papers
    that would be called the same keeps the plain id. `found` are the records' marks, where they are
    known already.
    """
    found = found or [marks(paper) for paper in records]
    rows = [Row(marks=frozenset(row.marks), living=row.living) for row in ledger.papers]
    match = matched(found, rows)
    parts = {
        id(paper.origin[0]): _Part(marks=own, row=match.rows.get(number))
        for number, (paper, own) in enumerate(zip(records, found, strict=True))
    }
    families = [_parts(paper, parts) for paper in papers]
    kept = [_kept(family, ledger) for family in families]
    ids = _ids(papers, kept, ledger)
    named = tuple(
        replace(paper, id=own) if own != paper.id else paper
        for paper, own in zip(papers, ids, strict=True)
    )
    holders = [
        _holder(paper, row, family)
        for paper, row, family in zip(named, kept, families, strict=True)
    ]
    return named, renewed(ledger, holders, _heirs(named, records, match))


def _parts(paper: Paper, parts: dict[int, _Part]) -> list[_Part]:
    """A paper's records, the leading one first."""
    return [parts[id(record)] for record in paper.origin]


def _kept(family: Sequence[_Part], ledger: Ledger) -> int | None:
    """The row whose id a paper keeps: of those that had a page last, the leading record's."""
    rows = [part.row for part in family if part.row is not None]
    return min(rows, key=lambda row: not ledger.papers[row].living, default=None)


def _ids(papers: Sequence[Paper], kept: Sequence[int | None], ledger: Ledger) -> list[PaperId]:
    """An id for each paper; new ones make way for all that were ever published."""
    published = [row.id for row in ledger.papers]
    new = [wanted(paper) for paper, row in zip(papers, kept, strict=True) if row is None]
    fresh = iter(distinct(new, taken={*published, *TAKEN}))
    return [published[row] if row is not None else PaperId(next(fresh)) for row in kept]


def wanted(paper: Paper) -> Slug:
    """What a paper would be called: its key if a person can read that, or else its title."""
    key = paper.origin[0].key
    return slug(paper.title.plain) if key and is_registered(key) else Slug(paper.id)


def _holder(paper: Paper, row: int | None, family: Sequence[_Part]) -> Holder:
    """What the ledger will say of a paper; marks of records with rows of their own stay there."""
    title = " ".join(paper.title.plain.split())
    if len(family) == 1:
        return Holder(id=paper.id, title=title, row=row, marks=family[0].marks, merged={})
    own = (part.marks for part in family if part.row in {None, row})
    others = {part.row: part.marks for part in family if part.row not in {None, row}}
    return Holder(
        id=paper.id,
        title=title,
        row=row,
        marks=frozenset().union(*own),
        merged={other: found for other, found in others.items() if other is not None},
    )


def _heirs(papers: Sequence[Paper], records: Sequence[Paper], match: Match) -> dict[int, PaperId]:
    """Row that no record is any more, to the paper that is most like it."""
    if not match.nearest:
        return {}
    own: dict[int, PaperId] = {id(record): paper.id for paper in papers for record in paper.origin}
    lone: dict[int, Record] = {number: paper.origin[0] for number, paper in enumerate(records)}
    return {row: own[id(lone[record])] for row, record in match.nearest.items()}
