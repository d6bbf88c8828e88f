"""Papers as points of a plane in which near means alike, from vectors of unit length.

t-SNE (L. van der Maaten and G. Hinton, "Visualizing Data using t-SNE", JMLR 9, 2008) without
chance: it starts from the two directions in which the vectors differ most (D. Kobak and P. Berens,
"The art of using t-SNE for single-cell transcriptomics", Nature Communications 10, 2019), so that
the same papers give the same map and large regions keep their places when papers are added.

Of very many rows, a sample is laid out so; the others start among the rows of the sample that they
are nearest to (`among`), and all find their places from there in a few steps (`refined`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from papershelf.text.neighbour_graph import Matrix, affinities
from papershelf.text.repulsion import Push, exact, gridded

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Vectors = npt.NDArray[np.float32]

EXACT = 400
"""Points up to which all pairs are added up; above, the grid is faster and as good."""
EARLY, LATE = 120, 280
"""Steps with exaggerated attraction, which sorts the points, and without."""
REFINING = 50
"""Steps from a start that is nearly right."""
EXAGGERATION = 12.0
ROOM = 1.3
"""How much wider a layout begins once more points have joined it."""
START = 1e-2
"""Spread of the start; small, so that the points can pass each other."""
GOLDEN = np.pi * (3 - np.sqrt(5))
"""The golden angle, which keeps turning to where nothing is yet."""


class Edges(NamedTuple):
    """Pairs of points that attract each other, in both directions, ordered by the first one."""

    heads: npt.NDArray[np.int32]
    tails: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    """Where the pairs of each first point begin, and the end of all."""
    strengths: npt.NDArray[Any]

    @classmethod
    def of(cls, matrix: Matrix) -> Edges:
        """The entries of a sparse matrix."""
        heads = np.repeat(np.arange(matrix.shape[0], dtype=np.int32), np.diff(matrix.indptr))
        return cls(heads, *(matrix.indices, matrix.indptr), matrix.data)

    def pulled(self, points: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Sums of what draws each point to others, by `strength / (1 + d^2)`."""
        across = points[:, 0].take(self.heads) - points[:, 0].take(self.tails)
        down = points[:, 1].take(self.heads) - points[:, 1].take(self.tails)
        across *= across
        down *= down
        pull = self.strengths / (across + down + 1)
        size = len(points)
        all_pull = sparse.csr_matrix((pull, self.tails, self.ends), shape=(size, size))
        summed = all_pull @ np.concatenate([points, np.ones_like(points[:, :1])], axis=1)
        return np.asarray(points * summed[:, 2:] - summed[:, :2])


def layout(vectors: Vectors) -> Floats:
    """One point a row, centred at the origin; rows of length 0 lie on a ring around the others."""
    known = np.flatnonzero(np.abs(vectors).sum(axis=1) > 0)
    points = np.zeros((len(vectors), 2))
    if len(known) > 1:
        points[known] = settled(np.ascontiguousarray(vectors[known]))
    return ringed(points, known)


def ringed(points: Floats, known: Integers) -> Floats:
    """Papers without any known word, evenly on a circle around the map."""
    lost = np.setdiff1d(np.arange(len(points)), known)
    radius = 1.1 * float(np.abs(points).max(initial=0.0)) or 1.0
    turn = 2 * np.pi * np.arange(len(lost)) / max(1, len(lost))
    points[lost] = radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return points


def principal(vectors: Vectors) -> Floats:
    """The rows along their two directions of most variance, each pointing to its farthest row."""
    centred = vectors.astype(np.float64) - vectors.mean(axis=0, dtype=np.float64)
    _, directions = np.linalg.eigh(centred.T @ centred)
    axes = directions[:, : -3 if directions.shape[1] > 2 else None : -1]  # noqa: PLR2004 - a plane
    found = np.zeros((len(vectors), 2))
    found[:, : axes.shape[1]] = centred @ axes
    signs = np.sign(found[np.abs(found).argmax(axis=0), [0, 1]])
    return np.asarray(found * np.where(signs == 0, 1, signs))


def settled(vectors: Vectors) -> Floats:
    """The layout of two or more rows of length 1."""
    edges = Edges.of(affinities(vectors))
    steps = [(EXAGGERATION, 0.5)] * EARLY + [(1.0, 0.8)] * LATE
    return _descended(_start(vectors), edges, steps, max(len(vectors) / EXAGGERATION, 10.0))


def refined(points: Floats, edges: Edges) -> Floats:
    """Points that start near their places, after some steps towards them."""
    start = points * ROOM + _spiral(len(points), 0.3)
    return _descended(start, edges, [(1.0, 0.8)] * REFINING, float(len(points)))


def _descended(
    points: npt.NDArray[Any], edges: Edges, steps: Sequence[tuple[float, float]], rate: float
) -> Floats:
    """Gradient descent with momentum and gains, as in the t-SNE paper.

    Each step has its exaggeration of attraction and its momentum. Of many points, all numbers are
    those of 4 bytes, which takes two thirds of the time.
    """
    few = len(points) <= EXACT
    push: Callable[[Any], Push] = exact if few else gridded
    kind = np.float64 if few else np.float32
    points, edges = points.astype(kind), edges._replace(strengths=edges.strengths.astype(kind))
    speed, gains = np.zeros_like(points), np.ones_like(points)
    for factor, momentum in steps:
        slope = _slope(points, edges, factor, push(points))
        turned = np.sign(slope) != np.sign(speed)
        gains = np.maximum(np.where(turned, gains + 0.2, gains * 0.8), 0.01)
        speed = momentum * speed - rate * gains * slope
        points = points + speed
        points -= points.mean(axis=0)
    return points.astype(np.float64)


def _spiral(size: int, radius: float) -> Floats:
    """Places that are all different, evenly in a circle."""
    number = np.arange(size)
    lengths = radius * np.sqrt((number + 0.5) / max(size, 1))
    turns = np.stack([np.cos(number * GOLDEN), np.sin(number * GOLDEN)], axis=1)
    return np.asarray(lengths[:, None] * turns)


def _start(vectors: Vectors) -> Floats:
    """The principal plane, rounded, with a spiral too small to see that parts equal rows."""
    points = principal(vectors)
    points *= START / max(float(points.std(axis=0).max()), 1e-9)
    return np.asarray(np.round(points, 7) + _spiral(len(points), START * 1e-2))


def _slope(points: npt.NDArray[Any], edges: Edges, factor: float, push: Push) -> npt.NDArray[Any]:
    """The gradient of the Kullback-Leibler divergence."""
    apart = push.forces / max(push.total, 1e-12)
    return np.asarray(4 * (factor * edges.pulled(points) - apart))


def among(others: Integers, likeness: Floats, points: Floats) -> Floats:
    """Each row amid the points of the others named in its line, nearer to those more like it."""
    weights = np.maximum(likeness, 1e-3) ** 4
    shares = weights / weights.sum(axis=1, keepdims=True)
    return np.asarray((points[others] * shares[:, :, None]).sum(axis=1))
