"""Postings as they are stored: all steps, all weights, all fields, all title places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from papershelf.search.packed import Bytes, Numbers, Packed, bounds, steps, varints
from papershelf.search.postings import Flags, Postings

TITLE_BIT = 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PostingColumns:
    """The postings of some terms, of which any stretch can be cut out."""

    starts: Numbers
    """Each term's first posting among these, and the end; terms that are left out have none."""
    steps: Packed
    weights: Bytes
    fields: Bytes
    titles: Bytes
    """Only of postings in a title."""
    title_starts: Numbers
    """For each posting, how many before it are in a title; and in all."""

    def of(self, first: int, last: int) -> list[bytes]:
        """The four columns of terms `first` to `last`, the latter excluded."""
        begin, end = self.starts[first], self.starts[last]
        titles = slice(self.title_starts[begin], self.title_starts[end])
        step = slice(self.steps.starts[begin], self.steps.starts[end])
        parts = (
            self.steps.content[step],
            self.weights[begin:end],
            self.fields[begin:end],
            self.titles[titles],
        )
        return [part.tobytes() for part in parts]


def columns(found: Postings, chosen: Flags) -> PostingColumns:
    """The postings of the chosen terms."""
    counts = np.diff(found.starts)
    rows = np.repeat(chosen, counts)
    starts = bounds(np.where(chosen, counts, 0))
    in_title = (found.fields[rows] & TITLE_BIT).astype(np.bool_)
    begin = starts[:-1][np.diff(starts) > 0]
    return PostingColumns(
        starts=starts,
        steps=varints(steps(found.papers[rows], begin)),
        weights=found.weights[rows],
        fields=found.fields[rows],
        titles=found.titles[rows][in_title],
        title_starts=bounds(in_title),
    )
