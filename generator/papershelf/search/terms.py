"""Files of the inverted index: terms with their short postings, long postings, vectors, places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from papershelf.search.cuts import cuts
from papershelf.search.grouped import firsts, grouped
from papershelf.search.meaning import TermVectors
from papershelf.search.packed import Numbers, Packed, bounds, encoded, packed, sorted_strings
from papershelf.search.posting_columns import PostingColumns, columns
from papershelf.search.postings import Flags, Postings
from papershelf.search.shards import NAME, Shard, distinct, in_columns

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

    postings: Mapping[int, Shard]
    places: Mapping[int, Shard]

    def names(self, term: int) -> str:
        """Of a term's two files; none of a term that is not long."""
        if term not in self.postings:
            return ""
        places = self.places.get(term)
        return self.postings[term].name + (places.name if places else NOWHERE)


def inverted(found: Postings, vectors: TermVectors) -> Inverted:
    """The files of an index's postings."""
    counts = np.diff(found.starts)
    is_long = counts >= long_from(counts)
    own = _long(found, is_long)
    stored = columns(found, ~is_long)
    rows = np.array([vectors.row.get(term, -1) for term in found.terms], dtype=np.int64)
    if found.papers.max(initial=0) >= MANY:
        rows[counts < MEANT] = -1
    sizes = np.array(list(map(len, found.terms)), dtype=np.int64)
    ranges = cuts(
        found.terms, sizes + POSTING_BYTES * np.diff(stored.starts), least=SMALLEST, most=MOST
    )
    starts = list(firsts(found.terms, ranges))
    files = [_term_file(found, stored, own, rows >= 0, part) for part in ranges]
    return Inverted(
        terms=distinct(map(_named_first, files, starts)),
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
        postings=dict(zip(terms, lists, strict=True)),
        places=dict(zip(placed, places, strict=True)),
    )


def _places(found: Postings, terms: slice) -> list[bytes]:
    """The places of some terms that follow each other: how many of all, and which."""
    return [
        column.content[column.starts[terms.start] : column.starts[terms.stop]].tobytes()
        for column in (found.counts, found.places)
    ]


def _term_file(
    found: Postings, stored: PostingColumns, own: _Long, has: Flags, part: slice
) -> Shard:
    names = [own.names(term) for term in range(part.start, part.stop)]
    flags = np.where(has[part], HAS_VECTOR, 0) + [OWN_FILE * bool(name) for name in names]
    head = (
        packed(np.diff(found.starts[part.start : part.stop + 1]))
        + flags.astype(np.uint8).tobytes()
        + encoded("".join(names))
    )
    strings = sorted_strings(found.terms[part])
    return in_columns("terms", [strings, head, *stored.of(part.start, part.stop)])


def _named_first(found: Shard, first: str) -> Shard:
    return replace(found, first=first)


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
