"""What a noun phrase may stand for in a vocabulary: itself and the phrases inside it.

`few-shot dense retrieval methods` offers `few-shot dense retrieval` (the whole, for `methods` adds
nothing), and inside it `dense retrieval` and `retrieval`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from papershelf.text.phrases import Phrase, noun_phrases
from papershelf.text.prose_words import is_empty_head, is_general
from papershelf.text.spelling import word_key
from papershelf.text.words import Word

LONGEST = 4
"""Words; what is longer is a description, not a name."""
NOUNS = "NBGK"
"""Classes that may end a name."""
MODIFIER = "~"
"""Begins the key of a word that stands before a noun: a sign of a topic, not its name."""


class Candidate(NamedTuple):
    """One place where a phrase stands."""

    key: str
    """The same for all spellings."""
    written: str
    whole: bool
    """Whether it is all of a noun phrase, apart from praise and empty heads."""
    joined: bool
    """Whether it is of the form `X of Y`, or begins with praise; needs better evidence."""
    start: int
    end: int
    opens: bool
    """Whether it begins a sentence."""


def candidates(text: str, found: Sequence[Word] | None = None) -> Iterator[Candidate]:
    """All candidates of a text, whose words may be given if they are known already.

    >>> [found.written for found in candidates("We use few-shot dense retrieval methods.")]
    ['few-shot', 'few-shot dense retrieval', 'dense retrieval', 'retrieval']
    """
    for phrase in noun_phrases(text, found):
        if "O" in phrase.letters:
            yield _candidate(phrase, 0, len(phrase.words), whole=True)
        else:
            yield from _modifiers(phrase)
            yield from _windows(phrase)


def _modifiers(phrase: Phrase) -> Iterator[Candidate]:
    """`few-shot` and the `BERT` of `BERT-based`: what a phrase is about without being named."""
    for word in phrase.words[:-1]:
        opens = phrase.opens and word is phrase.words[0]
        if word.text.endswith("-based"):
            base = word.text.removesuffix("-based")
            yield Candidate(word_key(base), base, False, False, *word[1:], opens)  # noqa: FBT003 - a row
        elif "-" in word.text or word.text.lower().startswith("multi"):
            key = MODIFIER + word_key(word.text)
            yield Candidate(key, word.text, False, False, *word[1:], opens)  # noqa: FBT003 - a row


def _windows(phrase: Phrase) -> Iterator[Candidate]:
    size = _without_empty_heads(phrase)
    begin = _modified(phrase)
    general = [is_general(word.text) for word in phrase.words]
    for start in range(size):
        for end in range(size, start, -1):
            whole = end == size and start <= begin
            if phrase.letters[end - 1] not in NOUNS or (end - start > LONGEST and not whole):
                continue
            if not all(general[start:end]):
                yield _candidate(phrase, start, end, whole=whole)


def _without_empty_heads(phrase: Phrase) -> int:
    size = len(phrase.words)
    while (
        size > 1
        and is_empty_head(phrase.words[size - 1].text)
        and phrase.letters[size - 2] in NOUNS
    ):
        size -= 1
    return size


def _modified(phrase: Phrase) -> int:
    """How many words at the beginning praise, or are hyphened modifiers (`few-shot`)."""
    size = 0
    for word, letter in zip(phrase.words, phrase.letters, strict=True):
        if letter != "X" and not (letter == "J" and "-" in word.text):
            break
        size += 1
    return size


def _candidate(phrase: Phrase, start: int, end: int, *, whole: bool) -> Candidate:
    words = [word.text for word in phrase.words[start:end]]
    return Candidate(
        "".join(map(word_key, words)),
        " ".join(words),
        whole,
        "O" in phrase.letters or phrase.letters[start] == "X",
        phrase.words[start].start,
        phrase.words[end - 1].end,
        phrase.opens and start == 0,
    )
