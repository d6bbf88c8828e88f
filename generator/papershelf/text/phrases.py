"""Noun phrases of a text: the candidates for key phrases and tags.

    We study few-shot dense retrieval for scientific question answering.
             ^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Each is a stretch of adjectives, participles and nouns that ends in a noun, within one sentence and
without punctuation inside. Modifiers that only praise (`novel`, `effective`) have the letter X:
nobody can say before reading the rest of a catalogue that `large` in `large language models` is
part of the name while `novel` is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from papershelf.text.sentences import sentences
from papershelf.text.word_classes import classes
from papershelf.text.words import Word, words

_CHUNK = re.compile(r"[JNBGDX]*[NBGK]")
_OF = re.compile(r"[NBGK]O[JNB]?[NBGK](?![JNBGK])")
_OWNING = ("'s", "’s")
"""After the owner a new phrase begins; names keep it (`Alzheimer's disease`)."""
_LONGEST = 6
"""Words; longer chunks are run-together prose, and only their ends are kept."""


class Phrase(NamedTuple):
    """A noun phrase."""

    words: Sequence[Word]
    """Its words with their places."""
    letters: str
    """Their classes, one letter each."""
    opens: bool
    """Whether it begins a sentence, so that its first capital means nothing."""


def noun_phrases(text: str, found: Sequence[Word] | None = None) -> Iterator[Phrase]:
    """The longest noun phrases in order, after them those of the form `X of Y`.

    `found` are the text's words, for callers that have them already.

    >>> found = noun_phrases("We study a novel few-shot dense retrieval method for medicine.")
    >>> [" ".join(word.text for word in phrase.words) for phrase in found]
    ['novel few-shot dense retrieval method', 'medicine']
    """
    row = list(parted(text, words(text) if found is None else found))
    opening = {span.start for span in sentences(text)}
    letters = classes([word.text for word in row])
    for pattern in (_CHUNK, _OF):
        for match in pattern.finditer(letters):
            start = max(match.start(), match.end() - _LONGEST)
            stretch = row[start : match.end()]
            if letters[start : match.end()].strip("X"):
                yield Phrase(stretch, letters[start : match.end()], stretch[0].start in opening)


def parted(text: str, found: Iterable[Word]) -> Iterator[Word]:
    """The words, with an empty one where anything but space stands between two of them."""
    last = 0
    for word in found:
        spaced = word.start == last + 1 and text[last] == " "
        if last and not spaced and not text[last : word.start].isspace():
            yield Word("", last, last)
        if word.text.endswith(_OWNING) and not _is_person(word.text):
            yield Word(word.text[:-2], word.start, word.end - 2)
            yield Word("", word.end, word.end)
        else:
            yield word
        last = word.end


def _is_person(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()
