"""What a file's titles, abstracts and other lines look like: first in general, then in this file.

After a first reading the file's own counts are added to the general tables of priors.py, so that
after twenty numbered titles a title without a number has become improbable. A cost is ten times
the natural logarithm of one over the probability.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from papershelf.readers.listing import priors
from papershelf.readers.listing.evidence import Evidence
from papershelf.readers.listing.states import COUNT, ROLES, Matrix, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """Something about a line that a file has habits in."""

    table: priors.Table
    value: Callable[[Evidence], str]
    weight: float
    """How many lines of the file weigh as much as the table."""
    least: float
    """The least share of the table's probability that stays however many lines speak against it:
    an abstract may end with an address in a line of its own, even if the fifty before do not."""


FEATURES = {
    "case": Feature(table=priors.CASE, value=lambda seen: seen.case, weight=10, least=0.1),
    "kind": Feature(
        table=priors.KIND, value=lambda seen: seen.kind or "nothing", weight=20, least=0.4
    ),
    "gap": Feature(table=priors.GAP, value=lambda seen: str(seen.gap), weight=5, least=0.02),
    "mark": Feature(
        table=priors.MARK, value=lambda seen: seen.mark.style or "unmarked", weight=5, least=0.02
    ),
    "indent": Feature(
        table=priors.INDENT, value=lambda seen: str(seen.indent), weight=5, least=0.02
    ),
    "end": Feature(table=priors.END, value=lambda seen: seen.end, weight=8, least=0.2),
}

ALIKE = {"authors": "name", "venue": "venue?"}
"""Where authors are usual, a single name is an author, and an unknown acronym is a venue."""


class Habits:
    """The costs of every value in every state, for one file."""

    def __init__(self, seen: Iterable[Evidence] = (), states: Iterable[State] = ()) -> None:
        """Count what a reading of the file found; without one, the tables alone count."""
        self._counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._rows: dict[tuple[str, str], Matrix] = {}
        for evidence, state in zip(seen, states, strict=True):
            for name, feature in FEATURES.items():
                self._count(name, ROLES[state], feature.value(evidence))

    def _count(self, name: str, role: str, value: str) -> None:
        counted = self._counts[name, role]
        counted[value] += 1
        if value in ALIKE:
            counted[ALIKE[value]] += 1

    def costs(self, name: str, value: str) -> Matrix:
        """What the value of a feature costs in each state."""
        if (name, value) not in self._rows:
            row = [self._cost(name, ROLES[state], value) for state in State]
            self._rows[name, value] = np.array(row, dtype=np.int32).reshape(COUNT)
        return self._rows[name, value]

    def _cost(self, name: str, role: str, value: str) -> int:
        feature = FEATURES[name]
        general = feature.table.get(role, feature.table.get("*", {}))
        expected = general.get(value, general.get("*", 1)) / 1000
        counted = self._counts[name, role]
        learned = (counted[value] + feature.weight * expected) / (counted.total() + feature.weight)
        share = max(learned, feature.least * expected)
        return round(-10 * math.log(max(share, 1e-7)))
