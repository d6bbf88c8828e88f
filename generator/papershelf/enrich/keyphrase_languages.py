"""Texts that are not English: where phrases may begin and end without knowing the language.

`Les réseaux de neurones profonds` holds `réseaux` and `neurones profonds`: short words and the
commonest longer words of grammar part phrases, whatever else the words may be. In scripts without
spaces the words come parted at grammar already.
"""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.text.function_words import FUNCTION_WORDS
from papershelf.text.remembered import Remembered
from papershelf.text.words import unspaced

_ENOUGH = 8
"""Words; fewer do not tell a language."""
_LOOKED_AT = 100
"""Words and breaks; more tell no better."""
_SHARE = 0.12
"""English has more words of grammar than this, about two in five; other languages next to none."""
_SHORT = 3
"""Letters; words of grammar seldom have more, words of topics seldom fewer."""

_GRAMMAR_LIST = """
alla alle alles allo also andere anderen assim aussi avec avons beim bien cada celle celui ces
cette ceux chez como comme con contre cuando dalla dans das dass degli deine dell della delle dello
deren deux dies diese diesem diesen dieser dieses donde donc dont durch eine einem einen einer
eines elle elles entre essa esse está este estes estos esta estas être foram fora había hanno hier
ihre ihrer ihren isso jede jeder kann können leur leurs mais mehr même mesma muito nach nella nelle
nicht noch nosso nostra nostro notre nous nuestra nuestro oder ohne otro otros para parmi pela pelo
per però peut plus porque pour puede quando quanto que quel quelle questa queste questi questo sans
sehr sein seine seiner ser seus sich sind sobre sont sous sowie sua suas sulla sul también través
tous tout toute toutes tra trois über uma unas une unos unser unsere unter vers vom von vor votre
vous war waren was weil wenn werden wie wird wurde wurden zeigen zum zur zwei zwischen
"""
_GRAMMAR = frozenset(_GRAMMAR_LIST.split())


_ENGLISH = Remembered(lambda word: word.lower() in FUNCTION_WORDS)
"""Word to whether it is of English grammar."""


def is_foreign(row: Sequence[str]) -> bool:
    """Whether words, taken together, are too poor in English grammar to be English."""
    looked_at = row[:_LOOKED_AT]
    told = len(looked_at) - looked_at.count("")
    return told >= _ENOUGH and sum(map(_ENGLISH.__getitem__, looked_at)) < _SHARE * told


def foreign_classes(row: Sequence[str]) -> str:
    """N for a word that may belong to a topic, S for grammar, a point for a break.

    >>> foreign_classes(("Les", "réseaux", "de", "neurones", "profonds"))
    'SNSNN'
    """
    return "".join(_letter(word) for word in row)


def _letter(word: str) -> str:
    if not word:
        return "."
    if word.isdecimal():
        return "C"
    short = len(word) <= _SHORT and not word.isupper() and not unspaced(word)
    return "S" if short or word.lower() in _GRAMMAR else "N"
