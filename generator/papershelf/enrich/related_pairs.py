"""Pairs of papers: the products of their rows, and what stands for what they are made of.

paper 3's line: 5 7     paper 5's line: 3 9     ->     3 times 5 once, 3 times 7, 5 times 9
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from papershelf.text.fingerprints import Marks, mixed, of_lists
from papershelf.text.kept_tables import Numbers
from papershelf.text.vectors import Floats, Integers, Matrix, products


def products_of(
    rows: Matrix, asked: Numbers, lines: Integers, known: npt.NDArray[np.bool_]
) -> Floats:
    """Products of the rows asked for with those that their lines name; 0 where nobody is known.

    Most pairs are named by both; each is multiplied once, since either way gives the same.
    """
    found = np.zeros(lines.shape, dtype=np.float32)
    one, other = np.repeat(asked, known.sum(axis=1)), lines[known].astype(np.int64)
    pairs = np.minimum(one, other) * rows.shape[0] + np.maximum(one, other)
    each, places = np.unique(pairs, return_inverse=True)
    first, second = np.divmod(each, max(rows.shape[0], 1))
    heads, starts = np.unique(first, return_index=True)
    if len(heads):
        made = products(rows, heads, np.split(second.astype(np.int32), starts[1:]))
        found[known] = np.concatenate(list(made))[places]
    return found


def of_others(marks: Marks, lines: Integers) -> Marks:
    """What stands for lines of papers of which each stands for what `marks` says."""
    return of_lists(np.append(marks, np.uint64(0))[lines])


def of_pairs(marks: Marks, lines: Integers) -> Marks:
    """What stands for each paper and each other of its line, the same both ways; 0 for nobody."""
    others = np.append(marks, np.uint64(0))[lines]
    return np.where(lines < len(marks), mixed(marks[:, None] + others), np.uint64(0))
