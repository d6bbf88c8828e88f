"""Each row's nearest rows: candidates found roughly, to be compared exactly.

Comparing all pairs of 50,000 papers by their words takes a minute; finding those with near points
is quick, and what both papers say and hardly any other finds those whose points differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np

from papershelf.text.groups import nearest
from papershelf.text.vectors import Floats, Integers, Matrix, row_of, spread

RARE = 24
"""Rows that have a feature above which it is no longer rare."""
BLOCK = 512
"""Rows whose rare features are compared at a time; bounds the memory."""


def candidates(points: Floats, rows: Matrix, most: int) -> list[Integers]:
    """For each row the numbers of others that may be near it, in rising order.

    Up to `most` by their points (dense rows), and a quarter as many by rare features.
    """
    by_points = nearest(points, points, most + 1).numbers
    pairs = zip(by_points, _by_rare_features(rows, most // 4), strict=True)
    return [
        _others(np.concatenate([near, sharing]), number)
        for number, (near, sharing) in enumerate(pairs)
    ]


def _others(found: Integers, own: int) -> Integers:
    """Each number once, in rising order, without the row's own."""
    ordered: Integers = np.sort(found)
    new = ordered != own
    new[1:] &= ordered[1:] != ordered[:-1]
    kept: Integers = ordered[new]
    return kept


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
