"""Words and phrases as a person is told them, and whether they may be told at all.

Owl Nests      owl nests
BERT           BERT
we propose     (nothing: ordinary prose)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from papershelf.text.casing import casing
from papershelf.text.prose_words import is_broad, is_general
from papershelf.text.spelling import phrase_key, word_key
from papershelf.text.word_classes import lone_class
from papershelf.text.words import unspaced, words

_CASING = casing(())
"""Lowers what is in title case."""
BROAD = 0.25
"""Share of the papers above which a tag is given as a reason only if there is no other."""
FEW = 4
"""Papers that anything may be a reason for, whatever their share."""


def limit(papers: int, share: float) -> float:
    """Papers above which a tag, word or phrase is no reason of its own."""
    return max(FEW, share * papers)


@lru_cache(maxsize=1 << 17)
def form(written: str) -> str:
    """A word or phrase as a person is told it; empty if it is ordinary prose."""
    key = " ".join(word_key(word.text) for word in words(written)) or written
    found = _CASING.lowered(" ".join(written.split()))
    return found if found and not _is_prose(key) and _names(found) else ""


def is_lone(form: str) -> bool:
    """Whether it is a single ordinary word: no phrase, no name such as BERT."""
    name = any(not letter.islower() for letter in form[1:])
    return not name and not unspaced(form)


def unlike(forms: Iterable[str], said: Sequence[str]) -> Iterator[str]:
    """The forms that are not parts of what was said before them, however that was spelled."""
    before = [_key(form) for form in said]
    for form in forms:
        key = _key(form)
        if not any(key in other or other in key for other in before):
            before.append(key)
            yield form


def in_full(form: str, tags: Sequence[str]) -> str:
    """The tag that a form is a part of, or the form."""
    key = _key(form)
    return next((tag for tag in tags if key in _key(tag)), form)


_key = lru_cache(maxsize=1 << 16)(phrase_key)


def _names(form: str) -> bool:
    """Whether a shared feature may be told to a person: a noun, not what is done with it."""
    *others, last = map(lone_class, form.split())
    alone = not others
    noun = last in "NK" or (last in "BG" and not alone)
    modifier = alone and last == "J" and "-" in form and not form.endswith("ed")
    return modifier or (noun and set(others) <= set("NJGBD"))


def _is_prose(key: str) -> bool:
    words = key.split(" ")
    return any(map(is_general, words)) or all(map(is_broad, words))
