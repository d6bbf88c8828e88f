"""Word classes as key phrases need them: what names need is mended, so more of a text is a phrase.

The classes of `text.word_classes` are careful: a tag must never be half a clause, so each form of
a verb ends a phrase. A key phrase is judged by more evidence later and may be bolder:

    an  entangled  photon     vertex  set       message  passing     image  quality
    T   V->P       N          N       S->N      N        V->G        N      X->N

P is a participle that stands before a noun. All other letters are those of `word_classes`.
"""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.text.word_classes import classes
from papershelf.text.words import Word

PARTICIPLE_BEFORE_NOUN = "P"
_AFTER = frozenset("JNBGDXK")
"""What continues a noun phrase."""
_HEADS_LIST = """
addition case cases order orders part parts range ranges result results set sets term terms type
types variety
"""
_HEADS = frozenset(_HEADS_LIST.split())
"""Nouns that are mostly grammar (`a set of`, `in order to`), but not behind another noun."""


_NOUNS_LIST = """
base call check construct drop drive lead match move place point reach run speed state view
"""
_NOUNS_AS_WELL = frozenset(_NOUNS_LIST.split())
"""Verbs that are nouns behind another noun (`knowledge base`); most verbs never are."""
_CLAUSES_LIST = """
comprising concerning consisting containing corresponding depending including involving regarding
relating requiring resulting using
"""
_CLAUSES = frozenset(_CLAUSES_LIST.split())
"""Forms in -ing that begin a clause behind a noun."""
_DOUBTFUL = frozenset("VSTXJK")


def mended_classes(row: Sequence[Word]) -> str:
    """One letter a word of a row of words with empty ones at its breaks.

    >>> from papershelf.text.words import words
    >>> mended_classes(list(words("we reach an entangled photon by vertex sets")))
    'MVTPNYNK'
    """
    letters = classes([word.text for word in row])
    made = "."
    for word, letter, after in zip(row, letters, [*letters[1:], "."], strict=False):
        doubtful = letter in _DOUBTFUL
        made += _mended(word.text.lower(), letter, made[-1], after) if doubtful else letter
    return made[1:]


def _mended(word: str, letter: str, before: str, after: str) -> str:
    if letter == "V":
        return _of_verb(word, before, after)
    if letter == "S":
        return _of_head(word, before, after) if word in _HEADS else "S"
    if letter == "K":
        return "V" if after == "T" and before == "N" else "K"
    if after in _AFTER:
        return "X" if word == "multiple" else letter
    ends = (letter == "X" and before in "NB") or (letter == "J" and before == "N")
    return "N" if ends and (letter == "X" or after not in "SMO") else letter


def _of_verb(word: str, before: str, after: str) -> str:
    """`an entangled photon`, `the operating frequency`, `message passing`, `the knowledge base`."""
    if word.endswith("ed"):
        return PARTICIPLE_BEFORE_NOUN if after in _AFTER and before in "TSO.CXJRP" else "V"
    if word.endswith("ing"):
        if after in _AFTER and before in "TXJ":
            return PARTICIPLE_BEFORE_NOUN
        named = before in "NJ" and after not in "TJNBGDXKMO" and word not in _CLAUSES
        return "G" if named else "V"
    return "B" if before in "NJ" and after not in "TM" and word in _NOUNS_AS_WELL else "V"


def _of_head(word: str, before: str, after: str) -> str:
    named = before in "NBGJXP" or (before == "T" and after == "N")
    if after == "O" or not named:
        return "S"
    return "K" if word.endswith("s") else "N"
