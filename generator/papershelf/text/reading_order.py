"""An order to read papers in: from a given first one, each next to papers that are like it.

A greedy walk to the nearest unread row, then stretches are turned round while that brings more
likeness between neighbours (2-opt: G. Croes, "A method for solving traveling-salesman problems",
Operations Research 6, 1958). Among rows about equally near, the older paper comes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

ALIKE = 0.02
"""Cosines closer than this count as equal."""
UNDATED = 9999
"""Papers without a year come after those with one."""


def reading_order(vectors: npt.NDArray[np.float32], years: Sequence[int]) -> list[int]:
    """Row numbers, 0 first; a year of 0 stands for unknown.

    >>> rows = np.array([[1, 0], [0, 1], [0.8, 0.6]], dtype=np.float32)
    >>> reading_order(rows, [0, 0, 0])
    [0, 2, 1]
    """
    if len(vectors) == 0:
        return []
    cosines = np.round(vectors @ vectors.T, 4).astype(np.float64)
    return _turned(_walk(cosines, [year or UNDATED for year in years]), cosines)


def _walk(cosines: Floats, years: Sequence[int]) -> list[int]:
    # Lists of plain numbers: a number at a time, they are read five times as fast as arrays.
    rows = cosines.tolist()
    path, unread = [0], list(range(1, len(rows)))
    while unread:
        likeness = rows[path[-1]]
        limit = max(map(likeness.__getitem__, unread)) - ALIKE
        near = [row for row in unread if likeness[row] >= limit]
        best = min(near, key=lambda row: (years[row], -likeness[row], row))
        path.append(best)
        unread.remove(best)
    return path


def _turned(path: list[int], cosines: Floats) -> list[int]:
    """The path without turns that waste likeness; each turn gains, so there is an end."""
    for _ in range(4 * len(path)):
        gains = _gains(path, cosines)
        best = int(gains.argmax())
        start, end = divmod(best, len(path))
        if gains.flat[best] <= ALIKE:
            break
        path[start : end + 1] = path[start : end + 1][::-1]
    return path


def _gains(path: Sequence[int], cosines: Floats) -> Floats:
    """What turning the stretch from row `start` to column `end` round adds to the likeness.

    The first paper stays; behind the last one there is nothing to be like.
    """
    along = cosines.take(path, axis=0).take(path, axis=1)
    size = len(path)
    joined = along.diagonal(1)
    turned = along[:-2] - joined[:-1, np.newaxis]
    turned[:, :-1] += along[1:-1, 1:] - joined
    gains = np.full((size, size), -np.inf)
    np.copyto(gains[1:-1], turned, where=_stretches(size))
    return gains


@lru_cache(maxsize=64)
def _stretches(size: int) -> npt.NDArray[np.bool_]:
    """Whether a stretch ends behind its start, for every start and end."""
    found: npt.NDArray[np.bool_] = np.arange(size) > np.arange(1, size - 1)[:, np.newaxis]
    return found
