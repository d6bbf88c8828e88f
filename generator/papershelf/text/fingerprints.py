"""Numbers of 64 bits that stand for values: equal values have equal numbers, others do not.

    before   row 7: owl .6, nest .8   ->   0x1f3a...
    after    row 9: owl .6, nest .8   ->   0x1f3a...      nothing to be done for this row

Two different values get the same number about once in 10^19 pairs. The mixing is the last step of
SplitMix64 (G. Steele et al., "Fast splittable pseudorandom number generators", OOPSLA 2014).
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

Marks = npt.NDArray[np.uint64]
"""One number a value."""
Matrix = Any
"""A sparse matrix of scipy, which has no type information."""

GOLDEN = np.uint64(0x9E37_79B9_7F4A_7C15)
_FIRST, _SECOND = np.uint64(0xBF58_476D_1CE4_E5B9), np.uint64(0x94D0_49BB_1331_11EB)


def mixed(marks: Marks) -> Marks:
    """Each number turned into one of which every bit depends on all of its bits."""
    found = marks + GOLDEN
    found = (found ^ (found >> np.uint64(30))) * _FIRST
    found = (found ^ (found >> np.uint64(27))) * _SECOND
    return np.asarray(found ^ (found >> np.uint64(31)))


def together(first: Marks, second: Marks) -> Marks:
    """What stands for pairs; their order matters."""
    return mixed(mixed(first) + second)


def of_name(name: str) -> int:
    """What stands for a text."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def of_names(names: Any) -> Marks:  # noqa: ANN401 - any iterable of texts with a length
    """What stands for each text."""
    return np.fromiter(map(of_name, names), np.uint64, len(names))


def of_values(values: npt.NDArray[Any]) -> Marks:
    """What stands for each number of 4 bytes."""
    return values.view(np.uint32).astype(np.uint64)


def of_sparse_rows(rows: Matrix, columns: Marks) -> Marks:
    """What stands for each row of a matrix of 4-byte numbers whose columns stand for `columns`."""
    parts = together(columns[rows.indices], of_values(rows.data))
    return sums(parts, rows.indptr)


def sums(parts: Marks, ends: npt.NDArray[Any]) -> Marks:
    """Sums of successive stretches; empty ones are 0."""
    running = np.concatenate([np.zeros(1, np.uint64), np.cumsum(parts, dtype=np.uint64)])
    return np.asarray(running[ends[1:]] - running[ends[:-1]])


def of_rows(rows: npt.NDArray[Any]) -> Marks:
    """What stands for each row of a table of numbers of 2, 4 or 8 bytes."""
    size = rows.itemsize * rows.shape[1]
    padded = np.zeros((len(rows), -(-size // 8) * 8), dtype=np.uint8)
    padded[:, :size] = np.ascontiguousarray(rows).view(np.uint8).reshape(len(rows), size)
    return of_lists(padded.view(np.uint64))


def of_lists(lists: Marks) -> Marks:
    """What stands for each row of numbers; their order matters."""
    places = mixed(np.arange(lists.shape[1], dtype=np.uint64))
    return np.asarray(mixed(lists ^ places).sum(axis=1, dtype=np.uint64))
