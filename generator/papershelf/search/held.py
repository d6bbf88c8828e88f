"""What the texts hold, brought up to date: only what is in papers that changed is counted anew.

    held(reading, reading_before, held_before)

A paper changed if its texts did; or if it has both halves of a word, next to each other perhaps,
that somebody now writes in one or that nobody writes in one any more. What comes out is what
counting everything anew would give.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, repeat

import numpy as np

from papershelf.search.changes import Change, change
from papershelf.search.documents import Flags, documents_of
from papershelf.search.joined import joinable, with_joined
from papershelf.search.lexicon import counted
from papershelf.search.merged import merged
from papershelf.search.occurrences import (
    FIELD_BITS,
    PLACE_BITS,
    Occurrences,
    numbered,
    occurrences,
    shift_of,
    together,
    with_terms,
)
from papershelf.search.packed import Numbers
from papershelf.search.reading import Reading, only

AT_ONCE = 4096
"""Papers whose words are there as arrays at once, 60 bytes a word."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """All words and terms of the texts."""

    words: Sequence[str]
    counts: Numbers
    """In how many papers each word is."""
    occurrences: Occurrences


def held(now: Reading, before: Reading, earlier: Held | None) -> Held:
    """What the texts hold; `earlier` is what they held before."""
    found = change(before, now) if earlier else None
    if earlier and found:
        return _renewed(earlier, before, now, found)
    words = now.table.words
    pairs = joinable(words, np.ones(len(words), dtype=np.bool_))
    parts = [_part(now, first, pairs) for first in range(0, len(now.texts), AT_ONCE)]
    nothing = np.zeros(len(words), dtype=np.int64)
    return Held(
        words=words,
        counts=sum((part.counts for part in parts), nothing),
        occurrences=together([part.occurrences for part in parts]),
    )


def _part(now: Reading, first: int, pairs: Numbers) -> Held:
    """What the texts of some papers hold."""
    rows = np.arange(first, min(first + AT_ONCE, len(now.texts)))
    documents = documents_of(now if len(rows) == len(now.texts) else only(now, rows))
    return Held(
        words=documents.words,
        counts=counted(documents),
        occurrences=occurrences(with_joined(documents, pairs)),
    )


def _renewed(earlier: Held, before: Reading, now: Reading, found: Change) -> Held:
    gone = documents_of(only(before, found.gone))
    come = documents_of(only(now, found.come))
    counts = _among(now.table.words, earlier.words, earlier.counts - counted(gone))
    local = occurrences(with_joined(come))
    return Held(
        words=now.table.words,
        counts=counts + counted(come),
        occurrences=_exchanged(earlier.occurrences, local, found),
    )


def _among(words: Sequence[str], known: Sequence[str], counts: Numbers) -> Numbers:
    """The counts of some words, 0 where nothing is known."""
    count = dict(zip(known, counts.tolist(), strict=True))
    found = map(count.get, words, repeat(0))
    return np.fromiter(found, dtype=np.int64, count=len(words))


def _exchanged(earlier: Occurrences, local: Occurrences, found: Change) -> Occurrences:
    """The occurrences where those of some papers are exchanged for others."""
    papers = earlier.papers + len(found.come) - len(found.gone)
    kept = _without(earlier, found)
    come = numbered(local, found.come, papers)
    used = np.bincount(kept >> shift_of(papers), minlength=len(earlier.terms)) > 0
    stay = list(compress(earlier.terms, used.tolist()))  # some may have gone
    both = merged(stay, local.terms)
    numbers = np.zeros(len(used), dtype=np.int64)
    numbers[used] = both.here
    kept = with_terms(kept, numbers, papers)
    come = with_terms(come, both.there, papers)
    return Occurrences(
        papers=papers,
        terms=both.strings,
        keys=np.insert(kept, np.searchsorted(kept, come), come),
        lengths=_lengths(earlier, local, found, papers),
    )


def _lengths(earlier: Occurrences, local: Occurrences, found: Change, papers: int) -> Numbers:
    """The lengths of all papers' fields."""
    made = np.zeros((papers, earlier.lengths.shape[1]), dtype=np.int64)
    stays = np.flatnonzero(_stays(earlier, found))
    made[found.now(stays)] = earlier.lengths[stays]
    made[found.come] = local.lengths
    return made


def _stays(earlier: Occurrences, found: Change) -> Flags:
    """Which of the papers before are still as they were."""
    made = np.ones(earlier.papers, dtype=np.bool_)
    made[found.gone] = False
    return made


def _without(earlier: Occurrences, found: Change) -> Numbers:
    """The keys of the papers that stay, by their numbers now."""
    bits = FIELD_BITS + PLACE_BITS
    paper = earlier.keys >> bits & ((1 << earlier.papers.bit_length()) - 1)
    kept = _stays(earlier, found)[paper]
    made: Numbers = earlier.keys[kept]
    if found.moved:
        place = found.now(np.arange(earlier.papers)) - np.arange(earlier.papers)
        made += (place << bits)[paper[kept]]
    return made
