"""Text with the differences folded away that a reader does not type: case, accents, forms.

    >>> fold("Zürich ﬁnds Ｃ＋＋").text
    'zurich finds c++'
    >>> shapes("in 東京, k-NN")
    'ww cc  w-ww'

Every character keeps where it stood in the original, so that a match can be shown there. The same
rules stand in `assets/search/folding.js`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = frozenset("LNM")
"""First letters of the Unicode categories that words are made of: letters, numbers, marks."""

_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Hangul, kana and Han: scripts indexed by character."""

_ACCENTS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks that a reader may leave out when typing; those of Indic scripts are not among them."""

_UNSEEN = "\u00ad\u200c\u200d\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""Soft hyphens, joiners and variation selectors: they change how a word looks, not what it is."""

_DROPPED = re.compile(f"[{_ACCENTS}{_UNSEEN}]")
_IS_SPACELESS = re.compile(f"[{_SPACELESS}]")
_FOLLOWING = f"[{_ACCENTS}{_UNSEEN}\u3099\u309a\u1160-\u11ff\uff9e\uff9f]"
_CLUSTER = re.compile(f"(?s).{_FOLLOWING}*")
_UNUSUAL = re.compile(f"(?s)[^\x00-\x7f]{_FOLLOWING}*|[\x00-\x7f]{_FOLLOWING}+")

_NEITHER = re.compile("[^a-z0-9]+")
"""Of ASCII, what is neither letter nor digit."""

_UNDECOMPOSED = str.maketrans(
    {"æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ł": "l", "ŧ": "t"}
    | {"œ": "oe", "ς": "σ"}
)
"""Letters that Unicode does not take apart and that English keyboards lack."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A folded text that remembers where its characters come from."""

    text: str
    starts: Sequence[int]
    """For each character, where it began in the original."""
    ends: Sequence[int]
    """For each character, where it ended in the original."""


def fold(text: str) -> Folded:
    """The text in lower case, without accents, ligatures, full-width forms and unseen marks."""
    if text.isascii():
        count = len(text)
        return Folded(text=text.lower(), starts=range(count), ends=range(1, count + 1))
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        made = _fold_cluster(cluster[0])
        folded.append(made)
        starts += [cluster.start()] * len(made)
        ends += [cluster.end()] * len(made)
    return Folded(text="".join(folded), starts=starts, ends=ends)


def flat(text: str) -> str:
    """The folded text where nobody asks for places: signs outside ASCII that join no words go.

    >>> flat("Łódź’s “models”")
    "lodz's  models "
    """
    return (text if text.isascii() else _UNUSUAL.sub(_flat_cluster, text)).lower()


def _flat_cluster(cluster: re.Match[str]) -> str:
    return _flat(cluster[0])


@lru_cache(maxsize=65536)
def _flat(cluster: str) -> str:
    folded = _fold_cluster(cluster)
    kept = zip(folded, shapes(folded), strict=True)
    return "".join(sign if sign < "\x80" or shape in "wc" else shape for sign, shape in kept)


def shapes(folded: str) -> str:
    """One sign a character: w in words, c in scripts without spaces, joining signs as they are."""
    return folded.translate(_SHAPES)


def title_key(text: str) -> str:
    """The letters and digits of a text and nothing else, for telling equal titles.

    >>> title_key("URLs: a Survey!") == title_key("urls a survey") == "urlsasurvey"
    True
    """
    folded = flat(text)
    if folded.isascii():
        return _NEITHER.sub("", folded)
    kinds = shapes(folded)
    return "".join(folded[place] for place, kind in enumerate(kinds) if kind in "wc")


@lru_cache(maxsize=65536)
def _fold_cluster(cluster: str) -> str:
    """One character and the marks that follow it, folded."""
    kept = _DROPPED.sub("", cluster)
    if not kept or unicodedata.category(kept[0])[0] not in _LETTERS:
        return kept.translate(_FULL_WIDTH)
    small = _decomposed(kept).upper().lower()
    return unicodedata.normalize("NFC", _decomposed(small).translate(_UNDECOMPOSED))


def _decomposed(text: str) -> str:
    return _DROPPED.sub("", unicodedata.normalize("NFKD", text))


class _Shapes(dict[int, str]):
    """One sign for each kind of character: w in words, c without spaces between words."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shape = " "
        if unicodedata.category(character)[0] in _LETTERS:
            shape = "c" if _IS_SPACELESS.match(character) else "w"
        self[code] = shape
        return shape


_SHAPES = _Shapes(
    str.maketrans({sign: sign for sign in "-'$+#."})
    | str.maketrans(dict.fromkeys("\u2010\u2011\u2013\ufe63", "-"))
    | str.maketrans(dict.fromkeys("\u2018\u2019\u02bc", "'"))
)
