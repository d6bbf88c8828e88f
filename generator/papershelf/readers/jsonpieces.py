"""JSON cut into papers: lists, single objects, objects one after the other, wrapped lists.

    [{...}, {...}]                                 two entries
    {...}                                          one
    {...} {...}                                    two, also one a line (JSON Lines)
    {"meta": {...}, "results": [{...}, {...}]}     two; meta and the brackets are outside

Objects are read one by one by the standard library's decoder, so that a broken one is told and the
next one is found: where the papers begin their lines, at the next such line; otherwise behind `},`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from papershelf.readers.entries import Broken, Entry, Member, Outside, Piece, Places

HEAD = 500_000
"""Characters that tell a format; the splitter notes every line of what it is given."""
WRAPPERS = frozenset({"results", "items", "message", "references", "works", "papers", "data"})
"""Names of the member of a wrapping object that holds the papers."""
PAPERLIKE = frozenset({"title", "id", "DOI", "doi", "type"})
"""Members that make an object a paper, not a wrapper."""

INDENT = 200
"""Characters that stand before a paper in its line at most, if that line is to be its first."""

_SPACE = re.compile(r"\s*")
_OPENS = re.compile(r"\[\s*\{")
_PUNCTUATION = re.compile(r"[\[\],}\s]+")
_NEXT = re.compile(r"\}\s*,\s*\{")


def pieces(text: str) -> Iterator[Piece]:
    """Every object as an entry or broken, and what stands around them."""
    return _Cutting(text).pieces()


def _refused(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number; write null")


_DECODER = json.JSONDecoder(strict=False, parse_constant=_refused)


class _FaultError(ValueError):
    """Where and why an object cannot be read."""

    def __init__(self, message: str, place: int) -> None:
        super().__init__(message)
        self.place = place


class _Cutting:
    """One text being cut; `place` is the offset that has been reached."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = Places(text)
        self.place = 0
        self.is_first = True
        self.is_wrapped = False
        self.last_line = 0
        """Where the last object ended."""

    def pieces(self) -> Iterator[Piece]:
        while (start := self._skipped(self.place)) < len(self.text):
            self.place = start
            if self.text[start] == "{":
                yield self._object(start)
            elif self.text[start] in "[],}":
                yield from self._punctuation(start)
            else:
                yield self._between(start)

    def _punctuation(self, start: int) -> Iterator[Piece]:
        """A run of brackets and commas: outside are the lines that hold nothing else."""
        found = _PUNCTUATION.match(self.text, start)
        self.place = found.end() if found else start + 1
        first, last = self.places.line(start), self.places.line(self.place - 1)
        first += first == self.last_line
        is_shared = self.place < len(self.text) and self.places.line(self.place) == last
        lines = self.places.between(first, last - is_shared)
        if lines:
            yield Outside(lines=lines, rule="bracket")

    def _skipped(self, place: int) -> int:
        found = _SPACE.match(self.text, place)
        return found.end() if found else place

    def _object(self, start: int) -> Piece:
        try:
            members, end, is_wrapper = self._members(start)
        except _FaultError as fault:
            self.is_first = False
            return self._broken(start, fault)
        self.place = end
        self.last_line = self.places.line(end - 1)
        if is_wrapper:
            self.is_wrapped = True
            return Outside(lines=self.places.lines(start, end), rule="wrapper of the list")
        self.is_first = False
        return Entry(
            line=self.places.line(start),
            members=self._lined(members, start, end),
            raw=self.text[start:end],
        )

    def _members(self, start: int) -> tuple[list[tuple[str, Any, int]], int, bool]:
        """Names, values and offsets; the end; whether it is a wrapper, ending where papers begin.

        Raises:
            _FaultError: the object is broken.

        """
        found: list[tuple[str, Any, int]] = []
        place = self._skipped(start + 1)
        while not self.text.startswith("}", place):
            name, after = self._name(place)
            if self._wraps(name, after, found):
                return found, after, True
            value, end = self._value(after)
            found.append((name, value, place))
            place = self._skipped(end)
            if self.text.startswith(",", place):
                place = self._skipped(place + 1)
            elif not self.text.startswith("}", place):
                raise _FaultError("a comma or a closing brace is missing", place)
        return found, place + 1, False

    def _name(self, place: int) -> tuple[str, int]:
        if not self.text.startswith('"', place):
            raise _FaultError("a name in double quotes is missing", place)
        name, end = self._value(place)
        colon = self._skipped(end)
        if not self.text.startswith(":", colon):
            raise _FaultError("a colon is missing", colon)
        return name, self._skipped(colon + 1)

    def _value(self, place: int) -> tuple[Any, int]:
        try:
            return _DECODER.raw_decode(self.text, place)
        except RecursionError:
            raise _FaultError("it is nested too deep", place) from None
        except json.JSONDecodeError as error:
            raise _FaultError(error.msg, min(error.pos, len(self.text))) from None
        except ValueError as error:  # a number of thousands of figures, NaN
            raise _FaultError(str(error).partition(";")[0], place) from None

    def _wraps(self, name: str, place: int, before: list[tuple[str, Any, int]]) -> bool:
        if not self.is_first or name not in WRAPPERS or PAPERLIKE & {known for known, *_ in before}:
            return False
        single = name == "message" and self.text.startswith("{", place)
        return single or bool(_OPENS.match(self.text, place))

    def _lined(
        self, members: list[tuple[str, Any, int]], start: int, end: int
    ) -> tuple[Member, ...]:
        bounds = [start, *(place for *_, place in members[1:]), end]
        count: dict[str, int] = {}
        made = []
        for (name, value, _), first, last in zip(members, bounds, bounds[1:], strict=False):
            count[name] = count.get(name, 0) + 1
            shown = name if count[name] == 1 else f"{name} ({count[name]})"
            stop = last if last == end else first + len(self.text[first:last].rstrip())
            lines = self.places.lines(first, stop)
            made.append(Member(name=shown, value=value, lines=lines))
        return tuple(made)

    def _broken(self, start: int, fault: _FaultError) -> Broken:
        self.place = self._next_object(start, fault.place)
        stop = start + len(self.text[start : self.place].rstrip())
        self.last_line = self.places.line(max(stop - 1, start))
        return Broken(
            line=self.places.line(min(fault.place, max(stop - 1, start))),
            lines=self.places.lines(start, stop),
            message=f"The JSON cannot be read: {fault}",
        )

    def _next_object(self, start: int, fault: int) -> int:
        begin = self.places.begin(start)
        before = self.text[begin:start] if start - begin < INDENT else "{"
        if not before.strip():
            found = re.compile(rf"^{re.escape(before)}\{{", re.MULTILINE).search(
                self.text, start + 1
            )
        else:
            found = _NEXT.search(self.text, fault)
        return found.end() - 1 if found else len(self.text)

    def _between(self, start: int) -> Piece:
        """A member of the wrapper, or text that is no part of any object."""
        try:
            _, after = self._name(start)
            _, end = self._value(after)
        except _FaultError as fault:
            return self._broken(start, fault)
        self.place = end
        self.last_line = self.places.line(end - 1)
        lines = self.places.lines(start, end)
        if self.is_wrapped:
            return Outside(lines=lines, rule="wrapper of the list")
        message = "The JSON cannot be read: this belongs to no object"
        return Broken(line=lines[0], lines=lines, message=message)
