"""What the papers of a catalogue say, side by side, and how rare each of it is.

    paper a   owl 4, nest 3        columns   owl, nest, moss       held   owl 2, nest 1, moss 1
    paper b   owl 1, moss 1

Columns are in the order of their numbers, so that a paper's row reads the same beside any others.
How many papers hold a feature is counted in the sample (see `sampling`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from papershelf.model import Paper, Workers
from papershelf.model.of_last import of_last
from papershelf.text import sampling
from papershelf.text.counts import GAP, PHRASE
from papershelf.text.fingerprints import Marks, of_names, together
from papershelf.text.prose import prose
from papershelf.text.said_rows import Rows, counted_rows
from papershelf.text.sampling import order
from papershelf.text.vectors import Integers, Matrix, spread

Numbers = npt.NDArray[np.int64]
Texts = tuple[str, str]
"""The prose of a title and of an abstract."""


class Said:
    """Counts of papers in the order of `sampling.order`, which is that of all rows here."""

    def __init__(self, order: Numbers, texts: Sequence[Texts], found: Rows) -> None:
        """Put the papers' counts side by side."""
        self.order = order
        """Where the papers stand in their catalogue."""
        self.texts = texts
        self.entries = found.entries
        self.ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(found.sizes)])
        self.columns: Marks = found.columns
        """The features' numbers, rising."""
        parts = self.entries["count"].astype(np.float32), found.places, self.ends
        self.rows: Matrix = sparse.csr_matrix(parts, shape=(len(found.sizes), len(found.columns)))
        """What each feature counts in each paper."""

    @property
    def sampled(self) -> int:
        """Papers of the sample; the first ones."""
        return min(sampling.SIZE, len(self.texts))

    @cached_property
    def held(self) -> Integers:
        """In how many papers of the sample each feature is."""
        return spread(self.rows[: self.sampled])

    @property
    def phrases(self) -> npt.NDArray[np.bool_]:
        """Whether a feature is a phrase."""
        return (self.columns & PHRASE).astype(bool)

    def of(self, table: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Rows in the order of the catalogue, of a table in this order."""
        back = np.empty_like(table)
        back[self.order] = table
        return back

    @cached_property
    def shortest(self) -> Numbers:
        """For each feature the entry where it is written shortest, the first paper's of equals."""
        parts = np.arange(len(self.entries)), self.rows.indices, self.rows.indptr
        by_feature = sparse.csr_matrix(parts, self.rows.shape).tocsc()
        lengths = self.entries["length"][by_feature.data].astype(np.int64)
        places = lengths << 32 | np.arange(len(lengths))
        begin = by_feature.indptr[:-1]
        best = np.minimum.reduceat(places, begin) if len(begin) else places
        return np.asarray(by_feature.data[best & 0xFFFF_FFFF], dtype=np.int64)

    def written(self, features: Numbers) -> list[str]:
        """The shortest way in which any paper writes each feature."""
        entries = self.shortest[features]
        papers = (np.searchsorted(self.ends, entries, side="right") - 1).tolist()
        starts = self.entries["start"][entries].tolist()
        lengths = self.entries["length"][entries].tolist()
        rows = zip(papers, starts, lengths, strict=True)
        return [self._texts[paper][start : start + length] for paper, start, length in rows]

    @cached_property
    def _texts(self) -> list[str]:
        return [GAP.join(text) for text in self.texts]

    def places(self, features: Numbers) -> Marks:
        """What stands for the texts and the places where `written` finds features."""
        entries = self.shortest[features]
        papers = np.searchsorted(self.ends, entries, side="right") - 1
        start, length = self.entries["start"][entries], self.entries["length"][entries]
        place = start.astype(np.uint64) << np.uint64(16) | length.astype(np.uint64)
        return together(of_names(self._texts)[papers], place)


@of_last
def said(papers: tuple[Paper, ...], workers: Workers) -> Said:
    """What papers say; the last catalogue's is kept, because several parts ask for it."""
    places = order([paper.id for paper in papers])
    ordered = [papers[place] for place in places]
    texts = [(prose(paper.title), prose(paper.abstract)) for paper in ordered]
    return Said(places, texts, counted_rows(ordered, texts, workers))
