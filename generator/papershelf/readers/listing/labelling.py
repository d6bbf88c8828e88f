"""The likeliest reading of all lines together, and how sure each line's part in it is.

Viterbi's algorithm (A. J. Viterbi, 1967, IEEE Trans. Inf. Theory 13(2)) finds the cheapest walk
through the states; the same from the end gives each line's cheapest walk through every other
state, and the difference is how sure the line is. All costs are whole numbers, so the result is
the same on every machine. The file is read twice: the second time with the habits of the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from papershelf.readers.listing.cues import Breaks, last_costs, line_costs
from papershelf.readers.listing.evidence import Evidence
from papershelf.readers.listing.habits import FEATURES, Habits
from papershelf.readers.listing.order import learned_steps
from papershelf.readers.listing.reasons import in_words
from papershelf.readers.listing.states import (
    COUNT,
    LISTED,
    MISSING,
    ROLES,
    Matrix,
    State,
    end,
    start,
    steps,
)
from papershelf.readers.listing.wrapping import Wrapping

BLOCK = 2048
"""Lines whose steps are held in memory at a time."""

PROSE = 120
"""Characters of a line that may be an abstract."""

READINGS = 3
"""The habits hardly change after the second."""

PARTS = {
    "outside": "noise",
    "furniture": "noise",
    "title": "title",
    "title-on": "the rest of the title above",
    "data": "metadata",
    "data-on": "metadata",
    "edge": "metadata",
    "edge-on": "metadata",
    "abstract": "abstract",
    "abstract-on": "abstract",
    "paragraph": "abstract",
}
"""Role to what a person calls the line's part; states of one part are no doubt about each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One line's place in the likeliest reading."""

    seen: Evidence
    state: State
    rival: State
    """The likeliest state of another part."""
    margin: int
    """How much dearer the rival's reading is; 10 is a factor of e."""
    reasons: tuple[str, ...]
    """The two cues, in words, that speak most for the state against the rival."""

    @property
    def part(self) -> str:
        """`title`, `abstract`, ..."""
        return PARTS[ROLES[self.state]]


def label(seen: Sequence[Evidence], wrapped: Wrapping) -> tuple[Labelled, ...]:
    """Each line's state in the likeliest reading."""
    breaks = Breaks(seen, wrapped)
    fixed = [line_costs(one) for one in seen]
    general = steps(MISSING if _has_abstracts(seen, wrapped) else LISTED)
    habits, order = Habits(), general
    states: tuple[State, ...] = ()
    for reading in range(READINGS):
        if reading:
            habits, order = Habits(seen, states), learned_steps(states, general)
        walk = _Walk(_emitted(seen, fixed, habits), breaks, last_costs(seen), order)
        if states == (states := walk.states()):
            break
    margins = walk.margins()
    return tuple(
        _labelled(one, state, margins[place], habits, fixed[place])
        for place, (one, state) in enumerate(zip(seen, states, strict=True))
    )


def _has_abstracts(seen: Sequence[Evidence], wrapped: Wrapping) -> bool:
    """Whether any line looks like an abstract; otherwise the file is a list of titles."""
    return bool(wrapped.column) or any(
        one.kind == "abstract label"
        or (one.size >= PROSE and (one.prose > 0 or one.case == "none"))
        for one in seen
    )


def _emitted(
    seen: Sequence[Evidence], fixed: Sequence[dict[str, Matrix]], habits: Habits
) -> Matrix:
    """Costs of each line (row) in each state."""
    emitted = np.zeros((len(seen), COUNT), dtype=np.int32)
    for place, one in enumerate(seen):
        for name, feature in FEATURES.items():
            emitted[place] += habits.costs(name, feature.value(one))
        for row in fixed[place].values():
            emitted[place] += row
    return emitted


class _Walk:
    """One reading of all lines."""

    def __init__(self, emitted: Matrix, breaks: Breaks, last: Matrix, order: Matrix) -> None:
        self._emitted = emitted
        self._breaks = breaks
        self._steps = order
        self._last = last + end(int(order[State.TITLE, State.TITLE]))
        count = len(emitted)
        self._forward = np.zeros((count, COUNT), dtype=np.int64)
        self._origin = np.zeros((count, COUNT), dtype=np.int8)
        self._forward[0] = start() + emitted[0]
        columns = np.arange(COUNT)
        for first in range(1, count, BLOCK):
            for place, step in enumerate(self._costs(first, min(first + BLOCK, count)), first):
                walks = self._forward[place - 1][:, None] + step
                origin = walks.argmin(axis=0)
                self._origin[place] = origin
                self._forward[place] = walks[origin, columns] + emitted[place]

    def _costs(self, first: int, last: int) -> Matrix:
        costs: Matrix = self._breaks.between(first, last) + self._steps
        return costs

    def states(self) -> tuple[State, ...]:
        """The cheapest walk."""
        state = int((self._forward[-1] + self._last).argmin())
        found = [State(state)]
        for place in range(len(self._forward) - 1, 0, -1):
            state = int(self._origin[place][state])
            found.append(State(state))
        return tuple(reversed(found))

    def margins(self) -> Matrix:
        """How much dearer than the best the cheapest walk through each line's each state is."""
        count = len(self._forward)
        backward = self._last.astype(np.int64)
        through = np.zeros((count, COUNT), dtype=np.int64)
        through[-1] = self._forward[-1] + backward
        for last in range(count, 1, -BLOCK):
            first = max(1, last - BLOCK)
            for place, step in zip(
                range(last - 1, first - 1, -1), self._costs(first, last)[::-1], strict=True
            ):
                backward = (step + (self._emitted[place] + backward)[None, :]).min(axis=1)
                through[place - 1] = self._forward[place - 1] + backward
        margins: Matrix = (through - through[-1].min()).astype(np.int32)
        return margins


def _labelled(
    seen: Evidence, state: State, margins: Matrix, habits: Habits, fixed: dict[str, Matrix]
) -> Labelled:
    part = PARTS[ROLES[state]]
    others = [other for other in State if PARTS[ROLES[other]] != part]
    rival = min(others, key=lambda other: (int(margins[other]), other))
    telling = {
        name: habits.costs(name, feature.value(seen)) for name, feature in FEATURES.items()
    } | fixed
    favour = sorted(
        ((int(row[rival]) - int(row[state]), name) for name, row in telling.items()), reverse=True
    )
    reasons = tuple(in_words(name, seen) for gain, name in favour[:2] if gain > 0)
    return Labelled(
        seen=seen, state=state, rival=rival, margin=int(margins[rival]), reasons=reasons
    )
