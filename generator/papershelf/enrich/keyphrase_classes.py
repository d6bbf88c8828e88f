"""Word classes as key phrases need them: what names need is mended, so more of a text is a phrase.

The classes of `text.word_classes` are careful: a tag must never be half a clause, so each form of
a verb ends a phrase. A key phrase is judged by more evidence later and may be bolder:

    an  entangled  photon     vertex  set       message  passing     image  quality
    T   V->P       N          N       S->N      N        V->G        N      X->N

P is a participle that stands before a noun. All other letters are those of `word_classes`.
"""

from __future__ import annotations

import re
from itertools import compress, count

from papershelf.text.reading import Reading
from papershelf.text.spelling import word_key

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
_DOUBTFUL = re.compile(r"[VKXJ](?:(?<=V)|(?<=K)(?=T)|(?<=[XJ])(?![JNBGDXK]))")
_TOLD = frozenset(map(word_key, _HEADS | {"multiple"}))
"""Keys of words of grammar, which are doubtful too."""


def mended_classes(found: Reading) -> str:
    """One letter for each word and break of a text.

    >>> from papershelf.text.reading import reading
    >>> mended_classes(reading("we reach an entangled photon by vertex sets"))
    'MVTPNYNK'
    """
    letters = f"{found.letters}."
    made = list(letters)  # what stands before the first word is the break behind the last
    for at in _doubtful(found):
        letter, before, after = letters[at], made[at - 1], letters[at + 1]
        if letter in "KXJ":
            made[at] = _by_neighbours(letter, before, after)
        else:
            made[at] = _by_word(found.words[at].lower(), letter, before, after)
    return "".join(made[:-1])


def _doubtful(found: Reading) -> list[int]:
    """The words whose class may have to change, from left to right."""
    places = [match.start() for match in _DOUBTFUL.finditer(found.letters)]
    told = compress(count(), map(_TOLD.__contains__, found.keys))
    grammar = [at for at in told if found.letters[at] in "ST"]
    return sorted(places + grammar) if grammar else places


def _by_word(word: str, letter: str, before: str, after: str) -> str:
    if letter == "V":
        return _of_verb(word, before, after)
    if letter == "S":
        return _of_head(word, before, after) if word in _HEADS else "S"
    return "X" if word == "multiple" and after in _AFTER else letter


def _by_neighbours(letter: str, before: str, after: str) -> str:
    """The class of what is doubtful because of what stands behind it, whatever the word is."""
    if letter == "K":
        return "V" if before == "N" else "K"
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
