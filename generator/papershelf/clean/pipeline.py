"""Running text through the cleaning steps, and telling what each one changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from papershelf.clean import marks
from papershelf.clean.names import own_name
from papershelf.clean.parse import Parsed, parsed
from papershelf.model import Record

AROUND = 2
"""Words shown on each side of a change."""
COMPARED = 3000
"""Words up to which two texts are compared word by word; longer ones only at their ends."""
UNTOUCHED = frozenset(
    {"issued", "year", "month", "day", "url", "pdf", "code", "doi", "arxiv", "votes", "type"}
)
"""Fields that hold no prose; they have readers of their own."""

_PLAIN = re.compile(r"[A-Za-z]+\.?(?:[ -][A-Za-z]+\.?)*")
"""Words that no step has anything to do with, as in most names of people."""


@dataclass(frozen=True, slots=True)
class Cleaner:
    """One step: takes text with marks (see `marks`), gives text with marks."""

    name: str
    reason: str
    run: Callable[[str], str]
    needs: Callable[[str], bool]
    """Whether the step may have something to do; if not, it would give the text as it is."""
    only: str = ""
    """The one field that the step is for; empty for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one step changed at one place of one field."""

    field: str
    step: str
    before: str
    """The changed words with those around them."""
    after: str


def cleaned(text: str, field: str, cleaners: Sequence[Cleaner], name: str = "") -> Parsed:
    """Rich text of a field's raw text; `name` is the paper's own name where it is known."""
    text = marks.unforged(text)
    for cleaner in cleaners:
        if cleaner.needs(text) and cleaner.only in ("", field):
            text = marks.guarded(cleaner.run, text)
    return parsed(text, name)


def plain(text: str, field: str, cleaners: Sequence[Cleaner]) -> str:
    """A field's raw text as plain text on one line."""
    if _PLAIN.fullmatch(text):
        return text
    return " ".join(cleaned(text, field, cleaners).text.plain.split())


def joined(texts: Iterable[str]) -> str:
    """The raw text of a field's values, one paragraph each."""
    return "\n\n".join(texts)


def changes(record: Record, cleaners: Sequence[Cleaner]) -> tuple[Change, ...]:
    """What each step changes in each field that holds prose, in order."""
    texts = {name: [value.text for value in values] for name, values in record.fields.items()}
    title = cleaned(joined(texts.get("title", ())), "title", cleaners)
    name = own_name(title.text.plain)
    return tuple(
        change
        for field, values in texts.items()
        if field not in UNTOUCHED
        for change in _in_field(joined(values), field, cleaners, name)
    )


def _in_field(text: str, field: str, cleaners: Sequence[Cleaner], name: str) -> Iterator[Change]:
    text = marks.unforged(text)
    for cleaner in cleaners:
        if cleaner.needs(text) and cleaner.only in ("", field):
            after = marks.guarded(cleaner.run, text)
            yield from _differences(field, cleaner.name, marks.shown(text), marks.shown(after))
            text = after
    used = name if field != "title" else ""
    unnamed, named = parsed(text).text.plain, parsed(text, used).text.plain
    yield from _differences(field, "own name", unnamed, named)


def _differences(field: str, step: str, before: str, after: str) -> Iterator[Change]:
    """One change for each place where two texts differ, with some words around it."""
    if before == after:
        return
    old, new = before.split(" "), after.split(" ")
    for start, end, new_start, new_end in _places(old, new):
        left, right = max(start - AROUND, 0), max(new_start - AROUND, 0)
        yield Change(
            field=field,
            step=step,
            before=" ".join(old[left : end + AROUND]),
            after=" ".join(new[right : new_end + AROUND]),
        )


def _places(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    if max(len(old), len(new)) > COMPARED:
        return [_outer(old, new)]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        place for kind, *rest in matcher.get_opcodes() if kind != "equal" for place in [_four(rest)]
    ]


def _four(numbers: Sequence[int]) -> tuple[int, int, int, int]:
    first, second, third, fourth = numbers
    return first, second, third, fourth


def _outer(old: Sequence[str], new: Sequence[str]) -> tuple[int, int, int, int]:
    """The one place between what two texts have in common at their ends."""
    shorter = min(len(old), len(new))
    start = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - start
    end = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return start, len(old) - end, start, len(new) - end
