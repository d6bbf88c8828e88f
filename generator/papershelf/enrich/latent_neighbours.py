"""Each paper's nearest others in the latent space, found once for related papers and for the map.

Likeness is that of the space seen in several numbers of dimensions side by side, so that coarse and
fine agreement count at once.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from papershelf.model import Catalogue, Paper, Workers
from papershelf.model.of_last import of_last
from papershelf.text import sampling
from papershelf.text.fingerprints import of_names, of_rows
from papershelf.text.groups import Floats, whole
from papershelf.text.kept_tables import Numbers, Tables, packed, unpacked
from papershelf.text.nearest import Rows, lists

NEAREST = 96
"""Papers of a list."""
SHARES = (8, 4, 2, 1)
"""The space is seen in an eighth, a quarter, half and all of its dimensions."""
KEPT = "latent space: neighbours"
"""The name under which the lists are kept."""


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
    order = sampling.order(ids)
    sampled = min(sampling.SIZE, len(ids))
    points = _points(vectors[order], sampled)
    rows = Rows(points, of_names(ids)[order], of_rows(points.astype(np.int16)), sampled)
    found = lists(rows, NEAREST, unpacked(workers.recall(KEPT)))
    workers.keep(KEPT, packed(found))
    return Neighbours(order, rows, found)


def _points(vectors: Floats, sampled: int) -> Floats:
    """The views of the space, its strongest directions favoured, in whole numbers.

    Weighing a direction by the root of its spread brings the vectors near the 1.5th power of the
    singular values, better than the first and the second.
    """
    weights = np.sqrt(np.linalg.norm(vectors[:sampled], axis=0))
    sizes = sorted({-(-vectors.shape[1] // share) for share in SHARES})
    views = [_unit(vectors[:, :size] * weights[:size]) for size in reversed(sizes)]
    return whole(np.concatenate(views, axis=1) / np.float32(np.sqrt(len(views))))


def _unit(rows: Floats) -> Floats:
    lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    found: Floats = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return found
