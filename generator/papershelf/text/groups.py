"""Nearest rows among very many, without comparing all with all.

    points of length 1   ->   whole numbers, 4,000 long   ->   products that are exact

Rows are compared as whole numbers: every partial sum of a product stays below 2^24, so that float32
adds them without rounding, in any order, on any machine, alone or among others. Of equally near
rows those with the lower number are taken. A row's nearest are thus a function of the rows and of
nothing else, and can be brought up to date one by one.

Very many rows are sorted into groups around centres found in a sample by a short k-means on
directions (I. Dhillon and D. Modha, "Concept decompositions for large sparse text data using
clustering", Machine Learning 42, 2001). The rows of a group are compared only with those of the
groups nearest to theirs: an inverted file of J. Sivic and A. Zisserman, "Video Google", ICCV 2003.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]

LENGTH = 4000
"""What 1 is as a whole number; products of rows up to 4,096 long are exact."""
LOOKED = 4096
"""Rows that a row is compared with, about; up to so many rows all are compared with all."""
EACH = 8
"""Rows of the sample in a group, on the average."""
ROUNDS = 3
"""Times that the centres are moved."""
STEPS = 4
"""The number of rows counts in steps of this root of 2, so that one more changes nothing."""
BLOCK = 512
"""Rows compared at a time; bounds the memory."""
NEVER = np.float32(-(1 << 25))
"""Below all products."""


class Found(NamedTuple):
    """The nearest rows of each row, in rising order of their numbers."""

    numbers: Integers
    """One line a row."""
    products: Floats
    """Of the two rows as whole numbers; divided by the square of `LENGTH`, their cosine."""


class Groups(NamedTuple):
    """Groups of rows, and which are near each other."""

    centres: Floats
    """In whole numbers."""
    around: Sequence[Numbers]
    """For each group the groups whose rows its rows are compared with, itself among them."""


def whole(points: Floats) -> Floats:
    """Rows of length 1 or 0 in whole numbers."""
    return np.asarray(np.round(points * np.float32(LENGTH)), dtype=np.float32)


def nearest(asked: Floats, rows: Floats, most: int) -> Found:
    """For each asked row the `most` of the rows with the highest products; fewer if there are few.

    Both in whole numbers. A row that is asked for itself is its own nearest and is found as well.
    """
    most = min(most, len(rows))
    parts = [
        highest(asked[at : at + BLOCK] @ rows.T, most) for at in range(0, len(asked), BLOCK)
    ] or [Found(np.zeros((0, most), np.int32), np.zeros((0, most), np.float32))]
    return Found(
        np.concatenate([found.numbers for found in parts]),
        np.concatenate([found.products for found in parts]),
    )


def highest(products: Floats, most: int) -> Found:
    """The places of the `most` highest values of each line, of equal ones the first."""
    size = products.shape[1]
    if most == 0:
        chosen = np.zeros(products.shape, dtype=bool)
    elif most < size:
        limit = np.partition(products, size - most, axis=1)[:, size - most, None]
        chosen = products >= limit
        for line in np.flatnonzero(chosen.sum(axis=1) > most):
            equal = np.flatnonzero(products[line] == limit[line])
            chosen[line, equal[most - int(chosen[line].sum()) :]] = False
    else:
        chosen = np.ones(products.shape, dtype=bool)
    places = np.nonzero(chosen)[1].reshape(len(products), min(most, size))
    return Found(places.astype(np.int32), np.take_along_axis(products, places, axis=1))


def grouped(sample: Floats, size: int) -> Groups:
    """Groups for `size` rows of which these are a sample, all in whole numbers."""
    if size <= LOOKED:
        return Groups(np.zeros((1, sample.shape[1]), np.float32), [np.zeros(1, np.int64)])
    number = max(1, len(sample) // EACH)
    centres = sample[np.arange(number) * len(sample) // number]
    for _ in range(ROUNDS):
        centres = _moved(centres, sample, sorted_in(sample, centres))
    return Groups(centres, _around(sample, centres, LOOKED / 2 ** (step_of(size) / STEPS)))


def step_of(size: int) -> int:
    """The step that a number of rows has reached."""
    return int(np.floor(np.log2(size) * STEPS))


def _around(sample: Floats, centres: Floats, share: float) -> list[Numbers]:
    """For each group those nearest to any of its rows, until they have a share of the sample."""
    own = sorted_in(sample, centres)
    order = np.argsort(own, kind="stable")
    used, first = np.unique(own[order], return_index=True)
    nearness = centres @ centres.T
    nearness[used] = np.maximum.reduceat((sample @ centres.T)[order], first, axis=0)
    np.fill_diagonal(nearness, -NEVER)
    ranked = np.argsort(-nearness, axis=1, kind="stable")
    sizes = np.cumsum(np.bincount(own, minlength=len(centres))[ranked], axis=1)
    enough = (sizes < share * len(sample)).sum(axis=1) + 1
    return [np.sort(row[:end]) for row, end in zip(ranked, enough, strict=True)]


def sorted_in(rows: Floats, centres: Floats) -> Numbers:
    """The number of the centre nearest to each row, the first of equals."""
    parts = [
        (rows[at : at + BLOCK] @ centres.T).argmax(axis=1) for at in range(0, len(rows), BLOCK)
    ]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _moved(centres: Floats, rows: Floats, own: Numbers) -> Floats:
    """Each centre in the middle of its rows; one that has none stays."""
    order = np.argsort(own, kind="stable")
    used, first = np.unique(own[order], return_index=True)
    made = centres.copy()
    sums = np.add.reduceat(rows[order].astype(np.float64), first)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    middle = whole((sums / np.maximum(lengths, 1e-9)).astype(np.float32))
    made[used] = np.where(lengths > 0, middle, made[used])
    return made
