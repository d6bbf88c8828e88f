"""Units put together to papers, before anything is checked.

A draft is a title, its metadata and the paragraphs of its abstract. What is in no draft is noise,
a stray line, or an abstract whose title is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from papershelf.readers.listing.belonging import Belonging, belonging
from papershelf.readers.listing.units import Unit


@dataclass(slots=True, kw_only=True)
class Draft:
    """A paper while it is put together."""

    title: Unit
    metadata: list[Unit] = field(default_factory=list)
    abstract: list[Unit] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Sorted:
    """All units of a file, each in one place."""

    drafts: list[Draft] = field(default_factory=list)
    noise: list[tuple[Unit, str]] = field(default_factory=list)
    stray: list[Unit] = field(default_factory=list)
    orphans: list[list[Unit]] = field(default_factory=list)
    """Abstracts without a title, each as its paragraphs."""


HEADER = "header: stands before the first title"
FOOTER = "footer: stands after the last paper"
HEADING = "date between papers: not every paper has one"
LABEL = "label: says what the next line is"


def sort_units(units: Sequence[Unit]) -> Sorted:
    """Each unit to its paper, to the noise, or to what is set aside."""
    found = Sorted()
    whose = belonging(units)
    waiting: list[Unit] = []
    for unit in units:
        if unit.role == "title":
            _take_back(found, whose, waiting)
            found.drafts.append(Draft(title=unit, metadata=waiting))
            waiting = []
        elif unit.role in {"edge", "edge-on"}:
            _place_edge(found, unit, whose, waiting)
        else:
            _place(found, unit)
    found.noise += [(unit, FOOTER) for unit in waiting]
    return found


def _take_back(found: Sorted, whose: Belonging, waiting: list[Unit]) -> None:
    """What leads the next paper was taken for the last one's if that one has no abstract."""
    if not found.drafts or found.drafts[-1].abstract:
        return
    metadata = found.drafts[-1].metadata
    after = found.drafts[-1].title.numbers[-1]
    while metadata and metadata[-1].numbers[0] in whose.lead and metadata[-1].numbers[0] > after:
        waiting.insert(0, metadata.pop())


def _place_edge(found: Sorted, unit: Unit, whose: Belonging, waiting: list[Unit]) -> None:
    if unit.numbers[0] in whose.lead:
        waiting.append(unit)
    elif not found.drafts:
        found.noise.append((unit, HEADER))
    elif unit.numbers[0] in whose.trail:
        found.drafts[-1].metadata.append(unit)
    else:
        found.noise.append((unit, HEADING))


def _place(found: Sorted, unit: Unit) -> None:
    noise = unit.first.seen.noise
    if unit.role == "outside":
        where = HEADER if unit.state.name == "HEADER" else FOOTER
        found.noise.append((unit, noise or where))
    elif unit.role == "furniture":
        if noise or unit.kind == "label":
            found.noise.append((unit, noise or LABEL))
        else:
            found.stray.append(unit)
    elif unit.role in {"data", "data-on", "title-on"} and found.drafts:
        found.drafts[-1].metadata.append(unit)
    else:
        _place_abstract(found, unit)


def _place_abstract(found: Sorted, unit: Unit) -> None:
    """A first paragraph needs a title that has none yet; a later one goes with the one before."""
    if unit.role == "abstract":
        if found.drafts and not found.drafts[-1].abstract:
            found.drafts[-1].abstract.append(unit)
        else:
            found.orphans.append([unit])
    elif found.orphans and _follows(found.orphans[-1], found):
        found.orphans[-1].append(unit)
    elif found.drafts:
        found.drafts[-1].abstract.append(unit)
    else:
        found.orphans.append([unit])


def _follows(orphan: Sequence[Unit], found: Sorted) -> bool:
    """The orphan stands after the last title."""
    return not found.drafts or orphan[0].numbers[0] > found.drafts[-1].title.numbers[0]
