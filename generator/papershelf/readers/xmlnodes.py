"""XML as nodes that know their lines; a broken element costs itself, not what follows it.

    <rdf:RDF ...>
        <bib:Article>...</bib:Article>     Node
        <bib:Book>...</bib:Article>        Fault: mismatched tag
        <bib:Book>...</bib:Book>           Node, since it begins a line as deep as the first child
    </rdf:RDF>

Read by the standard library's expat. Entities that a file declares itself are refused: a few
hundred letters of them can stand for a gigabyte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

DEEPEST = 60
"""Nested elements; bibliographies have a dozen."""
CHUNK = 200
"""Lines given to the parser at once, so that many faults do not make it read much in vain."""

_ROOT = re.compile(r"<(?![?!])[^<>]{1,20000}>")


@dataclass(slots=True, kw_only=True)
class Node:
    """An element; names are without their name spaces. Filled while it is read, then left alone."""

    name: str
    attributes: Mapping[str, str]
    first: int
    last: int = 0
    texts: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, with white space as single spaces."""
        return " ".join(" ".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        yield "".join(self.texts)
        for child in self.children:
            yield from child._texts()  # noqa: SLF001  its own kind

    def all(self, *names: str) -> Iterator[Node]:
        """The nodes at a path of names below it."""
        if not names:
            yield self
            return
        for child in self.children:
            if child.name == names[0]:
                yield from child.all(*names[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Lines that cannot be read."""

    line: int
    first: int
    last: int
    message: str


class _BadXmlError(ValueError):
    """Something that the parser allows and this reader does not."""


def children(text: str) -> Iterator[Node | Fault]:
    """The root's children in order, and what of them is broken."""
    lines = text.split("\n")
    root = _ROOT.search(text)
    if root is None:
        yield Fault(line=1, first=1, last=len(lines), message="there is no root element")
        return
    opening = " ".join(root[0].split())
    first = text.count("\n", 0, root.end()) + 1
    rest = text[root.end() :].partition("\n")[0]
    while True:
        reading = _Reading(opening + rest, first)
        fault = reading.read(lines)
        yield from reading.found
        if fault is None:
            return
        begin = max(reading.found[-1].last if reading.found else first, reading.open_line, first)
        following = _next(lines, begin, fault)
        last = (following or len(lines) + 1) - 1
        yield Fault(line=min(fault[0], last), first=begin, last=last, message=fault[1])
        if following is None:
            return
        first, rest = following, lines[following - 1]


def _next(lines: list[str], begin: int, fault: tuple[int, str]) -> int | None:
    """The line after a broken element's first where another begins at the same depth."""
    opened = lines[begin - 1]
    indent = opened[: len(opened) - len(opened.lstrip())]
    begins = re.compile(rf"{re.escape(indent)}<[\w:.-]+[\s>]")
    after = begin if opened.lstrip().startswith("<") else max(begin, fault[0])
    places = range(after + 1, len(lines) + 1)
    return next((n for n in places if begins.match(lines[n - 1])), None)


class _Reading:
    """One run of the parser over the children of a root that has been opened for it."""

    def __init__(self, opening: str, first: int) -> None:
        self.opening = opening
        self.first = first
        self.found: list[Node] = []
        self.open_line = 0
        self._stack: list[Node] = []
        self._parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._entity

    def read(self, lines: list[str]) -> tuple[int, str] | None:
        """The line and reason of what stopped it; None at the root's end."""
        try:
            self._feed(self.opening)
            for place in range(self.first, len(lines), CHUNK):
                self._feed("\n" + "\n".join(lines[place : place + CHUNK]))
            self._parser.Parse(b"", True)  # noqa: FBT003  expat takes it by place
        except expat.ExpatError as error:
            return error.lineno - 1 + self.first, expat.errors.messages.get(error.code, str(error))
        except _BadXmlError as error:
            return self._line(), str(error)
        return None

    def _feed(self, text: str) -> None:
        self._parser.Parse(text.encode("utf-8", "replace"))

    def _line(self) -> int:
        return self._parser.CurrentLineNumber - 1 + self.first

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if len(self._stack) > DEEPEST:
            raise _BadXmlError("it is nested too deep")
        node = Node(
            name=_local(name),
            attributes={_local(key): value for key, value in attributes.items()},
            first=self._line(),
        )
        if len(self._stack) == 1:
            self.open_line = node.first
        elif self._stack[1:]:
            self._stack[-1].children.append(node)
        self._stack.append(node)

    def _end(self, _: str) -> None:
        node = self._stack.pop()
        node.last = self._line()
        if len(self._stack) == 1:
            self.found.append(node)

    def _text(self, text: str) -> None:
        self._stack[-1].texts.append(text)

    def _entity(self, *_: object) -> None:
        raise _BadXmlError("it declares entities of its own")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
