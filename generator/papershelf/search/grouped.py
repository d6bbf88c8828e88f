"""Parts that go with the files of terms, several in one file: vectors, places.

Part n belongs to the n-th file of terms, and has one or two columns. Parts are small, so a file
holds several that follow each other; which ones, depends on the first terms alone, so that a file
more changes few others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from papershelf.search.cuts import cuts
from papershelf.search.packed import packed
from papershelf.search.shards import Shard, distinct, in_columns


def grouped(
    family: str, parts: Sequence[Sequence[bytes]], firsts: Sequence[str], *, least: int, most: int
) -> tuple[Shard, ...]:
    """Files of up to `least` bytes, at most `most` of them; named first as its first part is."""
    sizes = np.array([sum(map(len, part)) for part in parts], dtype=np.int64)
    ranges = cuts(firsts, sizes, least=least, most=most)
    return distinct(
        in_columns(family, _columns(parts[part]), firsts[part.start]) for part in ranges
    )


def _columns(parts: Sequence[Sequence[bytes]]) -> list[bytes]:
    """How many parts, the length of each part's columns; then the columns of all parts."""
    head = packed([len(parts), *(len(column) for part in parts for column in part)])
    return [head, *(b"".join(column) for column in zip(*parts, strict=True))]


def firsts(strings: Sequence[str], ranges: Sequence[slice]) -> Iterator[str]:
    """For each range the shortest start of its first string that comes after all before.

    >>> list(firsts(["owl", "owls", "oxen", "ozone"], [slice(0, 2), slice(2, 4)]))
    ['', 'ox']
    """
    for part in ranges:
        before = strings[part.start - 1] if part.start else None
        yield "" if before is None else _start(strings[part.start], before)


def _start(string: str, before: str) -> str:
    """What a string has in common with the one before, and a letter more."""
    pairs = zip(string, before, strict=False)
    same = next((at for at, (one, other) in enumerate(pairs) if one != other), len(before))
    return string[: same + 1]
