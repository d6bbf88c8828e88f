r"""Sorted lists of strings, all those of a family written at once.

    >>> lists = StringLists(["owl", "owlet", "owls"])
    >>> lists.of(0, 2), lists.of(2, 3)
    (b'\x02\x00\x03owl\x03\x02et', b'\x01\x00\x04owls')

A list is how many strings there are; for each the bytes that it shares with the one before, those
that follow, and the latter bytes. The first string of a list shares nothing, the others are written
as they are in the list of all, so a list is a stretch of that.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from papershelf.search.packed import Bytes, Numbers, all_encoded, bounds, packed, varints

Flags = npt.NDArray[np.bool_]

LETTERS, BLOCKS = 16, 4
"""Letters that are compared at once, and how often; few strings have more in common."""


class StringLists:
    """Strings in order, of which any stretch can be written as a list."""

    def __init__(self, strings: Sequence[str]) -> None:
        """Write them all."""
        self._coded = all_encoded(strings)
        self.sizes = lengths = np.fromiter(map(len, self._coded), np.int64, len(self._coded))
        letters = np.frombuffer(b"".join(self._coded), dtype=np.uint8)
        shared = _shared(self._coded, letters, bounds(lengths))
        heads = varints(np.stack([shared, lengths - shared], axis=1).ravel())
        begin = np.diff(heads.starts[::2])
        self._starts = bounds(begin + lengths - shared)
        content = np.zeros(self._starts[-1], dtype=np.uint8)
        head = _alternating(begin, lengths - shared)
        content[head] = heads.content
        content[~head] = letters[~_alternating(shared, lengths - shared)]
        self._content = content.tobytes()

    def of(self, first: int, last: int) -> bytes:
        """The list of strings `first` to `last`, the latter excluded."""
        if first == last:
            return packed([0])
        start, end = self._starts[first + 1], self._starts[last]
        whole = self._coded[first]
        return packed([last - first, 0, len(whole)]) + whole + self._content[start:end]


def sorted_strings(strings: Sequence[str]) -> bytes:
    """All of them as one list."""
    return StringLists(strings).of(0, len(strings))


def _alternating(first: Numbers, then: Numbers) -> Flags:
    """So many that are meant, so many that are not, and so on."""
    sizes = np.stack([first, then], axis=1).ravel()
    return np.repeat(np.arange(len(sizes)) % 2 == 0, sizes)


def _shared(coded: Sequence[bytes], letters: Bytes, starts: Numbers) -> Numbers:
    """How many bytes each string has in common with the start of the one before.

    Some letters at a time, of those strings that have all the letters before in common.
    """
    lengths = np.diff(starts)
    most = np.minimum(lengths[1:], lengths[:-1])
    found = np.zeros(len(lengths), dtype=np.int64)
    rows = np.arange(len(most))
    padded = np.append(letters, np.zeros(LETTERS * BLOCKS, dtype=np.uint8))
    for begin in range(0, LETTERS * BLOCKS, LETTERS):
        place = np.arange(begin, begin + LETTERS)
        differ = padded[starts[rows, None] + place] != padded[starts[rows + 1, None] + place]
        some = differ.any(axis=1)
        found[rows + 1] = begin + np.where(some, differ.argmax(axis=1), LETTERS)
        rows = rows[~some & (most[rows] > begin + LETTERS)]
    found[1:] = np.minimum(found[1:], most)
    for row in rows.tolist():
        pairs = enumerate(zip(coded[row], coded[row + 1], strict=False))
        found[row + 1] = next((at for at, (one, other) in pairs if one != other), most[row])
    return found
