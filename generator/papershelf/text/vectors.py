"""Sparse vectors of weighted features.

    counts          nest 4, owl 1    ->   weights  2.4 * idf(nest), 1 * idf(owl)   ->   length 1

A count weighs 1 + ln(count), so that a word said often does not drown the others, times a power of
the inverse document frequency ln((N + 1) / df). Rows have length 1: a product of two rows is
their cosine; after G. Salton and C. Buckley, "Term-weighting approaches in automatic text
retrieval", Information Processing & Management 24(5), 1988.

Whatever is made of a row depends on that row only and adds its values in their order, so that rows
made one by one and rows made together are the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from papershelf.text.lanes import in_lanes
from papershelf.text.mapped import table

Matrix = Any
"""A sparse matrix of scipy, which has no type information."""
Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]

PHRASE = 0.5
"""What a two-word feature counts beside a word; with 1 it drowns the words, with 0 hubs grow."""
BLOCK = 1024
"""Rows worked on at a time where a whole matrix would need too much memory."""
AT_A_TIME = 8
"""Rows whose products are worked out together; saves most of the overhead of a call."""
SPREAD = 1 << 23
"""Values written out for that, 4 bytes each."""


def weighted(counts: Matrix, weights: npt.NDArray[np.float64]) -> Matrix:
    """Unit rows of counts, each column by its weight."""
    data = (1 + np.log(np.maximum(counts.data, 1))) * weights.astype(np.float32)[counts.indices]
    rows = sparse.csr_matrix((data, counts.indices, counts.indptr), shape=counts.shape)
    return unit(rows)


def rarity(held: Integers, size: int, power: float = 1.0) -> npt.NDArray[np.float64]:
    """A power of the inverse document frequency of features that `held` of `size` rows have.

    A feature that none of them has is taken to be as rare as one that a single row has.
    """
    return np.asarray(np.log((size + 1) / np.maximum(held, 1)) ** power)


def spread(rows: Matrix) -> Integers:
    """In how many rows each column occurs."""
    return np.bincount(rows.indices, minlength=rows.shape[1]).astype(np.int32)


def unit(rows: Matrix) -> Matrix:
    """The same rows with length 1; empty rows stay empty."""
    squares = sparse.csr_matrix((rows.data * rows.data, rows.indices, rows.indptr), rows.shape)
    lengths = np.sqrt(squares @ np.ones(rows.shape[1], dtype=np.float32))
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    data = rows.data * np.repeat(scale, np.diff(rows.indptr))
    return sparse.csr_matrix((data, rows.indices, rows.indptr), rows.shape)


def joined(parts: Sequence[tuple[Matrix, float]]) -> Matrix:
    """Rows whose products are the parts' products, each times its weight, summed."""
    scaled = [rows * np.float32(np.sqrt(weight)) for rows, weight in parts]
    return sparse.hstack(scaled, format="csr", dtype=np.float32)


def smoothed(rows: Matrix, nearby: Matrix, chosen: Numbers, share: float, most: int) -> Matrix:
    """The chosen rows of unit length, each moved towards its neighbours by `share` of their mean.

    `nearby` holds each row's weights of its neighbours. The `most` largest values of a row remain;
    equal ones may be a few more. Blocks are laid where their place is and let go.
    """

    def moved(at: int) -> Matrix:
        return unit(_moved(rows, nearby, chosen[at : at + BLOCK], share, most))

    blocks = in_lanes(moved, range(0, len(chosen), BLOCK))
    return stacked(blocks, (len(chosen), rows.shape[1]), most)


def stacked(blocks: Iterable[Matrix], shape: tuple[int, int], most: int) -> Matrix:
    """Blocks of rows as one matrix, of many rows in mapped tables; `most` values a row, about."""
    ends = np.zeros(shape[0] + 1, dtype=np.int64)
    room = shape[0] * (most + most // 8)
    data, columns = (table((room,), kind) for kind in (np.float32, np.int32))
    line = 0
    for block in blocks:
        begin, end = int(ends[line]), int(ends[line]) + block.nnz
        data, columns = _roomy(data, end), _roomy(columns, end)
        data[begin:end], columns[begin:end] = block.data, block.indices
        ends[line + 1 : line + 1 + block.shape[0]] = begin + block.indptr[1:]
        line += block.shape[0]
    return sparse.csr_matrix((data[: ends[-1]], columns[: ends[-1]], ends), shape=shape)


def _roomy(part: npt.NDArray[Any], size: int) -> npt.NDArray[Any]:
    """The same table with room for so many values."""
    if size <= len(part):
        return part
    wider = table((size + size // 4,), part.dtype.type)
    wider[: len(part)] = part
    return wider


def _moved(rows: Matrix, nearby: Matrix, chosen: Numbers, share: float, most: int) -> Matrix:
    found = (rows[chosen] + share * (nearby[chosen] @ rows)).tocsr()
    for number in np.flatnonzero(np.diff(found.indptr) > most):
        _, values = row_of(found, int(number))
        values[values < np.partition(values, -most)[-most]] = 0
    found.eliminate_zeros()
    found.sort_indices()
    return found


def row_of(rows: Matrix, number: int) -> tuple[Integers, Floats]:
    """The columns and values of one row, without copying them."""
    begin, end = rows.indptr[number : number + 2]
    return rows.indices[begin:end], rows.data[begin:end]


def products(rows: Matrix, asked: Numbers, others: Sequence[Integers]) -> Iterator[Floats]:
    """For each asked row its products with the rows named for it.

    It is done soonest with rows that are `commonest_first`.
    """
    at_a_time = max(1, min(AT_A_TIME, SPREAD // max(1, rows.shape[1])))
    spread_out = np.zeros(at_a_time * rows.shape[1], dtype=np.float32)
    for start in range(0, len(others), at_a_time):
        stop = start + at_a_time
        yield from _products(rows, rows[asked[start:stop]], others[start:stop], spread_out)


def commonest_first(rows: Matrix) -> Matrix:
    """The same rows, their columns numbered so that those in most rows lie close in memory.

    The values keep their order, and so do sums of their products.
    """
    places = np.empty(rows.shape[1], dtype=rows.indices.dtype)
    places[np.argsort(-spread(rows), kind="stable")] = np.arange(rows.shape[1])
    columns = table(rows.indices.shape, rows.indices.dtype.type)
    for at in range(0, len(columns), SPREAD):
        columns[at : at + SPREAD] = places[rows.indices[at : at + SPREAD]]
    return sparse.csr_matrix((rows.data, columns, rows.indptr), shape=rows.shape)


def _products(
    rows: Matrix, own: Matrix, others: Sequence[Integers], spread_out: Floats
) -> list[Floats]:
    """The products of some rows at once: each has a stretch of columns of its own.

    `spread_out` is zero, and is so again afterwards.
    """
    sizes = np.array([len(named) for named in others])
    named = rows[np.concatenate(others)]
    shifts = np.repeat(np.arange(len(others)) * rows.shape[1], sizes)
    place = own.indices + np.repeat(np.arange(len(others)) * rows.shape[1], np.diff(own.indptr))
    spread_out[place] = own.data
    columns = named.indices + np.repeat(shifts, np.diff(named.indptr)).astype(named.indices.dtype)
    moved = sparse.csr_matrix((named.data, columns, named.indptr), (len(shifts), len(spread_out)))
    found = np.split(moved @ spread_out, np.cumsum(sizes)[:-1])
    spread_out[place] = 0
    return found
