"""Text with separators cut into rows.

    Title,Year
    "Deep Tides, and
    shallow ones",2024      one row of two cells, lines 2 and 3
    "Buoys,2023             a quote that is never closed: read as its line alone, with a doubt

Python's csv module would let an unclosed quote swallow the rest of the file, and does not say where
a cell stands; hence this splitter. A faulty row costs its first line, never the following rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = (",", ";", "\t", "|")

_QUOTED = re.compile(r'[ ]*"((?:[^"]++|"")*+)"[ ]*')
_LENIENT = re.compile(r'[ ]*"(.*)"[ ]*')


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its cells and the offsets where each begins; `end` is behind the last one."""

    cells: tuple[str, ...]
    starts: tuple[int, ...]
    end: int
    doubt: str = ""


def rows(text: str, separator: str, place: int = 0) -> Iterator[Row]:
    """Every row that is not blank, from an offset at a line's start on."""
    while place < len(text):
        end = _line_end(text, place)
        if text[place:end].strip(" \r\ufeff"):
            row = _strict(text, place, separator) or _one_line(text, place, end, separator)
            yield row
            end = row.end
        place = end + 1


def _line_end(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found


def _strict(text: str, place: int, separator: str) -> Row | None:
    """The row at an offset if its quotes are right, otherwise None."""
    cells, starts = [], []
    bare = re.compile(rf"[^{re.escape(separator)}\n]*+")
    while True:
        starts.append(place)
        if found := _QUOTED.match(text, place):
            cells.append(found[1].replace('""', '"'))
        elif text[place : place + 100].lstrip(" ").startswith('"'):
            return None
        else:
            found = bare.match(text, place)
            cells.append(found[0].strip() if found else "")
        place = found.end() if found else place
        if place >= len(text) or text[place] == "\n":
            return Row(cells=tuple(cells), starts=tuple(starts), end=place)
        if text[place] != separator:
            return None
        place += 1


def _one_line(text: str, place: int, end: int, separator: str) -> Row:
    """A row whose quotes are wrong, read as one line: a quote ends a cell before a separator."""
    cells: list[str] = []
    starts: list[int] = []
    is_open = False
    parts = text[place:end].split(separator)
    last_close = max((n for n, part in enumerate(parts) if _closes(part)), default=-1)
    for number, part in enumerate(parts):
        if is_open:
            cells[-1] += separator + part
        else:
            starts.append(place)
            cells.append(part)
        opens = not is_open and part.lstrip().startswith('"') and not _closes(part.strip()[1:])
        is_open = (opens or is_open) and not (is_open and _closes(part)) and number < last_close
        place += len(part) + 1
    return Row(
        cells=tuple(_unquoted(cell) for cell in cells),
        starts=tuple(starts),
        end=end,
        doubt="The row's quotation marks do not match; it was read as this one line",
    )


def _closes(part: str) -> bool:
    """Whether a quote before a separator ends what one opened."""
    return part.rstrip().endswith('"')


def _unquoted(cell: str) -> str:
    found = _LENIENT.fullmatch(cell)
    bare = found[1] if found else cell.strip().removeprefix('"')
    return bare.replace('""', '"').strip()
