"""Where to cut a long row of strings into files, so that few files change when strings are added.

Cutting whenever a file is full would move every later cut when something is added at the front.
Here a row that is too large is cut in two near its middle, at the string whose checksum is lowest,
and so on: a cut stays where it is for as long as its own surroundings do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np

from papershelf.search.packed import Numbers, all_encoded, bounds


def cuts(strings: Sequence[str], sizes: Numbers, *, least: int, most: int) -> list[slice]:
    """Consecutive slices of the strings, by the bytes that each string brings with it.

    Files hold up to `least` bytes; up to a power of two times that if they would else be more
    than `most`.
    """
    ends = bounds(sizes)
    limit = least
    while ends[-1] > limit * most * FILLED:
        limit *= 2
    checksums = np.array(list(map(crc32, all_encoded(strings))), dtype=np.int64)
    return [slice(*part) for part in _parts(ends, checksums, limit)]


FILLED = 0.5
"""How full files are taken to be on the average: one that was just cut in two is half full."""


def _parts(ends: Numbers, checksums: Numbers, limit: int) -> Iterator[tuple[int, int]]:
    """First and last (excluded) string of each part."""
    open_ = [(0, len(checksums))]
    while open_:
        first, last = open_.pop()
        size = ends[last] - ends[first]
        if last - first > 1 and size > limit:
            middle = _middle(ends, checksums, first, last)
            open_ += [(middle, last), (first, middle)]
        elif last > first:
            yield first, last


def _middle(ends: Numbers, checksums: Numbers, first: int, last: int) -> int:
    """The string with the lowest checksum in the middle third, by size."""
    size = ends[last] - ends[first]
    asked = ends[first] + np.array([size // 3, size - size // 3])
    low, high = np.searchsorted(ends, asked)
    low = min(max(int(low), first + 1), last - 1)
    high = min(max(int(high), low + 1), last)
    return low + int(np.argmin(checksums[low:high]))
