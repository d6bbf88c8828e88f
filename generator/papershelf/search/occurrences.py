"""Every occurrence of every term as one number: its term, paper, field and place.

Sorting those numbers gives the index, and the numbers of a few papers can be exchanged for others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from papershelf.search.documents import Documents
from papershelf.search.fields import AUTHORS, FIELDS, FIRST_AUTHOR
from papershelf.search.packed import Numbers, bounds, in_order

PLACE_BITS, FIELD_BITS = 16, 4
LAST_PLACE = (1 << PLACE_BITS) - 1
"""Later words of a field count as standing here."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Occurrences:
    """Where every term of the texts stands."""

    papers: int
    terms: Sequence[str]
    """In the order of UTF-16 units; none that does not occur."""
    keys: Numbers
    """Ascending, none twice; the place in the lowest bits, then field, paper, term."""
    lengths: Numbers
    """Terms in each field of each paper, without those that only offer another way."""


def shift_of(papers: int) -> int:
    """Bits of a key below its term."""
    return papers.bit_length() + FIELD_BITS + PLACE_BITS


def occurrences(found: Documents) -> Occurrences:
    """All occurrences of words by their terms, and of names of authors as they are written."""
    author = np.flatnonzero(found.field == AUTHORS)
    words = np.flatnonzero(np.bincount(found.word, minlength=len(found.words)))
    names = np.flatnonzero(np.bincount(found.word[author], minlength=len(found.words)))
    of_words = [found.terms[word] for word in words.tolist()]
    of_names = [f"@{found.words[name]}" for name in names.tolist()]
    terms = in_order({*filter(None, of_words), *of_names})
    numbers = {term: number for number, term in enumerate(terms)}
    word, name = (
        _numbers(len(found.words), some, called, numbers) << shift_of(found.papers)
        for some, called in ((words, of_words), (names, of_names))
    )
    at = below(found.paper, found.field, np.minimum(found.place, LAST_PLACE))
    first = author[found.value[author] == 0]
    at_first = at[first] + (FIRST_AUTHOR - AUTHORS << PLACE_BITS)
    parts = [
        (word[found.word], at),
        (word[found.word[first]], at_first),
        (name[found.word[author]], at[author]),
        (name[found.word[first]], at_first),
    ]
    keys = np.concatenate([term[term >= 0] + at[term >= 0] for term, at in parts])
    keys.sort()
    keys = keys[np.diff(keys, prepend=-1) > 0]
    return Occurrences(papers=found.papers, terms=terms, keys=keys, lengths=_lengths(found))


def _numbers(
    size: int, words: Numbers, terms: Sequence[str], numbers: Mapping[str, int]
) -> Numbers:
    """For each of so many words the number of its term; -1 for a word without."""
    found = np.full(size, -1, dtype=np.int64)
    found[words] = [numbers.get(term, -1) for term in terms]
    return found


def below(
    paper: npt.NDArray[np.integer],
    field: npt.NDArray[np.integer] | int,
    place: npt.NDArray[np.integer],
) -> Numbers:
    """Keys without their terms."""
    made: Numbers = (paper.astype(np.int64) << FIELD_BITS | field) << PLACE_BITS | place
    return made


def _lengths(found: Documents) -> Numbers:
    is_term = np.array([bool(term) for term in found.terms], dtype=np.bool_)
    counted = is_term[found.word] & ~found.extra if len(found.word) else found.extra
    place = found.paper[counted].astype(np.int64) * len(FIELDS) + found.field[counted]
    return np.bincount(place, minlength=found.papers * len(FIELDS)).reshape(-1, len(FIELDS))


def with_terms(keys: Numbers, numbers: Numbers, papers: int) -> Numbers:
    """Keys where each term has another number; `numbers` says which."""
    shift = shift_of(papers)
    moved = numbers - np.arange(len(numbers))
    if not moved.any():
        return keys
    made: Numbers = (moved << shift)[keys >> shift]
    made += keys
    return made


def numbered(found: Occurrences, numbers: Numbers, papers: int) -> Numbers:
    """The keys of papers that have other numbers among more papers."""
    bits, own = FIELD_BITS + PLACE_BITS, shift_of(found.papers)
    low = found.keys & ((1 << bits) - 1)
    paper = found.keys >> bits & ((1 << found.papers.bit_length()) - 1)
    term = found.keys >> own << shift_of(papers)
    made: Numbers = term | numbers[paper] << bits | low
    return made


def together(parts: Sequence[Occurrences]) -> Occurrences:
    """The occurrences of all papers, from those of papers that follow each other."""
    if len(parts) == 1:
        return parts[0]
    terms = in_order({term for part in parts for term in part.terms})
    places = {term: place for place, term in enumerate(terms)}
    first = bounds(np.array([part.papers for part in parts], dtype=np.int64))
    papers = int(first[-1])
    keys = np.zeros(sum(len(part.keys) for part in parts), dtype=np.int64)
    ends = bounds(np.array([len(part.keys) for part in parts], dtype=np.int64))
    for number, part in enumerate(parts):
        own = numbered(part, np.arange(first[number], first[number + 1]), papers)
        numbers = np.array([places[term] for term in part.terms], dtype=np.int64)
        keys[ends[number] : ends[number + 1]] = with_terms(own, numbers, papers)
    keys.sort(kind="stable")  # a few sorted stretches, which this merges
    lengths = [np.zeros((0, len(FIELDS)), dtype=np.int64), *(part.lengths for part in parts)]
    return Occurrences(papers=papers, terms=terms, keys=keys, lengths=np.concatenate(lengths))
