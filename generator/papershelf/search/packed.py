r"""Numbers and strings as bytes, whole columns at a time.

    >>> varints(np.array([5, 300])).content.tobytes().hex(" ")
    '05 ac 02'
    >>> sorted_strings(["owl", "owlet"])
    b'\x02\x00\x03owl\x03\x02et'

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


def packed(values: Sequence[int] | npt.NDArray[np.integer]) -> bytes:
    """The same as bytes, for a few numbers."""
    return varints(np.asarray(values, dtype=np.int64)).content.tobytes()


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


def sorted_strings(strings: Sequence[str]) -> bytes:
    """How many; for each the bytes shared with the one before, those that follow, and these."""
    coded = all_encoded(strings)
    lengths = np.array(list(map(len, coded)), dtype=np.int64)
    shared = _shared(coded, lengths)
    heads = varints(np.stack([shared, lengths - shared], axis=1).ravel())
    head, starts = heads.content.tobytes(), heads.starts[::2].tolist()
    rows = zip(starts, starts[1:], coded, shared.tolist(), strict=False)
    return packed([len(strings)]) + b"".join(
        head[start:end] + string[kept:] for start, end, string, kept in rows
    )


def _shared(coded: Sequence[bytes], lengths: Numbers) -> Numbers:
    """How many bytes each string has in common with the start of the one before."""
    found = np.zeros(len(coded), dtype=np.int64)
    if len(coded) > 1:
        letters = np.array(coded).view(np.uint8).reshape(len(coded), -1)
        differ = letters[1:] != letters[:-1]
        first = np.where(differ.any(axis=1), differ.argmax(axis=1), letters.shape[1])
        found[1:] = np.minimum(first, np.minimum(lengths[1:], lengths[:-1]))
    return found


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
