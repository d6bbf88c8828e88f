"""A text taken apart once: its words, their classes, where its sentences begin.

    Moss grows. The ovens' clay, warm,    words   Moss grows "" The ovens "" clay "" warm
                                          letters N    V     .  T   K     .  N    .  N

Tags, key phrases and names are looked for in the same words, so what all need first is found once
(see `enrich/gathered.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from papershelf.model import Span
from papershelf.text.sentences import sentences
from papershelf.text.spelling import KEYS
from papershelf.text.word_classes import classes
from papershelf.text.words import gaps_and_words, unspaced, words

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
    starts: Sequence[int]
    """Where each begins; a break stands at the end of the word before it."""
    keys: tuple[str, ...]
    """What all spellings of each have in common, see `spelling`; empty for a break."""
    letters: str
    """The class of each, see `word_classes`."""
    sentences: tuple[Span, ...]
    """Where sentences begin and end, in characters."""
    openings: frozenset[int]
    """Where they begin."""
    owners: tuple[int, ...]
    """Which words lost their `'s`; a break stands for it."""

    def end(self, number: int) -> int:
        """Where a word ends, without its `'s`."""
        return self.starts[number] + len(self.words[number])


def reading(text: str) -> Reading:
    """Take a text apart.

    >>> found = reading("Moss grows. The oven, warm")
    >>> found.words, found.letters
    (('Moss', 'grows', '', 'The', 'oven', '', 'warm'), 'NV.TN.N')
    """
    row = _unspaced(text) if unspaced(text) else _plain(text)
    if any(mark in text for mark in OWNING):
        row = _with_owners(row)
    spans = sentences(text)
    return Reading(
        text=text,
        words=tuple(row.words),
        starts=row.starts,
        keys=tuple(map(KEYS.__getitem__, row.words)),
        letters=classes(row.words),
        sentences=spans,
        openings=frozenset([span.start for span in spans]),
        owners=tuple(row.owners),
    )


def _plain(text: str) -> _Row:
    """The usual text, several times as fast: whole stretches between breaks at once."""
    pieces = gaps_and_words(text)
    found, places = pieces[1::2], list(accumulate(map(len, pieces)))
    begins, ends = places[:-1:2], places[1::2]
    row = _Row([], [], [])
    last = 0
    for at, gap in enumerate(pieces[2:-1:2], start=1):
        if gap != " " and not gap.isspace():
            row.words.extend(found[last:at])
            row.words.append("")
            row.starts.extend(begins[last:at])
            row.starts.append(ends[at - 1])
            last = at
    row.words.extend(found[last:])
    row.starts.extend(begins[last:])
    return row


def _unspaced(text: str) -> _Row:
    """A text in a script without spaces, whose words are cut out one by one."""
    row = _Row([], [], [])
    last = 0
    for word in words(text):
        if last and not text[last : word.start].isspace():
            row.words.append("")
            row.starts.append(last)
        row.words.append(word.text)
        row.starts.append(word.start)
        last = word.end
    return row


def _with_owners(row: _Row) -> _Row:
    """The row with a break in place of each owner's `'s`."""
    for at, word in enumerate(list(row.words)):
        if word.endswith(OWNING) and not _is_person(word):
            number = at + len(row.owners)
            start = row.starts[number]
            row.words[number : number + 1] = [word[:-2], ""]
            row.starts[number : number + 1] = [start, start + len(word)]
            row.owners.append(number)
    return row


def _is_person(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()
