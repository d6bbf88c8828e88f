"""Truncated singular value decomposition: the few directions in which rows differ most.

A matrix of papers by words becomes papers by (say) 128 directions; papers that use different words
for one thing come to lie near each other. The range of the matrix is found from a fixed set of
directions multiplied through it several times, after N. Halko, P. G. Martinsson and J. A. Tropp,
"Finding structure with randomness", SIAM Review 53(2), 2011, algorithms 4.4 and 5.1. The cost grows
with the number of non-zero values only.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]

START = 20_110_217
"""Seeds the directions to start from; any number does, but always the same one."""
MORE = 16
"""Directions followed beyond those wanted; they make the last wanted ones exact."""
FAINT = 1e-12
"""Squared strength, relative to the strongest, below which a direction is rounding error."""
ROUNDS = 16
"""Multiplications through the matrix and back; the error falls with each. After 4, what ranks first
still depends on the directions to start from."""


class Parts(NamedTuple):
    """`left * strengths @ right.T` is nearly the matrix."""

    left: Doubles
    """Rows by directions, orthonormal columns, the strongest direction first."""
    strengths: Doubles
    """The singular values, falling."""
    right: Doubles
    """Columns by directions, orthonormal columns."""


def decompose(rows: Any, size: int) -> Parts:  # noqa: ANN401 - scipy has no types
    """The `size` strongest directions of a sparse matrix, fewer if it has no more."""
    size = min(size, *rows.shape)
    wide = rows.astype(np.float64)
    basis = _range(wide, min(size + MORE, *rows.shape))
    inner, strengths = _axes(wide.T @ basis)
    inner, strengths = inner[:, :size], strengths[:size]
    return _signed(Parts(basis @ inner, strengths, wide.T @ (basis @ inner) / strengths))


def _range(rows: Any, size: int) -> Doubles:  # noqa: ANN401 - scipy has no types
    """Orthonormal columns that span nearly all that the matrix can yield."""
    start = np.random.default_rng(START).standard_normal((rows.shape[1], size))
    basis = _orthonormal(rows @ start)
    for _ in range(ROUNDS):
        basis = _orthonormal(rows @ (rows.T @ basis))
    return basis


def _orthonormal(columns: Doubles) -> Doubles:
    """Columns of the same span, at right angles and of length 1; by way of the small product.

    Quicker than a QR decomposition by far, and columns that add nothing vanish.
    """
    axes, strengths = _axes(columns)
    found = columns @ (axes / strengths)
    again, lengths = _axes(found)
    return found @ (again / lengths)


def _axes(columns: Doubles) -> tuple[Doubles, Doubles]:
    """The principal axes of a tall matrix and their strengths, the strongest first."""
    squares, axes = np.linalg.eigh(columns.T @ columns)
    kept = squares > FAINT * max(squares, default=0.0)
    return axes[:, kept][:, ::-1], np.sqrt(squares[kept])[::-1]


def _signed(parts: Parts) -> Parts:
    """The same decomposition with the largest value of each right-hand column positive."""
    if not parts.strengths.size:
        return parts
    largest = np.abs(parts.right).argmax(axis=0)
    signs = np.sign(parts.right[largest, np.arange(parts.right.shape[1])])
    signs[signs == 0] = 1
    return Parts(parts.left * signs, parts.strengths, parts.right * signs)
