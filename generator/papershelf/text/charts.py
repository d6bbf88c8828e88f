"""Figures of a catalogue as shapes: bars, lines and a graph, in the units of a picture's view box.

    bars([("2020", 4), ("2021", 8)])  ->  a bar half as high as the other, each with its label

Nothing here knows about HTML; the theme draws what stands here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

WIDE, HIGH = 640, 220
"""A picture's view box."""
FOOT = 24
"""Room for labels below."""
HEAD = 18
"""Room for a number above the highest bar."""
_TOUCHING = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar; places are of its upper left corner."""

    label: str
    count: int
    x: float
    y: float
    width: float
    height: float
    labelled: bool
    """Whether there is room for its label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line through a value for each step, from left to right."""

    label: str
    last: int
    points: tuple[tuple[float, float], ...]


def bars(rows: Sequence[tuple[str, int]]) -> list[Bar]:
    """A bar for each label and count; the highest fills the picture."""
    most = max((count for _, count in rows), default=0)
    if not most:
        return []
    step = WIDE / len(rows)
    every = max(1, round(44 / step))  # a label of four figures takes some 40 units
    return [
        Bar(
            label=label,
            count=count,
            x=round(place * step + step * 0.12, 1),
            y=round(HIGH - FOOT - _high(count, most), 1),
            width=round(step * 0.76, 1),
            height=round(_high(count, most), 1),
            labelled=(len(rows) - 1 - place) % every == 0,
        )
        for place, (label, count) in enumerate(rows)
    ]


def lines(rows: Sequence[tuple[str, Sequence[int]]]) -> list[Line]:
    """A line for each label and its values, which all have the same steps; one scale for all."""
    most = max((value for _, values in rows for value in values), default=0)
    steps = max((len(values) for _, values in rows), default=0)
    if not most or steps < 2:  # noqa: PLR2004 - one value makes no line
        return []
    return [
        Line(
            label=label,
            last=values[-1],
            points=tuple(
                (round(WIDE * place / (steps - 1), 1), round(HIGH - FOOT - _high(value, most), 1))
                for place, value in enumerate(values)
            ),
        )
        for label, values in rows
    ]


def _high(count: int, most: int) -> float:
    return (HIGH - FOOT - HEAD) * count / most


def running(years: Sequence[int], counts: Mapping[int, int]) -> list[int]:
    """How many there were by the end of each year.

    >>> running([2020, 2021, 2022], {2020: 2, 2022: 1})
    [2, 2, 3]
    """
    total, found = 0, []
    for year in years:
        total += counts.get(year, 0)
        found.append(total)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle around its middle."""

    x: float
    y: float
    width: float
    height: float


def apart(boxes: Sequence[Box], rounds: int = 400) -> list[tuple[float, float]]:
    """Middles of the boxes, moved as little as it takes for none to lie over another.

    Each round moves two that overlap away from each other by half of what they share, across or up
    and down, whichever is less. Boxes may leave the picture; where there is no room for all in so
    many rounds, some still overlap.
    """
    places = [[box.x, box.y] for box in boxes]
    for _ in range(rounds):
        if not _pushed(places, boxes):
            break
    return [(round(x, 1), round(y, 1)) for x, y in places]


def _pushed(places: list[list[float]], boxes: Sequence[Box]) -> bool:
    """One round; whether anything moved."""
    moved = False
    for one, other in combinations(range(len(boxes)), 2):
        across = places[other][0] - places[one][0]
        down = places[other][1] - places[one][1]
        left = (boxes[one].width + boxes[other].width) / 2 - abs(across)
        room = (boxes[one].height + boxes[other].height) / 2 - abs(down)
        if min(left, room) <= _TOUCHING:
            continue
        moved = True
        axis, shared, way = (0, left, across) if left < room else (1, room, down)
        step = shared / 2 if way >= 0 else -shared / 2
        places[one][axis] -= step
        places[other][axis] += step
    return moved
