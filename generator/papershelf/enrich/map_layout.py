"""Where each paper stands on the map: two columns from the latent space.

The coordinates lie between 0 and 1; whatever draws the map stretches them to its own shape.

A large catalogue's sample (see `text/sampling.py`) is laid out first and kept. All papers then find
their places from there in a few steps, so that a map is quickly brought up to date.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from papershelf.enrich.latent_neighbours import Neighbours, neighbours
from papershelf.model import Catalogue, Space, Workers
from papershelf.plugins import Enrichment
from papershelf.text import sampling
from papershelf.text.fingerprints import of_lists, of_rows
from papershelf.text.frame import framed
from papershelf.text.groups import LENGTH, nearest, whole
from papershelf.text.kept_tables import Numbers, packed, unpacked
from papershelf.text.layout import Edges, Floats, Vectors, among, layout, refined, ringed
from papershelf.text.neighbour_graph import mutual

ATTRACTED = 16
"""Papers that attract a paper, of those nearest to it; with 25 a map is no better and slower."""
GUIDES = 3
"""Papers of the sample that a further one starts among."""
BLOCK = 256
"""Papers whose neighbours' vectors are looked at together; bounds the memory."""
KEPT = "map: sample"
"""The name under which the sample's layout is kept."""


def run(catalogue: Catalogue) -> Space:
    """A point a paper, in the catalogue's order; near papers are about the same things."""
    vectors = catalogue.spaces["latent"].vectors
    if len(vectors) <= sampling.SIZE:
        points = layout(vectors)
    else:
        near = neighbours(catalogue)
        points = np.empty((len(vectors), 2))
        points[near.order] = _many(_placed(vectors, near), catalogue.workers)
    return Space(name="map", vectors=np.round(framed(points), 4).astype(np.float32))


class Placed(NamedTuple):
    """Papers in the order of `sampling.order`."""

    points: Vectors
    """Their latent vectors, in whole numbers."""
    sampled: int
    """Papers of the sample; the first ones."""
    others: Numbers
    """Each paper's nearest others, best first; -1 stands for nobody."""
    cosines: Floats
    """Their cosines."""


def _placed(vectors: Vectors, near: Neighbours) -> Placed:
    """Neighbours in the order of the plain space, of which the map is a picture."""
    points, numbers = whole(vectors[near.order]), near.lists["numbers"]
    cosines = np.empty(numbers.shape)
    for at in range(0, len(numbers), BLOCK):
        others = points[numbers[at : at + BLOCK]]
        cosines[at : at + BLOCK] = (others @ points[at : at + BLOCK, :, None])[:, :, 0]
    cosines = np.where(numbers < 0, -1.0, cosines / LENGTH**2)
    order = np.argsort(-cosines, axis=1, kind="stable")
    nearest_first = np.take_along_axis(numbers, order, axis=1).astype(np.int64)
    ranked = np.take_along_axis(cosines, order, axis=1)
    return Placed(points, near.rows.sampled, nearest_first, ranked)


def _many(placed: Placed, workers: Workers) -> Floats:
    """The layout of more papers than the sample has."""
    known = np.flatnonzero(np.abs(placed.points).sum(axis=1) > 0)
    new = known[known >= placed.sampled]
    sample = _sample(placed.points[: placed.sampled], workers)
    points = np.zeros((len(placed.points), 2))
    points[: placed.sampled] = sample
    points[new] = among(*_guides(placed, new), sample)
    points[known] = refined(points[known], _edges(placed, known))
    return ringed(points, known)


def _sample(points: Vectors, workers: Workers) -> Floats:
    """The layout of the sample; kept while the sample is."""
    marks = of_lists(of_rows(points.astype(np.int16))[None, :])
    before = unpacked(workers.recall(KEPT))
    if before.keys() == {"marks", "points"} and np.array_equal(before["marks"], marks):
        return before["points"]
    made = layout(points / np.float32(LENGTH))
    workers.keep(KEPT, packed({"marks": marks, "points": made}))
    return made


def _guides(placed: Placed, asked: Numbers) -> tuple[Numbers, Floats]:
    """Papers of the sample that are near, and how near; sought anew for those that have few."""
    others = placed.others[asked]
    inside = (others >= 0) & (others < placed.sampled)
    order = np.argsort(~inside, axis=1, kind="stable")[:, :GUIDES]
    guides = np.take_along_axis(others, order, axis=1)
    cosines = np.take_along_axis(placed.cosines[asked], order, axis=1)
    few = inside.sum(axis=1) < GUIDES
    found = nearest(placed.points[asked[few]], placed.points[: placed.sampled], GUIDES)
    guides[few], cosines[few] = found.numbers, found.products / np.float64(LENGTH**2)
    return guides, cosines


def _edges(placed: Placed, known: Numbers) -> Edges:
    """What attracts the papers that stand somewhere, by their numbers among themselves."""
    rank = np.full(len(placed.points) + 1, -1)
    rank[known] = np.arange(len(known))
    others = rank[placed.others[known, :ATTRACTED]]
    nobody = np.arange(len(known))[:, None]
    cosines = np.where(others < 0, -1.0, placed.cosines[known, :ATTRACTED])
    return Edges.of(mutual(np.where(others < 0, nobody, others), cosines))


PLUGIN = Enrichment(name="map", run=run, needs=("latent",))
