"""How good a tag each phrase would make, judged over the whole catalogue.

Three signs that hold in every field: a topic stands in titles, fillers hardly ever do; a name is
used as a whole, a fragment only inside longer phrases; and a topic comes back within a text.
"""

from __future__ import annotations

from math import log, log10, sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from papershelf.enrich.kept_table import Integers
from papershelf.enrich.tags.survey import Survey

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
    rows, size = found.rows, len(found.keys)
    return Spread(
        papers=np.bincount(rows.phrases, minlength=size).astype(np.float64),
        titled=_summed(rows.phrases, np.minimum(rows.titled, 1), size),
        places=_summed(rows.phrases, rows.places, size),
        wholes=_summed(rows.phrases, rows.wholes, size),
    )


def _summed(phrases: Integers, counts: Integers, size: int) -> Floats:
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


def rarities(counts: Floats, papers: int) -> dict[float, float]:
    """For each number of papers that have a phrase, of so many in all, what that is worth."""
    return {count: rarity(count, papers) for count in np.unique(counts).tolist()}


def rarity(count: float, papers: int) -> float:
    """Inverse document frequency, damped: a broad topic still counts."""
    return sqrt(log((papers + 1) / count) / log(papers + 1))
