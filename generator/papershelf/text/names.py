"""Names of systems: what a paper calls its own proposal.

    PROP: Pre-training with Representative Words Prediction       PROP
    We present CodeT5, a unified encoder-decoder model            CodeT5
    we propose a unified generative retriever (UGR) that          UGR

A name has capitals inside, a digit or a plus, so that it is no ordinary word. Letters, digits,
hyphens, points and pluses continue a name: `PROP` is not in `B-PROP`, `DITTO` not in `DITTO-2`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from typing import NamedTuple

from papershelf.text.acronyms import definitions
from papershelf.text.remembered import Remembered

_TOKEN = re.compile(r"[^\W_][\w+\-\u2010\u2011.@&]*")
_PIECES = re.compile(f"({_TOKEN.pattern})")
_ASCII_PIECES = re.compile(r"([A-Za-z0-9][\w+\-.@&]*)", re.ASCII)
"""The same for ASCII, in two thirds of the time."""
_END = ".-\u2010\u2011@&_"
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_BEFORE_COLON = re.compile(r"\s*([^:]{2,40}?)\s*:(?!/)")
_STEMS = (
    *("propos", "introduc", "present", "develop", "design", "describ", "releas", "creat"),
    *("build", "construct", "pioneer"),
)
_VERBS = rf"(?:{'|'.join(_STEMS)})(?:e|es|ed|ing|s)?"
_CUES = (*_STEMS, "dubbed", "termed", "call", "name", "coined")
"""What all the patterns below need one of."""
_PROPOSES = re.compile(
    rf"\b(?:(?:[Ww]e|[Ii]|[Aa]uthors?)(?:\s+\w+)?\s+{_VERBS}"
    rf"|(?:[Tt]his|[Oo]ur)\s+(?:\w+\s+){{1,2}}{_VERBS}"
    r"|(?:dubbed|termed|called|named|coined|name\s+\w+|call\s+\w+))\b",
)
_DIRECTLY = re.compile(rf"{_PROPOSES.pattern}\s+(?:as\s+)?(?=[^\W_])")
REACH = 60
"""Characters after the verb that are looked at."""
_WORDS = 3
"""Words of a name before a colon."""


class Token(NamedTuple):
    """A stretch that may be a name, with its place."""

    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, each with all that continues a name.

    >>> [token.text for token in tokens("B-PROP extends PROP, not DITTO-2 or C++.")]
    ['B-PROP', 'extends', 'PROP', 'not', 'DITTO-2', 'or', 'C++']
    """
    for match in _TOKEN.finditer(text):
        name = match.group().rstrip(_END)
        yield Token(name, match.start(), match.start() + len(name))


class Tokens(NamedTuple):
    """All tokens of a text, as they stand there, and where each begins."""

    texts: list[str]
    begins: list[int]

    def capitalised(self) -> Iterator[Token]:
        """The tokens with a capital or without letters: all that can be names.

        >>> [token.text for token in all_tokens("B-PROP extends PROP in 2021.").capitalised()]
        ['B-PROP', 'PROP', '2021']
        """
        for token, start in zip(self.texts, self.begins, strict=True):
            if not token.islower():
                name = token.rstrip(_END)
                yield Token(name, start, start + len(name))

    def written(self) -> list[str]:
        """What the tokens are, each once, in the order of their coming.

        >>> all_tokens("PROP extends PROP.").written()
        ['PROP', 'extends']
        """
        return list(dict.fromkeys([token.rstrip(_END) for token in dict.fromkeys(self.texts)]))


def all_tokens(text: str) -> Tokens:
    """Every token of a text, in a fifth of the time of one by one."""
    pieces = (_ASCII_PIECES if text.isascii() else _PIECES).split(text)
    return Tokens(pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2])


def is_name(word: str) -> bool:
    """Whether a word is written like a system's name: capitals inside, or a digit or plus.

    >>> [is_name(word) for word in ("PROP", "CodeT5", "Concrete", "BioT5+", "Fine-Tuning", "2021")]
    [True, True, False, True, False, False]
    """
    return _NAMES[word]


def _is_name(word: str) -> bool:
    if word.isascii() and word.isalpha():
        return len(word) > 1 and not word[1:].islower()
    letters = sum(letter.isalpha() for letter in word)
    if letters < 2:  # noqa: PLR2004 - one letter and a number is a label
        return False
    parts = _HYPHEN.split(word)
    inside = any(letter.isupper() for part in parts for letter in part[1:])
    marked = any(letter.isdigit() or letter == "+" for letter in word)
    return inside or (marked and any(letter.isupper() for letter in word))


_NAMES = Remembered(_is_name)


def titled_name(title: str) -> str:
    """What stands before the colon of a title if it can be a name; otherwise nothing.

    >>> titled_name("PROP: Pre-training for Retrieval"), titled_name("Dense retrieval: a survey")
    ('PROP', '')
    """
    match = _BEFORE_COLON.match(title)
    words = match.group(1).split() if match else []
    capital = all(word[0].isupper() or word[0].isdigit() for word in words)
    return " ".join(words) if words and len(words) <= _WORDS and capital else ""


def proposed_names(sentences: Iterable[str]) -> Iterator[str]:
    """Names that a text gives to what it proposes: after the verb, or in brackets.

    >>> list(proposed_names(["We present CodeT5.", "We propose a unified retriever (UR)."]))
    ['CodeT5', 'UR']
    """
    for sentence in sentences:
        if _may_propose(sentence):
            yield from _after_verbs(sentence)
            yield from _in_brackets(sentence)


def _may_propose(sentence: str) -> bool:
    """Whether any of the verbs may stand in a sentence, which a quick look tells."""
    return any(cue in sentence for cue in _CUES)


def _after_verbs(sentence: str) -> Iterator[str]:
    for match in _DIRECTLY.finditer(sentence):
        name, *more = [*islice(tokens(sentence[match.end() : match.end() + REACH]), 2), None]
        if name is not None and is_name(name.text) and not _goes_on(name, more[0]):
            yield name.text


def _goes_on(name: Token, after: Token | None) -> bool:
    """Whether the next word belongs to the name: `DINO World Model`, `JiuZhang 2.0`."""
    if after is None or after.start != name.end + 1:
        return False
    return after.text[0].isupper() or after.text[0].isdigit()


def _in_brackets(sentence: str) -> Iterator[str]:
    """Acronyms of what the sentence proposes just before them."""
    if "(" not in sentence and "[" not in sentence:
        return
    proposed = [match.end() for match in _PROPOSES.finditer(sentence)]
    for found in definitions(sentence) if proposed else ():
        between = [sentence[end : found.start] for end in proposed if end <= found.start]
        if between and len(between[-1].split()) <= _WORDS + 2 and is_name(found.acronym):
            yield found.acronym
