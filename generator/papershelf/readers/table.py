"""Tables with a header: exports of Zotero, Scopus, Web of Science, and spreadsheets.

    Title;Authors;Year
    Deep Tides;"Lovelace, Ada; Zhang, Wei";2024

Comma, semicolon, tab or bar is told by the header. What each column was taken for is said in the
header's noise line; where that is wrong, rename the column (`title`, `author`, `venue` ...) or
write a line above the header: `# columns: Regal=venue`, or say so in mkdocs.yml (Source.columns).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from papershelf.model import Item, Problem, Severity, Source
from papershelf.plugins import Reader
from papershelf.readers.authors import split_authors
from papershelf.readers.entries import Broken, Entry, Member, Outside, Piece, Places
from papershelf.readers.entry_records import Layout, Parts, items, kept, renamed
from papershelf.readers.item_types import KINDS, plain
from papershelf.readers.table_columns import Columns, columns, own_names, turned
from papershelf.readers.table_rows import SEPARATORS, Row, rows

_YEAR = re.compile(r"[12][0-9]{3}")
_NUMBERED = re.compile(r" \([0-9]{5,15}\)$")
"""Scopus writes its number of the author behind the full name."""
EXAMPLE = 'title,author,year on the first line, then "Deep Tides","Lovelace, Ada; Zhang, Wei",2024'
SAMPLE = 200_000
"""Characters that tell the separator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A header found: what stands before it, and what follows."""

    before: tuple[tuple[int, str], ...]
    header: Row
    separator: str
    columns: Columns

    @property
    def is_titled(self) -> bool:
        return "title" in self.columns.fields.values()


def _table(text: str, said: Sequence[tuple[str, str]]) -> _Table | None:
    """The likeliest table; None where no separator gives two columns.

    What a comment above the header says of a column outweighs what the settings say.
    """
    before: list[tuple[int, str]] = []
    own = {plain(name): field for name, field in said}
    place = 0
    while (line := text[place : text.find("\n", place) + 1]) and _is_above(line):
        if line.strip():
            before.append((place, "separator" if line.startswith("sep=") else "comment"))
        own |= own_names(line)
        place += len(line)
    found = [_with(text, place, separator, tuple(before), own) for separator in SEPARATORS]
    tables = [table for table in found if table]
    return max(tables, key=lambda one: len(one.columns.fields), default=None)


def _is_above(line: str) -> bool:
    return not line.strip() or line.startswith(("#", "sep="))


def _with(
    text: str,
    place: int,
    separator: str,
    before: tuple[tuple[int, str], ...],
    own: Mapping[str, str],
) -> _Table | None:
    first = list(islice(rows(text[: place + SAMPLE], separator, place), 31))
    if not first or len(first[0].cells) == 1 or first[0].doubt:
        return None
    header, *rest = first
    named = columns(header.cells, [row.cells for row in rest], own)
    return _Table(before=before, header=header, separator=separator, columns=named)


def _pieces(text: str, table: _Table) -> Iterator[Piece]:
    places = Places(text)
    for place, rule in table.before:
        yield Outside(lines=(places.line(place),), rule=rule)
    start = table.header.starts[0]
    yield Outside(lines=places.lines(start, table.header.end), rule=str(table.columns))
    for row in rows(text, table.separator, table.header.end + 1):
        yield _piece(text, row, table.columns, places)


def _piece(text: str, row: Row, named: Columns, places: Places) -> Piece:
    lines = places.lines(row.starts[0], row.end)
    width = len(named.names)
    if not any(cell.strip() for cell in row.cells):
        return Outside(lines=lines, rule="empty row")
    if any(cell.strip() for cell in row.cells[width:]):
        message = f"The row has {len(row.cells)} cells, but the header has {width}"
        return Broken(line=lines[0], lines=lines, message=message)
    short = f"The row has only {len(row.cells)} of the header's {width} cells"
    ends = (*row.starts[1:], row.end)
    members = (
        Member(name=name, value=cell.strip(), lines=places.lines(start, end))
        for name, cell, start, end in zip(named.names, row.cells, row.starts, ends, strict=False)
    )
    return Entry(
        line=lines[0],
        members=tuple(members),
        raw=text[row.starts[0] : row.end],
        doubt=row.doubt or (short if len(row.cells) < width else ""),
    )


def people(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  a Parts takes any value
    """The names of a cell: parted by semicolons, else as running text has them."""
    text = str(value)
    found = [one.strip() for one in text.split(";")] if ";" in text else split_authors(text)
    told = [bare for one in found if (bare := _NUMBERED.sub("", one))]
    is_bare = all(turned(one, is_bare=True) for one in told)
    for one in told:
        yield "author", turned(one, is_bare=is_bare) or one


def _title(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
    yield "title", " ".join(str(value).split())


def dates(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
    """A date that names a year; without one it cannot lead and is kept as `date`."""
    yield ("issued" if _YEAR.search(str(value)) else "date"), str(value)


def _parts(field: str) -> Parts:
    own: Mapping[str, Parts] = {
        "title": _title,
        "author": people,
        "issued": dates,
        "keyword": renamed("keyword"),
    }
    return own.get(field) or kept(field)


def _layout(named: Columns) -> Layout:
    def having(field: str) -> tuple[str, ...]:
        return tuple(name for name, found in named.fields.items() if found == field)

    keys = having("key")
    return Layout(
        parts={name: _parts(field) for name, field in named.fields.items()},
        kinds={**KINDS, "article": "article-journal"},
        kind_names=having("type"),
        key=lambda values: next((str(values[name]) for name in keys if values.get(name)), None),
        key_names=keys,
        keyed="key",
        example=EXAMPLE,
    )


def read(source: Source) -> Iterator[Item]:
    """A record for each row below the header, a problem for each that cannot be read."""
    table = _table(source.text, source.columns)
    if table and table.is_titled:
        yield from items(source, _pieces(source.text, table), _layout(table.columns))
        return
    lines = tuple(number for number, line in enumerate(source.lines, 1) if line.strip())
    if lines:
        said = str(table.columns) if table else "there is no header of two or more columns"
        yield Problem(
            source=source.name,
            line=lines[0],
            severity=Severity.ERROR,
            message=f"The table has no column with titles ({said})",
            hint="Name one 'title', or write above the header, for example: # columns: Werk=title",
            set_aside=lines,
        )


def recognises(source: Source) -> float:
    """0.9 for a header with a title column above rows like it, 0.4 for any even table, else 0."""
    table = _table(source.text[:SAMPLE], source.columns)
    if table is None or not any(table.header.cells[0:1]):
        return 0.0
    width = len(table.header.cells)
    following = list(islice(rows(source.text[:SAMPLE], table.separator, table.header.end + 1), 20))
    even = sum(len(row.cells) == width for row in following)
    if even * 2 < len(following):
        return 0.0
    if table.is_titled and len(set(table.columns.fields.values())) > 1:
        return 0.9
    return 0.4 if even == len(following) > 1 else 0.0


PLUGIN = Reader(
    name="table",
    title="table with a header",
    suffixes=(".csv", ".tsv", ".tab", ".xlsx"),
    recognises=recognises,
    read=read,
)
