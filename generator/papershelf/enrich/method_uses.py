"""Names of methods, data sets and benchmarks as a catalogue writes them: all papers' together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from papershelf.enrich.name_places import Named
from papershelf.text.spelling import phrase_key


@dataclass(slots=True)
class Uses:
    """All places of one name, while they are being counted."""

    papers: dict[int, int] = field(default_factory=dict)
    """Number of a paper to what its places count."""
    forms: Counter[str] = field(default_factory=Counter)
    """Spelling to the number of papers that have it."""
    collections: set[int] = field(default_factory=set)
    """Papers that call it a data set or benchmark."""
    shown: int = 0
    """Places where the surroundings are those of a named thing."""


def uses(papers: Iterable[tuple[Iterable[Named], Iterable[Named]]]) -> dict[str, Uses]:
    """Key of each name to its places; two words are one name only if they never part.

    `papers` are the names of one word, and of two, in each paper.
    """
    singles: dict[str, Uses] = defaultdict(Uses)
    pairs: dict[str, Uses] = defaultdict(Uses)
    for number, (single, double) in enumerate(papers):
        for name in single:
            _count(singles[name.key], name, number)
        for name in double:
            _count(pairs[name.key], name, number)
    return _joined(singles, pairs)


def _count(found: Uses, name: Named, number: int) -> None:
    found.papers[number] = name.places
    for form in name.forms:
        found.forms[form] += 1
    found.shown += name.shown
    if name.collection:
        found.collections.add(number)


def _joined(singles: dict[str, Uses], pairs: Mapping[str, Uses]) -> dict[str, Uses]:
    """Pairs that are written as one word too, or whose parts are names found only together."""
    for key, pair in pairs.items():
        if key in singles:
            _add(singles[key], pair)
            continue
        halves = [phrase_key(half) for half in next(iter(pair.forms)).split()]
        if all(
            half in singles and singles[half].papers.keys() == pair.papers.keys() for half in halves
        ):
            singles[key] = pair
            for half in halves:
                singles.pop(half, None)
    return singles


def _add(found: Uses, more: Uses) -> None:
    for number, weight in more.papers.items():
        found.papers[number] = found.papers.get(number, 0) + weight
    found.forms.update(more.forms)
    found.collections |= more.collections
    found.shown += more.shown
