"""A title as it is compared with others.

    “PROP: Über Straßen, Teil II”  ->  words prop uber strasen teil 2, key prop...2, marks 2

Case, accents, punctuation, transliterations (ü or ue, ß or ss, ø or oe) and the way in which parts
are numbered make no difference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from papershelf.catalogue.duplicates.title_words import (
    in_latin,
    is_generic,
    is_recurring,
    marks,
    numbered,
    pieces,
    plainly,
)
from papershelf.text.folding import flat

LONGEST = 1000
"""Characters of a title that are compared; what is longer is an abstract in the wrong place."""

_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u2e80-\u9fff\uac00-\ud7ff]{3,}")
_BREAK = re.compile(r" ?[:;?!|] | [-–—] ?| ?[–—] |\. ")
CUT = ("…", "...")
"""How a title ends of which a source gives only the beginning."""

NAME_WORDS = 2
"""Words before a colon that are the name of a system; more are a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What of a title is compared."""

    plain: str
    parts: tuple[tuple[str, ...], ...]
    """The words of what stands between colons, dashes and the like; one part if none does."""
    words: tuple[str, ...]
    """The words of all parts."""
    key: str
    """The words without spaces."""

    @property
    def marks(self) -> tuple[str, ...]:
        """Numbers and letters of parts."""
        return marks(self.words)

    @property
    def pieces(self) -> frozenset[str]:
        """What kind of piece about another paper it is."""
        return pieces(self.words)

    @property
    def is_generic(self) -> bool:
        """Whether thousands of papers are called so."""
        return is_generic(self.words)

    @property
    def is_recurring(self) -> bool:
        """Whether each year has one."""
        return is_recurring(self.words)

    @property
    def is_cut(self) -> bool:
        """Whether the source gives only its beginning."""
        return self.plain.rstrip().endswith(CUT)

    @property
    def name(self) -> str:
        """The key of a system's name before a colon or dash, or ""."""
        has_name = len(self.parts) > 1 and len(self.parts[0]) <= NAME_WORDS
        return "".join(self.parts[0]) if has_name else ""


def title(plain: str) -> Title:
    """A title made ready for comparing."""
    plain = " ".join(plain[:LONGEST].split())
    found = (words_of(part) for part in _BREAK.split(plain))
    parts = tuple(part for part in found if part)
    words = tuple(word for part in parts for word in part)
    if len(words) > 1 and plain.endswith(CUT):
        words = words[:-1]  # it may be half a word
    return Title(plain=plain, parts=parts, words=words, key="".join(words))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a title, folded.

    >>> words_of("Müller’s α-looms") == words_of("Mueller's alpha looms")
    True
    """
    folded = flat(text)
    if folded.isascii():
        return numbered(_WORD.findall(plainly(folded)))
    words = [piece for word in _WORD.findall(folded) for piece in _spelled(word)]
    return numbered([plainly(word) for word in words])


def _spelled(word: str) -> list[str]:
    """A word in Latin letters; scripts without spaces as overlapping pairs of characters."""
    if _HAN.search(word):
        return [word[place : place + 2] for place in range(len(word) - 1)]
    return [in_latin(word)]
