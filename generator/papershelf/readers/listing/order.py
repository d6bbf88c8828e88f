"""What follows what in this file: the costs of the steps, learned as habits.py learns looks.

A file in which forty titles stand without an abstract is a list of titles, and one in which no
abstract has a second paragraph hardly has one now.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from papershelf.readers.listing.states import (
    ABSTRACTS,
    CONTINUATIONS,
    DATAS,
    EDGES,
    NEVER,
    ROLES,
    TITLES,
    Matrix,
    State,
)

GROUPS = {
    state: group
    for group, states in (
        ("title", TITLES),
        ("data", DATAS),
        ("abstract", ABSTRACTS),
        ("edge", EDGES),
    )
    for state in states
}
"""Where a step starts; header and furniture are too few to have habits."""

WEIGHT = 15.0
"""How many steps of the file weigh as much as the general costs."""

EXCEPTION = 40
"""Steps that cost as much are exceptions in every file and get no cheaper by being taken."""

LEAST = 0.15
"""The least share of a step's general probability that stays."""


def learned_steps(states: Sequence[State], general: Matrix) -> Matrix:
    """Costs from each state to each, sharpened by a reading's own steps."""
    taken = Counter(
        (GROUPS[before], ROLES[state])
        for before, state in pairwise(states)
        if before in GROUPS and state not in CONTINUATIONS
    )
    totals = Counter[str]()
    for (group, _), count in taken.items():
        totals[group] += count
    matrix = general.copy()
    for before, group in GROUPS.items():
        for state in State:
            if matrix[before, state] < NEVER and state not in CONTINUATIONS:
                cost = int(matrix[before, state])
                matrix[before, state] = _learned(cost, taken[group, ROLES[state]], totals[group])
    return matrix


def _learned(cost: int, count: int, total: int) -> int:
    general = math.exp(-cost / 10)
    share = (count + WEIGHT * general) / (total + WEIGHT)
    learned = max(0, round(-10 * math.log(max(share, LEAST * general))))
    return max(cost, learned) if cost >= EXCEPTION else learned
