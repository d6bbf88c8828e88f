"""How good a tag each phrase would make, judged over the whole catalogue.

Three signs that hold in every field: a topic stands in titles, fillers hardly ever do; a name is
used as a whole, a fragment only inside longer phrases; and a topic comes back within a text.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from math import log10
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from papershelf.enrich.tags.survey import Row, Survey

Floats = npt.NDArray[np.float64]


class Spread(NamedTuple):
    """Counts over the whole catalogue, one entry a phrase."""

    papers: Floats
    titled: Floats
    """Papers that have the phrase in their title."""
    places: Floats
    wholes: Floats


def spread(found: Survey) -> Spread:
    """Sum the papers' rows."""
    phrases, titled, places, wholes = (
        np.frombuffer(b"".join(column), dtype=kind)
        for column, kind in zip(_columns(found.rows), "IBBB", strict=True)
    )
    size = len(found.keys)
    return Spread(
        papers=np.bincount(phrases, minlength=size).astype(np.float64),
        titled=_summed(phrases, np.minimum(titled, 1), size),
        places=_summed(phrases, places, size),
        wholes=_summed(phrases, wholes, size),
    )


def _columns(rows: Sequence[Row]) -> Iterator[Iterator[array[int]]]:
    """The rows' phrases, places in titles, all places, whole places."""
    return ((row[column] for row in rows) for column in range(len(Row._fields)))


def _summed(phrases: npt.NDArray[Any], counts: npt.NDArray[Any], size: int) -> Floats:
    sums: Floats = np.bincount(phrases, weights=counts, minlength=size).astype(np.float64)
    return sums


def fewest(papers: int) -> int:
    """Papers that a tag must be found in: 2 in a small catalogue, 5 among 50,000.

    >>> fewest(10), fewest(1_000), fewest(10_000), fewest(50_000)
    (2, 2, 4, 5)
    """
    return 2 + int(1.8 * log10(max(papers, 300) / 300))


def worth(totals: Spread) -> Floats:
    """Between 0 and about 1, one entry a phrase."""
    whole = totals.wholes / np.maximum(totals.places, 1)
    titled = (totals.titled + 0.2) / (totals.papers + 1)
    again = totals.places / np.maximum(totals.papers, 1) - 1
    topical = np.minimum(1.0, 2.0 * titled + 0.25 * np.minimum(again, 2))
    return np.sqrt(whole) * (0.25 + 0.75 * topical)
