"""Words as they are written, forwards and backwards: for completing and correcting.

A word with one letter wrong keeps either its first half or its second, so that both the words that
begin like it and those that end like it must be found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from papershelf.search.cuts import cuts
from papershelf.search.documents import Documents
from papershelf.search.grouped import firsts
from papershelf.search.packed import Numbers, in_order, stretch, varints
from papershelf.search.shards import Shard, distinct, shard
from papershelf.search.string_lists import StringLists
from papershelf.text.folding import shapes

SMALLEST, MOST = 12288, 64
"""Bytes of a file before compression, and how many files there are at most."""

SORTED_FAST = 32
"""Bits of numbers that are sorted twice as fast as others."""

BITS = 2
"""Binary digits of a count that are kept, so that a few papers more change few files."""


def words_of(found: Documents) -> Mapping[str, int]:
    """Every word and in about how many papers it is; not those of scripts without spaces."""
    return about(found.words, rounded(counted(found)))


def counted(found: Documents) -> Numbers:
    """In how many papers each word is."""
    bits = found.papers.bit_length()
    keys: npt.NDArray[np.integer] = found.word.astype(np.int64) << bits | found.paper
    if len(found.words).bit_length() + bits <= SORTED_FAST:
        keys = keys.astype(np.uint32)
    keys.sort()
    words = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]] >> bits
    return np.bincount(words.astype(np.int64), minlength=len(found.words))


def about(words: Sequence[str], counts: Numbers) -> Mapping[str, int]:
    """Words with their counts; not those of scripts without spaces."""
    found = dict(zip(words, counts.tolist(), strict=True))
    if not "".join(words).isascii():
        for word in words:
            if not word.isascii() and "c" in shapes(word):
                del found[word]
    return found


def rounded(counts: Numbers) -> Numbers:
    """Counts with all but the first two binary digits set to 0.

    >>> rounded(np.array([0, 1, 5, 7, 100])).tolist()
    [0, 1, 4, 6, 96]
    """
    unit = np.maximum(np.frexp(counts)[1] - BITS, 0)
    made: Numbers = counts >> unit << unit
    return made


def word_files(found: Mapping[str, int]) -> tuple[Shard, ...]:
    """Words in order, with their counts."""
    return _files("words", found)


def ending_files(found: Mapping[str, int]) -> tuple[Shard, ...]:
    """Words written backwards, in the order of that, with their counts.

    Only those of letters alone, for no other is corrected, and few slips lead to another.
    """
    return _files("endings", {word[::-1]: found[word] for word in filter(str.isalpha, found)})


def _files(family: str, found: Mapping[str, int]) -> tuple[Shard, ...]:
    strings: Sequence[str] = in_order(found)
    lists = StringLists(strings)
    ranges = cuts(strings, lists.sizes, least=SMALLEST, most=MOST)
    counts = varints(np.fromiter(map(found.__getitem__, strings), np.int64, len(strings)))
    return distinct(
        shard(family, lists.of(part.start, part.stop) + stretch(counts, part), first)
        for part, first in zip(ranges, firsts(strings, ranges), strict=True)
    )
