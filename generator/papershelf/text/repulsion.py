"""How points of a map push each other apart.

Every pair repels with `(y_i - y_j) / (1 + d^2)^2`, and the total is the sum of `1 / (1 + d^2)` over
all ordered pairs. `exact` adds up all pairs. `gridded` does the same in time linear in the points:
their mass is laid on a grid, convolved with `1 / (1 + d^2)` by a fast Fourier transform, and read
off with its slope, since the force is minus half the slope of that potential. The idea of a grid is
from G. Linderman et al., "Fast interpolation-based t-SNE for improved visualization of single-cell
RNA-seq data", Nature Methods 16, 2019; theirs interpolates with polynomials.

The grid's numbers are those of 4 bytes: what they leave out is far below what the grid blurs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Corners = npt.NDArray[np.int32]

CELL = 0.65
"""Width of a cell at most, where the grid allows: two thirds of the reach of a point. With .5 a map
of 10,000 keeps .002 more of its neighbours, with .8 .008 less."""
FEWEST, MOST = 48, 400
"""Cells along the longer side."""
STEP = 1.05
"""Cell widths are powers of this, so that the kernel's transform is rarely made anew."""


class Push(NamedTuple):
    """The forces, not yet divided by `total`."""

    forces: npt.NDArray[Any]
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


def gridded(points: npt.NDArray[Any]) -> Push:
    """All pairs, by way of a grid; some percent from exact, since near pairs are blurred."""
    low = points.min(axis=0)
    width = _cell(float((points.max(axis=0) - low).max()))
    place = ((points - low) / width + 1).astype(np.float32)  # a free cell around, for the slope
    corner = place.astype(np.int32)
    cells = 1 << int(corner.max() + 2).bit_length() if corner.max() < FEWEST else _round(corner)
    weights, around = _weights(place - corner.astype(np.float32)), _around(corner, cells)
    potential = _convolved(_laid(around, weights, cells), width, cells)
    fields = _fields(potential).reshape(-1, 3)
    found = (fields[around] * weights[:, :, None]).sum(axis=0)
    total = (found[:, 2] - _own(weights, width)).sum(dtype=np.float64)
    return Push(found[:, :2] / np.float32(-4 * width), float(total))


def _cell(span: float) -> float:
    wanted = max(span / MOST, min(CELL, span / FEWEST), 1e-9)
    return float(STEP ** np.ceil(np.log(wanted) / np.log(STEP)))


def _round(corner: Corners) -> int:
    return -(-int(corner.max() + 3) // 16) * 16


def _weights(part: Singles) -> Singles:
    """Shares of a point in the four cells around it, one row a cell."""
    x, y = part[:, 0], part[:, 1]
    return np.stack([(1 - x) * (1 - y), (1 - x) * y, x * (1 - y), x * y])


def _around(corner: Corners, cells: int) -> Corners:
    """The numbers of those four cells."""
    first = corner[:, 0] * np.int32(cells) + corner[:, 1]
    return np.asarray(first + np.array([[0], [1], [cells], [cells + 1]], dtype=np.int32))


def _laid(around: Corners, weights: Singles, cells: int) -> Singles:
    laid = np.bincount(around.ravel(), weights.ravel(), minlength=cells * cells)
    return np.asarray(laid.reshape(cells, cells), dtype=np.float32)


def _fields(potential: Singles) -> Singles:
    """The rise of the potential over two cells, in both directions, and itself, cell by cell."""
    found = np.zeros((*potential.shape, 3), dtype=np.float32)
    found[1:-1, :, 0] = potential[2:] - potential[:-2]
    found[:, 1:-1, 1] = potential[:, 2:] - potential[:, :-2]
    found[:, :, 2] = potential
    return found


def _convolved(mass: Singles, width: float, cells: int) -> Singles:
    from scipy import fft  # noqa: PLC0415 - takes a tenth of a second to load, for many points

    kernel, size = _kernel(width, cells)
    spectrum = fft.rfft2(mass, (size, size)) * kernel
    return np.asarray(fft.irfft2(spectrum, (size, size))[:cells, :cells])


@lru_cache(maxsize=4)
def _kernel(width: float, cells: int) -> tuple[npt.NDArray[np.complex64], int]:
    """The transform of `1 / (1 + d^2)` around the origin of a grid twice as large."""
    from scipy import fft  # noqa: PLC0415 - as above

    size = int(fft.next_fast_len(2 * cells, real=True))
    steps = np.minimum(np.arange(size), size - np.arange(size)) * width
    kernel = 1 / (1 + np.add.outer(steps**2, steps**2))
    return np.asarray(fft.rfft2(kernel.astype(np.float32))), size


def _own(weights: Singles, width: float) -> Singles:
    """What each point, spread over its four cells, adds to its own potential."""
    near, far = 1 / (1 + width**2), 1 / (1 + 2 * width**2)
    pairs = np.array([[1, near, near, far], [near, 1, far, near]], dtype=np.float32)
    between = np.stack([*pairs, pairs[1][::-1], pairs[0][::-1]])
    return np.asarray(((between @ weights) * weights).sum(axis=0))
