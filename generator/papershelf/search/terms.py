"""Files of the inverted index: terms with their short postings, long postings, places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from papershelf.search.cuts import cuts
from papershelf.search.meaning import TermVectors
from papershelf.search.packed import Numbers, encoded, packed, sorted_strings
from papershelf.search.posting_columns import PostingColumns, columns
from papershelf.search.postings import Flags, Postings
from papershelf.search.shards import NAME, Shard, shard

LONG, MOST_LISTS = 512, 300
"""Papers of a term whose postings lie in a file of their own, doubled while there are too many."""

SMALLEST, MOST = 6144, 800
"""Bytes of a file of terms before compression, and how many files there are at most."""

PLACES_SMALLEST, PLACES_MOST = 16384, 225
"""The same of the files of places that hold several terms."""

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
    places: tuple[Shard, ...]
    """Those of several terms."""
    long_places: tuple[Shard, ...]
    """Those of one long term each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Long:
    """The files of a long term."""

    postings: Shard
    places: Shard | None

    @property
    def names(self) -> str:
        return self.postings.name + (self.places.name if self.places else NOWHERE)


def inverted(found: Postings, vectors: TermVectors) -> Inverted:
    """The files of an index's postings."""
    counts = np.diff(found.starts)
    is_long = counts >= long_from(counts)
    own = _long(found, is_long)
    short = np.flatnonzero(~is_long & (np.diff(found.places.starts) > 0))
    return Inverted(
        terms=tuple(_term_files(found, columns(found, ~is_long), vectors, own)),
        lists=tuple(each.postings for each in own.values()),
        places=tuple(_place_files(found, short)),
        long_places=tuple(each.places for each in own.values() if each.places),
    )


def long_from(counts: Numbers) -> int:
    """Papers from which on a term is long."""
    least = LONG
    while (counts >= least).sum() > MOST_LISTS:
        least *= 2
    return least


def _long(found: Postings, is_long: Flags) -> Mapping[int, _Long]:
    stored = columns(found, is_long)
    counts = np.diff(found.starts)
    has_places = (np.diff(found.places.starts) > 0)[:, None]
    return {
        term: _Long(
            postings=shard("lists", packed([counts[term]]) + stored.of(term, term + 1)),
            places=next(_place_files(found, np.array([term])[has_places[term]]), None),
        )
        for term in np.flatnonzero(is_long).tolist()
    }


def _term_files(
    found: Postings, stored: PostingColumns, vectors: TermVectors, own: Mapping[int, _Long]
) -> Iterator[Shard]:
    rows = np.array([vectors.row.get(term, -1) for term in found.terms], dtype=np.int64)
    width = vectors.vectors.shape[1]
    sizes = np.array([len(term) for term in found.terms]) + np.where(rows >= 0, width, 0)
    sizes = sizes + POSTING_BYTES * np.diff(stored.starts)
    for part in cuts(found.terms, sizes, least=SMALLEST, most=MOST):
        terms = found.terms[part]
        has = rows[part]
        long = [own.get(term) for term in range(part.start, part.stop)]
        flags = np.where(has >= 0, HAS_VECTOR, 0) + [OWN_FILE * bool(files) for files in long]
        content = (
            sorted_strings(terms)
            + packed(np.diff(found.starts[part.start : part.stop + 1]))
            + flags.astype(np.uint8).tobytes()
            + encoded("".join(files.names for files in long if files))
            + stored.of(part.start, part.stop)
            + vectors.of(has[has >= 0])
        )
        yield shard("terms", content, terms[0])


def _place_files(found: Postings, terms: Numbers) -> Iterator[Shard]:
    """The places of these terms, all of which have some."""
    content, starts = found.places
    sizes = starts[terms + 1] - starts[terms]
    names = [found.terms[term] for term in terms]
    for part in cuts(names, sizes, least=PLACES_SMALLEST, most=PLACES_MOST):
        parts = (content[starts[term] : starts[term + 1]].tobytes() for term in terms[part])
        head = sorted_strings(names[part]) + packed(sizes[part])
        yield shard("places", head + b"".join(parts), names[part.start])
