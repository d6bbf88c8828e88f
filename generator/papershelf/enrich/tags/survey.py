"""What could be a tag: every phrase of every paper, counted once.

The counts are kept as numbers of phrases in flat arrays, about a kilobyte a paper, so that 50,000
papers fit in memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from papershelf.enrich.gathered import Gathered
from papershelf.enrich.phrase_places import JOINED, OPENS, TITLED, WHOLE
from papershelf.enrich.tags.glossary import Glossary
from papershelf.enrich.tags.known import Known
from papershelf.enrich.tags.occurrences import Occurrences, occurrences
from papershelf.enrich.tags.spellings import Integers, Spellings, spellings
from papershelf.model import Paper

MOST = 255
"""Larger counts are cut, which is far beyond what an abstract holds."""


class Row(NamedTuple):
    """How a paper uses each of its phrases, column by column."""

    phrases: array[int]
    titled: array[int]
    """Places in the title."""
    places: array[int]
    """Places in title and abstract."""
    wholes: array[int]
    """Places where it is a whole noun phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All phrases of a catalogue and how each paper uses them."""

    keys: Sequence[str]
    """Phrase number to key."""
    numbers: Mapping[str, int]
    """Key to phrase number."""
    rows: Sequence[Row]
    """In the papers' order."""
    spellings: Spellings
    """How phrases are written inside sentences, and how often."""
    titles: Spellings
    """How they are written where capitals mean little."""
    joined: frozenset[str]
    """Keys that were only ever found in a form that needs better evidence."""


def survey(
    papers: Sequence[Paper], said: Sequence[Gathered], glossary: Glossary, known: Known
) -> Survey:
    """Count all phrases of all papers."""
    found = occurrences(papers, said, glossary, known)
    phrases, keys = _in_order(found)
    opens = (found.codes & OPENS) > 0
    plain = np.bincount(phrases, weights=(found.codes & JOINED) == 0, minlength=len(keys))
    return Survey(
        keys=keys,
        numbers={key: number for number, key in enumerate(keys)},
        rows=_rows(found, phrases, len(papers)),
        spellings=spellings(phrases[~opens], found.forms[~opens], found.form_names, len(keys)),
        titles=spellings(phrases[opens], found.forms[opens], found.form_names, len(keys)),
        joined=frozenset(keys[number] for number in np.flatnonzero(plain == 0).tolist()),
    )


def _in_order(found: Occurrences) -> tuple[Integers, list[str]]:
    """Each place's phrase, numbered as they come, and the phrases' keys."""
    used, first, which = np.unique(found.keys, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[which], [found.key_names[key] for key in used[order].tolist()]


def _rows(found: Occurrences, phrases: Integers, size: int) -> list[Row]:
    """The counts of each paper, its phrases in the order in which it has them."""
    width = int(phrases.max(initial=0)) + 1
    pairs, first, which = np.unique(
        found.papers * width + phrases, return_index=True, return_inverse=True
    )
    order = np.argsort(first)
    counts = [
        np.minimum(np.bincount(which, weights=marked, minlength=len(pairs)), MOST)[order]
        for marked in (found.codes & TITLED > 0, None, found.codes & WHOLE > 0)
    ]
    numbers = (pairs % width)[order].astype(np.uint32)
    columns = [column.astype(np.uint8) for column in counts]
    ends = np.searchsorted(pairs[order] // width, np.arange(size), side="right").tolist()
    spans = [slice(start, end) for start, end in zip([0, *ends], ends, strict=False)]
    return [
        Row(
            array("I", numbers[span].tobytes()),
            *(array("B", column[span].tobytes()) for column in columns),
        )
        for span in spans
    ]
