"""Pieces of a coded entry become the fields of a record.

draft = Draft(entry.pieces, frame="ty")
draft.one("title", "TI", "T1")        the first of them that says something; TI outweighs T1
draft.each("author", "AU", "A1")      all of them, in the file's order
draft.record(...)                     the rest under their own names, so that nothing is lost
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from papershelf.model import Field, Item, Noise, Problem, Record, Severity, Source
from papershelf.readers.coded import Dialect, Entry, Piece, entries

_ISBN = re.compile(r"97[89][0-9]{10}|[0-9]{9}[0-9Xx]")
_STANDARD = re.compile(r"[0-9Xx][0-9Xx-]{6,18}[0-9Xx]")
YEAR = re.compile(r"[12][0-9]{3}")


class Draft:
    """The fields of one record while its pieces are being placed."""

    def __init__(self, entry: Entry, frame: str) -> None:
        """Sort the pieces by code; those without a text only count as lines."""
        self.entry = entry
        self.frame = frame
        """The field that also accounts for the end mark and for codes without a text."""
        self.fields: dict[str, list[Field]] = {}
        self.left: dict[str, list[Piece]] = {}
        self.empty = [piece for piece in entry.pieces if not piece.text]
        for piece in entry.pieces:
            if piece.text:
                self.left.setdefault(piece.code, []).append(piece)

    def text(self, *codes: str) -> str:
        """The text of the first piece with one of the codes, where earlier codes outweigh."""
        found = self._first(codes)
        return found.text if found else ""

    def one(self, name: str, *codes: str) -> bool:
        """Place the first piece with one of the codes; whether there is one."""
        if name in self.fields or self._first(codes) is None:
            return False
        piece = self._taken(*codes)
        self.put(name, piece.text, piece.lines)
        return True

    def each(
        self, name: str, *codes: str, change: Callable[[str], str] = str, rule: str = ""
    ) -> None:
        """Place all pieces with one of the codes whose changed text is not empty."""
        for piece in self._all(codes):
            if text := change(piece.text):
                self.put(name, text, piece.lines, rule)
            else:
                self.left.setdefault(piece.code, []).append(piece)

    def split(self, name: str, separators: str, *codes: str) -> None:
        """Place the parts of pieces, parted by the first of the separators that occurs."""
        for piece in self._all(codes):
            found = [sign for sign in separators if sign in piece.text]
            parts = piece.text.split(found[0]) if found else [piece.text]
            texts = [part.strip() for part in parts if part.strip()]
            for text in texts or [piece.text]:
                self.put(name, text, piece.lines)

    def joined(self, name: str, separator: str, *codes: str) -> None:
        """Place the first piece of each of the codes as one text."""
        found = [self._taken(code) for code in codes if self.left.get(code)]
        if found:
            lines = tuple(sorted(line for piece in found for line in piece.lines))
            self.put(name, separator.join(piece.text for piece in found), lines)

    def put(self, name: str, text: str, lines: tuple[int, ...], rule: str = "") -> None:
        """Add one value of a field."""
        made = Field(text=text, lines=lines, rule=rule)
        self.fields.setdefault(name, []).append(made)

    def finished(self, names: Mapping[str, str]) -> dict[str, tuple[Field, ...]]:
        """All fields: what is left goes under the name of its code, or its code in lower case."""
        for piece in self._all(tuple(self.left)):
            self.put(names.get(piece.code, piece.code.lower()), piece.text, piece.lines)
        lines = [line for piece in self.empty for line in piece.lines]
        if extra := tuple(sorted([*lines, *self.entry.end])):
            framed = self.fields.setdefault(self.frame, [Field(text="", lines=())])
            framed[0] = Field(text=framed[0].text, lines=(*framed[0].lines, *extra))
        return {name: tuple(values) for name, values in self.fields.items()}

    def _first(self, codes: Iterable[str]) -> Piece | None:
        return next((self.left[code][0] for code in codes if self.left.get(code)), None)

    def _taken(self, *codes: str) -> Piece:
        code = next(code for code in codes if self.left.get(code))
        return self.left[code].pop(0)

    def _all(self, codes: Sequence[str]) -> list[Piece]:
        """All pieces with one of the codes, taken away, in the file's order."""
        found = [piece for code in codes for piece in self.left.pop(code, ())]
        return sorted(found, key=lambda piece: piece.lines)


Build = Callable[[Entry], tuple[str, str, dict[str, tuple[Field, ...]]]]
"""Entry to CSL type, key (empty if there is none) and fields."""


def items(source: Source, dialect: Dialect, build: Build, example: str) -> Iterator[Item]:
    """Records, noise, and problems for entries without a title and keys used twice."""
    keys: dict[str, int] = {}
    lines = source.lines
    for entry in entries(source, dialect):
        if isinstance(entry, Noise):
            yield entry
            continue
        kind, key, fields = build(entry)
        if "title" not in fields:
            yield untitled(source.name, entry, example)
            continue
        yield Record(
            source=source.name,
            line=entry.first,
            kind=kind,
            key=key or None,
            fields=fields,
            raw="\n".join(lines[entry.first - 1 : entry.last]),
        )
        if key and keys.setdefault(key, entry.first) != entry.first:
            yield same_key(source.name, entry.first, key, keys[key])


def untitled(source: str, entry: Entry, example: str) -> Problem:
    """An entry that is set aside because nothing says what it is called."""
    numbers = {line for piece in entry.pieces for line in piece.lines} | set(entry.end)
    return Problem(
        source=source,
        line=entry.first,
        severity=Severity.ERROR,
        message="The record has no title",
        hint=f"Give it one, like this: {example}",
        set_aside=tuple(sorted(numbers)),
    )


def same_key(source: str, line: int, key: str, first: int) -> Problem:
    """Two records with one key; both are used."""
    return Problem(
        source=source,
        line=line,
        severity=Severity.WARNING,
        message=f"The key {key} is already used in line {first}",
        hint="Give each record a key of its own, or remove the one that is not wanted.",
    )


def standard_number(text: str) -> str:
    """The ISSN or ISBN in `1471-2105 (Electronic)`, or the text as it is."""
    found = _STANDARD.search(text)
    return found[0] if found else text


def is_isbn(text: str) -> bool:
    """Whether a standard number is an ISBN."""
    return bool(_ISBN.fullmatch(standard_number(text).replace("-", "")))


def dated(draft: Draft, day: str, *years: str) -> None:
    """Place a full date as `issued` and the year beside it.

    A day without a year is joined to the year; one that contradicts it is left under its own name.
    """
    year, date = draft.text(*years), draft.text(day)
    stated = YEAR.search(year)
    if date and stated and not YEAR.search(date):
        code = next(code for code in years if draft.text(code))
        draft.joined("issued", " ", code, day)
    elif YEAR.search(date) and (not stated or stated[0] in date):
        draft.one("issued", day)
        draft.one("year", *years)
    elif year:
        draft.one("issued", *years)
