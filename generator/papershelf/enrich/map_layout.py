"""Where each paper stands on the map: two columns from the latent space.

The coordinates lie between 0 and 1; whatever draws the map stretches them to its own shape.

A large catalogue's sample (see `text/sampling.py`) is laid out first and kept. All papers then find
their places from there in a few steps, so that a map is quickly brought up to date.
"""

from __future__ import annotations

import numpy as np

from papershelf.enrich.latent_neighbours import Neighbours, neighbours
from papershelf.enrich.map_neighbours import Drawn, placed
from papershelf.model import Catalogue, Space, Workers
from papershelf.plugins import Enrichment
from papershelf.text import sampling
from papershelf.text.fingerprints import of_lists, of_rows
from papershelf.text.frame import framed
from papershelf.text.groups import LENGTH, whole
from papershelf.text.kept_tables import Numbers, packed, unpacked
from papershelf.text.layout import Edges, Floats, Vectors, among, layout, refined, ringed
from papershelf.text.mapped import table
from papershelf.text.neighbour_graph import mutual

BLOCK = 4096
"""Vectors looked at together; bounds the memory."""
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
        points[near.order] = _many(vectors, near, catalogue.workers)
    return Space(name="map", vectors=np.round(framed(points), 4).astype(np.float32))


def _many(vectors: Vectors, near: Neighbours, workers: Workers) -> Floats:
    """The layout of more papers than the sample has, in the order of `near`."""
    rows, sampled = _rows(vectors, near.order), near.rows.sampled
    drawn, guides = placed(rows, near, workers)
    known = np.flatnonzero(rows.any(axis=1))
    new = known[known >= sampled]
    points = np.zeros((len(rows), 2))
    points[:sampled] = sample = _sample(rows[:sampled], workers)
    points[new] = among(guides.numbers[new], guides.cosines[new], sample)
    points[known] = refined(points[known], _edges(drawn, known))
    return ringed(points, known)


def _rows(vectors: Vectors, order: Numbers) -> Vectors:
    """The vectors in an order, in whole numbers."""
    found = table(vectors.shape, np.float32)
    for at in range(0, len(order), BLOCK):
        found[at : at + BLOCK] = whole(vectors[order[at : at + BLOCK]])
    return found


def _sample(points: Vectors, workers: Workers) -> Floats:
    """The layout of the sample; kept while the sample is."""
    marks = of_lists(of_rows(points.astype(np.int16))[None, :])
    before = unpacked(workers.recall(KEPT))
    if before.keys() == {"marks", "points"} and np.array_equal(before["marks"], marks):
        return before["points"]
    made = layout(points / np.float32(LENGTH))
    workers.keep(KEPT, packed({"marks": marks, "points": made}))
    return made


def _edges(near: Drawn, known: Numbers) -> Edges:
    """What attracts the papers that stand somewhere, by their numbers among themselves."""
    rank = np.full(len(near.numbers) + 1, -1)
    rank[known] = np.arange(len(known))
    others = rank[near.numbers[known]]
    nobody = np.arange(len(known))[:, None]
    cosines = np.where(others < 0, -1.0, near.cosines[known])
    return Edges.of(mutual(np.where(others < 0, nobody, others), cosines))


PLUGIN = Enrichment(name="map", run=run, needs=("latent",))
