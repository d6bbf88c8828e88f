"""The small map on a paper's page: the papers related to it, as dots in the order of their years.

The drawing is 100 wide and 100 high. Older neighbours stand to the left of the paper and newer ones
to its right, in turns above and below it, and the closer to its height the more like it they are.
Lines lead to each, and join neighbours that are each other's. Nothing here comes from the map of
all papers: where that moves, no paper's page does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

from papershelf.model import Paper, PaperId

MIDDLE = 50
"""The height of the middle, where the paper stands."""
LEFT, RIGHT = 14, 86
"""Where the first and the last dot of the row stand."""
NEAR, FAR = 12, 26
"""How far above or below the middle the nearest and the farthest neighbour stand."""
MOST = 5
"""Neighbours; one more makes the drawing crowded."""
LETTERS = 60
"""What of a title stands at a dot: three lines; the list of related papers has the rest."""

Related = Mapping[PaperId, Sequence[PaperId]]
"""The papers related to each, the most like it first."""
Place = tuple[int, int]
Ties = Sequence[tuple[int, int]]
"""Neighbours that are each other's too, by their numbers."""


def near_map(
    paper: Paper, papers: Mapping[PaperId, Paper], related: Related, ties: Ties
) -> dict[str, Any]:
    """What the theme draws; `ties` is what `tied` finds for the paper.

    `x` of the paper, `dots` (x, y, id, title; the nearest first), `lines` between dots (x, y, x, y)
    and the `years` at both ends; nothing for a paper without neighbours.
    """
    found = neighbours(paper, related)
    if not found:
        return {}
    others = [papers[other] for other in found]
    x, places = placed(_year(paper), [_year(other) for other in others])
    return {
        "paper": paper.id,
        "x": x,
        "dots": [
            [*place, other.id, _label(other)] for other, place in zip(others, places, strict=True)
        ],
        "lines": [[*places[one], *places[other]] for one, other in ties],
        "years": ends([paper, *others]),
    }


def neighbours(paper: Paper, related: Related) -> list[PaperId]:
    """The papers on a paper's map, the nearest first."""
    return list(related.get(paper.id, ())[:MOST])


def tied(paper: Paper, related: Related) -> Ties:
    """Which of a paper's neighbours are tied to each other."""
    return list(pairs(neighbours(paper, related), related))


def pairs(found: Sequence[PaperId], related: Related) -> Iterator[tuple[int, int]]:
    """Neighbours that are among each other's related papers, by their numbers."""
    targets = [related.get(paper, ()) for paper in found]
    for one, other in combinations(range(len(found)), 2):
        if found[other] in targets[one] and found[one] in targets[other]:
            yield one, other


def placed(year: int, years: Sequence[int]) -> tuple[int, list[Place]]:
    """Where a paper of a year stands across, and each of its neighbours across and down.

    The neighbours' years are given nearest first; 0 stands for unknown, which is the paper's own.

    >>> placed(2020, [2024, 2010])
    (50, [(86, 62), (14, 24)])
    """
    line = in_line(year, years)
    own, step = line.index(None), (RIGHT - LEFT) / len(years)
    across = [round(LEFT + step * slot) for slot in range(len(line))]
    places: dict[int, Place] = {}
    for slot, number in enumerate(line):
        if number is not None:
            above = (slot - own) % 2 == (slot < own)
            away = NEAR + round((FAR - NEAR) * number / max(1, len(years) - 1))
            places[number] = (across[slot], MIDDLE - away if above else MIDDLE + away)
    return across[own], [places[number] for number in range(len(years))]


def in_line(year: int, years: Sequence[int]) -> list[int | None]:
    """Neighbours' numbers from the oldest to the newest, with None for the paper itself.

    Those of the paper's own year go to the side on which there are fewer; a paper without a year
    stands among its neighbours.

    >>> in_line(2020, [2024, 2020, 2010, 2020])
    [2, 1, None, 3, 0]
    """
    known = sorted(other for other in years if other)
    own = year or (known[len(known) // 2] if known else 0)
    dated = [other or own for other in years]
    numbers = sorted(range(len(years)), key=lambda number: (dated[number], number))
    older = [number for number in numbers if dated[number] < own]
    newer = [number for number in numbers if dated[number] > own]
    for number in (number for number in numbers if dated[number] == own):
        if len(older) <= len(newer):
            older.append(number)
        else:
            newer.insert(0, number)
    return [*older, None, *newer]


def ends(papers: Sequence[Paper]) -> list[int]:
    """The first and the last year of some papers; nothing if they are one."""
    years = [paper.issued.year for paper in papers if paper.issued]
    return [min(years), max(years)] if len(set(years)) > 1 else []


def _year(paper: Paper) -> int:
    return paper.issued.year if paper.issued else 0


def _label(paper: Paper) -> str:
    """The title on one line, cut behind a word if it is long."""
    return _cut(paper.title.plain)


@lru_cache(maxsize=131072)
def _cut(title: str) -> str:
    line = " ".join(title.split())
    if len(line) <= LETTERS:
        return line
    return f"{line[:LETTERS].rpartition(' ')[0] or line[:LETTERS]}…"
