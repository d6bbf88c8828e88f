r"""Numbers and strings as bytes, whole columns at a time.

    >>> varints(np.array([5, 300])).content.tobytes().hex(" ")
    '05 ac 02'

The layouts are those of docs/search-index.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]

LOW, BITS = 0x7F, 7
"""A varint's part of a byte; the bit above says that there is more."""

FEW = 8
"""Numbers that are written one by one in less time than as a column."""


class Packed(NamedTuple):
    """Values one after the other, and where each begins; the last end is included."""

    content: Bytes
    starts: Numbers


def varints(values: npt.NDArray[np.integer]) -> Packed:
    """Numbers of at least 0 as LEB128: seven bits a byte, lowest first."""
    rest = values.astype(np.int64)
    sizes = np.ones(len(rest), dtype=np.int64)
    for size in range(1, int(rest.max(initial=0)).bit_length() // BITS + 1):
        sizes += rest >= 1 << BITS * size
    starts = bounds(sizes)
    content = np.zeros(starts[-1], dtype=np.uint8)
    place = starts[:-1]
    while len(rest):
        more = rest > LOW
        content[place] = rest & LOW | more << BITS
        place, rest = place[more] + 1, rest[more] >> BITS
    return Packed(content, starts)


def stretch(found: Packed, part: slice) -> bytes:
    """The bytes of some values that follow each other."""
    return found.content[found.starts[part.start] : found.starts[part.stop]].tobytes()


def packed(values: Sequence[int] | npt.NDArray[np.integer]) -> bytes:
    """The same as bytes."""
    if len(values) <= FEW:
        return b"".join(map(_packed, map(int, values)))
    return varints(np.asarray(values, dtype=np.int64)).content.tobytes()


def _packed(value: int) -> bytes:
    made = bytearray()
    rest = value
    while rest > LOW:
        made.append(rest & LOW | 1 << BITS)
        rest >>= BITS
    made.append(rest)
    return bytes(made)


def bounds(sizes: npt.NDArray[np.integer] | npt.NDArray[np.bool_]) -> Numbers:
    """Where each of consecutive stretches begins, and where the last ends."""
    found = np.zeros(len(sizes) + 1, dtype=np.int64)
    np.cumsum(sizes, out=found[1:])
    return found


def picked(starts: Numbers, chosen: npt.NDArray[np.integer]) -> Numbers:
    """The rows of the chosen stretches, one stretch after the other.

    >>> picked(np.array([0, 2, 5]), np.array([1, 0])).tolist()
    [2, 3, 4, 0, 1]
    """
    count = np.diff(starts)[chosen]
    ends = bounds(count)
    found: Numbers = np.repeat(starts[:-1][chosen] - ends[:-1], count)
    found += np.arange(ends[-1])
    return found


def steps(values: npt.NDArray[np.integer], starts: npt.NDArray[np.integer]) -> Numbers:
    """Ascending numbers as steps from the one before, less one, each stretch from -1.

    >>> steps(np.array([0, 3, 4, 2]), np.array([0, 3])).tolist()
    [0, 2, 0, 2]
    """
    found: Numbers = values.astype(np.int64)
    found[1:] -= values[:-1].astype(np.int64) + 1
    found[starts] = values[starts]
    return found


def runs(values: Numbers) -> tuple[Numbers, Numbers]:
    """Where each run of equal values begins, and how long it is.

    >>> [each.tolist() for each in runs(np.array([7, 7, 9]))]
    [[0, 2], [2, 1]]
    """
    if not len(values):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    begin = np.flatnonzero(np.concatenate([[True], values[1:] != values[:-1]]))
    return begin, np.diff(begin, append=len(values))


_BEYOND = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
"""Characters that UTF-16 writes as two units, and halves of such."""


def in_order(strings: Iterable[str]) -> list[str]:
    """Strings as JavaScript would sort them."""
    found = list(strings)
    return sorted(found, key=order) if _BEYOND.search("".join(found)) else sorted(found)


def order(string: str) -> bytes:
    """Sorts strings as JavaScript does: by UTF-16 units."""
    return encoded(string).decode().encode("utf-16-be")


def encoded(string: str) -> bytes:
    """UTF-8; half a surrogate pair, which UTF-8 lacks, becomes `?`."""
    return string.encode(errors="replace")


def all_encoded(strings: Sequence[str]) -> list[bytes]:
    """Each of many strings, as above."""
    try:
        return list(map(str.encode, strings))
    except UnicodeEncodeError:
        return [encoded(string) for string in strings]
