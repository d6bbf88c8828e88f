"""Sparse vectors of weighted features, and each row's nearest rows.

Weights are (1 + ln tf) * ln(N / df), rows have length 1, so that a product of two rows is their
cosine; after G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval",
Information Processing & Management 24(5), 1988.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
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
BLOCK = 512
"""Rows compared with all others at a time; bounds the memory at 50,000 rows to some 100 MB."""


class Vectors(NamedTuple):
    """Rows of unit length and the names of their columns."""

    rows: Matrix
    names: list[str]


def vectors(counts: Iterable[Mapping[str, float]], *, most: float = 1.0) -> Vectors:
    """Weighted unit rows of feature counts.

    Features of one row only are left out, and those of more than the share `most` of the rows.
    """
    names: dict[str, int] = {}
    columns, values, ends = array("i"), array("f"), array("q", [0])
    for row in counts:
        columns.extend(names.setdefault(name, len(names)) for name in row)
        values.extend(row.values())
        ends.append(len(columns))
    size = len(ends) - 1
    raw = sparse.csr_matrix(
        (np.array(values, dtype=np.float32), np.array(columns), np.array(ends)),
        shape=(size, len(names)),
    )
    return _weighted(raw, list(names), most)


def _weighted(raw: Matrix, names: list[str], most: float) -> Vectors:
    size = raw.shape[0]
    papers = np.bincount(raw.indices, minlength=raw.shape[1])
    kept = np.flatnonzero((papers > 1) & (papers <= max(most * size, 2)))
    raw = raw[:, kept]
    raw.data = 1 + np.log(np.maximum(raw.data, 1))
    chosen = [names[column] for column in kept]
    phrases = np.array([PHRASE if " " in name else 1.0 for name in chosen])
    rarity = (np.log((size + 1) / papers[kept]) * phrases).astype(np.float32)
    return Vectors(unit(raw.multiply(rarity).tocsr()), chosen)


def unit(rows: Matrix) -> Matrix:
    """The same rows with length 1; empty rows stay empty."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return sparse.csr_matrix(sparse.diags(scale.astype(np.float32)) @ rows)


def joined(first: Matrix, second: Matrix, share: float) -> Matrix:
    """Rows whose products are `1 - share` of the first ones' and `share` of the second ones'."""
    scaled = [first * np.float32(np.sqrt(1 - share)), second * np.float32(np.sqrt(share))]
    return sparse.hstack(scaled, format="csr", dtype=np.float32)


def row_of(rows: Matrix, number: int) -> tuple[Integers, Floats]:
    """The columns and values of one row, without copying them."""
    begin, end = rows.indptr[number : number + 2]
    return rows.indices[begin:end], rows.data[begin:end]


def nearest(rows: Matrix, most: int) -> Iterator[tuple[Integers, Floats]]:
    """For each row the numbers of its nearest other rows and their products, best first.

    Equal products are ordered by row number. Rows that share nothing are not given.
    """
    other = rows.T.tocsr()
    for start in range(0, rows.shape[0], BLOCK):
        products = (rows[start : start + BLOCK] @ other).tocsr()
        for number in range(products.shape[0]):
            yield _best(*row_of(products, number), start + number, most)


def _best(found: Integers, values: Floats, own: int, most: int) -> tuple[Integers, Floats]:
    """The highest values, without the row's own, ties by number."""
    if len(values) > most + 1:
        limit = np.partition(values, len(values) - most - 1)[len(values) - most - 1]
        near = values >= limit
        found, values = found[near], values[near]
    order = np.lexsort((found, -values))
    order = order[found[order] != own][:most]
    return found[order], values[order]
