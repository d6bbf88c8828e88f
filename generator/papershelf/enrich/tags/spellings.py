"""How phrases are written, all spellings of a catalogue in three columns.

phrase 0   dense retrieval 3, Dense retrieval 1
phrase 1   clay 2                                   ->   ends 2 3, forms 0 1 2, counts 3 1 2
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spellings:
    """The spellings of numbered phrases."""

    names: Sequence[str]
    """Number of a spelling to what is written."""
    ends: Integers
    """Where each phrase's spellings end in the two other columns."""
    forms: Integers
    """Numbers of spellings."""
    counts: Integers
    """How often the phrase is written so."""

    def of(self, phrase: int) -> dict[str, int]:
        """How a phrase is written, and how often each."""
        rows = slice(self.ends[phrase - 1] if phrase else 0, self.ends[phrase])
        found = zip(self.forms[rows].tolist(), self.counts[rows].tolist(), strict=True)
        return {self.names[form]: count for form, count in found}

    def each(self) -> Iterator[str]:
        """Every spelling of every phrase, once for each phrase that is written so."""
        return map(self.names.__getitem__, self.forms.tolist())

    def totals(self) -> dict[str, int]:
        """Every spelling, and how often it is written in all."""
        sums = np.bincount(self.forms, weights=self.counts, minlength=len(self.names))
        pairs = zip(self.names, sums.astype(np.int64).tolist(), strict=True)
        return {name: count for name, count in pairs if count}


def spellings(phrases: Integers, forms: Integers, names: Sequence[str], size: int) -> Spellings:
    """Count pairs of a phrase's number, below `size`, and a spelling's."""
    width = max(len(names), 1)
    pairs, counts = np.unique(phrases * width + forms, return_counts=True)
    ends = np.cumsum(np.bincount(pairs // width, minlength=size))
    return Spellings(names=names, ends=ends, forms=pairs % width, counts=counts)
