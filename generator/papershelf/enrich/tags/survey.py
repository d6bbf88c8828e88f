"""What could be a tag: every phrase of every paper, counted once.

The counts are kept as numbers of phrases in flat arrays, about a kilobyte a paper, so that 50,000
papers fit in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from papershelf.enrich.kept_table import Column, Integers, Table
from papershelf.enrich.tags.counted_places import places
from papershelf.enrich.tags.glossary import Glossary
from papershelf.enrich.tags.known import Known
from papershelf.enrich.tags.spellings import Spellings, spellings
from papershelf.model import Catalogue

MOST = 255
"""Larger counts are cut, which is far beyond what an abstract holds."""


class Row(NamedTuple):
    """How a paper uses each of its phrases, column by column."""

    phrases: Sequence[int]
    titled: Sequence[int]
    """Places in the title."""
    places: Sequence[int]
    """Places in title and abstract."""
    wholes: Sequence[int]
    """Places where it is a whole noun phrase."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rows:
    """How all papers use their phrases, the papers' columns one after the other."""

    ends: Integers
    """Where each paper's phrases end."""
    phrases: Integers
    """Numbers, in the order in which the paper has the phrases first."""
    titled: Integers
    places: Integers
    wholes: Integers
    """As in Row; none is larger than MOST."""

    def __len__(self) -> int:
        """The number of papers."""
        return len(self.ends)

    def __iter__(self) -> Iterator[Row]:
        """The rows, one by one."""
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, paper: int) -> Row:
        """The row of a paper."""
        span = slice(self.ends[paper - 1] if paper else 0, self.ends[paper])
        columns = (self.phrases, self.titled, self.places, self.wholes)
        return Row(*(column[span].tolist() for column in columns))


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All phrases of a catalogue and how each paper uses them."""

    keys: Sequence[str]
    """Phrase number to key; the phrases are numbered as they come."""
    numbers: Mapping[str, int]
    """Key to phrase number."""
    rows: Rows
    """In the papers' order."""
    spellings: Spellings
    """How phrases are written inside sentences, and how often."""
    titles: Spellings
    """How they are written where capitals mean little."""
    heads: Mapping[str, int]
    """The last words of phrases inside sentences, and how often each stands there."""
    joined: frozenset[str]
    """Keys that were only ever found in a form that needs better evidence."""
    found: Table
    """What all this was counted from."""
    ids: Integers
    """Phrase number to the number that stands for it in `found`."""


def survey(catalogue: Catalogue, glossary: Glossary, known: Known) -> Survey:
    """Count all phrases of all papers."""
    found = places(catalogue, glossary, known)
    phrases, ids = _in_order(found)
    names = found.names["phrase"]
    keys = list(map(names.__getitem__, ids.tolist()))
    plain = np.bincount(phrases, weights=found.columns["plain"], minlength=len(keys))
    return Survey(
        keys=keys,
        numbers=dict(zip(keys, range(len(keys)), strict=True)),
        rows=_rows(found, phrases),
        spellings=_spelt(found, phrases, "inside", len(keys)),
        titles=_spelt(found, phrases, "opening", len(keys)),
        heads=_heads(found),
        joined=frozenset(map(keys.__getitem__, np.flatnonzero(plain == 0).tolist())),
        found=found,
        ids=ids,
    )


def _in_order(found: Table) -> tuple[Integers, Integers]:
    """Each entry's phrase, numbered as they come, and which each number stands for in the table."""
    phrases = found.columns["phrase"]
    first = np.full(len(found.names["phrase"]), -1, dtype=np.int64)
    first[phrases[::-1]] = np.arange(len(phrases))[::-1]
    used = np.flatnonzero(first >= 0)
    ordered = used[np.argsort(first[used])]
    first[ordered] = np.arange(len(ordered))
    return first[phrases], ordered


def _rows(found: Table, phrases: Integers) -> Rows:
    """The counts of each paper, a phrase's spellings together."""
    papers = found.rows
    new = np.ones(len(phrases), dtype=bool)
    new[1:] = (phrases[1:] != phrases[:-1]) | (papers[1:] != papers[:-1])
    starts = np.flatnonzero(new)
    both = found.columns["inside"].astype(np.int64) + found.columns["opening"]
    sizes = np.bincount(papers[starts], minlength=len(found.sizes))
    return Rows(
        ends=np.cumsum(sizes),
        phrases=phrases[starts],
        titled=_summed(found.columns["titled"], starts),
        places=_summed(both, starts),
        wholes=_summed(found.columns["whole"], starts),
    )


def _summed(counts: Column, starts: Integers) -> Integers:
    """The sums of stretches that begin at some places, cut."""
    if not len(starts):
        return np.zeros(0, dtype=np.int64)
    return np.minimum(np.add.reduceat(counts, starts, dtype=np.int64), MOST)


def _spelt(found: Table, phrases: Integers, where: str, size: int) -> Spellings:
    """The spellings of all phrases at some places."""
    counts, names = found.columns[where], found.names["form"]
    at = np.flatnonzero(counts)
    return spellings(phrases[at], found.columns["form"][at], counts[at], names, size)


def _heads(found: Table) -> dict[str, int]:
    names = found.names["head"]
    sums = np.bincount(found.columns["head"], found.columns["inside"], minlength=len(names))
    counts = sums.astype(np.int64).tolist()
    return {name: count for name, count in zip(names, counts, strict=True) if count}
