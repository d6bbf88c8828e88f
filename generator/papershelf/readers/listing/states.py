"""What a line can be, and what can follow what.

A reading of a listing is a walk through these states, one step a line:

    header* (edge* title title-on* (data | furniture)* abstract abstract-on* paragraph*)* footer*

Every step has a cost: ten times the natural logarithm of how unlikely it is. The costs here hold
for listings in general; habits.py sharpens them for the file at hand.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.int32]


class State(IntEnum):
    """What one line is."""

    HEADER = 0
    """Before the first title, belongs to no paper."""
    FOOTER = 1
    """After the last paper, belongs to none."""
    BETWEEN = 2
    """Furniture outside a paper or after its abstract."""
    WITHIN = 3
    """Furniture between a title and its abstract."""
    TITLE = 4
    TITLE_ON = 5
    """The second or a later line of a title."""
    DATA = 6
    """Metadata between title and abstract."""
    DATA_ON = 7
    """The second or a later line of one statement."""
    EDGE = 8
    """Metadata after an abstract or before a title; whose it is is told by the file's habit."""
    EDGE_ON = 9
    ABSTRACT = 10
    """The first line of an abstract."""
    SECOND = 11
    """The second line of an abstract."""
    MORE = 12
    """The third or a later line."""
    PARAGRAPH = 13
    """The first line of an abstract's next paragraph."""


S = State
COUNT = len(State)
NEVER = 1_000_000
"""More than any real reading costs."""

ROLES = {
    S.HEADER: "outside",
    S.FOOTER: "outside",
    S.BETWEEN: "furniture",
    S.WITHIN: "furniture",
    S.TITLE: "title",
    S.TITLE_ON: "title-on",
    S.DATA: "data",
    S.DATA_ON: "data-on",
    S.EDGE: "edge",
    S.EDGE_ON: "edge-on",
    S.ABSTRACT: "abstract",
    S.SECOND: "abstract-on",
    S.MORE: "abstract-on",
    S.PARAGRAPH: "paragraph",
}
"""States that look alike share a role; habits are learned by role."""

TITLES = (S.TITLE, S.TITLE_ON)
DATAS = (S.DATA, S.DATA_ON, S.WITHIN)
ABSTRACTS = (S.ABSTRACT, S.SECOND, S.MORE, S.PARAGRAPH)
EDGES = (S.EDGE, S.EDGE_ON)

MISSING = 30
"""A title without an abstract: one in twenty."""

LISTED = 4
"""The same in a file without a line that looks like an abstract: a list of titles."""

ORPHAN = 55
"""An abstract without a title: one in two hundred and fifty."""

START = {S.HEADER: 6, S.EDGE: 20, S.TITLE: 8, S.ABSTRACT: ORPHAN}

STEPS: dict[State, dict[State, int]] = {
    S.HEADER: {S.HEADER: 0, S.TITLE: 3, S.EDGE: 8, S.ABSTRACT: ORPHAN},
    S.FOOTER: {S.FOOTER: 0},
    S.BETWEEN: {
        S.BETWEEN: 3, S.TITLE: 4, S.EDGE: 6, S.FOOTER: 12, S.ABSTRACT: ORPHAN, S.PARAGRAPH: 45,
        S.MORE: 60,
    },
    S.WITHIN: {S.WITHIN: 3, S.ABSTRACT: 4, S.DATA: 6},
    S.TITLE: {S.TITLE_ON: 12, S.DATA: 8, S.ABSTRACT: 2, S.WITHIN: 12},
    S.TITLE_ON: {S.TITLE_ON: 22, S.DATA: 8, S.ABSTRACT: 2, S.WITHIN: 12},
    S.DATA: {S.DATA_ON: 12, S.DATA: 4, S.ABSTRACT: 3, S.WITHIN: 12},
    S.DATA_ON: {S.DATA_ON: 8, S.DATA: 4, S.ABSTRACT: 3, S.WITHIN: 12},
    S.EDGE: {
        S.EDGE_ON: 12, S.EDGE: 4, S.TITLE: 4, S.BETWEEN: 10, S.FOOTER: 22, S.ABSTRACT: ORPHAN,
        S.PARAGRAPH: 60, S.MORE: 60,
    },
    S.EDGE_ON: {S.EDGE_ON: 8, S.EDGE: 4, S.TITLE: 4, S.BETWEEN: 10, S.FOOTER: 22},
    S.ABSTRACT: {S.SECOND: 3, S.PARAGRAPH: 35, S.TITLE: 5, S.EDGE: 8, S.BETWEEN: 10, S.FOOTER: 16},
    S.SECOND: {S.MORE: 2, S.PARAGRAPH: 35, S.TITLE: 5, S.EDGE: 8, S.BETWEEN: 10, S.FOOTER: 16},
    S.MORE: {S.MORE: 2, S.PARAGRAPH: 35, S.TITLE: 5, S.EDGE: 8, S.BETWEEN: 10, S.FOOTER: 16},
    S.PARAGRAPH: {S.MORE: 3, S.PARAGRAPH: 20, S.TITLE: 5, S.EDGE: 8, S.BETWEEN: 10, S.FOOTER: 16},
}  # fmt: skip
"""From each state to those that can follow in one paper or the next."""

WITHOUT_ABSTRACT = {S.TITLE: 0, S.EDGE: 6, S.FOOTER: 6}
"""Where a title, its metadata or furniture may lead when no abstract follows, beside MISSING."""

CONTINUATIONS = {
    S.TITLE_ON: TITLES,
    S.DATA_ON: (S.DATA, S.DATA_ON),
    S.EDGE_ON: EDGES,
    S.SECOND: (S.ABSTRACT,),
    S.MORE: (S.SECOND, S.MORE, S.PARAGRAPH),
}
"""States that go on with the line before, and after which states they do."""


def steps(missing: int = MISSING) -> Matrix:
    """Costs from each state (row) to each (column)."""
    matrix = np.full((COUNT, COUNT), NEVER, dtype=np.int32)
    for state, following in STEPS.items():
        for after, cost in following.items():
            matrix[state, after] = cost
    for state in (*TITLES, *DATAS):
        for after, cost in WITHOUT_ABSTRACT.items():
            matrix[state, after] = missing + cost
    return matrix


def start() -> Matrix:
    """Costs of a file's first line."""
    row = np.full(COUNT, NEVER, dtype=np.int32)
    for state, cost in START.items():
        row[state] = cost
    return row


def end(missing: int) -> Matrix:
    """Costs of a file's last line; a file that is only header holds no paper."""
    row = np.full(COUNT, 5, dtype=np.int32)
    row[[*TITLES, *DATAS]] = missing
    row[S.FOOTER] = 0
    row[S.HEADER] = NEVER // 10
    return row


def goes_on() -> NDArray[np.bool_]:
    """Which steps go on with one statement."""
    mask = np.zeros((COUNT, COUNT), dtype=np.bool_)
    for state, before in CONTINUATIONS.items():
        mask[list(before), state] = True
    return mask
