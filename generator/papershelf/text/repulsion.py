"""How points of a map push each other apart.

Every pair repels with `(y_i - y_j) / (1 + d^2)^2`, and the total is the sum of `1 / (1 + d^2)` over
all ordered pairs. `exact` adds up all pairs. `gridded` does the same in time linear in the points:
their mass is laid on a grid, convolved with `1 / (1 + d^2)` by a fast Fourier transform, and read
off with its slope, since the force is minus half the slope of that potential. The idea of a grid is
from G. Linderman et al., "Fast interpolation-based t-SNE for improved visualization of single-cell
RNA-seq data", Nature Methods 16, 2019; theirs interpolates with polynomials.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import fft

Floats = npt.NDArray[np.float64]

CELL = 0.5
"""Width of a cell at most, where the grid allows: half the reach of a point."""
FEWEST, MOST = 48, 400
"""Cells along the longer side."""
STEP = 1.05
"""Cell widths are powers of this, so that the kernel's transform is rarely made anew."""


class Push(NamedTuple):
    """The forces, not yet divided by `total`."""

    forces: Floats
    total: float


def exact(points: Floats) -> Push:
    """All pairs, one by one."""
    across = np.subtract.outer(points[:, 0], points[:, 0])
    down = np.subtract.outer(points[:, 1], points[:, 1])
    kernel = 1 / (1 + across * across + down * down)
    np.fill_diagonal(kernel, 0.0)
    total = float(kernel.sum())
    kernel *= kernel
    forces = np.stack([(kernel * across).sum(axis=1), (kernel * down).sum(axis=1)], axis=1)
    return Push(forces, total)


def gridded(points: Floats) -> Push:
    """All pairs, by way of a grid; some percent from exact, since near pairs are blurred."""
    low = points.min(axis=0)
    width = _cell(float((points.max(axis=0) - low).max()))
    place = (points - low) / width + 1  # a free cell around, for the slope
    corner = place.astype(np.int64)
    part = place - corner
    cells = 1 << int(corner.max() + 2).bit_length() if corner.max() < FEWEST else _round(corner)
    weights = _weights(part)
    mass = _laid(corner, weights, cells)
    potential = _convolved(mass, width, cells)
    value = _read(potential, corner, weights)
    slope = [
        _read((np.roll(potential, -1, axis) - np.roll(potential, 1, axis)), corner, weights)
        for axis in (0, 1)
    ]
    own = _own(weights, width)
    return Push(np.stack(slope, axis=1) / (-4 * width), float((value - own).sum()))


def _cell(span: float) -> float:
    wanted = max(span / MOST, min(CELL, span / FEWEST), 1e-9)
    return float(STEP ** np.ceil(np.log(wanted) / np.log(STEP)))


def _round(corner: npt.NDArray[np.int64]) -> int:
    return -(-int(corner.max() + 3) // 16) * 16


def _weights(part: Floats) -> Floats:
    """Shares of a point in the four cells around it, one row a point."""
    x, y = part[:, 0], part[:, 1]
    return np.stack([(1 - x) * (1 - y), (1 - x) * y, x * (1 - y), x * y], axis=1)


def _flat(corner: npt.NDArray[np.int64], cells: int) -> npt.NDArray[np.int64]:
    first = corner[:, 0] * cells + corner[:, 1]
    return np.asarray(first[:, None] + np.array([0, 1, cells, cells + 1]))


def _laid(corner: npt.NDArray[np.int64], weights: Floats, cells: int) -> Floats:
    flat = _flat(corner, cells).ravel()
    laid = np.bincount(flat, weights.ravel(), minlength=cells * cells)
    return np.asarray(laid.reshape(cells, cells), dtype=np.float64)


def _read(grid: Floats, corner: npt.NDArray[np.int64], weights: Floats) -> Floats:
    return np.asarray((grid.ravel()[_flat(corner, len(grid))] * weights).sum(axis=1))


def _convolved(mass: Floats, width: float, cells: int) -> Floats:
    kernel, size = _kernel(width, cells)
    spectrum = fft.rfft2(mass, (size, size)) * kernel
    return np.asarray(fft.irfft2(spectrum, (size, size))[:cells, :cells])


@lru_cache(maxsize=4)
def _kernel(width: float, cells: int) -> tuple[npt.NDArray[np.complex128], int]:
    """The transform of `1 / (1 + d^2)` around the origin of a grid twice as large."""
    size = int(fft.next_fast_len(2 * cells, real=True))
    steps = np.minimum(np.arange(size), size - np.arange(size)) * width
    return np.asarray(fft.rfft2(1 / (1 + np.add.outer(steps**2, steps**2)))), size


def _own(weights: Floats, width: float) -> Floats:
    """What each point, spread over its four cells, adds to its own potential."""
    near, far = 1 / (1 + width**2), 1 / (1 + 2 * width**2)
    pairs = np.array([[1, near, near, far], [near, 1, far, near]])
    between = np.stack([*pairs, pairs[1][::-1], pairs[0][::-1]])
    return np.asarray(((weights @ between) * weights).sum(axis=1))
