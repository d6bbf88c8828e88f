"""Pairs of papers: the products of their rows, and what stands for what they are made of.

paper 3's line: 5 7     paper 5's line: 3 9     ->     3 times 5 once, 3 times 7, 5 times 9
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from papershelf.text.fingerprints import Marks, mixed, of_lists
from papershelf.text.kept_tables import Numbers
from papershelf.text.lanes import in_lanes
from papershelf.text.vectors import Floats, Integers, Matrix, commonest_first, products

BLOCK = 4096
"""Lines looked at together; bounds the memory."""
PAIRS = 1 << 19
"""Pairs multiplied at a time, about; bounds the memory."""


def products_of(
    rows: Matrix, asked: Numbers, lines: Integers, known: npt.NDArray[np.bool_]
) -> Floats:
    """Products of the rows asked for with those that their lines name; 0 where nobody is known.

    Most pairs are named by both; each is multiplied once, since either way gives the same.
    """
    found = np.zeros(lines.size, dtype=np.float32)
    rows, size = commonest_first(rows), rows.shape[0]
    low = np.where(known, np.minimum(asked.astype(np.int32)[:, None], lines), size).ravel()

    def multiply(bounds: tuple[int, int]) -> None:
        places = np.flatnonzero((low >= bounds[0]) & (low < bounds[1]))
        one, other = asked[places // lines.shape[1]], lines.ravel()[places].astype(np.int64)
        found[places] = _multiplied(rows, low[places].astype(np.int64), np.maximum(one, other))

    for _ in in_lanes(multiply, pairwise(_bounds(low, size))):
        pass  # each puts its products where they belong
    return found.reshape(lines.shape)


def _bounds(low: Integers, size: int) -> list[int]:
    """Numbers between which the lower papers of some `PAIRS` pairs lie, from 0 to `size`."""
    counts = np.cumsum(np.bincount(low, minlength=size + 1)[:size])
    last = int(counts[-1]) if size else 0
    ends = np.searchsorted(counts, np.arange(PAIRS, last, PAIRS)) + 1
    return sorted({0, *ends.tolist(), size})


def _multiplied(rows: Matrix, low: Numbers, high: Numbers) -> Floats:
    """The products of pairs, of which some are there twice."""
    each, places = np.unique(low * rows.shape[0] + high, return_inverse=True)
    first, second = np.divmod(each, max(rows.shape[0], 1))
    heads, starts = np.unique(first, return_index=True)
    if not len(heads):
        return np.zeros(0, dtype=np.float32)
    made = products(rows, heads, np.split(second.astype(np.int32), starts[1:]))
    return np.asarray(np.concatenate(list(made))[places])


def of_others(marks: Marks, lines: Integers) -> Marks:
    """What stands for lines of papers of which each stands for what `marks` says."""
    known = np.append(marks, np.uint64(0))
    found = np.empty(len(lines), dtype=np.uint64)
    for at in range(0, len(lines), BLOCK):
        found[at : at + BLOCK] = of_lists(known[lines[at : at + BLOCK]])
    return found


def of_pairs(marks: Marks, lines: Integers) -> Marks:
    """What stands for each paper and each other of its line, the same both ways; 0 for nobody."""
    others = np.append(marks, np.uint64(0))[lines]
    return np.where(lines < len(marks), mixed(marks[:, None] + others), np.uint64(0))
