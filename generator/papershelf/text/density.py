"""Where a group of points is densest, and how much it has that place to itself.

Points between 0 and 1 are counted in the cells of a grid, and the counts are blurred, so that a
cell's density is about the number of points around it. Linear in the points.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter

Floats = npt.NDArray[np.float64]

CELLS = 40
"""Cells along a side."""
BLUR = 2.5
"""Spread of a point, in cells."""


class Peak(NamedTuple):
    """The densest place of a group."""

    x: float
    y: float
    share: float
    """Of all points around, those that belong to the group; from 0 to 1."""


def density(points: Floats) -> Floats:
    """The number of points around each cell, as seen by a wide eye."""
    counted = np.bincount(_cells(points), minlength=CELLS * CELLS)
    grid = counted.reshape(CELLS, CELLS).astype(np.float64)
    return np.asarray(gaussian_filter(grid, BLUR, mode="constant"))


def at(grid: Floats, points: Floats) -> Floats:
    """The density at each point."""
    return np.asarray(grid.ravel()[_cells(points)])


def _cells(points: Floats) -> npt.NDArray[np.int64]:
    both = np.clip((points * CELLS).astype(np.int64), 0, CELLS - 1)
    return np.asarray(both[:, 0] * CELLS + both[:, 1])


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
