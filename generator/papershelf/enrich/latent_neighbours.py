"""Each paper's nearest others in the latent space, found once for related papers and for the map.

Likeness is that of the space seen in several numbers of dimensions side by side, so that coarse and
fine agreement count at once.
"""

from __future__ import annotations

import logging
from typing import NamedTuple

import numpy as np

from papershelf.model import Catalogue, Paper, Workers
from papershelf.model.of_last import of_last
from papershelf.text import nearest_in_graph, sampling
from papershelf.text.fingerprints import Marks, of_names, of_rows
from papershelf.text.groups import Floats, whole
from papershelf.text.kept_tables import Numbers, Tables, packed, unpacked
from papershelf.text.mapped import table
from papershelf.text.nearest import Rows, lists

log = logging.getLogger("mkdocs.plugins.papershelf")

NEAREST = 96
"""Papers of a list."""
BLOCK = 4096
"""Papers whose points are made together; bounds the memory."""
SHARES = (8, 4, 2, 1)
"""The space is seen in an eighth, a quarter, half and all of its dimensions."""
KEPT = "latent space: neighbours"
"""The name under which the lists are kept."""
WITHOUT = (
    "so many papers find more of their nearest with a graph of them:"
    " pip install 'papershelf[large]'; without it each is compared with some thousands of others"
)
"""What is said where the library for very many papers is missing."""


class Neighbours(NamedTuple):
    """Papers in the order of `sampling.order`, and their lists."""

    order: Numbers
    """Where the papers stand in their catalogue."""
    rows: Rows
    lists: Tables
    """As `text.nearest.lists` makes them."""


def neighbours(catalogue: Catalogue) -> Neighbours:
    """The nearest others of a catalogue's papers; needs the latent space."""
    return _found(catalogue.papers, catalogue.spaces["latent"].vectors, catalogue.workers)


@of_last
def _found(papers: tuple[Paper, ...], vectors: Floats, workers: Workers) -> Neighbours:
    ids = [paper.id for paper in papers]
    names = of_names(ids)
    order = sampling.order_of(names)
    sampled = min(sampling.SIZE, len(ids))
    points = _points(vectors, order, sampled)
    if nearest_in_graph.is_large(len(ids)) and not nearest_in_graph.is_there():
        log.info(WITHOUT)
    rows = Rows(points, names[order], _marks(points), sampled)
    found = lists(rows, NEAREST, unpacked(workers.recall(KEPT)))
    workers.keep(KEPT, packed(found))
    return Neighbours(order, rows, found)


def _marks(points: Floats) -> Marks:
    """What stands for each point."""
    starts = range(0, max(len(points), 1), BLOCK)
    return np.concatenate([of_rows(points[at : at + BLOCK].astype(np.int16)) for at in starts])


def _points(vectors: Floats, order: Numbers, sampled: int) -> Floats:
    """The views of the space in an order, its strongest directions favoured, in whole numbers.

    Weighing a direction by the root of its spread brings the vectors near the 1.5th power of the
    singular values, better than the first and the second.
    """
    weights = np.sqrt(np.linalg.norm(vectors[order[:sampled]], axis=0))
    sizes = sorted({-(-vectors.shape[1] // share) for share in SHARES}, reverse=True)
    found = table((len(order), sum(sizes)), np.float32)
    for at in range(0, len(order), BLOCK):
        part = vectors[order[at : at + BLOCK]]
        views = [_unit(part[:, :size] * weights[:size]) for size in sizes]
        whole_part = whole(np.concatenate(views, axis=1) / np.float32(np.sqrt(len(views))))
        found[at : at + BLOCK] = whole_part
    return found


def _unit(rows: Floats) -> Floats:
    lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    found: Floats = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return found
