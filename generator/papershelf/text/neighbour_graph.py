"""Which points attract each other on a map, and how strongly.

Each row of vectors picks its nearest rows; the strengths of one row sum to 1 and fall off with the
distance so that the row has about `PERPLEXITY` effective neighbours. Afterwards the strengths of
both directions are averaged: the input affinities of L. van der Maaten and G. Hinton, "Visualizing
Data using t-SNE", JMLR 9, 2008, kept to nearest neighbours as in L. van der Maaten, "Accelerating
t-SNE using Tree-Based Algorithms", JMLR 15, 2014.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from papershelf.text import groups

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Matrix = Any
"""A sparse matrix of scipy, which has no type information."""

PERPLEXITY = 12.0
"""Effective neighbours of a point; more blurs small topics, fewer tears large ones apart."""
REACH = 2
"""Neighbours looked at for each effective one."""
NO_NEIGHBOUR = -2.0
"""Stands for a row's likeness to itself; below all cosines."""
HALVINGS = 40
"""Steps of the search for each row's width; the last ones change nothing visible."""


def affinities(vectors: npt.NDArray[np.float32]) -> Matrix:
    """A symmetric sparse matrix of strengths that sum to 1, for two or more unit rows."""
    size = len(vectors)
    perplexity = max(1.0, min(PERPLEXITY, (size - 1) / 3))
    most = min(size - 1, int(REACH * perplexity) + 1)
    return mutual(*nearest(vectors, most), perplexity)


def mutual(others: Integers, cosines: Floats, perplexity: float = PERPLEXITY) -> Matrix:
    """The same from rows' nearest others, best first, and their cosines."""
    size, most = others.shape
    strengths = _strengths(np.maximum(0.0, 2 - 2 * cosines), perplexity)
    ends = np.arange(0, size * most + 1, most)
    one_way = sparse.csr_matrix((strengths.ravel(), others.ravel(), ends), shape=(size, size))
    both = (one_way + one_way.T) / (2 * size)
    return both.tocsr()


def nearest(vectors: npt.NDArray[np.float32], most: int) -> tuple[Integers, Floats]:
    """For each row the numbers of its `most` nearest other rows and their cosines, best first.

    Cosines are products of rows in whole numbers; equal ones are in the order of their numbers.
    """
    points = groups.whole(vectors)
    found = groups.nearest(points, points, most + 1)
    own = found.numbers == np.arange(len(vectors))[:, None]
    cosines = np.where(own, NO_NEIGHBOUR, found.products / np.float32(groups.LENGTH**2))
    order = np.argsort(-cosines, axis=1, kind="stable")[:, :most]
    others = np.take_along_axis(found.numbers, order, axis=1)
    return others.astype(np.int64), np.take_along_axis(cosines, order, axis=1).astype(np.float64)


def _strengths(distances: Floats, perplexity: float) -> Floats:
    """Rows of `exp(-beta * distance)`, each beta such that the row's entropy is as wanted."""
    offset = distances - distances[:, :1]
    wanted = np.log(perplexity)
    low, high = np.zeros(len(offset)), np.full(len(offset), np.inf)
    beta = np.ones(len(offset))
    for _ in range(HALVINGS):
        weights = np.exp(-offset * beta[:, None])
        total = weights.sum(axis=1)
        entropy = np.log(total) + beta * (offset * weights).sum(axis=1) / total
        wide = entropy > wanted
        low, high = np.where(wide, beta, low), np.where(wide, high, beta)
        beta = np.where(np.isinf(high), np.minimum(beta * 2, 1e6), (low + high) / 2)
    weights = np.exp(-offset * beta[:, None])
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))
