r"""What a stretch of lines says, as papers that are kept without the place where they stand.

    said("{...}\n{...}", "jsonlines")   ->  Said(rows=(Row(paper, line=1, ...), ...), problems=())
    placed(said, stretch, source)       ->  papers with their records, at the lines of the source

Lines are counted from the stretch's first, and a record that is its line is not written twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

import papershelf.readers
from papershelf import build, clean
from papershelf.catalogue.accounting import Account, account
from papershelf.model import Paper, Problem, Record, Source, Step
from papershelf.model.marks import mark_of, marked
from papershelf.model.record_fields import WrittenFields, written
from papershelf.plugins import Reader, discover
from papershelf.readers.line_stretches import Stretch

LINES = 32
"""Lines of a stretch, about: all of them are read and cleaned again when one changes, .4 ms each,
and with few lines there are more stretches to look up."""


class Row(NamedTuple):
    """A paper and its record."""

    paper: Paper
    """Without its record."""
    mark: bytes
    line: int
    kind: str
    key: str | None
    fields: bytes
    raw: str | None
    """None for the whole line."""
    doubts: tuple[Problem, ...]
    """What cleaning was not sure about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a stretch says, as if its lines were all of a source without a name."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    account: Account


class Placed(NamedTuple):
    """The same at its place."""

    papers: list[Paper]
    problems: list[Problem]
    doubts: list[Problem]


def _said(text: str, reader: str) -> Said:
    """What a reader and cleaning make of some lines; the reader's name is shared by all of them."""
    plugin = readers()[reader]
    source = Source(name="", text=text)
    items = tuple(plugin.by_line.read(source)) if plugin.by_line else ()
    counted = account(source, items)
    lines = source.lines
    problems = (item for item in items if isinstance(item, Problem))
    lost = (build.dropped(source, plugin, line) for line in counted.unaccounted)
    return Said(
        rows=tuple([_row(item, lines) for item in items if isinstance(item, Record)]),
        problems=(*problems, *lost),
        account=counted,
    )


SAID: Step[str, str, Said] = Step(name="lines read and cleaned", run=_said, found=Said, holds=LINES)
"""A stretch's text and its reader's name to what it says."""


@cache
def readers() -> dict[str, Reader]:
    """All readers by name, in order."""
    return {reader.name: reader for reader in discover(papershelf.readers, Reader)}


def _row(record: Record, lines: Sequence[str]) -> Row:
    paper, doubts = clean.CLEANED.run(clean.written(record), None)
    return Row(
        paper=paper,
        mark=mark_of(paper, record),
        line=record.line,
        kind=record.kind,
        key=record.key,
        fields=written(record.fields),
        raw=None if record.raw == lines[record.line - 1] else record.raw,
        doubts=clean.problems(record, doubts),
    )


def placed(said: Said, stretch: Stretch, source: str) -> Placed:
    """What a stretch says, with the name of its source and the lines where it stands there."""
    lines = stretch.text.split("\n")
    doubts = [doubt for row in said.rows for doubt in row.doubts]
    return Placed(
        papers=[_paper(row, lines, stretch.before, source) for row in said.rows],
        problems=[_moved(problem, stretch.before, source) for problem in said.problems],
        doubts=[_moved(doubt, stretch.before, source) for doubt in doubts],
    )


def _paper(row: Row, lines: Sequence[str], before: int, source: str) -> Paper:
    record = Record(
        source=source,
        line=row.line + before,
        kind=row.kind,
        key=row.key,
        fields=WrittenFields(row.fields, before),
        raw=lines[row.line - 1] if row.raw is None else row.raw,
    )
    paper, _ = clean.placed(record, (row.paper, ()))
    return marked(paper, row.mark)


def _moved(problem: Problem, before: int, source: str) -> Problem:
    aside = tuple([line + before for line in problem.set_aside])
    return replace(problem, source=source, line=problem.line + before, set_aside=aside)
