"""Known phrases found in running text, however they are spelt.

With `multi-task learning` known, `Multitask learning` and `multi task learning` are found. Where
two known phrases overlap the longer one counts: `pre-trained language models` is no place of
`language models`.

    The oven's clay, warm      row  The oven 's clay "" warm

A text is given as a row of words: empty for anything but space between two words, and `'s` for what
an owner lost, which parts no phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import NamedTuple

from papershelf.text.reading import OWNING, Reading
from papershelf.text.spelling import KEYS, word_key
from papershelf.text.words import words

_MARKS = frozenset(map(word_key, OWNING))
"""Keys of what owners lose, which are passed over."""
_TOLD_APART = 64
"""Letters of a beginning; longer beginnings are all taken to lead somewhere."""


class Spot(NamedTuple):
    """A known phrase's key, and the numbers of its first and last word in the row."""

    key: str
    first: int
    last: int

    def written(self, row: Sequence[str]) -> str:
        """The phrase as the text has it, with single spaces."""
        behind = self.last + 1
        if behind < len(row) and row[behind] in OWNING:
            behind += 1
        text = " ".join(row[self.first : behind])
        for mark in OWNING:
            text = text.replace(f" {mark}", mark)
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotter:
    """A set of known phrases, ready to be found."""

    keys: frozenset[str]
    starts: frozenset[str]
    """The keys' first words, so that most places of a text are passed over at once."""
    beginnings: frozenset[str]
    """What the keys begin with, letter by letter, so that a place is soon given up."""
    longest: int
    """Words of the longest known phrase."""

    def spots(self, row: Sequence[str]) -> Iterator[Spot]:
        """The known phrases of a row from left to right, the longest at each place."""
        keys = list(map(KEYS.__getitem__, row))
        if self.starts.isdisjoint(keys):
            return
        behind = 0
        starts = list(compress(range(len(keys)), map(self.starts.__contains__, keys)))
        keys.append("")
        known, beginnings = self.keys, self.beginnings
        for at in starts:
            if at < behind:
                continue
            first, after = keys[at], keys[at + 1]
            joined = first + after
            leads_on = joined in beginnings or first in known
            if not (leads_on or after in _MARKS or len(joined) > _TOLD_APART):
                continue
            found = self._longest(row, keys, at)
            if found is not None:
                behind = found.last + 1
                if "" not in row[at:behind]:
                    yield found

    def _longest(self, row: Sequence[str], keys: Sequence[str], first: int) -> Spot | None:
        """The longest known phrase that begins at a word, whatever stands between its words."""
        joined, size, found = "", 0, None
        for at in range(first, len(row)):
            if row[at] and row[at] not in OWNING:
                joined += keys[at]
                size += 1
                if joined in self.keys:
                    found = Spot(joined, first, at)
                ends = len(joined) <= _TOLD_APART and joined not in self.beginnings
                if ends or size == self.longest:
                    break
        return found


def row_of(found: Reading) -> list[str]:
    """The row of a text that is taken apart already; it begins with a break unless a word does.

    >>> from papershelf.text.reading import reading
    >>> row_of(reading("(The oven's clay, warm"))
    ['', 'The', 'oven', "'s", 'clay', '', 'warm']
    """
    row = list(found.words)
    for number in found.owners:
        end = found.end(number)
        row[number + 1] = found.text[end : end + 2]
    return ["", *row] if row and found.starts[0] else row


def spotter(phrases: Iterable[str]) -> Spotter:
    """What finds these phrases.

    >>> row = "multi task learning of moss".split()
    >>> [(spot.first, spot.last) for spot in spotter(["multi-task learning"]).spots(row)]
    [(0, 2)]
    """
    rows = [row for row in map(_parts, phrases) if row]
    keys = frozenset("".join(row) for row in rows)
    return Spotter(
        keys=keys,
        starts=frozenset(piece for row in rows for piece in accumulate(row)),
        beginnings=frozenset(
            key[:size] for key in keys for size in range(1, min(len(key), _TOLD_APART) + 1)
        ),
        longest=max(map(len, rows), default=0),
    )


def _parts(phrase: str) -> list[str]:
    """Keys of the phrase's words, hyphened words apart."""
    spaced = phrase.replace("-", " ").replace("\u2010", " ").replace("\u2011", " ")
    return [key for word in words(spaced) if (key := word_key(word.text))]
