"""Noun phrases of a text: the candidates for key phrases and tags.

    We study few-shot dense retrieval for scientific question answering.
             ^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Each is a stretch of adjectives, participles and nouns that ends in a noun, within one sentence and
without punctuation inside. Modifiers that only praise (`novel`, `effective`) have the letter X:
nobody can say before reading the rest of a catalogue that `large` in `large language models` is
part of the name while `novel` is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CHUNK = re.compile(r"[JNBGDXK](?:(?<!K)[JNBGDX]*[NBGK]|(?<=[NBGK]))")
_OF = re.compile(r"[NBGK]O[JNB]?[NBGK](?![JNBGK])")
_LONGEST = 6
"""Words; longer chunks are run-together prose, and only their ends are kept."""


def noun_phrases(letters: str) -> Iterator[tuple[int, int]]:
    """The longest noun phrases in order, after them those of the form `X of Y`.

    Each as the numbers of its first word and of the word behind it in a reading of these classes.

    >>> from papershelf.text.reading import reading
    >>> found = reading("We study a novel few-shot dense retrieval method for medicine.")
    >>> [" ".join(found.words[first:end]) for first, end in noun_phrases(found.letters)]
    ['novel few-shot dense retrieval method', 'medicine']
    """
    for pattern in (_CHUNK, _OF):
        for match in pattern.finditer(letters):
            first, end = match.span()
            yield max(first, end - _LONGEST), end
