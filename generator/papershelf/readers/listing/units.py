"""Labelled lines put together again: one unit is one title, paragraph, statement or odd line.

TITLE "Deep Tides in", TITLE_ON "Shallow Water"  ->  Unit("title", "Deep Tides in Shallow Water")
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from papershelf.readers.listing.labelling import Labelled
from papershelf.readers.listing.states import CONTINUATIONS, ROLES, State

UNSURE_KINDS = frozenset({"furniture", "name", "affiliation", "venue?", "title label"})
"""Kinds that a header's lines have by chance."""

BROKEN_WORD = re.compile(r"\w[-‐‑]$")
PAIR = re.compile(r"(?:and|or|to|und|oder|bis|et|ou)(?![\w-])", re.IGNORECASE)
UNSPACED = re.compile(r"[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Lines that make one statement."""

    lines: tuple[Labelled, ...]

    @property
    def first(self) -> Labelled:
        """The line that it begins with."""
        return self.lines[0]

    @property
    def state(self) -> State:
        """What its first line is."""
        return self.first.state

    @property
    def role(self) -> str:
        """`title`, `data`, `edge`, `abstract`, `paragraph`, `furniture` or `outside`.

        A date or a count in the header is metadata at the edge like those between papers.
        """
        plain = self.state is State.HEADER and self.first.seen.metadata.pieces
        return "edge" if plain and self.kind not in UNSURE_KINDS else ROLES[self.state]

    @property
    def kind(self) -> str:
        """What its first line says."""
        return self.first.seen.kind

    @property
    def numbers(self) -> tuple[int, ...]:
        """Its lines' numbers."""
        return tuple(line.seen.line.number for line in self.lines)

    @property
    def rule(self) -> str:
        """Why its first line was taken for what it is."""
        seen = self.first.seen
        if seen.label and seen.label.rest:
            return f"labelled as {seen.label.field}"
        return ", ".join(self.first.reasons)


def units_of(labelled: Iterable[Labelled]) -> tuple[Unit, ...]:
    """Lines that go on with a statement are joined to the line that begins it."""
    groups: list[list[Labelled]] = []
    for line in labelled:
        if groups and line.state in CONTINUATIONS and not _interrupted(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(Unit(lines=tuple(group)) for group in groups)


def _interrupted(group: Sequence[Labelled], line: Labelled) -> bool:
    """Furniture inside an abstract parts it in two units, such as a page's number."""
    return group[-1].state not in CONTINUATIONS[line.state]


def usual_marks(units: Iterable[Unit]) -> frozenset[str]:
    """Styles of marks that most of the units bear; a rare one is a part of the text."""
    styles = [unit.first.seen.mark.style for unit in units]
    counted = Counter(_family(style) for style in styles if style)
    usual = {family for family, count in counted.items() if count * 2 >= len(styles)}
    return frozenset(style for style in styles if style and _family(style) in usual)


def _family(style: str) -> str:
    """All numbers are one family; so are all bullets, headings and links, which are no text."""
    return "number" if style.startswith("number") else style


def text_of(unit: Unit, marks: frozenset[str]) -> str:
    """The unit's text in one line, without label and without its usual mark."""
    seen = unit.first.seen
    style = seen.mark.style
    plain = seen.label is not None or style in marks or _never_text(style)
    first = seen.text if plain else seen.line.text
    return joined([first, *(line.seen.line.text for line in unit.lines[1:])])


def _never_text(style: str) -> bool:
    """A heading's signs, a bullet, stars and brackets around a whole title."""
    return bool(style) and "number" not in style


def joined(texts: Iterable[str]) -> str:
    """Lines joined by one space; a word broken at its hyphen keeps the hyphen and gets no space."""
    whole = ""
    for text in texts:
        whole = f"{whole}{_between(whole, text)}{text}" if whole else text
    return whole


def _between(before: str, text: str) -> str:
    if BROKEN_WORD.search(before[-2:]) and text[:1].isalnum() and not PAIR.match(text):
        return ""
    if UNSPACED.match(before[-1:]) and UNSPACED.match(text[:1]):
        return ""
    return " "
