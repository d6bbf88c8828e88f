"""Which points of a plane lie close together.

    close_pairs(points, 0.1)   ->  [[0, 3], [1, 2]]   rows of points at most 0.1 apart

A few points are compared each with each, which takes less than loading a library with a search
tree: a tenth of a second that a small catalogue's build would feel.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FEW = 256
"""Points that are compared each with each."""


def close_pairs(points: npt.NDArray[np.float64], gap: float) -> npt.NDArray[np.int64]:
    """Rows of points at most `gap` apart, the smaller first, ordered; shape (pairs, 2)."""
    pairs = _each_with_each(points, gap) if len(points) <= FEW else _searched(points, gap)
    return np.asarray(pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))])


def _each_with_each(points: npt.NDArray[np.float64], gap: float) -> npt.NDArray[np.int64]:
    across = points[:, None, :] - points[None, :, :]
    near = (across * across).sum(axis=2) <= gap * gap
    return np.stack(np.nonzero(np.triu(near, 1)), axis=1).astype(np.int64)


def _searched(points: npt.NDArray[np.float64], gap: float) -> npt.NDArray[np.int64]:
    from scipy.spatial import cKDTree  # noqa: PLC0415 - takes a tenth of a second to load

    return np.asarray(cKDTree(points).query_pairs(gap, output_type="ndarray"))
