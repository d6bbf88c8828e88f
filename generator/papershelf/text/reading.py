"""A text taken apart once: its words, their classes, where its sentences begin.

    Moss grows. The ovens' clay, warm,    words   Moss grows "" The ovens "" clay "" warm
                                          letters N    V     .  T   K     .  N    .  N

Tags and key phrases look for different phrases in the same words, so what both need first is found
once and kept. Readings are small (4 to 5 KB for an abstract of 200 words, since all share the
strings), and `MOST` of them are kept; a text beyond that is read again.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from sys import intern
from typing import NamedTuple

from papershelf.text.sentences import openings
from papershelf.text.word_classes import classes
from papershelf.text.words import Word, gaps_and_words, unspaced, words

MOST = 1 << 17
"""Readings kept: titles and abstracts of 65,000 papers."""
OWNING = ("'s", "’s")
"""After the owner a new phrase begins; names keep it (`Alzheimer's disease`)."""


class _Row(NamedTuple):
    """Words and breaks, column by column."""

    words: list[str]
    starts: list[int]
    owners: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text's words in order, with an empty one where anything but space stands between two."""

    text: str
    words: tuple[str, ...]
    starts: array[int]
    """Where each begins; a break stands at the end of the word before it."""
    letters: str
    """The class of each, see `word_classes`."""
    openings: frozenset[int]
    """Where sentences begin, in characters."""
    owners: tuple[int, ...]
    """Which words lost their `'s`; a break stands for it."""

    def end(self, number: int) -> int:
        """Where a word ends, without its `'s`."""
        return self.starts[number] + len(self.words[number])


@lru_cache(maxsize=MOST)
def reading(text: str) -> Reading:
    """Take a text apart.

    >>> found = reading("Moss grows. The oven, warm")
    >>> found.words, found.letters
    (('Moss', 'grows', '', 'The', 'oven', '', 'warm'), 'NV.TN.N')
    """
    row = _with_owners(text) if _is_special(text) else _plain(text)
    return Reading(
        text=text,
        words=tuple(map(intern, row.words)),
        starts=array("I", row.starts),
        letters=classes(row.words),
        openings=openings(text),
        owners=tuple(row.owners),
    )


def _is_special(text: str) -> bool:
    """Whether a word may have to be cut: at an `'s`, or for want of spaces."""
    return any(mark in text for mark in OWNING) or unspaced(text)


def _plain(text: str) -> _Row:
    """The usual text, several times as fast."""
    row = _Row([], [], [])
    pieces = gaps_and_words(text)
    places = list(accumulate(map(len, pieces)))
    for at in range(1, len(pieces), 2):
        gap = pieces[at - 1]
        if gap != " " and at > 1 and not gap.isspace():
            row.words.append("")
            row.starts.append(places[at - 2])
        row.words.append(pieces[at])
        row.starts.append(places[at - 1])
    return row


def _with_owners(text: str) -> _Row:
    row = _Row([], [], [])
    last = 0
    for word in words(text):
        if last and not text[last : word.start].isspace():
            _append(row, Word("", last, last))
        if word.text.endswith(OWNING) and not _is_person(word.text):
            row.owners.append(len(row.words))
            _append(row, Word(word.text[:-2], word.start, word.end - 2))
            _append(row, Word("", word.end, word.end))
        else:
            _append(row, word)
        last = word.end
    return row


def _append(row: _Row, word: Word) -> None:
    row.words.append(word.text)
    row.starts.append(word.start)


def _is_person(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()
