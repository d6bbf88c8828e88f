"""What a noun phrase may stand for in a vocabulary: itself and the phrases inside it.

`few-shot dense retrieval methods` offers `few-shot dense retrieval` (the whole, for `methods` adds
nothing), and inside it `dense retrieval` and `retrieval`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from papershelf.text.prose_words import is_empty_head, is_general
from papershelf.text.spelling import word_key

LONGEST = 4
"""Words; what is longer is a description, not a name."""
NOUNS = "NBGK"
"""Classes that may end a name."""
MODIFIER = "~"
"""Begins the key of a word that stands before a noun: a sign of a topic, not its name."""


Candidate = tuple[str, str, bool, bool, int, int]
"""A stretch of a noun phrase:

- its key, the same for all spellings;
- how it is written;
- whether it is all of a noun phrase, apart from praise and empty heads;
- whether it is of the form `X of Y`, or begins with praise; needs better evidence;
- the number of its first word in the phrase, and that of the word behind it.

A bare row, since a catalogue has a million of them.
"""


def candidates(words: Sequence[str], letters: str, keys: Sequence[str]) -> list[Candidate]:
    """All candidates of a phrase of these words, classes and keys of words.

    >>> words = ("few-shot", "dense", "retrieval", "methods")
    >>> found = candidates(words, "JJNK", ("fewshot", "dense", "retrieval", "method"))
    >>> [one[1] for one in found]
    ['few-shot', 'few-shot dense retrieval', 'dense retrieval', 'retrieval']
    """
    size = len(words)
    if "O" in letters:
        return [("".join(keys), " ".join(words), True, True, 0, size)]
    if size == 1:
        fits = letters in NOUNS and not is_general(words[0])
        return [(keys[0], words[0], True, False, 0, 1)] if fits else []
    return [*_modifiers(words, keys), *_windows(words, letters, keys)]


def _modifiers(words: Sequence[str], keys: Sequence[str]) -> Iterator[Candidate]:
    """`few-shot` and the `BERT` of `BERT-based`: what a phrase is about without being named."""
    for at, word in enumerate(words[:-1]):
        if word.endswith("-based"):
            base = word.removesuffix("-based")
            yield word_key(base), base, False, False, at, at + 1
        elif "-" in word or word.lower().startswith("multi"):
            yield MODIFIER + keys[at], word, False, False, at, at + 1


def _windows(words: Sequence[str], letters: str, keys: Sequence[str]) -> Iterator[Candidate]:
    size = _without_empty_heads(words, letters)
    begin = _modified(words, letters)
    general = list(map(is_general, words))
    for start in range(size):
        joined = letters[start] == "X"
        for end in range(size, start, -1):
            whole = end == size and start <= begin
            if letters[end - 1] not in NOUNS or (end - start > LONGEST and not whole):
                continue
            if not all(general[start:end]):
                written = " ".join(words[start:end])
                yield "".join(keys[start:end]), written, whole, joined, start, end


def _without_empty_heads(words: Sequence[str], letters: str) -> int:
    size = len(words)
    while size > 1 and is_empty_head(words[size - 1]) and letters[size - 2] in NOUNS:
        size -= 1
    return size


def _modified(words: Sequence[str], letters: str) -> int:
    """How many words at the beginning praise, or are hyphened modifiers (`few-shot`)."""
    size = 0
    for word, letter in zip(words, letters, strict=True):
        if letter != "X" and not (letter == "J" and "-" in word):
            break
        size += 1
    return size
