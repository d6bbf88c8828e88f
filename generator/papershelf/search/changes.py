"""Which papers' texts changed since they were read before, and where the others stand now.

papers before: A B C D       now: A X C D         B went, X came
papers before: A B C D       now: A B N C D       N came, C and D stand one later
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

import numpy as np

from papershelf.search.documents import Flags
from papershelf.search.joined import LONGEST
from papershelf.search.packed import Numbers
from papershelf.search.reading import Reading

MOST = 4
"""If more than one in so many papers changed, everything is counted anew."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Change:
    """What goes and what comes; the other papers stay in their order."""

    gone: Numbers
    """Papers by their numbers before, ascending."""
    come: Numbers
    """Papers by their numbers now, ascending."""
    start: int
    """Papers from here on (before) have moved ..."""
    moved: int
    """... by so many."""

    def now(self, papers: Numbers) -> Numbers:
        """The numbers now of papers that stayed."""
        return np.where(papers >= self.start, papers + self.moved, papers)

    def before(self, papers: Numbers) -> Numbers:
        """The numbers before of papers that stayed."""
        return np.where(papers >= self.start + self.moved, papers - self.moved, papers)


def change(before: Reading, now: Reading) -> Change | None:
    """What changed; None if it is too much, or if numbers of papers take more bits."""
    if len(before.keys).bit_length() != len(now.keys).bit_length():
        return None
    plain = _of_keys(before.keys, now.keys)
    if _too_much(plain, now):
        return None
    old, new = set(before.table.words), set(now.table.words)
    apart = holders(before, old - new), holders(now, new - old)
    gone = np.union1d(plain.gone, _staying(apart[0], plain.gone))
    gone = np.union1d(gone, plain.before(_staying(apart[1], plain.come)))
    come = np.union1d(plain.come, _staying(apart[1], plain.come))
    come = np.union1d(come, plain.now(_staying(apart[0], plain.gone)))
    found = Change(gone=gone, come=come, start=plain.start, moved=plain.moved)
    return None if _too_much(found, now) else found


def _too_much(found: Change, now: Reading) -> bool:
    return len(found.gone) + len(found.come) > len(now.keys) // MOST


def _staying(papers: Numbers, changed: Numbers) -> Numbers:
    return np.setdiff1d(papers, changed)


def _of_keys(before: Sequence[bytes], now: Sequence[bytes]) -> Change:
    """Exchanged papers if there are as many as before, else one stretch for another."""
    same = [old == new and bool(old) for old, new in zip(before, now, strict=False)]
    if len(before) == len(now):
        rows = np.flatnonzero(~np.array(same, dtype=np.bool_))
        return Change(gone=rows, come=rows, start=len(before), moved=0)
    backwards = zip(reversed(before), reversed(now), strict=False)
    first = sum(1 for _ in takewhile(bool, same))
    last = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] != b"", backwards))
    last = min(last, min(len(before), len(now)) - first)
    return Change(
        gone=np.arange(first, len(before) - last),
        come=np.arange(first, len(now) - last),
        start=len(before) - last,
        moved=len(now) - len(before),
    )


def holders(found: Reading, wholes: set[str]) -> Numbers:
    """Papers that have a first and a second half of some of these words."""
    if not wholes:
        return np.zeros(0, dtype=np.int64)
    numbers = {word: number for number, word in enumerate(found.table.words)}
    halves = [half for word in sorted(wholes) for half in _halves(word, numbers)]
    first, second = (_papers(found, [half[side] for half in halves]) for side in (0, 1))
    return np.flatnonzero(first & second)


def _halves(word: str, numbers: dict[str, int]) -> Iterator[tuple[int, int]]:
    if len(word) <= LONGEST and not word.isdecimal():
        for cut in range(1, len(word)):
            first, second = numbers.get(word[:cut]), numbers.get(word[cut:])
            if first is not None and second is not None:
                yield first, second


def _papers(found: Reading, words: Sequence[int]) -> Flags:
    """The papers in which one of these words is."""
    table = found.table
    having = np.zeros(len(found.texts), dtype=np.bool_)
    if words:
        asked = np.zeros(len(table.words), dtype=np.bool_)
        asked[list(words)] = True
        stretch = np.repeat(np.arange(len(table.stretches)), np.diff(table.starts))
        with_word = np.zeros(len(table.stretches), dtype=np.bool_)
        with_word[stretch[asked[table.parts[:, 0]]]] = True
        paper = np.repeat(np.repeat(np.arange(len(found.texts)), found.texts), found.sizes)
        having[paper[with_word[found.found]]] = True
    return having
