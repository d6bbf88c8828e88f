"""Where the names of a map's regions stand: near their papers, on no other name, off the dots.

Names are placed one after the other, the most important first. Each takes the free place around its
anchor that hides fewest points; a name that would lie on another one everywhere is left out. On a
narrow page only those are shown that lie on no other there; the rest comes out when zooming in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

COLOURS = 8
"""Regions with a colour of their own, the largest; more could not be told apart."""

Floats = npt.NDArray[np.float64]

LETTER, LINE = 7.6, 24.0
"""Mean width of a letter and height of a line, in CSS pixels, with some air."""
DOT = 3.0
"""What a point reaches into a name's box before it counts as hidden."""
LONGEST = 34
"""Letters of a name that are shown."""
WIDE, NARROW = (1040.0, 620.0), (324.0, 400.0)
"""Pages that names are placed for, in CSS pixels."""
SHIFTS = ((0, 0), (0, -1), (0, 1), (0, -2), (0, 2), (-0.5, -1), (0.5, -1), (-0.5, 1), (0.5, 1))
"""Places tried, in widths and heights of the name; earlier ones win ties."""


class Wanted(NamedTuple):
    """A name and where it should stand, from 0 to 1."""

    name: str
    x: float
    y: float


class Label(NamedTuple):
    """A name and the middle of its place, from 0 to 1."""

    number: int
    """Which of the wanted ones it is."""
    name: str
    x: float
    y: float
    narrow: bool
    """Whether it has its place on a narrow page too."""


Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


def colour(place: int) -> int:
    """The colour of the region at a place, counted from 0; colours count from 1, 0 is none.

    >>> colour(0), colour(7), colour(8), colour(-1)
    (1, 8, 0, 0)
    """
    return place + 1 if 0 <= place < COLOURS else 0


def labels(wanted: Sequence[Wanted], points: Floats) -> Iterator[Label]:
    """The names that find a place."""
    wide: list[Box] = []
    narrow: list[Box] = []
    for number, (name, x, y) in enumerate(wanted):
        shown = shortened(name)
        place = _best(_tried(shown, x, y), wide, points * WIDE)
        if place is None:
            continue
        wide.append(place)
        across, down = (place[0] + place[2]) / 2 / WIDE[0], (place[1] + place[3]) / 2 / WIDE[1]
        small = _box(shown, across * NARROW[0], down * NARROW[1], NARROW)
        fits = not any(_meet(small, other) for other in narrow)
        if fits:
            narrow.append(small)
        yield Label(number, shown, round(across, 4), round(down, 4), fits)


def shortened(name: str) -> str:
    """The name, or its first words and an ellipsis."""
    name = " ".join(name.split())
    if len(name) <= LONGEST:
        return name
    cut = name[: LONGEST - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _tried(name: str, x: float, y: float) -> Iterator[Box]:
    width = LETTER * len(name)
    for across, down in SHIFTS:
        yield _box(name, x * WIDE[0] + across * width, y * WIDE[1] + down * LINE, WIDE)


def _box(name: str, x: float, y: float, page: tuple[float, float]) -> Box:
    """The name's box around a place, moved into the page."""
    half, tall = LETTER * len(name) / 2, LINE / 2
    x = min(max(x, half), max(page[0] - half, half))
    y = min(max(y, tall), page[1] - tall)
    return x - half, y - tall, x + half, y + tall


def _best(tried: Iterator[Box], taken: Sequence[Box], points: Floats) -> Box | None:
    free = [box for box in tried if not any(_meet(box, other) for other in taken)]
    return min(free, key=lambda box: _hidden(box, points), default=None)


def _meet(one: Box, other: Box) -> bool:
    apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    return not apart


def _hidden(box: Box, points: Floats) -> int:
    x, y = points[:, 0], points[:, 1]
    across = (x > box[0] - DOT) & (x < box[2] + DOT)
    return int((across & (y > box[1] - DOT) & (y < box[3] + DOT)).sum())
