"""What each paper might be tagged with, heaviest first, for all papers at once.

phrase    places  titled    counts as     weight
peat      3       1         peat          worth of peat x log2(1 + 3 + 2.5)
peat-     1       0         peat depth    worth of peat depth x log2(1 + .4)      a mere sign
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from papershelf.enrich.kept_table import Integers
from papershelf.enrich.tags.candidates import Candidates
from papershelf.enrich.tags.survey import Survey

TITLE = 2.5
"""What a place in the title counts, against 1 in the abstract."""
SIGN = 0.4
"""What a modifier counts for the tag that it is a sign of."""

Floats = npt.NDArray[np.float64]


class Choice(NamedTuple):
    """A possible tag of a paper."""

    weight: float
    number: int
    places: float


def ranked(survey: Survey, chosen: Candidates) -> list[list[Choice]]:
    """All possible tags of each paper, heaviest first; equal ones in the order of their keys."""
    rows, size = survey.rows, len(survey.keys)
    papers = np.repeat(np.arange(len(rows)), np.diff(rows.ends, prepend=0))
    target, share = _targets(chosen, size)
    quality = np.full(size, np.nan)
    quality[list(chosen.quality)] = list(chosen.quality.values())
    at = np.flatnonzero(~np.isnan(quality[target[rows.phrases]]))
    phrases = rows.phrases[at]
    pairs, which = np.unique(papers[at] * size + target[phrases], return_inverse=True)
    uses = np.bincount(which, share[phrases] * (rows.places[at] + TITLE * rows.titled[at]))
    places = np.bincount(which, rows.places[at])
    number = pairs % max(size, 1)
    weights = quality[number] * _logarithms(uses)
    paper = pairs // max(size, 1)
    order = np.lexsort((_alphabetical(survey.keys, chosen)[number], -weights, paper))
    columns = (column[order].tolist() for column in (weights, number, places))
    found = list(map(Choice._make, zip(*columns, strict=True)))
    ends = np.cumsum(np.bincount(paper, minlength=len(rows))).tolist()
    return [found[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _targets(chosen: Candidates, size: int) -> tuple[Integers, Floats]:
    """For each phrase the one it counts as, and what a place of it counts."""
    target, share = np.arange(size), np.ones(size)
    modifiers = list(chosen.leads)
    target[modifiers] = list(chosen.leads.values())
    share[modifiers] = SIGN
    return target, share


def _logarithms(uses: npt.NDArray[Any]) -> Floats:
    """The weight of uses: numpy's logarithm has other last digits on other processors."""
    values, which = np.unique(uses, return_inverse=True)
    return np.array([log2(1 + use) for use in values.tolist()], dtype=np.float64)[which]


def _alphabetical(keys: Sequence[str], chosen: Candidates) -> Integers:
    """The places of the chosen phrases in the alphabet."""
    places = np.zeros(len(keys), dtype=np.int64)
    ordered = sorted(chosen.quality, key=keys.__getitem__)
    places[ordered] = np.arange(len(ordered))
    return places
