"""Which record of today is which published paper: by what they share, the surest pairs first.

    records  [{doi:a, title:x}, {title:y}, {title:z}]
    rows     [{title:y}, {doi:a, title:w}]
    matched(records, rows).rows  ->  {0: 1, 1: 0}

Each record gets one row at most, and each row goes to the record that agrees with it best. Most
records have not changed since; only the others are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from papershelf.catalogue.ids.likeness import (
    STRONG_NAMES,
    Score,
    agreement,
    is_telling,
    is_title,
    leading,
    likeness,
    name_of,
)

CROWD = 256
"""Pairs that one mark may make. Of more, records and rows are paired in their order: a thousand
prefaces would make a million pairs."""

SHARED = 3
"""Titles among which an identifier or abstract may be shared: a paper's versions. What more titles
share names a volume, or says that there is no abstract."""

TELLING = frozenset((*STRONG_NAMES, "abstract"))
"""Names of marks that one paper alone should have."""

Marks = frozenset[str]
Pair = tuple[int, int]
"""Numbers of a record and of a row."""


class Row(NamedTuple):
    """A published paper, as far as matching cares."""

    marks: Marks
    living: bool = True
    """Whether it had a page in the last build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Which record is which row, by number."""

    rows: Mapping[int, int]
    """Record to row."""
    nearest: Mapping[int, int] = field(default_factory=dict)
    """Row that went to no record, to the record that agrees with it but is another row's."""


def matched(records: Sequence[Marks], rows: Sequence[Row]) -> Match:
    """Records and rows that are the same paper. Equally good pairs go to the first record and row.

    >>> matched([frozenset({"doi:a"})], [Row(marks=frozenset({"doi:a", "key:b"}))]).rows
    {0: 0}
    """
    found = _unchanged(records, rows)
    used = set(found.values())
    left = [number for number in range(len(rows)) if number not in used]
    if not left:
        return Match(rows=found)
    ranked = _ranked(records, rows, _Candidates(records, rows, left, found).pairs())
    for (record, row), _ in ranked:
        if record not in found and row not in used:
            found[record] = row
            used.add(row)
    nearest: dict[int, int] = {}
    for (record, row), telling in ranked:
        if row not in used and telling:
            nearest.setdefault(row, record)
    return Match(rows=found, nearest=nearest)


def _unchanged(records: Sequence[Marks], rows: Sequence[Row]) -> dict[int, int]:
    """Records with exactly the marks of a row, which nothing can agree with better."""
    same: dict[Marks, list[int]] = defaultdict(list)
    for number in sorted(range(len(rows)), key=lambda number: (rows[number].living, -number)):
        same[rows[number].marks].append(number)
    found = {}
    for number, marks in enumerate(records):
        if marks and (waiting := same.get(marks)):
            found[number] = waiting.pop()
    return found


class _Candidates:
    """Pairs that share a mark, of rows that no unchanged record has."""

    def __init__(
        self,
        records: Sequence[Marks],
        rows: Sequence[Row],
        left: Sequence[int],
        found: Collection[int],
    ) -> None:
        self.rows: dict[str, list[int]] = defaultdict(list)
        self.records: dict[str, list[int]] = defaultdict(list)
        for row in left:
            for mark in sorted({leading(mark) for mark in rows[row].marks}):
                self.rows[mark].append(row)
        for record in sorted(range(len(records)), key=lambda record: record in found):
            for mark in records[record]:
                if (shared := leading(mark)) in self.rows:
                    self.records[shared].append(record)
        self.marks = records

    def pairs(self) -> Iterator[Pair]:
        """Each of them once, in no particular order."""
        seen: set[Pair] = set()
        for mark, records in self.records.items():
            rows = self.rows[mark]
            if name_of(mark) in TELLING and self.is_shared(records):
                continue
            crowd = len(records) * len(rows) > CROWD
            some = zip(records, rows, strict=False) if crowd else product(records, rows)
            for pair in some:
                if pair not in seen:
                    seen.add(pair)
                    yield pair

    def is_shared(self, records: Sequence[int]) -> bool:
        """Whether too many titles have a mark that should tell one paper."""
        if len(records) <= SHARED:
            return False
        titles = (leading(mark) for one in records for mark in self.marks[one] if is_title(mark))
        return len(set(titles)) > SHARED


def _ranked(
    records: Sequence[Marks], rows: Sequence[Row], pairs: Iterator[Pair]
) -> list[tuple[Pair, bool]]:
    """Pairs that agree, the best first, and whether they share more than a heading."""
    found: list[tuple[Score, Pair, bool]] = []
    for record, row in pairs:
        one = likeness(records[record])
        two = likeness(rows[row].marks, living=rows[row].living)
        if score := agreement(one, two):
            found.append((score, (record, row), is_telling(one, two)))
    found.sort(key=lambda one: (*(-value for value in one[0]), one[1]))
    return [(pair, telling) for _, pair, telling in found]
