"""All texts of a catalogue as arrays: which word stands where.

    title "Multi-task owls"    ->   multi 0, multitask 0 (extra), task 1, owls 2

Readers write `multi task`, `multi-task` and `multitask` for one thing. The analysis already gives a
hyphenated word both ways. Here two neighbouring words count joined as well, if the joined word is
written anywhere in the catalogue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from papershelf.search.packed import Numbers, bounds, picked
from papershelf.search.reading import UNREAD, Fields, Reading, read
from papershelf.search.stretches import Integers

Flags = npt.NDArray[np.bool_]

APART = 16
"""Places between the last word of a value and the first of the next: no phrase reaches over."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Documents:
    """Every word of every text; the arrays have one row an occurrence, in reading order."""

    papers: int
    words: Sequence[str]
    """Folded, in order; if these are some papers of a catalogue, all of its words."""
    terms: Sequence[str]
    """Each word's term, empty for a stop word."""
    word: Integers
    paper: Integers
    field: Integers
    value: Integers
    """Which of the field's values, from 0."""
    place: Integers
    """Within the field, stop words counted."""
    extra: Flags
    """Whether it only offers another way to find what other words at its place already say."""


def documents(texts: Sequence[Fields]) -> Documents:
    """The papers' texts by field and value, taken apart."""
    return documents_of(read(texts, UNREAD))


def documents_of(found: Reading) -> Documents:
    """Stretches, each with the places of its words, as single words."""
    table = found.table
    count = np.diff(table.starts)[found.found]
    text = np.repeat(np.arange(len(found.sizes)), found.sizes)
    begin = _begin(found, table.spans[found.found], text)
    row = picked(table.starts, found.found)
    paper = np.repeat(np.arange(len(found.texts), dtype=np.int32), found.texts)
    text = np.repeat(text, count)
    return Documents(
        papers=len(found.texts),
        words=table.words,
        terms=table.terms,
        word=table.parts[row, 0],
        paper=paper[text],
        field=found.fields[text],
        value=found.values[text],
        place=table.parts[row, 1] + np.repeat(begin, count).astype(np.int32),
        extra=table.parts[row, 2].astype(np.bool_),
    )


def _begin(found: Reading, spans: Numbers, text: Numbers) -> Numbers:
    """Where each stretch begins within its field."""
    before, ends = bounds(spans), bounds(found.sizes)
    gaps = np.arange(len(found.sizes)) * (APART - 1) + before[ends[:-1]]
    first = found.values == 0
    opening = gaps[first][np.cumsum(first) - 1] if len(gaps) else gaps
    return before[:-1] - before[ends[:-1]][text] + (gaps - opening)[text]
