r"""The lines of a listing as a person sees them, with the room around them.

    "\\t\\u00a0 Deep  Tides \\u200b"  ->  Line(text="Deep  Tides", indent=6, ...)

Tabs and the many kinds of spaces become plain spaces, characters without any width vanish. Blank
lines are not kept; each line knows how many stood before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from papershelf.model import Source

TAB = 4
"""Columns between tab stops; only differences of indentation matter."""

WIDTHLESS = str.maketrans("", "", "\u200b\u2060\ufeff")
"""Zero-width space, word joiner, byte order mark. Zero-width joiners stay: they shape letters."""

SPACES = str.maketrans(
    dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006", " ")
    | dict.fromkeys("\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
)

LEADING = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that is not blank."""

    number: int
    """Counted from 1."""
    text: str
    """Without indentation and trailing space; empty if it holds only invisible characters."""
    indent: int
    """Columns before the text."""
    gap: int
    """Blank lines before it."""

    @property
    def width(self) -> int:
        """Columns that the line takes up to its last visible character."""
        return self.indent + len(self.text)


def lines_of(source: Source) -> tuple[Line, ...]:
    """All lines that hold anything but white space."""
    found = []
    gap = 0
    for number, raw in enumerate(source.lines, 1):
        if not raw.strip():
            gap += 1
            continue
        found.append(_line(number, raw, gap))
        gap = gap if not found[-1].text else 0
    return tuple(found)


def _line(number: int, raw: str, gap: int) -> Line:
    plain = raw.translate(WIDTHLESS).translate(SPACES)
    leading = LEADING.match(plain)
    indent = len(leading.group().expandtabs(TAB)) if leading else 0
    return Line(number=number, text=plain.replace("\t", " ").strip(), indent=indent, gap=gap)
