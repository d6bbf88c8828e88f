"""Whether a file's paragraphs are broken into lines, and at which column.

A program that breaks lines puts a word on the line if it fits. So when the first word of a line
would have fitted on the line before, a person or a paragraph's end broke it: the strongest sign of
structure in a file without blank lines. The column is learned from the pairs of lines that surely
belong together, those where the second begins in the middle of a sentence.

    "Tides rise and fall because the moon" + "pulls"  ->  44 columns > 40, so it was broken by width
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from papershelf.readers.listing.lines import Line
from papershelf.readers.listing.wording import ends_sentence, hangs, runs_on

FEWEST = 3
"""Sure pairs that make a habit."""

MOST_WIDER = 5
"""If more than one line in so many is clearly wider than the column, it is none."""

CANDIDATES = 40
"""Widths tried as the column, from the widest down."""

LOOSEST = 0.4
"""Above this share of lines on which the next word would have fitted, width breaks nothing."""

SHORTEST = 25
"""Columns; nobody breaks paragraphs narrower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapping:
    """A file's habit of breaking lines."""

    column: int = 0
    """The widest that a broken line gets; 0 if lines are paragraphs."""
    loose: float = 1.0
    """Share of the broken lines on which the next word would have fitted."""


def wrapping(lines: Sequence[Line], gaps: Sequence[int]) -> Wrapping:
    """The habit; `gaps` are the blank lines before each line beyond what stands everywhere."""
    pairs = [
        (before.width, _joined_width(before, line))
        for before, line, gap in zip(lines, lines[1:], gaps[1:], strict=False)
        if gap == 0 and before.width >= SHORTEST and _surely_one(before.text, line.text)
    ]
    if len(pairs) < FEWEST or len(pairs) * 12 < len(lines):
        return Wrapping()
    column = _column(pairs)
    if sum(1 for line in lines if line.width > column * 1.2) * MOST_WIDER > len(lines):
        return Wrapping()
    loose = sum(1 for _, joined in pairs if joined <= column) / len(pairs)
    return Wrapping(column=column, loose=loose) if loose <= LOOSEST else Wrapping()


def _column(pairs: Sequence[tuple[int, int]]) -> int:
    """The column that contradicts the fewest pairs.

    A pair contradicts it if its first line is wider, as a long formula or address is, or if the
    next word would have fitted.
    """
    widths = sorted(width for width, _ in pairs)
    joined = sorted(width for _, width in pairs)
    wide = sorted(set(widths))[-CANDIDATES:]
    return min(
        wide,
        key=lambda column: (
            bisect_right(joined, column) + len(widths) - bisect_right(widths, column),
            -column,
        ),
    )


def _surely_one(before: str, line: str) -> bool:
    """The second line goes on with the sentence of the first."""
    if ends_sentence(before) or line.startswith(("http", "www.")):
        return False
    first = line[:1]
    caseless = first.isalpha() and not first.isupper() and not first.islower()
    return runs_on(line) or hangs(before) or caseless


def _joined_width(before: Line, line: Line) -> int:
    """Columns that the first line would take with the first word of the second on it."""
    text = line.text
    if not text[:1].isascii() and _unspaced(text[0]):
        return before.width + 1
    return before.width + 1 + len(text.split(" ", 1)[0])


def _unspaced(char: str) -> bool:
    """A letter of a script without spaces: Chinese, Japanese, Thai."""
    return "\u0e00" <= char <= "\u0eff" or "\u2e80" <= char <= "\ua4cf" or char >= "\uf900"


def fits(before: Line, line: Line, habit: Wrapping) -> bool | None:
    """Whether the next word would have fitted, so the break was meant; None without a habit."""
    if not habit.column:
        return None
    return _joined_width(before, line) <= habit.column
