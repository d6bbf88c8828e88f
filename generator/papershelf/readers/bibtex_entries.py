"""One BibTeX entry as it is written: type, key and fields with their places in the text.

    @article{tides, title = {Deep Tides}, month = 12 # "~" # jan}
      -> key tides, title: one text, month: a number, a text and a name

Strictly first. Where the braces do not balance, the fields are told by the lines that they begin,
so that one missing brace costs one field at most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from papershelf.readers.bibtex_blocks import Block

_HEAD = re.compile(r"\s*+([^,=}\n\"{]{0,500})(?:,|(?=[\n}])|\Z)")
_SKIP = re.compile(r"(?:[\s,]++|%[^\n]*+)*+")
_AFTER = re.compile(r"[ \t]*+(?:[^\s@%]|\n\s*+(?=[A-Za-z][\w:.+-]{0,60}[ \t]*=))")
"""What follows an end that came too early: text in the same line, or another field."""
_REST = re.compile(r"[\s,})]*+")
_NEXT = re.compile(r"\s*+(?:[,})]|\Z)")
_NAME = re.compile(r"([^\s=,{}\"#%()]{1,200})\s*=\s*")
_BARE = re.compile(r"[^\s,#{}()\"=]{1,1000}")
_JOIN = re.compile(r"\s*#\s*")
_BRACE = re.compile(r"[{}]")
_QUOTE = re.compile(r"[{}\"]")
FIELD = re.compile(
    r"(?:^|(?<=[}\"\d],))[ \t]*([A-Za-z][\w:.+-]{0,60})[ \t]*="
    r"[ \t]*(?=[{\"]|[\w.]{1,80}[ \t]*(?:#|,?[ \t]*$))",
    re.MULTILINE,
)
"""How a field begins where braces cannot be trusted."""
_ALONE = re.compile(r"^[ \t]*[})][ \t]*$", re.MULTILINE)


FAULT = "The braces, quotes or commas of the entry do not match, or its end mark is missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a value: characters start to end of the text."""

    text: str
    start: int
    end: int
    named: bool = False
    """Whether it is the name of a @string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What stands behind a field's name."""

    name: str
    """In lower case."""
    parts: tuple[Part, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry as written."""

    kind: str
    key: str
    start: int
    end: int
    values: tuple[Value, ...]
    fault: str = ""
    """What was wrong with its marks; empty if nothing was."""


def entry_of(text: str, block: Block) -> Written:
    """The entry of a block."""
    head = _HEAD.match(text, block.body, block.end)
    key, position = (head[1].strip(), head.end()) if head else ("", block.body)
    closing = ")" if text[block.body - 1] == "(" else "}"
    values: list[Value] = []
    position = _skipped(text, position, block.end)
    while not text.startswith(closing, position, block.end):
        found = value_at(text, position, block.end)
        if found is None:
            return _by_lines(text, block, key)
        values.append(found)
        position = _skipped(text, found.end, block.end)
    end = position + 1
    if _AFTER.match(text, end, block.end) and FIELD.search(text, end, block.end):
        return _by_lines(text, block, key)
    return Written(kind=block.kind, key=key, start=block.start, end=end, values=tuple(values))


def _skipped(text: str, position: int, limit: int) -> int:
    """Behind space, commas and comments."""
    found = _SKIP.match(text, position, limit)
    return found.end() if found else position


def value_at(text: str, position: int, limit: int) -> Value | None:
    """The field that begins at a position, or None if there is none or its marks do not balance."""
    named = _NAME.match(text, position, limit)
    if named is None:
        return None
    parts: list[Part] = []
    joined: re.Match[str] | None = named
    end = position
    while joined is not None:
        part, end = _part(text, joined.end(), limit)
        if part is None:
            return None
        parts.append(part)
        joined = _JOIN.match(text, end, limit)
    if not _NEXT.match(text, end, limit):
        return None
    return Value(name=named[1].lower(), parts=tuple(parts), start=named.start(), end=end)


def _part(text: str, position: int, limit: int) -> tuple[Part | None, int]:
    """A piece of a value, and the place behind its closing sign."""
    sign = text[position : min(position + 1, limit)]
    if sign and sign in ",})":
        return Part(text="", start=position, end=position), position
    if sign in {"{", '"'}:
        end = _closed(text, position + 1, limit, sign)
        part = Part(text=text[position + 1 : end], start=position + 1, end=end)
        return (part, end + 1) if end >= 0 else (None, position)
    bare = _BARE.match(text, position, limit)
    if bare is None:
        return None, position
    named = not bare[0].isdigit()
    return Part(text=bare[0], start=position, end=bare.end(), named=named), bare.end()


def _closed(text: str, position: int, limit: int, sign: str) -> int:
    """Where the value that began with a sign ends, or -1."""
    depth = 0
    for found in (_BRACE if sign == "{" else _QUOTE).finditer(text, position, limit):
        if found[0] == "{":
            depth += 1
        elif depth:
            depth -= found[0] == "}"
        elif found[0] == ("}" if sign == "{" else '"'):
            return found.start()
        else:
            return -1
    return -1


def _by_lines(text: str, block: Block, key: str) -> Written:
    """Fields told by how their lines begin, whatever the braces say."""
    starts = _starts(text, block)
    end = _end(text, starts[-1].end() if starts else block.body, block.end)
    ends = [*(start.start() for start in starts[1:]), end][: len(starts)]
    values = tuple(_between(text, start, stop) for start, stop in zip(starts, ends, strict=True))
    return Written(kind=block.kind, key=key, start=block.start, end=end, values=values, fault=FAULT)


def _between(text: str, start: re.Match[str], stop: int) -> Value:
    """The field from its start to where the next one begins: as it says, if that fits."""
    said = value_at(text, start.start(1), stop)
    rest = _REST.match(text, said.end, stop) if said else None
    if said and rest and rest.end() == stop:
        return said
    part = _trimmed(text, start.end(), stop)
    return Value(name=start[1].lower(), parts=(part,), start=start.start(1), end=stop)


def _starts(text: str, block: Block) -> list[re.Match[str]]:
    """Where fields begin; the first one may stand in the line of the key."""
    found = list(FIELD.finditer(text, block.body, block.end))
    head = _HEAD.match(text, block.body, block.end)
    position = _skipped(text, head.end() if head else block.body, block.end)
    first = _NAME.match(text, position, block.end)
    if first and not any(first.start(1) == start.start(1) for start in found[:1]):
        return [first, *found]
    return found


def _end(text: str, position: int, limit: int) -> int:
    """Behind a closing brace alone in its line, or behind the last text of the block."""
    alone = _ALONE.search(text, position, limit)
    return alone.end() if alone else position + len(text[position:limit].rstrip())


def _trimmed(text: str, start: int, end: int) -> Part:
    """A value without its delimiters and without closing braces that nothing opened."""
    opener = text[start : start + 1] if start < end else ""
    begin = start + 1 if opener in {"{", '"'} else start
    last = end
    surplus = text.count("}", begin, end) - text.count("{", begin, end)
    while last > begin:
        sign = text[last - 1]
        if sign == "}" and surplus > 0:
            surplus -= 1
        elif not (sign.isspace() or sign == "," or (sign == '"' and opener == '"')):
            break
        last -= 1
    named = opener not in {"{", '"'} and not text[begin:last].isdigit()
    return Part(text=text[begin:last], start=begin, end=last, named=named)
