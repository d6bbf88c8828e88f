"""What the texts hold, brought up to date: only what is in papers that changed is counted anew.

    held(reading, reading_before, held_before)

A paper changed if its texts did; or if it has both halves of a word, next to each other perhaps,
that somebody now writes in one or that nobody writes in one any more. What comes out is what
counting everything anew would give.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from papershelf.search.changes import Change, change
from papershelf.search.documents import Flags, documents_of
from papershelf.search.joined import with_joined
from papershelf.search.lexicon import counted
from papershelf.search.occurrences import (
    FIELD_BITS,
    PLACE_BITS,
    Occurrences,
    occurrences,
    shift_of,
    with_terms,
)
from papershelf.search.packed import Numbers, in_order
from papershelf.search.reading import Reading, only


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
    documents = documents_of(now)
    return Held(
        words=now.table.words,
        counts=counted(documents),
        occurrences=occurrences(with_joined(documents)),
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
    numbers = {word: number for number, word in enumerate(known)}
    found: Numbers = np.append(counts, 0)[
        np.array([numbers.get(word, len(known)) for word in words], dtype=np.int64)
    ]
    return found


def _exchanged(earlier: Occurrences, local: Occurrences, found: Change) -> Occurrences:
    """The occurrences where those of some papers are exchanged for others."""
    papers = earlier.papers + len(found.come) - len(found.gone)
    kept = _without(earlier, found)
    come = _numbered(local, found, papers)
    used = np.flatnonzero(np.bincount(kept >> shift_of(papers)))  # some may have gone
    stay = [earlier.terms[term] for term in used.tolist()]
    terms = in_order(dict.fromkeys(chain(stay, local.terms)))
    kept = with_terms(earlier.terms, kept, terms, papers)
    come = with_terms(local.terms, come, terms, papers)
    return Occurrences(
        papers=papers,
        terms=terms,
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
    place = found.now(np.arange(earlier.papers)) - np.arange(earlier.papers)
    kept = _stays(earlier, found)[paper]
    made: Numbers = earlier.keys[kept] + (place << bits)[paper[kept]]
    return made


def _numbered(local: Occurrences, found: Change, papers: int) -> Numbers:
    """The keys of the papers that come, by their numbers among all."""
    bits, own = FIELD_BITS + PLACE_BITS, shift_of(local.papers)
    low = local.keys & ((1 << bits) - 1)
    paper = local.keys >> bits & ((1 << local.papers.bit_length()) - 1)
    term = local.keys >> own << shift_of(papers)
    made: Numbers = term | found.come[paper] << bits | low
    return made
