"""What the readers of structured formats have in common: entries with named values and lines.

    [                       Outside
     {"id": "tides-1",      Entry with the members id (line 2) and title (line 3)
      "title": "Tides"},
     {"id": "buoys-1" "ti   Broken
    ]                       Outside

A splitter (JSON, YAML, tables) cuts a source into these pieces; `entry_records` makes items of
them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One named value of an entry."""

    name: str
    """As written."""
    value: Any
    """What JSON can hold: text, number, truth value, None, list, mapping of texts to such."""
    lines: tuple[int, ...]
    """Its non-blank lines, with those up to the next member; none is left over in an entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One paper as its source writes it; `line` counts from 1."""

    line: int
    members: tuple[Member, ...]
    raw: str
    doubt: str = ""
    """What the splitter was not sure of; empty where it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """An entry that cannot be read."""

    line: int
    """Where the fault shows."""
    lines: tuple[int, ...]
    """All of its non-blank lines."""
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """Lines that belong to no entry."""

    lines: tuple[int, ...]
    rule: str


Piece = Entry | Broken | Outside


class Places:
    """Offsets in a text to lines counted from 1."""

    def __init__(self, text: str) -> None:
        """Note where lines end, and which are blank."""
        self._ends = [found.start() for found in re.finditer("\n", text)]
        self._blank = frozenset(
            number for number, line in enumerate(text.split("\n"), 1) if not line.strip()
        )

    def line(self, offset: int) -> int:
        """The line that an offset stands in."""
        return bisect_right(self._ends, offset - 1) + 1

    def begin(self, offset: int) -> int:
        """The offset where an offset's line begins."""
        line = self.line(offset)
        return self._ends[line - 2] + 1 if line > 1 else 0

    def lines(self, start: int, end: int) -> tuple[int, ...]:
        """The non-blank lines from one offset to before another."""
        last = self.line(max(start, end - 1))
        return self.between(self.line(start), last)

    def between(self, first: int, last: int) -> tuple[int, ...]:
        """The non-blank lines from one line to another, both included."""
        return tuple(n for n in range(first, last + 1) if n not in self._blank)
