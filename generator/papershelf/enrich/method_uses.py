"""Names of methods, data sets and benchmarks as a catalogue writes them: all papers' together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from papershelf.enrich.kept_rows import Tables
from papershelf.enrich.kept_table import Integers, Table
from papershelf.enrich.said_tables import HALVES
from papershelf.text.spelling import phrase_key

Flags = npt.NDArray[np.bool_]


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


def uses(said: Tables, least: int) -> dict[str, Uses]:
    """Key of each name to its places; two words are one name only if they never part.

    Names of fewer than `least` papers may lack, which most names have. `said` are the tables of
    names of one word and of two, see `said_tables`.
    """
    singles, pairs = _Names(said["singles"]), _Names(said["pairs"])
    needed = singles.papers >= least
    wanted = _wanted(singles, pairs)
    for half in HALVES:
        needed[_known(singles.numbers_of(pairs, half)[wanted])] = True
    needed[_known(singles.numbers_of(pairs, "key")[wanted])] = True
    return _joined(singles.uses(needed), pairs.uses(wanted))


class _Names:
    """The names of one word, or of two, by the numbers of their keys."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.keys = table.names["key"]
        self.column = table.columns["key"]
        once = self.column[table.columns["first"] > 0]
        self.papers: Integers = np.bincount(once, minlength=len(self.keys))
        """Papers that have each name."""

    def numbers_of(self, pairs: _Names, part: str) -> Integers:
        """The number here of a part of each pair's first spelling; -1 for none."""
        numbers = dict(zip(self.keys, range(len(self.keys)), strict=True))
        here = [numbers.get(key, -1) for key in pairs.table.names[part]]
        return np.array([*here, -1], dtype=np.int64)[pairs.first(part)]

    def first(self, column: str) -> Integers:
        """What a column says where each name stands first; -1 for names that stand nowhere."""
        found = np.full(len(self.keys), -1, dtype=np.int64)
        found[self.column[::-1]] = self.table.columns[column][::-1]
        return found

    def uses(self, wanted: Flags) -> dict[str, Uses]:
        """The places of some names, in the order in which they first stand somewhere."""
        at = np.flatnonzero(wanted[self.column])
        found: dict[str, Uses] = {}
        columns = [self.table.columns[name][at].tolist() for name in _COUNTED]
        papers = self.table.rows[at].tolist()
        forms = self.table.names["form"]
        for number, key, form, places, shown, collection, first in zip(
            papers, *columns, strict=True
        ):
            use = found.get(self.keys[key])
            if use is None:
                use = found[self.keys[key]] = Uses()
            use.forms[forms[form]] += 1
            if first:
                use.papers[number] = places
                use.shown += shown
                if collection:
                    use.collections.add(number)
        return found


_COUNTED = ("key", "form", "places", "shown", "collection", "first")


def _known(numbers: Integers) -> Integers:
    return numbers[numbers >= 0]


def _wanted(singles: _Names, pairs: _Names) -> Flags:
    """Pairs that may be a name, or may keep others from being one.

    A pair is joined to a single word of its key. Otherwise its words must be in just its papers; if
    one of them is written as two words elsewhere, papers may be added to it, so that is not sure.
    """
    wanted = singles.numbers_of(pairs, "key") >= 0
    papers = np.append(singles.papers, -1)
    together = np.ones(len(pairs.keys), dtype=bool)
    for half in HALVES:
        together &= papers[singles.numbers_of(pairs, half)] == pairs.papers
        wanted |= pairs.numbers_of(pairs, half) >= 0
    return (wanted | together) & (pairs.papers > 0)


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
