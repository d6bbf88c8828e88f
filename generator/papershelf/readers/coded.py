"""Formats whose lines begin with codes: RIS, EndNote, MEDLINE, Web of Science.

    TY  - JOUR           a piece: code TY, text `JOUR`, line 1
    AB  - Tides rise     a piece: code AB, text `Tides rise and fall.`, lines 2 and 3
    and fall.
    ER  -                the end of the entry

What a code means is each format's own affair; here lines become pieces, pieces become entries, and
a line that belongs to no entry becomes noise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from papershelf.model import Noise, Source

BETWEEN = "stands outside of any record"
NO_RECORD = "ends a record that did not begin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One value of one code."""

    code: str
    text: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The pieces of one record, with the lines from its first to its last."""

    first: int
    last: int
    pieces: tuple[Piece, ...]
    end: tuple[int, ...]
    """The line of the end mark, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a format writes its lines."""

    coded: Callable[[str], tuple[str, str] | None]
    """A line's code and text, or None where it goes on with the line before."""
    starts: Callable[[str, bool, AbstractSet[str]], bool]
    """Whether a code begins another record, given whether a blank line stands before it and the
    codes that the open record has so far."""
    end: str = ""
    """The code that ends a record, if the format has one."""
    outside: Mapping[str, str] = field(default_factory=dict)
    """Codes that belong to the file, not to a record, and what they are."""
    listed: frozenset[str] = frozenset()
    """Codes whose further lines are values of their own."""


class _Open:
    """An entry that is being read."""

    def __init__(self, first: int) -> None:
        self.first = self.last = first
        self.parts: list[tuple[str, list[str], list[int]]] = []
        self.codes: set[str] = set()

    def add(self, code: str, text: str, number: int) -> None:
        """Begin a value."""
        self.parts.append((code, [text], [number]))
        self.codes.add(code)
        self.last = number

    def go_on(self, text: str, number: int, listed: frozenset[str]) -> None:
        """A line without a code."""
        code, texts, numbers = self.parts[-1]
        self.last = number
        if code in listed:
            self.parts.append((code, [text], [number]))
        else:
            texts.append(text)
            numbers.append(number)

    def closed(self, end: tuple[int, ...] = ()) -> Entry:
        """The entry; `end` is the line of its end mark."""
        pieces = tuple(
            Piece(code=code, text=" ".join(" ".join(texts).split()), lines=tuple(numbers))
            for code, texts, numbers in self.parts
        )
        last = end[0] if end else self.last
        return Entry(first=self.first, last=last, pieces=pieces, end=end)


def entries(source: Source, dialect: Dialect) -> Iterator[Entry | Noise]:
    """The entries of a source in order, and the lines that belong to none."""
    current: _Open | None = None
    blank = True
    for number, line in enumerate(source.lines, 1):
        if not line.strip():
            blank = True
            continue
        found = dialect.coded(line)
        code, text = found or ("", line.strip())
        if current is not None and found and _parts(dialect, code, blank, current):
            yield current.closed((number,) if code == dialect.end else ())
            current = None
            if code == dialect.end:
                continue
        if current is None and (rule := _outside(dialect, code)):
            yield Noise(source=source.name, line=number, text=line, rule=rule)
        else:
            current = current or _Open(number)
            _added(current, code, text, number, dialect)
        blank = False
    if current is not None:
        yield current.closed()


def _parts(dialect: Dialect, code: str, blank: bool, current: _Open) -> bool:  # noqa: FBT001  it is what `starts` takes
    """Whether a coded line ends the open entry, as its end mark or as the start of another."""
    if code == dialect.end or code in dialect.outside:
        return True
    return dialect.starts(code, blank, current.codes)


def _outside(dialect: Dialect, code: str) -> str:
    """Why a line that stands in no entry begins none; empty if it does."""
    if not code:
        return BETWEEN
    return NO_RECORD if code == dialect.end else dialect.outside.get(code, "")


def _added(current: _Open, code: str, text: str, number: int, dialect: Dialect) -> None:
    if code:
        current.add(code, text.strip(), number)
    else:
        current.go_on(text, number, dialect.listed)
