"""Whom a paper of the map is drawn to, and among whom it starts: its nearest in the plain space.

    lists of the latent space     3 5 8 9     (near in several views at once, by number)
    here                          9 3 8       (near in the space that the map is a picture of)

They are kept under marks of the points of a paper and of its list, so that after a change only the
lists that hold another point are looked through again.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from papershelf.enrich.latent_neighbours import Neighbours
from papershelf.model import Workers
from papershelf.text.fingerprints import Marks, of_rows, together
from papershelf.text.groups import LENGTH, NEVER, Integers, nearest
from papershelf.text.kept_tables import Numbers, Tables, packed, renewed, unpacked
from papershelf.text.layout import Floats, Vectors

ATTRACTED = 16
"""Papers that attract a paper, of those nearest to it; with 25 a map is no better and slower."""
GUIDES = 3
"""Papers of the sample that a further one starts among."""
BLOCK = 256
"""Papers whose neighbours' vectors are looked at together; bounds the memory."""
NOBODY = NEVER
"""Stands for a product with nobody."""
KEPT = "map: neighbours"
"""The name under which they are kept."""
Slots = npt.NDArray[np.int16]


class Drawn(NamedTuple):
    """Others of papers, nearest first; -1 stands for nobody."""

    numbers: Numbers
    cosines: Floats


class Lists(NamedTuple):
    """What is asked: points in whole numbers, and lists of their others, -1 for nobody."""

    points: Vectors
    numbers: Integers
    sampled: int
    """Points of the sample; the first ones."""

    def drawn(self, found: Tables, slots: str, products: str) -> Drawn:
        """The others in some slots of the lists."""
        places = found[slots].astype(np.int64)
        numbers = np.take_along_axis(self.numbers, np.maximum(places, 0), axis=1)
        cosines = found[products] / np.float64(LENGTH**2)
        return Drawn(np.where(places < 0, -1, numbers).astype(np.int64), cosines)


def placed(points: Vectors, near: Neighbours, workers: Workers) -> tuple[Drawn, Drawn]:
    """Those that attract each paper, and its guides; rows of `near`, points in whole numbers."""
    lists = Lists(points, near.lists["numbers"], near.rows.sampled)
    before = unpacked(workers.recall(KEPT))
    found = renewed(before, _marks(lists), lambda new: _ranked(lists, new))
    workers.keep(KEPT, packed(found))
    guides = lists.drawn(found, "guides", "guided")
    return lists.drawn(found, "near", "products"), _all_guided(lists, guides)


def _marks(lists: Lists) -> Marks:
    """What stands for the point of each paper, for those of its list, and who is of the sample."""
    inside = (np.arange(len(lists.points)) < lists.sampled).astype(np.uint64)
    own = together(of_rows(lists.points.astype(np.int16)), inside)
    return together(of_rows(np.append(own, np.uint64(0))[lists.numbers]), own)


def _ranked(lists: Lists, asked: Numbers) -> Tables:
    """The slots of the nearest and of the guides of some papers, and their products."""
    numbers = lists.numbers[asked]
    products = np.empty(numbers.shape, dtype=np.float32)
    for at in range(0, len(asked), BLOCK):
        others = lists.points[numbers[at : at + BLOCK]]
        own = lists.points[asked[at : at + BLOCK], :, None]
        products[at : at + BLOCK] = (others @ own)[:, :, 0]
    products[numbers < 0] = NOBODY
    inside = np.where(numbers < lists.sampled, products, NOBODY)
    near, guides = _first(products, ATTRACTED), _first(inside, GUIDES)
    return {**_named("near", "products", *near), **_named("guides", "guided", *guides)}


def _named(slots: str, products: str, first: Slots, values: npt.NDArray[np.float32]) -> Tables:
    return {slots: first, products: values}


def _first(products: npt.NDArray[np.float32], most: int) -> tuple[Slots, npt.NDArray[np.float32]]:
    """Slots of the highest products of each line, equal ones in order, and the products."""
    order = np.argsort(-products, axis=1, kind="stable")[:, :most]
    values = np.take_along_axis(products, order, axis=1)
    return np.where(values <= NOBODY, -1, order).astype(np.int16), values


def _all_guided(lists: Lists, found: Drawn) -> Drawn:
    """The guides, sought anew among the whole sample for those that have too few in their lists."""
    few = np.flatnonzero((found.numbers < 0).any(axis=1) | (found.numbers.shape[1] < GUIDES))
    few = few[few >= lists.sampled]
    again = nearest(lists.points[few], lists.points[: lists.sampled], GUIDES)
    numbers, cosines = (np.zeros((len(lists.points), GUIDES), kind) for kind in (np.int64, float))
    numbers[:, : found.numbers.shape[1]] = found.numbers
    cosines[:, : found.numbers.shape[1]] = found.cosines
    numbers[few], cosines[few] = again.numbers, again.products / np.float64(LENGTH**2)
    return Drawn(numbers, cosines)
