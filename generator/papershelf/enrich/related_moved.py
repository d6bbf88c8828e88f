"""Papers' rows moved towards their neighbours', and how like they are then.

    before   3 near 5, 7     5 near 3, 9
    now      3 near 5, 7     5 near 3, 4       5 has moved: 3 times 5 is made anew, 3 times 7 is not

A row has moved elsewhere if the paper, one of its neighbours or a weight is another. A line of
papers is kept while none of its rows has; of the lines that are made anew, the products of pairs
that have not are taken over. So a changed paper costs the pairs around it and not all the pairs of
all papers that are near to a paper that is near to it: a tenth of the rows, which must be moved
first.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from papershelf.enrich.related_pairs import of_others, of_pairs, products_of
from papershelf.model import Workers
from papershelf.text.fingerprints import Marks, mixed, of_lists, of_values, together
from papershelf.text.kept_tables import Numbers, Tables, found_in, packed, renewed, unpacked
from papershelf.text.vectors import Floats, Integers, Matrix, smoothed

COMPANY = 0.6
"""Weight of the neighbours' mean in a moved vector."""
WEIGHTS = 400
"""Values of a moved vector that are kept; with all of them rankings differ by less than chance."""
AFTER = "related: after moving"
"""What is kept for the next build."""


class Company(NamedTuple):
    """Papers' rows and the neighbours that they are moved towards."""

    rows: Matrix
    nearby: Matrix
    """Each paper's weights of its neighbours, summing to 1."""

    @classmethod
    def of(cls, rows: Matrix, numbers: Integers, shares: Floats) -> Company:
        """Rows whose neighbours have these numbers (the number of rows stands for nobody)."""
        size = len(numbers)
        known = numbers < size
        ends = np.concatenate([[0], np.cumsum(known.sum(axis=1))])
        nearby = sparse.csr_matrix((shares[known], numbers[known], ends), (size, size))
        nearby.sort_indices()
        return cls(rows, nearby)

    def moved(self, chosen: Numbers) -> Matrix:
        """Unit rows of the chosen papers."""
        return smoothed(self.rows, self.nearby, chosen, COMPANY, WEIGHTS)


def marked(numbers: Integers, shares: Floats, marks: Marks) -> Marks:
    """What stands for each moved row, from neighbours, their weights and what papers stand for."""
    weights = of_values(np.ascontiguousarray(shares))
    return together(of_lists(together(np.append(marks, np.uint64(0))[numbers], weights)), marks)


def likeness(company: Company, lines: Integers, marks: Marks, workers: Workers) -> Floats:
    """Likeness of the moved rows of papers and those that their lines name; 0 for nobody.

    `marks` are those of the moved rows.
    """
    own = together(of_others(marks, lines), mixed(marks))
    before = unpacked(workers.recall(AFTER))
    pairs = Pairs(company, lines, of_pairs(marks, lines), own, before)
    found = renewed(before, own, pairs.made)
    workers.keep(AFTER, packed(found))
    return found["moved"]


class Pairs:
    """Makes lines anew, from what is known of their pairs."""

    def __init__(
        self, company: Company, lines: Integers, pairs: Marks, own: Marks, before: Tables
    ) -> None:
        """`pairs` stand for the pairs of the lines, `own` for whole lines."""
        self._company, self._lines, self._pairs = company, lines, pairs
        self._own, self._before = own, before

    def made(self, asked: Numbers) -> Tables:
        """The lines of the papers asked for, and what stands for their pairs."""
        lines, pairs = self._lines[asked], self._pairs[asked]
        known, values = self._known
        places = found_in(known, pairs.ravel()).reshape(pairs.shape)
        new = (lines < len(self._lines)) & (places < 0)
        made = self._anew(asked, lines, new)
        if len(known):
            made = np.where(places < 0, made, values[np.maximum(places, 0)])
        return {"moved": made, "pairs": pairs}

    @cached_property
    def _known(self) -> tuple[Marks, Floats]:
        """The pairs of the last build's lines that are no longer as they were."""
        pairs, values = self._before.get("pairs"), self._before.get("moved")
        marks = self._before.get("marks")
        if pairs is None or values is None or marks is None or pairs.shape != values.shape:
            return np.zeros(0, np.uint64), np.zeros(0, np.float32)
        gone = np.flatnonzero(found_in(self._own, marks) < 0)
        return pairs[gone].ravel(), values[gone].ravel()

    def _anew(self, asked: Numbers, lines: Integers, new: npt.NDArray[np.bool_]) -> Floats:
        """The products of the pairs of some lines that are new; 0 elsewhere."""
        used = np.union1d(asked[new.any(axis=1)], lines[new])
        local = np.searchsorted(used, lines).astype(np.int32)
        rows = self._company.moved(used)
        return products_of(rows, np.searchsorted(used, asked), local, new)
