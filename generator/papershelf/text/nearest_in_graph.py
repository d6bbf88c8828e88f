"""Nearest rows among hundreds of thousands, by a graph that a library builds over them.

    rows a b c   ->   a graph in which each knows some others   ->   its nearest, nearly all

The graph is that of Y. Malkov and D. Yashunin, "Efficient and robust approximate nearest neighbor
search using Hierarchical Navigable Small World graphs", IEEE TPAMI 42(4), 2020, in the library
USearch, the extra `papershelf[large]`. Rows go in one after the other and by one thread, and they
are whole numbers (see `groups`), so the same rows give the same lists. Another row may change any
list: lists are made anew unless all rows are as before.

Of 10,000 rows .995 of the true nearest are found, and each costs .3 ms; `nearest` compares a row
with a bounded number of others, and finds fewer of them the more rows there are.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import numpy.typing as npt

from papershelf.text.fingerprints import Marks, of_lists, together
from papershelf.text.groups import NEVER, Floats, Integers, highest
from papershelf.text.kept_tables import Numbers, Tables

LARGE = 100_000
"""Rows above which the library is asked."""
LIBRARY = "usearch"
LINKS = 16
"""Others that a row of the graph knows."""
LOOKED = 128
"""Rows looked at for each row that goes in, and for each that is asked for. With half as many .991
are found in a sixth less time, with 24 links and 192 looked at .998 in half as much more."""
BLOCK = 4096
"""Rows asked for at a time; bounds the memory."""


def is_large(size: int) -> bool:
    """Whether so many rows are better found by a graph."""
    return size > LARGE


def is_there() -> bool:
    """Whether the library is installed."""
    return find_spec(LIBRARY) is not None


def lists(points: Floats, names: Marks, marks: Marks, most: int, before: Tables) -> Tables:
    """Under `numbers` for each row those of its nearest others, rising; -1 where there are none.

    `points` are in whole numbers; `names` and `marks` as in `nearest.Rows`. `before` is what this
    function made last.
    """
    most = min(most, max(len(points) - 1, 0))
    known = of_lists(together(names, marks)[None, :]) + np.uint64(most)
    if _fits(before, known, (len(points), most)):
        return before
    return {"graph": known, "numbers": _found(points, most)}


def _fits(before: Tables, known: Marks, shape: tuple[int, int]) -> bool:
    """Whether what was kept is of these very rows and makes sense."""
    if before.keys() != {"graph", "numbers"} or not np.array_equal(before["graph"], known):
        return False
    numbers = before["numbers"]
    if numbers.shape != shape or numbers.dtype != np.int32:
        return False
    return bool(((numbers >= -1) & (numbers < shape[0])).all())


def _found(points: Floats, most: int) -> Integers:
    """The lists, made anew; rows at zero are near to nobody and nobody is near to them."""
    found = np.full((len(points), most), -1, dtype=np.int32)
    real = np.flatnonzero(points.any(axis=1))
    if not len(real) or not most:
        return found
    graph = _built(points, real)
    for at in range(0, len(real), BLOCK):
        asked = real[at : at + BLOCK]
        near = graph.search(points[asked], min(most + 1, len(real)), threads=1)
        found[asked] = _others(near, asked, most)
    return found


def _built(points: Floats, real: Numbers) -> Any:  # noqa: ANN401 - the library need not be installed
    index = import_module(f"{LIBRARY}.index").Index
    graph = index(
        ndim=points.shape[1],
        metric="ip",
        dtype="f32",
        connectivity=LINKS,
        expansion_add=LOOKED,
        expansion_search=LOOKED,
    )
    for at in range(0, len(real), BLOCK):
        numbers = real[at : at + BLOCK]
        graph.add(numbers.astype(np.uint64), points[numbers], threads=1)
    return graph


def _others(near: Any, asked: Numbers, most: int) -> Integers:  # noqa: ANN401 - as above
    """What was found of some rows, without the rows themselves, in rising order."""
    slots = np.arange(near.keys.shape[1])
    told = slots < np.asarray(near.counts, dtype=np.int64)[:, None]
    numbers: npt.NDArray[np.int64] = np.where(told, near.keys, 0).astype(np.int64)
    told &= numbers != asked[:, None]
    order = np.argsort(np.where(told, numbers, NEVER), axis=1, kind="stable")
    products = np.where(told, -np.asarray(near.distances, dtype=np.float32), NEVER)
    best = highest(np.take_along_axis(products, order, axis=1), most).numbers.astype(np.int64)
    rising = np.take_along_axis(np.where(told, numbers, -1), order, axis=1)
    lines = np.take_along_axis(rising, best, axis=1)
    found = np.full((len(asked), most), -1, dtype=np.int32)
    found[:, : lines.shape[1]] = lines
    return found
