"""All texts of a catalogue as arrays: which word stands where.

    title "Multi-task owls"    ->   multi 0, multitask 0 (extra), task 1, owls 2

Readers write `multi task`, `multi-task` and `multitask` for one thing. The analysis already gives a
hyphenated word both ways. Here two neighbouring words count joined as well, if the joined word is
written anywhere in the catalogue.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from papershelf.search.packed import bounds
from papershelf.text.analysis import term_of
from papershelf.text.chains import Chains

Integers = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]

APART = 16
"""Places between the last word of a value and the first of the next: no phrase reaches over."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Documents:
    """Every word of every text; the arrays have one row an occurrence, in reading order."""

    papers: int
    words: tuple[str, ...]
    """Folded, in the order of their first occurrence."""
    terms: tuple[str, ...]
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


def documents(texts: Iterable[Iterable[Iterable[str]]]) -> Documents:
    """The papers' texts by field and value, taken apart."""
    known = Chains()
    found, ends = array("i"), array("q", [0])
    places: array[int] = array("i")
    papers = 0
    for paper, fields in enumerate(texts):
        papers = paper + 1
        for field, values in enumerate(fields):
            for value, text in enumerate(values):
                found.extend(known.read(text))
                ends.append(len(found))
                places.extend((paper, field, value))
    by_text = np.array(places, dtype=np.int32).reshape(-1, 3)
    return _documents(papers, known, np.array(found, dtype=np.int32), np.array(ends), by_text)


def _documents(
    papers: int, known: Chains, chains: Integers, ends: npt.NDArray[np.int64], by_text: Integers
) -> Documents:
    """Chains, each with the places of its words, as single words."""
    parts = np.array(list(chain.from_iterable(known.parts)), dtype=np.int32).reshape(-1, 3)
    sizes = np.array([len(found) for found in known.parts], dtype=np.int64)
    spans = np.array([found[-1].place + 1 for found in known.parts], dtype=np.int64)
    text = np.repeat(np.arange(len(by_text)), np.diff(ends))
    begin = _chain_places(spans[chains], ends, text, by_text)
    count = sizes[chains]
    row = np.arange(count.sum()) + np.repeat(bounds(sizes)[:-1][chains] - bounds(count)[:-1], count)
    text = np.repeat(text, count)
    return Documents(
        papers=papers,
        words=tuple(known.words),
        terms=tuple(map(term_of, known.words)),
        word=parts[row, 0],
        paper=by_text[text, 0],
        field=by_text[text, 1],
        value=by_text[text, 2],
        place=parts[row, 1] + np.repeat(begin, count).astype(np.int32),
        extra=parts[row, 2].astype(np.bool_),
    )


def _chain_places(
    spans: npt.NDArray[np.int64],
    ends: npt.NDArray[np.int64],
    text: npt.NDArray[np.int64],
    by_text: Integers,
) -> npt.NDArray[np.int64]:
    """Where each chain begins within its field."""
    before = bounds(spans)
    gaps = np.arange(len(by_text)) * (APART - 1) + before[ends[:-1]]
    first = by_text[:, 2] == 0
    opening = gaps[first][np.cumsum(first) - 1] if len(by_text) else gaps
    return before[:-1] - before[ends[:-1]][text] + (gaps - opening)[text]
