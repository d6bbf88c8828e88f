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

from papershelf.text.reading import Reading
from papershelf.text.spelling import word_key
from papershelf.text.words import words


class Spot(NamedTuple):
    """A known phrase's key, and the numbers of its first and last word in the reading."""

    key: str
    first: int
    last: int

    def written(self, found: Reading) -> str:
        """The phrase as the text has it, with single spaces."""
        end = _end(found, self.last)
        return " ".join(found.text[found.starts[self.first] : end].split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotter:
    """A set of known phrases, ready to be found."""

    keys: frozenset[str]
    starts: frozenset[str]
    """The keys' first words, so that most places of a text are passed over at once."""
    longest: int
    """Words of the longest known phrase."""

    def spots(self, found: Reading) -> Iterator[Spot]:
        """The known phrases of a text from left to right, the longest at each place."""
        if self.starts.isdisjoint(map(word_key, found.words)):
            return
        row = [number for number, word in enumerate(found.words) if word]
        keys = [word_key(found.words[number]) for number in row]
        behind = 0
        for at in [at for at, key in enumerate(keys) if key in self.starts]:
            size = self._size(keys, at) if at >= behind else 0
            behind = max(behind, at + size)
            if size and _unbroken(found, row[at : at + size]):
                key = "".join(keys[at : at + size])
                yield Spot(key, row[at], row[at + size - 1])

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

    >>> from papershelf.text.reading import reading
    >>> found = spotter(["multi-task learning"])
    >>> [(spot.first, spot.last) for spot in found.spots(reading("multi task learning of moss"))]
    [(0, 2)]
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


def _unbroken(found: Reading, row: Sequence[int]) -> bool:
    """Whether only space stands between the words."""
    if row[-1] - row[0] == len(row) - 1:
        return True
    return all(
        found.text[_end(found, number) : found.starts[after]].isspace()
        for number, after in pairwise(row)
    )


def _end(found: Reading, number: int) -> int:
    """Where a word ends, its `'s` included."""
    return found.end(number) + (2 if number in found.owners else 0)
