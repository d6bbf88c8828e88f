r"""A BibTeX file cut into blocks before anything is read, so that a broken entry harms no other.

    % Encoding: UTF-8             text: what stands between blocks is a comment
    @string{tide = {J. Tides}}    string
    @comment{jabref-meta: ...}    comment
    @article{tides, ...}          entry; at most up to the next @type{ at a line's start

Backslashes do not hide braces: BibTeX counts `\{` too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

START = re.compile(r"^[ \t\ufeff]*@[ \t]*([A-Za-z][\w:.+-]{0,60})[ \t\n]*[{(]", re.MULTILINE)
"""What begins a block, with its type."""
SPECIAL = frozenset({"comment", "string", "preamble"})

INLINE = re.compile(r"[ \t]*@[ \t]*([A-Za-z][\w:.+-]{0,60})[ \t\n]*[{(]")
_BRACE = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the text: characters start to end, end excluded."""

    kind: str
    """An entry's type, comment, string or preamble, in lower case."""
    start: int
    body: int
    """Behind the opening brace or parenthesis."""
    end: int
    """The end at the latest; an entry may turn out to end before."""


class Lines:
    """Offsets to line numbers, counted from 1."""

    def __init__(self, text: str) -> None:
        """Note where lines begin and which are not blank."""
        self.rows = text.split("\n")
        lengths = (len(row) + 1 for row in self.rows[:-1])
        self.starts = list(accumulate(lengths, initial=0))
        self.filled = [number for number, row in enumerate(self.rows, 1) if row.strip()]

    def at(self, offset: int) -> int:
        """The line that a character stands in."""
        return bisect_right(self.starts, offset)

    def between(self, first: int, last: int) -> tuple[int, ...]:
        """The lines from first to last that are not blank."""
        return tuple(self.filled[bisect_left(self.filled, first) : bisect_right(self.filled, last)])

    def of(self, start: int, end: int) -> tuple[int, ...]:
        """The lines of a stretch that are not blank."""
        return self.between(self.at(start), self.at(max(end - 1, start)))


class Blocks:
    """The blocks of a text; entries are measured by whoever reads them (see `found`)."""

    def __init__(self, text: str) -> None:
        """Match the braces of the whole text once."""
        self.text = text
        self.starts = list(START.finditer(text))
        self.offsets = [start.start() for start in self.starts]
        self.ends = _matches(text)

    def next(self, position: int) -> Block | None:
        """The first block behind a position: on the same line or at the start of another."""
        found = INLINE.match(self.text, position) if position else None
        place = bisect_left(self.offsets, position)
        if found is None and place < len(self.starts):
            found = self.starts[place]
        return self._block(found) if found else None

    def _block(self, found: re.Match[str]) -> Block:
        following = bisect_left(self.offsets, found.end())
        limit = self.offsets[following] if following < len(self.offsets) else len(self.text)
        kind = found[1].lower()
        end = limit
        if kind in SPECIAL:
            end = self.ends.get(found.end() - 1, limit)
        return Block(kind=kind, start=found.start(), body=found.end(), end=end)


def _matches(text: str) -> dict[int, int]:
    """Offset of each opening brace that is closed to the offset behind its closing one."""
    opened: list[int] = []
    ends: dict[int, int] = {}
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            opened.append(found.start())
        elif opened:
            ends[opened.pop()] = found.end()
    return ends
