"""Nearest rows among very many, without comparing all with all.

Rows are sorted into groups of near ones by a short k-means on directions (I. Dhillon and D. Modha,
"Concept decompositions for large sparse text data using clustering", Machine Learning 42, 2001).
The rows of a group are then compared only with those of the groups nearest to theirs, about
`LOOKED` rows, whatever the number of rows: an inverted file of J. Sivic and A. Zisserman, "Video
Google", ICCV 2003. Up to `LOOKED` rows everything is compared with everything.

Nothing is left to chance: the first centres are rows at even distances, and likeness is rounded, so
that noise in the last digits does not decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int32]

LOOKED = 4096
"""Rows that a row is compared with. Of the 97 nearest of 10,000 papers 99 % are among them, with
half as many rows 95 %."""
EACH = 24
"""Rows of a group, on average; with 96 only 96 % are found."""
MOST = 2048
"""Groups at most; more would make sorting into groups the dearest part."""
ROUNDS = 3
"""Times that the centres are moved."""
BLOCK = 512
"""Rows compared at a time; bounds the memory."""
DIGITS = 5
"""Decimals of likeness that count."""


class Found(NamedTuple):
    """The nearest rows of each row, in rising order of their numbers."""

    numbers: Integers
    """One line a row."""
    likeness: Floats
    """Products of the two rows, rounded."""


class Groups(NamedTuple):
    """Rows in groups."""

    centres: Floats
    members: Sequence[Integers]
    """Numbers of the rows of each group, rising."""


def nearest(asked: Floats, rows: Floats, most: int) -> Found:
    """For each asked row the `most` of the rows with the highest products; fewer if there are few.

    A row that is asked for itself is its own nearest and is found as well.
    """
    most = min(most, len(rows))
    found = Found(
        np.empty((len(asked), most), dtype=np.int32), np.empty((len(asked), most), dtype=np.float32)
    )
    if most == 0:
        return found
    for own, others in _compared(asked, rows):
        for start in range(0, len(own), BLOCK):
            part = own[start : start + BLOCK]
            found.numbers[part], found.likeness[part] = _best(asked[part], rows, others, most)
    return found


def _compared(asked: Floats, rows: Floats) -> Iterator[tuple[Integers, Integers]]:
    """Which of the asked rows are compared with which of the rows."""
    everything = np.arange(len(rows), dtype=np.int32)
    if len(rows) <= LOOKED:
        yield np.arange(len(asked), dtype=np.int32), everything
        return
    groups = grouped(rows)
    own = groups.members if asked is rows else _sorted_in(asked, groups.centres)
    for members in own:
        if len(members):
            yield members, _around(asked[members], groups)


def _around(asked: Floats, groups: Groups) -> Integers:
    """The rows of the groups that are nearest to any of the asked rows, in rising order."""
    likeness = np.round(asked @ groups.centres.T, DIGITS).max(axis=0)
    order = np.argsort(-likeness, kind="stable")
    sizes = np.cumsum([len(groups.members[group]) for group in order])
    enough = int(np.searchsorted(sizes, LOOKED)) + 1
    return np.sort(np.concatenate([groups.members[group] for group in order[:enough]]))


def _best(asked: Floats, rows: Floats, others: Integers, most: int) -> tuple[Integers, Floats]:
    likeness = np.round(asked @ rows[others].T, DIGITS)
    last = len(others) - most
    places = np.sort(np.argpartition(likeness, last, axis=1)[:, last:], axis=1)
    return others[places], np.take_along_axis(likeness, places, axis=1)


def grouped(rows: Floats) -> Groups:
    """Rows in groups around centres of length 1."""
    number = max(1, min(MOST, len(rows) // EACH))
    centres = rows[np.arange(number) * len(rows) // number]
    for _ in range(ROUNDS):
        centres = _moved(centres, rows, _sorted_in(rows, centres))
    return Groups(centres, _sorted_in(rows, centres))


def _sorted_in(rows: Floats, centres: Floats) -> list[Integers]:
    """The numbers of the rows nearest to each centre."""
    places = range(0, len(rows), BLOCK)
    own = [np.round(rows[at : at + BLOCK] @ centres.T, DIGITS).argmax(axis=1) for at in places]
    nearest_centre = np.concatenate(own)
    order = np.argsort(nearest_centre, kind="stable").astype(np.int32)
    ends = np.cumsum(np.bincount(nearest_centre, minlength=len(centres)))[:-1]
    return np.split(order, ends)


def _moved(centres: Floats, rows: Floats, members: Sequence[Integers]) -> Floats:
    """Each centre in the middle of its rows; one that has none stays."""
    pairs = zip(centres, members, strict=True)
    means = [rows[own].mean(axis=0) if len(own) else old for old, own in pairs]
    found = np.array(means, dtype=np.float32)
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    return np.where(lengths > 0, found / np.maximum(lengths, 1e-9), centres)
