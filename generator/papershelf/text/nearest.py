"""Each row's nearest rows: candidates found roughly, to be compared exactly.

Comparing all pairs of 50,000 papers by their words takes a minute; comparing their points is
quick, and what both papers say and hardly any other finds those whose numbers differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np

from papershelf.text.vectors import Floats, Integers, Matrix, row_of, spread

RARE = 24
"""Rows that have a feature above which it is no longer rare."""
BLOCK = 512
"""Rows compared with all others at a time; bounds the memory at 50,000 rows to some 100 MB."""


def candidates(points: Floats, rows: Matrix, most: int) -> list[Integers]:
    """For each row the numbers of others that may be near it, in rising order.

    Up to `most` by their points (dense rows), and a quarter as many by rare features.
    """
    pairs = zip(_by_points(points, most), _by_rare_features(rows, most // 4), strict=True)
    return [
        _others(np.union1d(near, sharing), number) for number, (near, sharing) in enumerate(pairs)
    ]


def _others(found: Integers, own: int) -> Integers:
    others: Integers = found[found != own].astype(np.int32)
    return others


def _by_points(points: Floats, most: int) -> Iterator[Integers]:
    """The numbers of the rows with the highest products, the row's own among them."""
    size = len(points)
    if size <= most + 1:
        yield from (np.arange(size, dtype=np.int32) for _ in range(size))
        return
    for start in range(0, size, BLOCK):
        found = points[start : start + BLOCK] @ points.T
        yield from np.argpartition(found, size - most - 1, axis=1)[:, size - most - 1 :]


def _by_rare_features(rows: Matrix, most: int) -> Iterator[Integers]:
    """The numbers of the rows that share the weightiest rare features."""
    held = spread(rows)
    rare = rows[:, np.flatnonzero((held > 1) & (held <= RARE))].tocsr()
    other = rare.T.tocsr()
    blocks = ((rare[at : at + BLOCK] @ other).tocsr() for at in range(0, rare.shape[0], BLOCK))
    return chain.from_iterable(_strongest(block, most) for block in blocks)


def _strongest(block: Matrix, most: int) -> Iterator[Integers]:
    for number in range(block.shape[0]):
        yield best(*row_of(block, number), most + 1)[0]


def best(found: Integers, values: Floats, most: int) -> tuple[Integers, Floats]:
    """The numbers with the highest positive values, highest first, equal ones by number."""
    near = values > 0
    if 0 < most < len(values):
        near &= values >= np.partition(values, len(values) - most)[len(values) - most]
    found, values = found[near], values[near]
    order = np.lexsort((found, -values))[:most]
    return found[order], values[order]
