"""The words and phrases that pairs of papers share and that are worth telling.

    both say "owl nests" twice, "the" often, "siege" once   ->   owl nests

A word that is no name must be said twice, or in the title, by both papers and not by many.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt

from papershelf.enrich.related_forms import BROAD, form, is_lone, limit
from papershelf.model import Workers
from papershelf.text.fingerprints import Marks, of_sparse_rows, together
from papershelf.text.kept_tables import packed, renewed, unpacked
from papershelf.text.said import Said
from papershelf.text.vectors import PHRASE, Matrix, rarity, spread

OFTEN = 2
"""Times that both papers say a lone word before it is a reason; once in a title is enough."""
KNOWN = 0.05
"""Share of the papers above which a lone word is too common to be one."""
FORMS = "related: forms"
"""What is kept for the next build."""
BLOCK = 8192
"""Pairs worked on at a time; bounds the memory."""
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class Phrases:
    """What pairs of the papers of a catalogue share."""

    def __init__(self, found: Said, workers: Workers) -> None:
        """Papers are numbered as in `found`."""
        self.found, self.workers = found, workers
        rows, weights = found.rows, np.where(found.phrases, PHRASE, 1.0)
        weights = (weights * rarity(found.held, found.sampled)).astype(np.float32)
        self._weights = (1 + np.log(rows.data)) * weights[rows.indices]

    def _of(self, chosen: Flags) -> Matrix:
        """The weights of chosen entries; a product of none is none."""
        found = self.found.rows.copy()
        found.data = self._weights * chosen
        found.eliminate_zeros()
        return found

    @cached_property
    def _few(self) -> Matrix:
        """What is not in very many papers."""
        few = self.found.held <= limit(self.found.sampled, BROAD)
        return self._of(few[self.found.rows.indices])

    @cached_property
    def _stressed(self) -> Matrix:
        """Single words that a paper says several times and not many papers say."""
        found = self.found
        few = ~found.phrases & (found.held <= limit(found.sampled, KNOWN))
        return self._of(few[found.rows.indices] & (found.rows.data >= OFTEN))

    @cached_property
    def marks(self) -> Marks:
        """What stands for all that is read of each paper here."""
        found = self.found
        several = np.flatnonzero(spread(found.rows) > 1)
        forms = np.zeros(len(found.columns), dtype=np.uint64)
        forms[several] = self._forms(several)
        held = found.held.astype(np.uint64) << np.uint64(32)
        return of_sparse_rows(found.rows, together(found.columns, held | forms))

    def _forms(self, features: Numbers) -> Marks:
        """What stands for the way in which features are told; kept while their texts are."""
        found = renewed(
            unpacked(self.workers.recall(FORMS)),
            self.found.places(features),
            lambda new: {"forms": _checksums(self.found.written(features[new]))},
        )
        self.workers.keep(FORMS, packed(found))
        return np.asarray(found["forms"].astype(np.uint64))

    def shared(self, first: Numbers, second: Numbers) -> Iterator[list[str]]:
        """What is told of each pair, phrases first and then what makes the two most alike."""
        for at in range(0, len(first), BLOCK):
            yield from self._shared(first[at : at + BLOCK], second[at : at + BLOCK])

    def _shared(self, first: Numbers, second: Numbers) -> Iterator[list[str]]:
        both = self._few[first].multiply(self._few[second]).tocsr()
        often = self._stressed[first].multiply(self._stressed[second]).tocsr()
        used = np.unique(both.indices)
        told = [form(text) for text in self.found.written(used)]
        forms = dict(zip(used.tolist(), told, strict=True))
        alone, tells = np.zeros((2, both.shape[1]), dtype=bool)
        alone[used] = [is_lone(form) for form in told]
        tells[used] = [bool(form) for form in told]
        parts = [_entries(both, tells & ~alone), _entries(often, tells & alone)]
        pairs, columns, weights = map(np.concatenate, zip(*parts, strict=True))
        order = np.lexsort((columns, -weights, ~self.found.phrases[columns], pairs))
        ends = np.searchsorted(pairs[order], np.arange(len(first) + 1)).tolist()
        ordered = columns[order].tolist()
        for begin, end in pairwise(ends):
            yield [forms[column] for column in ordered[begin:end]]


def _checksums(texts: list[str]) -> npt.NDArray[np.uint32]:
    found = (crc32(text.encode("utf-8", "surrogatepass")) for text in texts)
    return np.fromiter(found, np.uint32, len(texts))


def _entries(found: Matrix, chosen: Flags) -> tuple[Numbers, Numbers, npt.NDArray[np.float32]]:
    """Rows, columns and values of a matrix in the chosen columns."""
    rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
    kept = chosen[found.indices]
    return rows[kept], found.indices[kept].astype(np.int64), found.data[kept]
