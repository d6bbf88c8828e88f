"""One key for all spellings of a phrase.

`Multi-Task Learning`, `multitask learning` and `multi task learnings` share a key; so do
`fine-tuning` and `finetuning`, `colour models` and `color model`, `normalisation` and
`normalization`. A key is for comparing, never for showing.
"""

from __future__ import annotations

import re
import unicodedata

from papershelf.text.remembered import Remembered

_JOINT = re.compile(r"[\s\-\u2010-\u2015'’_/]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
_SAME = {
    "data": "data", "media": "media", "indices": "index", "matrices": "matrix",
    "vertices": "vertex", "criteria": "criterion", "phenomena": "phenomenon",
    "children": "child", "women": "woman", "men": "man", "mice": "mouse", "feet": "foot",
    "analyses": "analysis", "hypotheses": "hypothesis", "theses": "thesis", "axes": "axis",
    "corpora": "corpus", "spectra": "spectrum", "automata": "automaton", "codes": "code",
    "series": "series", "species": "species", "lens": "lens", "lenses": "lens", "bias": "bias",
    "biases": "bias", "gas": "gas", "gases": "gas", "chaos": "chaos", "atlas": "atlas",
    "canvas": "canvas", "diabetes": "diabetes", "news": "news", "always": "always",
    "programme": "program", "programmes": "program", "catalogue": "catalog",
    "catalogues": "catalog", "grey": "gray", "centre": "center", "centres": "center",
    "fibre": "fiber", "fibres": "fiber", "metre": "meter", "metres": "meter",
    "bases": "base", "databases": "database", "diagnoses": "diagnosis", "does": "does",
    "syntheses": "synthesis", "prognoses": "prognosis", "movies": "movie", "cookies": "cookie",
    "focuses": "focus", "viruses": "virus", "buses": "bus", "statuses": "status",
    "campuses": "campus", "censuses": "census", "bonuses": "bonus", "sinuses": "sinus",
    "fetuses": "fetus", "choruses": "chorus", "surpluses": "surplus", "genera": "genus",
    "lies": "lie", "ties": "tie", "pies": "pie",
}  # fmt: skip
"""Words that the rules below would get wrong."""

_BRITISH = (
    (re.compile(r"is(ations?|ing|ed|ers?|es?|able)$"), r"iz\1"),
    (re.compile(r"^(analy|cataly|paraly)s(es?|ed|ing|ers?)$"), r"\1z\2"),
    (re.compile(r"our(s|ed|ing|al|ally|hoods?|ful|able|ite|ites)?$"), r"or\1"),
    (re.compile(r"(?<=[aei])ll(ing|ed|ers?)$"), r"l\1"),
    (re.compile(r"aemi(a|as|c)$"), r"emi\1"),
    (re.compile(r"^(p|h)ae"), r"\1e"),
    (re.compile(r"^oe(d|s)"), r"e\1"),
)
"""British ending to American. Where a rule makes no word (`supervized`) nothing is lost: both
spellings of a word still meet, and keys are never shown."""

_MAYBE_BRITISH = re.compile(r"is|ys|our|ll|ae|oe")
"""What all of the rules need; most words have none of it."""
_LONGEST = 40
"""Letters; longer strings are no words and stay as they are."""


def word_key(word: str) -> str:
    """A word's key: lower case, without hyphens and accents, singular, American.

    >>> word_key("Multi-Tasks"), word_key("modelling"), word_key("analyses")
    ('multitask', 'modeling', 'analysis')
    """
    return KEYS[word]


def _key(word: str) -> str:
    if word.isascii() and word.isalnum():
        return _part_key(word.lower())
    parts = _JOINT.split(_plain(word))
    return "".join(_part_key(part) for part in parts if part)


KEYS = Remembered(_key)
"""Word to key."""


def phrase_key(phrase: str) -> str:
    """A phrase's key: its words' keys without the spaces between them.

    >>> phrase_key("Multi-task Learning") == phrase_key("multitask learning")
    True
    """
    return "".join(map(KEYS.__getitem__, phrase.split()))


def _plain(word: str) -> str:
    word = _POSSESSIVE.sub("", word)
    if word.isascii():
        return word.lower()
    split = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _part_key(part: str) -> str:
    if len(part) > _LONGEST:
        return part
    key = singular(part)
    if _MAYBE_BRITISH.search(key):
        for pattern, spelling in _BRITISH:
            key = pattern.sub(spelling, key)
    return key


def singular(word: str) -> str:
    """The singular of a lower-case noun; other words come back unchanged.

    >>> singular("queries"), singular("searches"), singular("analysis"), singular("bias")
    ('query', 'search', 'analysis', 'bias')
    """
    if word in _SAME:
        return _SAME[word]
    if len(word) < 4 or word[-1] != "s" or word.endswith(("ss", "us", "is", "ics")):  # noqa: PLR2004 - shorter words (gas, its) are seldom plurals
        return word[:-1] if len(word) == 3 and word[-1] == "s" and word[1] not in "aeiou" else word  # noqa: PLR2004 - acronyms such as LMs
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
