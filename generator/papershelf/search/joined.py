"""Neighbouring words that are written as one word elsewhere: `multi task` for `multitask`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from papershelf.search.documents import Documents, Flags
from papershelf.search.packed import Numbers
from papershelf.search.stretches import Integers

LONGEST = 40
"""Letters of a word that may be two; nobody writes longer ones apart."""


def joinable(words: Sequence[str], halves: Flags) -> Numbers:
    """Every way to cut a word into two of these halves: their numbers and the whole's."""
    return np.array(list(_pairs(words, halves)), dtype=np.int64).reshape(-1, 3)


def with_joined(found: Documents, pairs: Numbers | None = None) -> Documents:
    """The same texts, where each such pair counts as the joined word too, at the first's place.

    Numbers are no parts of words. Whoever knows the pairs already gives them.
    """
    if pairs is None:
        halves = np.bincount(found.word, minlength=len(found.words)) > 0
        pairs = joinable(found.words, halves)
    row, joined = _occurring(found, np.flatnonzero(~found.extra), pairs)
    return replace(
        found,
        word=np.concatenate([found.word, joined]),
        paper=np.concatenate([found.paper, found.paper[row]]),
        field=np.concatenate([found.field, found.field[row]]),
        value=np.concatenate([found.value, found.value[row]]),
        place=np.concatenate([found.place, found.place[row]]),
        extra=np.concatenate([found.extra, np.ones(len(row), dtype=np.bool_)]),
    )


def _pairs(words: Sequence[str], halves: Flags) -> Iterator[tuple[int, int, int]]:
    """Every way to cut a word into two of these halves: the halves' numbers and the whole's.

    In the order of words, those that begin with another follow it.
    """
    numbers = {words[number]: number for number in np.flatnonzero(halves).tolist()}
    for begin, first in numbers.items():
        for whole in range(first + 1, len(words)):
            word = words[whole]
            if not word.startswith(begin):
                break
            second = numbers.get(word[len(begin) :])
            if second is not None and len(word) <= LONGEST and not word.isdecimal():
                yield first, second, whole


def _occurring(found: Documents, single: Numbers, pairs: Numbers) -> tuple[Numbers, Integers]:
    """Rows of first halves that a second half follows, and the words that they make."""
    words = found.word[single]
    halves = _marked(pairs[:, 0], found), _marked(pairs[:, 1], found)
    near = np.flatnonzero(halves[0][words[:-1]] & halves[1][words[1:]])
    left, right = single[near], single[near + 1]
    same = (found.paper[left] == found.paper[right]) & (found.field[left] == found.field[right])
    same &= found.place[left] + 1 == found.place[right]
    left, right = left[same], right[same]
    many = len(found.words)
    keys = pairs[:, 0] * many + pairs[:, 1]
    by_key = np.argsort(keys)
    keys, wholes = keys[by_key], pairs[by_key, 2]
    asked = found.word[left].astype(np.int64) * many + found.word[right]
    at = np.minimum(np.searchsorted(keys, asked), max(len(keys) - 1, 0))
    hit = keys[at] == asked if len(keys) else np.zeros(0, dtype=np.bool_)
    return left[hit], wholes[at[hit]].astype(np.int32)


def _marked(words: Numbers, found: Documents) -> Flags:
    """Which of all words are among these."""
    marked = np.zeros(len(found.words), dtype=np.bool_)
    marked[words] = True
    return marked
