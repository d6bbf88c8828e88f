"""Known phrases found in running text, however they are spelt.

With `multi-task learning` known, `Multitask learning` and `multi task learning` are found. Where
two known phrases overlap the longer one counts: `pre-trained language models` is no place of
`language models`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from papershelf.text.spelling import word_key
from papershelf.text.words import Word, words


class Spot(NamedTuple):
    """A known phrase's key and its place."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotter:
    """A set of known phrases, ready to be found."""

    keys: frozenset[str]
    starts: frozenset[str]
    """The keys' first words, so that most places of a text are passed over at once."""
    longest: int
    """Words of the longest known phrase."""

    def spots(self, text: str, found: Sequence[Word] | None = None) -> Iterator[Spot]:
        """The known phrases of a text from left to right, the longest at each place.

        `found` are the text's words, for callers that have them already.
        """
        row = list(words(text)) if found is None else found
        keys = [word_key(word.text) for word in row]
        at = 0
        while at < len(row):
            size = self._size(keys, at) if keys[at] in self.starts else 0
            if size and _unbroken(text, row[at : at + size]):
                key = "".join(keys[at : at + size])
                yield Spot(key, row[at].start, row[at + size - 1].end)
            at += max(size, 1)

    def _size(self, keys: list[str], at: int) -> int:
        """How many words the longest known phrase that begins here has; 0 for none."""
        joined, best = "", 0
        for size, key in enumerate(keys[at : at + self.longest], start=1):
            joined += key
            if joined in self.keys:
                best = size
        return best


def spotter(phrases: Iterable[str]) -> Spotter:
    """What finds these phrases.

    >>> found = spotter(["multi-task learning"])
    >>> [(spot.start, spot.end) for spot in found.spots("multi task learning, Multitask-Learning")]
    [(0, 19), (21, 39)]
    """
    rows = [_parts(phrase) for phrase in phrases]
    pieces = [_pieces(row) for row in rows if row]
    return Spotter(
        keys=frozenset("".join(row) for row in rows if row),
        starts=frozenset(piece for row in pieces for piece in row),
        longest=max((len(row) for row in rows), default=0),
    )


def _parts(phrase: str) -> list[str]:
    """Keys of the phrase's words, hyphened words apart."""
    spaced = phrase.replace("-", " ").replace("\u2010", " ").replace("\u2011", " ")
    return [key for word in words(spaced) if (key := word_key(word.text))]


def _pieces(row: list[str]) -> Iterator[str]:
    """All ways to write the first word: `multi`, `multitask`, `multitasklearning`."""
    joined = ""
    for part in row:
        joined += part
        yield joined


def _unbroken(text: str, row: Sequence[Word]) -> bool:
    """Whether only space stands between the words."""
    return all(text[word.end : after.start].isspace() for word, after in pairwise(row))
