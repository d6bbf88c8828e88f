"""How like two papers are: words and phrases, people, tags and mentions, seen in company.

Two steps. First each paper's neighbours are found by the cosine of its words and phrases together
with that of its place in the latent space. Then each paper's vector is moved towards those
neighbours' (J. J. Rocchio, "Relevance feedback in information retrieval", 1971; for documents: X.
Liu and W. B. Croft, "Cluster-based retrieval using language models", SIGIR 2004), so that papers
which say the same in other words meet. The likeness is the cosine of the moved vectors. Only
candidates are compared, hence the cost does not grow with the square of the catalogue's words.

What is found of a paper is kept under marks of all that it is made of, so that after a change only
the papers around it are compared again.
"""

from __future__ import annotations

from math import isqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from papershelf.enrich import related_candidates, related_moved, related_rows
from papershelf.enrich.latent_neighbours import neighbours
from papershelf.enrich.related_moved import Company
from papershelf.enrich.related_pairs import of_others, products_of
from papershelf.model import Catalogue, Workers
from papershelf.text.fingerprints import Marks, of_sparse_rows, together
from papershelf.text.groups import LENGTH
from papershelf.text.kept_tables import Numbers, Tables, packed, renewed, unpacked
from papershelf.text.said import said
from papershelf.text.vectors import Floats, Integers, Matrix, spread

NEIGHBOURS = 15
"""Papers that a vector is moved towards, in a large catalogue."""
CLOSE = 48
"""Candidates whose moved vectors are compared; with twice as many no list of 10,000 differed."""
BLOCK = 256
"""Papers compared at a time; bounds the memory."""
MANY = 4096
"""Papers whose candidates are put in order together; bounds the memory."""
TINY = 1e-12
"""Stands for a sum of nothing."""
BEFORE = "related: before moving"
"""What is kept for the next build."""
Slots = npt.NDArray[np.int16]
"""Places in a paper's line of candidates, -1 for none; they outlive a change of numbers."""


class Likeness(NamedTuple):
    """How like each paper is to its candidates, in the order of `sampling.order`."""

    others: Integers
    """For each paper the numbers of the papers that may be near it; the number of papers stands
    for nobody."""
    moved: Floats
    """Likeness of the moved rows, 0 to 1."""
    plain: Floats
    """Likeness of what the papers say themselves; two papers at 0 share nothing."""


def likeness(catalogue: Catalogue) -> Likeness:
    """The likeness of a catalogue's papers; needs the latent space, uses what else is there."""
    return compared(catalogue)[0]


def compared(catalogue: Catalogue) -> tuple[Likeness, Company]:
    """The likeness, and the rows that it is made from."""
    found, workers = said(catalogue.papers, catalogue.workers), catalogue.workers
    words = related_rows.words(found)
    rows, columns = related_rows.everything(catalogue, found, words)
    near = neighbours(catalogue)
    candidates = related_candidates.candidates(near, words, workers)
    marks = together(of_sparse_rows(rows, columns), near.rows.marks)
    close = _close(rows, near.rows.points, candidates, marks, workers)
    numbers = _numbers(candidates, close["close"])
    nearby, shares = _numbers(candidates, close["nearby"]), close["shares"]
    company = Company.of(rows, nearby, shares)
    moved = related_moved.likeness(
        company, numbers, related_moved.marked(nearby, shares, marks), workers
    )
    return Likeness(numbers, moved, close["plain"]), company


def _close(
    rows: Matrix, points: Floats, candidates: Integers, marks: Marks, workers: Workers
) -> Tables:
    """Slots of each paper's closest candidates and neighbours, and how like they are."""
    most = min(NEIGHBOURS, max(isqrt(len(marks)) // 2 - 1, 0))
    own = together(of_others(marks, candidates), marks) + np.uint64(most)
    found = renewed(
        unpacked(workers.recall(BEFORE)),
        own,
        lambda new: _compared(_several(rows), points, new, candidates, most),
    )
    workers.keep(BEFORE, packed(found))
    return found


def _several(rows: Matrix) -> Matrix:
    """The columns that two rows have; the others add nothing to any product."""
    return rows[:, np.flatnonzero(spread(rows) > 1)]


def _compared(
    rows: Matrix, points: Floats, asked: Numbers, candidates: Integers, most: int
) -> Tables:
    """The same, made anew for some papers."""
    lines, nobody = candidates[asked], len(candidates)
    plain = products_of(rows, asked, lines, lines < nobody)
    parts = []
    for at in range(0, max(len(asked), 1), MANY):
        line, said = lines[at : at + MANY], plain[at : at + MANY]
        cosines = _cosines(points, asked[at : at + MANY], line)
        near = np.where(line < nobody, said + cosines, -np.inf).astype(np.float32)
        parts.append(_closest(near, said, most))
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _closest(near: Floats, plain: Floats, most: int) -> Tables:
    """The slots to compare and to move towards, from how near all of a line are."""
    close = np.sort(_best(near, CLOSE), axis=1)
    nearby = _best(np.where(near > 0, near, -np.inf), most)
    values = np.take_along_axis(near, np.maximum(nearby, 0), axis=1)
    values[nearby < 0] = 0
    return {
        "close": close,
        "plain": np.take_along_axis(plain, np.maximum(close, 0), axis=1),
        "nearby": nearby,
        "shares": values / np.maximum(_added(values), np.float32(TINY))[:, None],
    }


def _best(values: Floats, most: int) -> Slots:
    """The slots of the highest values of each line, highest first, equal ones in order."""
    order = np.argsort(-values, axis=1, kind="stable")[:, :most]
    none = np.isneginf(np.take_along_axis(values, order, axis=1))
    return np.where(none, -1, order).astype(np.int16)


def _added(values: Floats) -> Floats:
    """Sums of lines, added from left to right, so that other lines make no difference."""
    total = np.zeros(len(values), dtype=np.float32)
    for column in values.T:
        total += column
    return total


def _cosines(points: Floats, asked: Numbers, lines: Integers) -> Floats:
    """Cosines of points in whole numbers, exact; anything for nobody."""
    found = np.zeros(lines.shape, dtype=np.float32)
    last = len(points) - 1
    for at in range(0, len(asked), BLOCK):
        others = points[np.minimum(lines[at : at + BLOCK], last)]
        own = points[asked[at : at + BLOCK], :, None]
        found[at : at + BLOCK] = (others @ own)[:, :, 0]
    return found / np.float32(LENGTH * LENGTH)


def _numbers(lines: Integers, slots: Slots) -> Integers:
    """The papers in some slots of lines."""
    found = np.take_along_axis(lines, np.maximum(slots, 0).astype(np.int64), axis=1)
    return np.where(slots < 0, len(lines), found).astype(np.int32)
