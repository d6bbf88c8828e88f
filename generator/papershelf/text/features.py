"""What a text is compared by: its words and two-word phrases, in any script.

`Dense retrieval of tables` has the features `dense`, `retrieval`, `table`, `dense retrieval`.
Function words are left out and end a phrase. Chinese and Japanese words are taken apart into pairs
of characters, because nothing says where one word ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from papershelf.text.function_words import FUNCTION_WORDS
from papershelf.text.spelling import word_key
from papershelf.text.words import Word, unspaced, words


class Feature(NamedTuple):
    """A feature and where it stands."""

    key: str
    """The same for all spellings; a space stands between the words of a phrase."""
    start: int
    end: int


def features(text: str) -> Iterator[Feature]:
    """The features of a text, words first, then phrases.

    >>> [feature.key for feature in features("Dense retrieval of tables")]
    ['dense', 'retrieval', 'table', 'dense retrieval']
    """
    row = list(words(text))
    keys = [_key(word) for word in row]
    for word, key in zip(row, keys, strict=True):
        if unspaced(word.text):
            yield from _characters(word)
        elif key:
            yield Feature(key, word.start, word.end)
    for (first, key), (second, next_key) in pairwise(zip(row, keys, strict=True)):
        if key and next_key and second.start - first.end == 1:
            yield Feature(f"{key} {next_key}", first.start, second.end)


def _key(word: Word) -> str:
    """The word's key, or nothing for a word that says nothing: of grammar, a number, a letter."""
    lower = word.text.lower()
    if lower in FUNCTION_WORDS or len(lower) == 1 or lower.isdecimal():
        return ""
    return "" if unspaced(lower) else word_key(word.text)


def _characters(word: Word) -> Iterator[Feature]:
    """Pairs of neighbouring characters; a single character is a feature itself."""
    size = min(len(word.text), 2)
    for start in range(len(word.text) - size + 1):
        place = word.start + start
        yield Feature(word.text[start : start + size], place, place + size)
