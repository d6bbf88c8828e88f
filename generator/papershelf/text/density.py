"""Where a group of points is densest, and how much it has that place to itself.

Points between 0 and 1 are counted in the cells of a grid, and the counts are blurred, so that a
cell's density is about the number of points around it. Linear in the points. A blur is the same in
both directions, hence a product with one small matrix from both sides: a tenth of the time of a
filter that knows nothing of the grid, which counts because each tag of a catalogue is looked at.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

CELLS = 40
"""Cells along a side."""
BLUR = 2.5
"""Spread of a point, in cells."""
REACH = 10
"""Cells beyond which a point is not seen: four times its spread."""


class Peak(NamedTuple):
    """The densest place of a group."""

    x: float
    y: float
    share: float
    """Of all points around, those that belong to the group; from 0 to 1."""


def density(points: Floats) -> Floats:
    """The number of points around each cell, as seen by a wide eye."""
    if len(points) <= CELLS:  # as most groups: each point's own spread is less work than a grid
        across, down = _blur()[_places(points)].transpose(1, 2, 0)
        return np.asarray(across @ down.T)
    counted = np.bincount(_cells(points), minlength=CELLS * CELLS)
    grid = counted.reshape(CELLS, CELLS).astype(np.float64)
    return np.asarray(_blur() @ grid @ _blur())


@cache
def _blur() -> Floats:
    """How much a point in the cell of each row adds to the cell of each column, along one side."""
    far = np.abs(np.subtract.outer(np.arange(CELLS), np.arange(CELLS)))
    seen = np.exp(-0.5 * (np.arange(REACH + 1) / BLUR) ** 2)
    seen /= seen[0] + 2 * seen[1:].sum()
    return np.asarray(np.where(far <= REACH, seen[np.minimum(far, REACH)], 0.0))


def at(grid: Floats, points: Floats) -> Floats:
    """The density at each point."""
    return np.asarray(grid.ravel()[_cells(points)])


def _cells(points: Floats) -> npt.NDArray[np.int64]:
    both = _places(points)
    return np.asarray(both[:, 0] * CELLS + both[:, 1])


def _places(points: Floats) -> npt.NDArray[np.int64]:
    """The column and the row of each point's cell."""
    cells = (points * CELLS).astype(np.int64)
    return np.minimum(np.maximum(cells, 0), CELLS - 1)


def peak(group: Floats, everything: Floats) -> Peak:
    """The densest place of some points, given the density of all; the middle if there are none."""
    if len(group) == 0:
        return Peak(0.5, 0.5, 0.0)
    own = np.round(density(group), 9)
    best = int(own.argmax())
    whole = max(float(everything.ravel()[best]), 1e-9)
    x, y = divmod(best, CELLS)
    share = min(1.0, float(own.ravel()[best]) / whole)
    return Peak((x + 0.5) / CELLS, (y + 0.5) / CELLS, share)


def around(place: Peak, group: Floats, reach: float = 0.16) -> Floats:
    """The middle of those points of a group that lie around its densest place."""
    far = group - [place.x, place.y]
    near = (far * far).sum(axis=1) <= reach * reach
    return np.asarray(group[near].mean(axis=0) if near.any() else [place.x, place.y])
