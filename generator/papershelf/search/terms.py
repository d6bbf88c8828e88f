"""Files of the inverted index: terms with their short postings, long postings, vectors, places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

import numpy as np

from papershelf.search.cuts import cuts
from papershelf.search.grouped import firsts, grouped
from papershelf.search.meaning import TermVectors
from papershelf.search.packed import (
    Bytes,
    Numbers,
    Packed,
    bounds,
    encoded,
    packed,
    stretch,
    varints,
)
from papershelf.search.posting_columns import PostingColumns, columns
from papershelf.search.postings import Flags, Postings
from papershelf.search.shards import NAME, Shard, distinct, in_columns
from papershelf.search.string_lists import StringLists

LONG, MOST_LISTS = 512, 200
"""Papers of a term whose postings lie in a file of their own, doubled while there are too many."""

SMALLEST, MOST = 3072, 1600
"""Bytes of a file of terms before compression, and how many files there are at most."""

PLACES_SMALLEST, PLACES_MOST = 12288, 450
VECTORS_SMALLEST, VECTORS_MOST = 1536, 500
"""The same of the files that go with them."""

MEANT, MANY = 3, 4096
"""Papers that a word needs to have a vector, in catalogues of so many papers. Of rarer words it
says little: without, nDCG@10 on Cranfield is the same, on CISI .4318 for .4335."""

OWN_FILE, HAS_VECTOR = 1, 2
NOWHERE = " " * NAME
"""Stands for the file of places of a term that has none."""

POSTING_BYTES = 4
"""What a posting takes, for cutting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inverted:
    """All files of the inverted index, each family in the order of its strings."""

    terms: tuple[Shard, ...]
    lists: tuple[Shard, ...]
    vectors: tuple[Shard, ...]
    places: tuple[Shard, ...]
    """Those of several terms."""
    long_places: tuple[Shard, ...]
    """Those of one long term each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Long:
    """The files of long terms, by term."""

    terms: Sequence[int]
    """Ascending."""
    postings: Mapping[int, Shard]
    places: Mapping[int, Shard]

    def names(self, part: slice) -> str:
        """Of the two files of each long term of a stretch."""
        first, last = (bisect_left(self.terms, end) for end in (part.start, part.stop))
        return "".join(self._names(term) for term in self.terms[first:last])

    def _names(self, term: int) -> str:
        places = self.places.get(term)
        return self.postings[term].name + (places.name if places else NOWHERE)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Stored:
    """The columns of all terms, from which a file takes its stretch."""

    strings: StringLists
    counts: Packed
    """Papers of each."""
    flags: Bytes
    postings: PostingColumns


def inverted(found: Postings, vectors: TermVectors) -> Inverted:
    """The files of an index's postings."""
    counts = np.diff(found.starts)
    is_long = counts >= long_from(counts)
    own = _long(found, is_long)
    rows = np.fromiter(map(vectors.row.get, found.terms, repeat(-1)), np.int64, len(found.terms))
    if found.papers.max(initial=0) >= MANY:
        rows[counts < MEANT] = -1
    stored = _Stored(
        strings=StringLists(found.terms),
        counts=varints(counts),
        flags=(HAS_VECTOR * (rows >= 0) + OWN_FILE * is_long).astype(np.uint8),
        postings=columns(found, ~is_long),
    )
    sizes = np.array(list(map(len, found.terms)), dtype=np.int64)
    sizes += POSTING_BYTES * np.where(is_long, 0, counts)
    ranges = cuts(found.terms, sizes, least=SMALLEST, most=MOST)
    starts = list(firsts(found.terms, ranges))
    files = [_term_file(stored, own, *each) for each in zip(ranges, starts, strict=True)]
    return Inverted(
        terms=distinct(files),
        lists=tuple(own.postings.values()),
        vectors=_vector_files(vectors, rows, ranges, starts),
        places=_place_files(found, is_long, ranges, starts),
        long_places=tuple(own.places.values()),
    )


def long_from(counts: Numbers) -> int:
    """Papers from which on a term is long."""
    least = LONG
    while (counts >= least).sum() > MOST_LISTS:
        least *= 2
    return least


def _long(found: Postings, is_long: Flags) -> _Long:
    stored = columns(found, is_long)
    counts = np.diff(found.starts)
    terms = np.flatnonzero(is_long).tolist()
    placed = [term for term in terms if found.places.starts[term] < found.places.starts[term + 1]]
    lists = distinct(
        in_columns("lists", [packed([counts[term]]), *stored.of(term, term + 1)]) for term in terms
    )
    places = distinct(
        in_columns("places", _places(found, slice(term, term + 1))) for term in placed
    )
    return _Long(
        terms=terms,
        postings=dict(zip(terms, lists, strict=True)),
        places=dict(zip(placed, places, strict=True)),
    )


def _places(found: Postings, terms: slice) -> list[bytes]:
    """The places of some terms that follow each other: how many of all, and which."""
    return [stretch(column, terms) for column in (found.counts, found.places)]


def _term_file(stored: _Stored, own: _Long, part: slice, first: str) -> Shard:
    head = stretch(stored.counts, part) + stored.flags[part].tobytes() + encoded(own.names(part))
    strings = stored.strings.of(part.start, part.stop)
    postings = stored.postings.of(part.start, part.stop)
    return in_columns("terms", [strings, head, *postings], first)


def _vector_files(
    vectors: TermVectors, rows: Numbers, ranges: Sequence[slice], starts: Sequence[str]
) -> tuple[Shard, ...]:
    """The vectors of each file of terms."""
    if not (rows >= 0).any():
        return ()
    parts = [[vectors.of(rows[part][rows[part] >= 0])] for part in ranges]
    return grouped("vectors", parts, starts, least=VECTORS_SMALLEST, most=VECTORS_MOST)


def _place_files(
    found: Postings, is_long: Flags, ranges: Sequence[slice], starts: Sequence[str]
) -> tuple[Shard, ...]:
    """The places of each file of terms, but of long ones."""
    short = replace(
        found, counts=_without(found.counts, is_long), places=_without(found.places, is_long)
    )
    parts = [_places(short, part) for part in ranges]
    return grouped("places", parts, starts, least=PLACES_SMALLEST, most=PLACES_MOST)


def _without(found: Packed, left_out: Flags) -> Packed:
    """The same, where some have no bytes."""
    sizes = np.diff(found.starts)
    kept = np.where(left_out, 0, sizes)
    return Packed(found.content[np.repeat(~left_out, sizes)], bounds(kept))
