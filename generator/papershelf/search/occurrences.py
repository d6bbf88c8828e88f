"""Every occurrence of every term as one number: its term, paper, field and place.

Sorting those numbers gives the index, and the numbers of a few papers can be exchanged for others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from papershelf.search.documents import Documents
from papershelf.search.fields import AUTHORS, FIELDS, FIRST_AUTHOR
from papershelf.search.packed import Numbers, in_order
from papershelf.search.stretches import Integers

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
    of_words = _where(_held(found, found.word), found.terms)
    of_names = _where(_held(found, found.word[author]), [f"@{word}" for word in found.words])
    terms = in_order({*filter(None, of_words), *filter(None, of_names)})
    numbers = {term: number for number, term in enumerate(terms)}
    shift = shift_of(found.papers)
    word, name = (
        np.array([numbers.get(term, -1) for term in some], dtype=np.int64) << shift
        for some in (of_words, of_names)
    )
    at = below(found.paper, found.field, np.minimum(found.place, LAST_PLACE))
    first = author[found.value[author] == 0]
    at_first = at[first] + (FIRST_AUTHOR - AUTHORS << PLACE_BITS)
    parts = [
        word[found.word] + at,
        word[found.word[first]] + at_first,
        name[found.word[author]] + at[author],
        name[found.word[first]] + at_first,
    ]
    keys = np.concatenate([part[part >= 0] for part in parts])
    keys.sort()
    keys = keys[np.diff(keys, prepend=-1) > 0]
    return Occurrences(papers=found.papers, terms=terms, keys=keys, lengths=_lengths(found))


def _held(found: Documents, words: Integers) -> list[bool]:
    """For each word of all whether it is among these."""
    held: list[bool] = (np.bincount(words, minlength=len(found.words)) > 0).tolist()
    return held


def _where(held: Sequence[bool], terms: Sequence[str]) -> list[str]:
    """The terms of words that are held; nothing for the others."""
    return [term if held else "" for term, held in zip(terms, held, strict=True)]


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


def with_terms(terms: Sequence[str], keys: Numbers, now: Sequence[str], papers: int) -> Numbers:
    """Keys of some terms as keys among others, to which these belong."""
    shift = shift_of(papers)
    numbers = {term: number for number, term in enumerate(now)}
    moved = np.array([numbers.get(term, 0) - at for at, term in enumerate(terms)], dtype=np.int64)
    made: Numbers = (moved << shift)[keys >> shift]
    made += keys
    return made
