"""How phrases are written, all spellings of a catalogue in three columns.

phrase 0   dense retrieval 3, Dense retrieval 1
phrase 1   clay 2                                   ->   ends 2 3, forms 0 1 2, counts 3 1 2
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spellings:
    """The spellings of numbered phrases."""

    names: Sequence[str]
    """Number of a spelling to what is written."""
    ends: Sequence[int]
    """Where each phrase's spellings end in the two other columns."""
    forms: Sequence[int]
    """Numbers of spellings."""
    counts: Sequence[int]
    """How often the phrase is written so."""
    times: Integers
    """Number of a spelling to the phrases that are written so."""

    def of(self, phrase: int) -> dict[str, int]:
        """How a phrase is written, and how often each."""
        start, end = self.ends[phrase - 1] if phrase else 0, self.ends[phrase]
        names = map(self.names.__getitem__, self.forms[start:end])
        return dict(zip(names, self.counts[start:end], strict=True))

    def each(self) -> Iterator[str]:
        """Every spelling of every phrase, once for each phrase that is written so."""
        return map(self.names.__getitem__, self.forms)


def spellings(
    phrases: Integers,
    forms: npt.NDArray[Any],
    counts: npt.NDArray[Any],
    names: Sequence[str],
    size: int,
) -> Spellings:
    """Add up how often phrases, numbers below `size`, are written in forms, numbers too."""
    width = max(len(names), 1)
    codes = phrases * width + forms
    order = np.argsort(codes, kind="stable")
    codes = codes[order]
    new = np.ones(len(codes), dtype=bool)
    new[1:] = codes[1:] != codes[:-1]
    starts = np.flatnonzero(new)
    pairs = codes[starts]
    sums = np.add.reduceat(counts[order], starts, dtype=np.int64) if len(starts) else starts
    ends = np.cumsum(np.bincount(pairs // width, minlength=size))
    written = pairs % width
    return Spellings(
        names=names,
        ends=ends.tolist(),
        forms=written.tolist(),
        counts=sums.tolist(),
        times=np.bincount(written, minlength=len(names)),
    )
