"""Tables kept from one build for the next, of which only the rows of new papers are made.

    before   mark 5: moss, bog    mark 8: fern
    now      marks 8, 9           ->   the row of 8 as kept, the row of 9 made anew

A mark stands for all that a row is made of. What is kept is never needed: without it, or if it
cannot be read, all rows are made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from papershelf.enrich.kept_table import Table, stacked, tidy
from papershelf.model import Workers

Tables = Mapping[str, Table]
"""Several tables with the same papers, by name."""
Make = Callable[[list[int]], Tables]
"""Makes the rows of the papers with these numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Tables, what each row was made of, and what all of them were made with."""

    marks: tuple[bytes, ...]
    made_with: bytes = b""
    tables: Tables


class _Table(msgspec.Struct):
    sizes: bytes
    columns: dict[str, tuple[str, bytes]]
    names: dict[str, list[str]]


class _Written(msgspec.Struct):
    marks: tuple[bytes, ...]
    made_with: bytes
    tables: dict[str, _Table]


def recalled(workers: Workers, name: str) -> Kept | None:
    """What the last build kept under a name, if it is whole."""
    content = workers.recall(name)
    if content is None:
        return None
    try:
        found = msgspec.msgpack.decode(content, type=_Written)
        tables = {name: _read(table) for name, table in found.tables.items()}
    except (msgspec.DecodeError, ValueError, TypeError):
        return None
    fits = all(len(table.sizes) == len(found.marks) for table in tables.values())
    if not fits or not all(table.is_whole() for table in tables.values()):
        return None
    return Kept(marks=found.marks, made_with=found.made_with, tables=tables)


def keep(workers: Workers, name: str, found: Kept) -> None:
    """Hand tables to the next build, unless they hold half a character."""
    tables = {name: _written(table) for name, table in found.tables.items()}
    written = _Written(marks=found.marks, made_with=found.made_with, tables=tables)
    try:
        workers.keep(name, msgspec.msgpack.encode(written))
    except UnicodeEncodeError:
        return


def renewed(
    before: Kept | None,
    marks: Sequence[bytes],
    make: Make,
    stale: frozenset[bytes] = frozenset(),
) -> Tables:
    """A row for each mark in every table; `make` is asked for those that are new or stale."""
    known = {mark: row for row, mark in enumerate(before.marks)} if before else {}
    missing = [at for at, mark in enumerate(marks) if mark not in known or mark in stale]
    if before is None or len(missing) == len(marks):
        return make(missing)
    rows = np.array([known.get(mark, 0) for mark in marks], dtype=np.int64)
    if not missing:
        return {name: tidy(table.chosen(rows)) for name, table in before.tables.items()}
    rows[missing] = np.arange(len(before.marks), len(before.marks) + len(missing))
    made = make(missing)
    return {
        name: tidy(stacked(before.tables[name], table).chosen(rows)) for name, table in made.items()
    }


def _written(table: Table) -> _Table:
    return _Table(
        sizes=table.sizes.tobytes(),
        columns={name: (found.dtype.str, found.tobytes()) for name, found in table.columns.items()},
        names={name: list(found) for name, found in table.names.items()},
    )


def _read(table: _Table) -> Table:
    return Table(
        sizes=np.frombuffer(table.sizes, dtype=np.int64),
        columns={
            name: np.frombuffer(values, dtype=np.dtype(kind))
            for name, (kind, values) in table.columns.items()
        },
        names=table.names,
    )
