"""Sources to cleaned papers, where only what changed since the last build is read and cleaned.

    gathered(opened([("a.jsonl", b"...")]), workers)   ->  readings, papers, doubts

A format in which each line stands for itself is cut into stretches of some lines, and what a
stretch says is kept by its text: a new line near the top changes one stretch and moves the others.
All other formats are read whole, and their records are cleaned one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import NamedTuple

from papershelf import build
from papershelf.build import Reading
from papershelf.catalogue.accounting import together, warned
from papershelf.gathered_lines import LINES, SAID, placed, readers
from papershelf.model import Paper, Problem, Source, Workers
from papershelf.plugins import Reader
from papershelf.readers import choose
from papershelf.readers.line_stretches import stretches
from papershelf.text.column_names import ColumnNames


class Opened(NamedTuple):
    """A source that is read, or whose lines are still to be read."""

    source: Source
    reader: Reader
    reading: Reading | None


class Gathered(NamedTuple):
    """What the sources say."""

    readings: tuple[Reading, ...]
    """One for each source; those of sources read by lines have no records."""
    papers: tuple[Paper, ...]
    doubts: tuple[Problem, ...]
    """What cleaning was not sure about."""


class _Part(NamedTuple):
    """One source, read and cleaned."""

    reading: Reading
    papers: Sequence[Paper]
    doubts: Sequence[Problem]


def opened(sources: Iterable[tuple[str, bytes]], columns: ColumnNames = ()) -> tuple[Opened, ...]:
    """Every source decoded, and read unless that can be done line by line.

    Raises:
        SourceError: a source is empty, binary, or in no known format.

    """
    known = tuple(readers().values())
    with build.uncollected():
        return tuple(_opened(*one, known) for one in build.decoded(sources, columns))


def _opened(source: Source, doubts: Sequence[Problem], known: Sequence[Reader]) -> Opened:
    reader = choose(source, known)
    if reader.by_line and not doubts:
        return Opened(source, reader, None)
    return Opened(source, reader, build.reading(source, doubts, [reader]))


def gathered(sources: Iterable[Opened], workers: Workers) -> Gathered:
    """The papers of all sources, in order."""
    given = tuple(sources)
    records = (record for one in given if one.reading for record in one.reading.records)
    cleaned, doubts = build.cleaned(records, workers)
    left = iter(cleaned)
    with build.uncollected():
        parts = [
            _Part(one.reading, list(islice(left, len(one.reading.records))), ())
            if one.reading
            else _by_line(one, workers)
            for one in given
        ]
    by_line = chain.from_iterable(part.doubts for part in parts)
    place = {one.source.name: number for number, one in enumerate(given)}
    return Gathered(
        readings=tuple(part.reading for part in parts),
        papers=tuple(chain.from_iterable(part.papers for part in parts)),
        doubts=tuple(sorted((*doubts, *by_line), key=lambda doubt: place[doubt.source])),
    )


def _by_line(given: Opened, workers: Workers) -> _Part:
    """A source of which only stretches that nobody knows are read."""
    source, reader, _ = given
    cut = list(stretches(source.text, LINES))
    found = workers.each(SAID, [stretch.text for stretch in cut], reader.name)
    parts = [placed(said, stretch, source.name) for said, stretch in zip(found, cut, strict=True)]
    papers = list(chain.from_iterable(part.papers for part in parts))
    across = _across(given, papers)
    alone = chain.from_iterable(part.problems for part in parts)
    reading = Reading(
        source=source,
        reader=reader.name,
        title=reader.title,
        items=tuple(sorted((*across, *alone), key=lambda problem: problem.line)),
        account=warned(together(source.name, [said.account for said in found]), len(across)),
    )
    return _Part(reading, papers, list(chain.from_iterable(part.doubts for part in parts)))


def _across(given: Opened, papers: Sequence[Paper]) -> list[Problem]:
    """What is wrong with the records of several lines."""
    records = [(record.line, record.key) for paper in papers for record in paper.origin]
    by_line = given.reader.by_line
    return list(by_line.across(given.source, records)) if by_line else []
