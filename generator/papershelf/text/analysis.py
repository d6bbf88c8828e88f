"""What counts as a word, the same when the index is built and when a reader searches it.

    >>> [word.text for word in words("Łódź's C++ models")]
    ['lodz', 'c++', 'models']
    >>> [(token.term, token.position) for token in analyse("Multi-task models for k-NN")]
    [('multi', 0), ('multitask', 0), ('task', 1), ('model', 2), ('k', 4), ('knn', 4), ('nn', 5)]

Text is folded first (case, accents, ligatures, full-width forms), then split on all that is neither
letter nor digit, then freed of stop words and stemmed. Three things are more than that: the parts
of a hyphenated word also count joined, scripts without spaces between words count as single
characters and overlapping pairs, and the signs of C++, C# and .NET belong to their names.

`assets/search/analysis.js` holds the same rules for the browser; `tests/data/search/analysis.json`
is run through both. The stop words and the stemmer are lunr's on both sides; lunr's own tokeniser
is not used, for it loses every letter outside ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS as STOP_WORDS

from papershelf.text.folding import Folded, fold, shapes

LONGEST = 64
"""Characters of a word that count; a longer one is not a word but an accident."""

_UNIT = r"w+(?:(?:\+\+|#|\+(?!w))(?![+#]))?"
CHAIN = re.compile(rf"(?:(?<![wc.])\.)?{_UNIT}(?:\$?[-']\$?{_UNIT})*|c+")
"""A word, words held together, or a run without spaces, among the signs of `shapes`."""
_PART = re.compile(rf"([-'])?\$?({_UNIT})")
_CONTRACTED = frozenset({"d", "ll", "m", "re", "t", "ve"})
_MOST_JOINED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a text, folded but not stemmed."""

    text: str
    start: int
    """Where it stands in the text as given; `end` is excluded."""
    end: int
    position: int
    """Its place among the text's words, stop words counted."""
    extra: bool = False
    """Whether it only offers another way to find what other words at its place already say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One term of a text: a word that is no stop word, stemmed."""

    term: str
    start: int
    end: int
    position: int


def analyse(text: str) -> list[Token]:
    """The terms of a text in reading order; a joined form follows the first of its parts."""
    return [
        Token(term=term, start=word.start, end=word.end, position=word.position)
        for word in words(text)
        if (term := term_of(word.text))
    ]


def term_of(word: str) -> str:
    """A folded word's term; empty for a stop word."""
    return "" if word in STOP_WORDS else _stem(word)


def words(text: str) -> list[Word]:
    """Every word of a text, stop words included, in reading order."""
    folded = fold(text)
    found: list[Word] = []
    for chain in CHAIN.finditer(shapes(folded.text)):
        place = found[-1].position + 1 if found else 0
        written = folded.text[chain.start() : chain.end()]
        pieces = pieces_of(written, chain[0])
        found.extend(_placed(piece, folded, chain.start(), place) for piece in pieces)
    return found


def pieces_of(written: str, shape: str) -> Iterator[Piece]:
    """The words of a chain, given as folded and as its shape."""
    return _pairs(written) if shape[0] == "c" else _parts(written, shape)


def _placed(piece: Piece, folded: Folded, start: int, position: int) -> Word:
    """A chain's word, seen from the whole text, in which the chain starts at a character."""
    return Word(
        text=piece.text[:LONGEST],
        start=folded.starts[start + piece.begin],
        end=folded.ends[start + piece.end - 1],
        position=position + piece.place,
        extra=piece.extra,
    )


class Piece(NamedTuple):
    """A word within a chain; `place` counts the words before it there."""

    text: str
    """Of any length; only LONGEST characters count."""
    begin: int
    end: int
    place: int
    extra: bool = False


def _parts(written: str, shape: str) -> Iterator[Piece]:
    """The words of a chain such as `pre-trained`, each followed by the joined forms it opens."""
    parts = _split(written, shape)
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        yield part
        if after and _joins(part, after, len(parts)):
            yield part._replace(text=part.text + after.text, end=after.end, extra=True)
        if part.place == 0 and 2 < len(parts) <= _MOST_JOINED:  # noqa: PLR2004 - two: see above
            whole = "".join(each.text for each in parts)
            yield part._replace(text=whole, end=parts[-1].end, extra=True)


def _joins(part: Piece, after: Piece, count: int) -> bool:
    """Whether neighbours are joined: `in-context` is, the pairs of `state-of-the-art` are not."""
    return count == 2 or not {part.text, after.text} & STOP_WORDS  # noqa: PLR2004 - only a pair


def _split(written: str, shape: str) -> list[Piece]:
    """The parts of a chain between its hyphens and apostrophes."""
    found: list[Piece] = []
    for part in _PART.finditer(shape):
        begin, end = part.span(2)
        text = _signed(written[begin:end])
        last = found[-1] if found and part[1] == "'" else None
        if last and text == "s":
            continue
        if last and text in _CONTRACTED and len(last.text) < LONGEST:
            found[-1] = last._replace(text=last.text + text, end=end)
        elif begin == 1 and text == "net":
            found.append(Piece(".net", 0, end, 0))
        else:
            found.append(Piece(text, begin, end, len(found)))
    return found


def _signed(written: str) -> str:
    """A word with its signs if it is a single letter (C++, F#), else without."""
    bare = written.rstrip("+#")
    return written if len(bare) == 1 else bare


def _pairs(run: str) -> Iterator[Piece]:
    """The overlapping pairs of a run without spaces, and its characters as extras."""
    for place, character in enumerate(run):
        if place + 1 < len(run):
            yield Piece(run[place : place + 2], place, place + 2, place)
        yield Piece(character, place, place + 1, place, len(run) > 1)


class _Stemmer(PorterStemmer):  # type: ignore[misc] # lunr ships no types
    """lunr.py's stemmer with the one step that lunr.js takes differently (try, play)."""

    def step1c(self) -> None:
        """A final y after a consonant that is not the first letter becomes i."""
        if self.k > 1 and self.b[self.k] == "y" and self.b[self.k - 1] not in "aeiou":
            self.b: str = self.b[: self.k] + "i"


_STEMMER = _Stemmer()
_STEMMED = re.compile(r"(?!.*yy)(?!(?:eeds?|ies|sses)\Z)[a-z]+")
"""What both ports of the stemmer treat alike; on the rest, which is no English, they differ."""


@lru_cache(maxsize=262144)
def _stem(word: str) -> str:
    return str(_STEMMER.stem(word)) if _STEMMED.fullmatch(word) else word
