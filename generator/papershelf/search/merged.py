"""Two rows of strings in order as one, without comparing them all.

    merged(["ferry", "owl"], ["#tags/a", "#tags/b", "owl"])
        ->  ["#tags/a", "#tags/b", "ferry", "owl"];  2, 3;  0, 1, 3

Terms of words and other terms lie apart, and few words are new in a build: what is added falls into
few of the gaps, so it is enough to look where the first and the last of a stretch belong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from papershelf.search.packed import Numbers, order


class Merged(NamedTuple):
    """Strings, and where those that they are made of stand."""

    strings: list[str]
    here: Numbers
    """The place of each string of the first row."""
    there: Numbers
    """The place of each string of the second."""


def merged(first: Sequence[str], second: Sequence[str]) -> Merged:
    """Both rows, each in the order of UTF-16 units with no string twice, as one of that kind."""
    strings: list[str] = []
    here = np.zeros(len(first), dtype=np.int64)
    there = np.zeros(len(second), dtype=np.int64)
    done = 0
    for gap, start, end in _gaps(first, second):
        here[done:gap] = np.arange(len(strings), len(strings) + gap - done)
        strings.extend(first[done:gap])
        there[start:end] = np.arange(len(strings), len(strings) + end - start)
        twice = gap < len(first) and first[gap] == second[end - 1]
        strings.extend(second[start : end - twice])
        done = gap
    here[done:] = np.arange(len(strings), len(strings) + len(first) - done)
    strings.extend(first[done:])
    return Merged(strings, here, there)


def _gaps(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Stretches of the second row, each with how many of the first row come before it."""
    open_ = [(0, len(second), 0, len(first))] if second else []
    while open_:
        start, end, low, high = open_.pop()
        low, high = (_before(first, second[place], low, high) for place in (start, end - 1))
        if low == high:
            yield low, start, end
        else:
            middle = (start + end) // 2
            open_ += [(middle, end, low, high), (start, middle, low, high)]


def _before(strings: Sequence[str], string: str, low: int, high: int) -> int:
    """How many strings come before this one, which is known to lie between `low` and `high`."""
    return bisect_left(strings, order(string), low, high, key=order)
