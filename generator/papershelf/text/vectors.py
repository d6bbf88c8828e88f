"""Sparse vectors of weighted features.

    counts          nest 4, owl 1    ->   weights  2.4 * idf(nest), 1 * idf(owl)   ->   length 1

A count weighs 1 + ln(count), so that a word said often does not drown the others, times a power of
the inverse document frequency ln((N + 1) / df). Rows have length 1: a product of two rows is
their cosine; after G. Salton and C. Buckley, "Term-weighting approaches in automatic text
retrieval", Information Processing & Management 24(5), 1988.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

Matrix = Any
"""A sparse matrix of scipy, which has no type information."""
Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int32]

PHRASE = 0.5
"""What a two-word feature counts beside a word; with 1 it drowns the words, with 0 hubs grow."""
BLOCK = 1024
"""Rows worked on at a time where a whole matrix would need too much memory."""
AT_A_TIME = 16
"""Rows whose products are worked out together; saves most of the overhead of a call."""
SPREAD = 1 << 23
"""Values written out for that, 4 bytes each."""


class Vectors(NamedTuple):
    """Rows and the names of their columns."""

    rows: Matrix
    names: list[str]


def counted(counts: Iterable[Mapping[str, float]]) -> Vectors:
    """Counts as a matrix, its columns in the order in which the features first occur."""
    names: dict[str, int] = {}
    columns, values, ends = array("i"), array("f"), array("q", [0])
    for row in counts:
        columns.extend(names.setdefault(name, len(names)) for name in row)
        values.extend(row.values())
        ends.append(len(columns))
    parts = np.array(values, dtype=np.float32), np.array(columns, dtype=np.int32), np.array(ends)
    rows = sparse.csr_matrix(parts, shape=(len(ends) - 1, len(names)))
    rows.sort_indices()
    return Vectors(rows, list(names))


def weighted(counts: Vectors, *, rarity: float = 1.0) -> Vectors:
    """Unit rows of weighted counts; `rarity` is the power of the inverse document frequency.

    A feature of one row only keeps its share of the row's length: a text that says much of its own
    is less like the others.
    """
    rows = counts.rows.copy()
    inverse = np.log((rows.shape[0] + 1) / np.maximum(spread(rows), 1)) ** rarity
    phrases = np.array([PHRASE if " " in name else 1.0 for name in counts.names])
    weights = (inverse * phrases).astype(np.float32)
    rows.data = (1 + np.log(np.maximum(rows.data, 1))) * weights[rows.indices]
    return Vectors(unit(rows), counts.names)


def shared(counts: Vectors) -> Vectors:
    """The features of two rows or more."""
    kept = np.flatnonzero(spread(counts.rows) > 1)
    return Vectors(counts.rows[:, kept].tocsr(), [counts.names[column] for column in kept])


def spread(rows: Matrix) -> Integers:
    """In how many rows each column occurs."""
    return np.bincount(rows.indices, minlength=rows.shape[1]).astype(np.int32)


def unit(rows: Matrix) -> Matrix:
    """The same rows with length 1; empty rows stay empty."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return sparse.csr_matrix(sparse.diags(scale.astype(np.float32)) @ rows)


def joined(parts: Sequence[tuple[Matrix, float]]) -> Matrix:
    """Rows whose products are the parts' products, each times its weight, summed."""
    scaled = [rows * np.float32(np.sqrt(weight)) for rows, weight in parts]
    return sparse.hstack(scaled, format="csr", dtype=np.float32)


def smoothed(rows: Matrix, nearby: Matrix, share: float, most: int) -> Matrix:
    """Unit rows, each moved towards its neighbours: `row + share * mean of the neighbours`.

    `nearby` holds each row's weights of its neighbours. The `most` largest values of a row remain.
    """
    blocks = [
        _largest((rows[at : at + BLOCK] + share * (nearby[at : at + BLOCK] @ rows)).tocsr(), most)
        for at in range(0, rows.shape[0], BLOCK)
    ]
    return unit(sparse.vstack(blocks, format="csr", dtype=np.float32)) if blocks else rows


def _largest(rows: Matrix, most: int) -> Matrix:
    for number in np.flatnonzero(np.diff(rows.indptr) > most):
        _, values = row_of(rows, int(number))
        values[values < np.partition(values, -most)[-most]] = 0
    rows.eliminate_zeros()
    return rows


def row_of(rows: Matrix, number: int) -> tuple[Integers, Floats]:
    """The columns and values of one row, without copying them."""
    begin, end = rows.indptr[number : number + 2]
    return rows.indices[begin:end], rows.data[begin:end]


def products(rows: Matrix, others: Sequence[Integers]) -> Iterator[Floats]:
    """For each row its products with the rows named for it."""
    at_a_time = max(1, min(AT_A_TIME, SPREAD // max(1, rows.shape[1])))
    spread_out = np.zeros(at_a_time * rows.shape[1], dtype=np.float32)
    for start in range(0, len(others), at_a_time):
        yield from _products(rows, start, others[start : start + at_a_time], spread_out)


def _products(
    rows: Matrix, start: int, others: Sequence[Integers], spread_out: Floats
) -> list[Floats]:
    """The products of some successive rows at once: each has a stretch of columns of its own.

    `spread_out` is zero, and is so again afterwards.
    """
    sizes = np.array([len(named) for named in others])
    named = rows[np.concatenate(others)]
    shifts = np.repeat(np.arange(len(others)) * rows.shape[1], sizes)
    own = rows[start : start + len(others)]
    place = own.indices + np.repeat(np.arange(len(others)) * rows.shape[1], np.diff(own.indptr))
    spread_out[place] = own.data
    columns = named.indices + np.repeat(shifts, np.diff(named.indptr)).astype(named.indices.dtype)
    moved = sparse.csr_matrix((named.data, columns, named.indptr), (len(shifts), len(spread_out)))
    found = np.split(moved @ spread_out, np.cumsum(sizes)[:-1])
    spread_out[place] = 0
    return found
