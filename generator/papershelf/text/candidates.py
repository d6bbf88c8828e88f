"""What a noun phrase may stand for in a vocabulary: itself and the phrases inside it.

`few-shot dense retrieval methods` offers `few-shot dense retrieval` (the whole, for `methods` adds
nothing), and inside it `dense retrieval` and `retrieval`.

Which stretches of a phrase are offered depends only on what kinds of words it is made of, and there
are few thousand such patterns in a million phrases, so that each pattern is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from papershelf.text.prose_words import EMPTY_HEAD, GENERAL
from papershelf.text.remembered import Remembered
from papershelf.text.spelling import word_key

LONGEST = 4
"""Words; what is longer is a description, not a name."""
NOUNS = "NBGK"
"""Classes that may end a name."""
MODIFIER = "~"
"""Begins the key of a word that stands before a noun: a sign of a topic, not its name."""
PLAIN, SIGN, BASE = range(3)
"""Kinds of stretches: a phrase; a modifier; the `BERT` of `BERT-based`."""
_BASED = "-based"


class Stretch(NamedTuple):
    """A part of a noun phrase that is offered."""

    start: int
    """The number of its first word in the phrase, and that of the word behind it."""
    end: int
    kind: int
    whole: bool
    """Whether it is all of a noun phrase, apart from praise and empty heads."""
    joined: bool
    """Whether it is of the form `X of Y`, or begins with praise; needs better evidence."""
    last: bool
    """Whether the phrase ends with it, apart from empty heads."""

    def form(self, words: Sequence[str]) -> str:
        """How it is written in a phrase of these words."""
        written = " ".join(words[self.start : self.end])
        return written.removesuffix(_BASED) if self.kind == BASE else written

    def key(self, words: Sequence[str], keys: Sequence[str]) -> str:
        """Its key, the same for all spellings; `keys` are those of the words."""
        if self.kind == BASE:
            return word_key(self.form(words))
        key = "".join(keys[self.start : self.end])
        return MODIFIER + key if self.kind == SIGN else key


def stretches(words: Sequence[str], letters: str) -> tuple[Stretch, ...]:
    """What a phrase of these words and classes offers.

    >>> words = ("few-shot", "dense", "retrieval", "methods")
    >>> [found.form(words) for found in stretches(words, "JJNK")]
    ['few-shot', 'few-shot dense retrieval', 'dense retrieval', 'retrieval']
    """
    return _STRETCHES[letters + traits(words)]


def traits(words: Sequence[str]) -> str:
    """A character for each word: all that about itself decides where names may begin and end."""
    return "".join(map(_TRAITS.__getitem__, words))


def of_pattern(told: str) -> tuple[Stretch, ...]:
    """What phrases of a pattern offer, told as their words' classes and then their traits."""
    return _STRETCHES[told]


class _Trait(NamedTuple):
    """What about a word decides where names may begin and end."""

    general: bool
    empty: bool
    hyphened: bool
    based: bool
    sign: bool

    @classmethod
    def of(cls, word: str) -> str:
        """The traits of a word as one character."""
        hyphened = "-" in word
        sign = hyphened or word.lower().startswith("multi")
        bits = GENERAL[word] | EMPTY_HEAD[word] << 1 | hyphened << 2
        return chr(ord("0") + (bits | word.endswith(_BASED) << 3 | sign << 4))

    @classmethod
    def told(cls, character: str) -> _Trait:
        """The traits that a character stands for."""
        bits = ord(character) - ord("0")
        return cls(*(bool(bits >> bit & 1) for bit in range(len(cls._fields))))


def _of_pattern(pattern: str) -> tuple[Stretch, ...]:
    """What a pattern of classes, and then of traits, offers."""
    size = len(pattern) // 2
    letters, marks = pattern[:size], list(map(_TOLD.__getitem__, pattern[size:]))
    if "O" in letters:
        return (Stretch(0, size, PLAIN, whole=True, joined=True, last=True),)
    if size == 1:
        fits = letters in NOUNS and not marks[0].general
        return (Stretch(0, 1, PLAIN, whole=True, joined=False, last=True),) if fits else ()
    return (*_modifiers(marks), *_phrases(letters, marks))


def _modifiers(traits: Sequence[_Trait]) -> Iterator[Stretch]:
    """`few-shot` and the `BERT` of `BERT-based`: what a phrase is about without being named."""
    for at, trait in enumerate(traits[:-1]):
        if trait.based or trait.sign:
            kind = BASE if trait.based else SIGN
            yield Stretch(at, at + 1, kind, whole=False, joined=False, last=False)


def _phrases(letters: str, traits: Sequence[_Trait]) -> Iterator[Stretch]:
    size, begin = _without_empty_heads(letters, traits), _modified(letters, traits)
    for start in range(size):
        for end in range(size, start, -1):
            whole = end == size and start <= begin
            if letters[end - 1] not in NOUNS or (end - start > LONGEST and not whole):
                continue
            if not all(trait.general for trait in traits[start:end]):
                joined = letters[start] == "X"
                yield Stretch(start, end, PLAIN, whole=whole, joined=joined, last=end == size)


def _without_empty_heads(letters: str, traits: Sequence[_Trait]) -> int:
    size = len(letters)
    while size > 1 and traits[size - 1].empty and letters[size - 2] in NOUNS:
        size -= 1
    return size


def _modified(letters: str, traits: Sequence[_Trait]) -> int:
    """How many words at the beginning praise, or are hyphened modifiers (`few-shot`)."""
    size = 0
    for letter, trait in zip(letters, traits, strict=True):
        if letter != "X" and not (letter == "J" and trait.hyphened):
            break
        size += 1
    return size


_TRAITS = Remembered(_Trait.of)
_TOLD = Remembered(_Trait.told)
_STRETCHES = Remembered(_of_pattern)
