"""Entries to records: which named value becomes which field.

    Layout(parts={"DOI": renamed("doi")}, ...)

    Entry with DOI (line 3) and note (line 4)  ->  Record with the fields doi and note

A member that the layout does not name is kept under its own name in lower case; a value that makes
no sense is left out and told; an entry without a title is set aside.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from papershelf.model import Field, Item, Noise, Problem, Record, Severity, Source
from papershelf.readers.entries import Broken, Entry, Member, Piece
from papershelf.readers.item_types import plain
from papershelf.readers.jsonvalues import EXAMPLES, BadValueError, texts_of

Parts = Callable[[Any], Iterable[tuple[str, str]]]
"""A value to pairs of a field name and a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a format names things."""

    parts: Mapping[str, Parts]
    """Member name to what it becomes; where two give the same field, the earlier here leads."""
    kinds: Mapping[str, str]
    """Written type, its letters and figures in lower case, to CSL type."""
    kind: str = "article"
    """The CSL type of an entry that names none, or an unknown one."""
    key: Callable[[Mapping[str, Any]], str | None]
    """The entry's own id."""
    example: str
    """A right entry, for hints."""
    kind_names: tuple[str, ...] = ("type",)
    """Members that may name the type; the first that says something counts."""
    keyed: str = "id"
    """What the format calls the id."""
    key_names: tuple[str, ...] = ("id",)
    """Members that the key may come from; kept as fields only where they say something else."""


def renamed(name: str) -> Parts:
    """A value read as the field of this name."""

    def parts(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  JSON is any value
        yield from ((name, text) for text in texts_of(name, value))

    return parts


def kept(name: str) -> Parts:
    """A text as it is, anything else as JSON; a list of texts and numbers as one text each."""

    def parts(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
        many = isinstance(value, list) and all(isinstance(one, str | int) for one in value)
        for one in value if many else [value]:
            if one not in (None, "", [], {}):
                yield name, one if isinstance(one, str) else json.dumps(one, ensure_ascii=False)

    return parts


def items(source: Source, found: Iterable[Piece], layout: Layout) -> Iterator[Item]:
    """Records, noise and problems that account for every line of the pieces."""
    keys: dict[str, int] = {}
    written = source.lines
    told: set[int] = set()
    for piece in found:
        if isinstance(piece, Entry):
            yield from _entry_items(source.name, piece, layout, keys)
        elif isinstance(piece, Broken):
            yield _error(source.name, piece.line, piece.message, layout, piece.lines)
        else:
            fresh = [line for line in piece.lines if line not in told]
            told.update(fresh)
            yield from (
                Noise(source=source.name, line=line, text=written[line - 1], rule=piece.rule)
                for line in fresh
            )


def _entry_items(source: str, entry: Entry, layout: Layout, keys: dict[str, int]) -> Iterator[Item]:
    values = {member.name: member.value for member in entry.members}
    key = layout.key(values)
    known = {name for name in layout.key_names if str(values.get(name, "")).strip() == key}
    known |= {name for name in layout.kind_names if _written_kind(values, (name,)) in layout.kinds}
    fields, problems = _fields(source, entry.members, layout, frozenset(known))
    if "title" not in fields:
        whole = {n for n, text in enumerate(entry.raw.split("\n"), entry.line) if text.strip()}
        lines = tuple(sorted(whole.union(*(member.lines for member in entry.members))))
        message = "The paper has no title"
        yield _error(source, entry.line, message, layout, lines)
        yield from problems
        return
    yield Record(
        source=source,
        line=entry.line,
        kind=layout.kinds.get(_written_kind(values, layout.kind_names), layout.kind),
        key=sound(key) if key else None,
        fields=fields,
        raw=entry.raw,
    )
    if key and keys.setdefault(key, entry.line) != entry.line:
        message = f"The {layout.keyed} {sound(key)} is already used in line {keys[key]}"
        hint = f"Give each paper an {layout.keyed} of its own."
        yield _problem(source, entry.line, Severity.WARNING, message, hint)
    if entry.doubt:
        hint = f"Write it like this: {layout.example}"
        yield _problem(source, entry.line, Severity.WARNING, entry.doubt, hint)
    yield from problems


def _written_kind(values: Mapping[str, Any], names: Iterable[str]) -> str:
    """The first type that is written, in lower-case letters only."""
    return plain(str(next((values[name] for name in names if values.get(name)), "")))


def _fields(
    source: str, members: tuple[Member, ...], layout: Layout, known: frozenset[str]
) -> tuple[dict[str, tuple[Field, ...]], list[Problem]]:
    """The fields, leading members first, and what was wrong with some."""
    read: list[tuple[Member, list[tuple[str, str]]]] = []
    problems = []
    for member in members:
        try:
            read.append((member, [] if member.name in known else _pairs(member, layout)))
        except BadValueError as error:
            problems.append(_bad_value(source, member, str(error), layout))
    order = {name: place for place, name in enumerate(layout.parts)}
    ranked = sorted(_joined(read), key=lambda one: order.get(one[0].name, len(order)))
    fields: dict[str, tuple[Field, ...]] = {}
    for _, pairs, lines in ranked:
        for name, text in pairs:
            field = Field(text=sound(text), lines=lines)
            fields[sound(name)] = (*fields.get(sound(name), ()), field)
    return fields, problems


def _pairs(member: Member, layout: Layout) -> list[tuple[str, str]]:
    """Field names and texts of a member that are not blank."""
    if not _says(member.value):
        return []
    parts = layout.parts.get(member.name, kept(member.name.lower()))
    return [(name, text) for name, text in parts(member.value) if text.strip()]


def _joined(
    read: list[tuple[Member, list[tuple[str, str]]]],
) -> list[tuple[Member, list[tuple[str, str]], tuple[int, ...]]]:
    """Members that say something, with the lines of those around that say nothing."""
    found: list[tuple[Member, list[tuple[str, str]], tuple[int, ...]]] = []
    waiting: tuple[int, ...] = ()
    for member, pairs in read:
        if pairs:
            found.append((member, pairs, _merged(waiting, member.lines)))
            waiting = ()
        elif found:
            last, says, lines = found[-1]
            found[-1] = (last, says, _merged(lines, member.lines))
        else:
            waiting = _merged(waiting, member.lines)
    return found


def _merged(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*one, *other}))


def _says(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value not in ([], {})


def sound(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _bad_value(source: str, member: Member, fault: str, layout: Layout) -> Problem:
    message = f'The value of "{sound(member.name)}" {fault}; it is left out'
    named = next((name for name in (member.name.lower(),) if name in EXAMPLES), "")
    hint = f"Write it like this: {EXAMPLES[named]}" if named else f"An example: {layout.example}"
    line = member.lines[0]
    return _problem(source, line, Severity.ERROR, message, hint, member.lines)


def _error(source: str, line: int, message: str, layout: Layout, aside: tuple[int, ...]) -> Problem:
    hint = f"Write it like this: {layout.example}"
    return _problem(source, line, Severity.ERROR, message, hint, aside)


def _problem(
    source: str,
    line: int,
    severity: Severity,
    message: str,
    hint: str,
    aside: tuple[int, ...] = (),
) -> Problem:
    return Problem(
        source=source,
        line=line,
        severity=severity,
        message=message,
        hint=hint,
        set_aside=aside,
    )
