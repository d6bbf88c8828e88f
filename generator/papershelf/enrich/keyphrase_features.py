"""What can be said in numbers about a phrase of a paper, before anybody decides how much it counts.

A feature is a number, mostly between 0 and 1, with a name; `keyphrase_weights` says what each is
worth. `few-shot dense retrieval`, twice in the abstract and in the title, has among others
`three words` 1, `uses` log 3, `in the title` 1, `part of others` 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from papershelf.enrich.keyphrase_candidates import Keys, Use
from papershelf.text.prose_words import is_broad, is_empty_head, is_general
from papershelf.text.spelling import singular
from papershelf.text.verbs import is_verbal

Features = dict[str, float]

_ABSTRACT = ("tion", "ity", "ness", "ance", "ics", "sis", "gy", "ment")
"""Endings of nouns that name a doing, a field or a quality."""
_LENGTHS = {
    1: "one word", 2: "two words", 3: "three words", 4: "four words", 5: "five words or more"
}  # fmt: skip
_BEGINNINGS = {"X": "begins with praise", "J": "begins with an adjective"}
_TEN = 10
"""Letters; word lengths are told in tens so that all features are of one size."""


class Company(NamedTuple):
    """What a paper's other phrases say about each."""

    returning: Mapping[str, int]
    """In how many places of phrases a word stands."""
    inside: Mapping[Keys, int]
    """In how many places a phrase is only a part of a longer one."""


def company_of(phrases: Mapping[Keys, Sequence[Use]]) -> Company:
    """Count how the phrases of one paper share words and hold each other."""
    returning: Counter[str] = Counter()
    inside: Counter[Keys] = Counter()
    for keys, uses in phrases.items():
        for key in keys:
            returning[key] += len(uses)
        for part in _parts(keys):
            if part in phrases:
                inside[part] += len(uses)
    return Company(returning, inside)


def _parts(keys: Keys) -> Iterator[Keys]:
    """All shorter stretches of a phrase."""
    size = len(keys)
    for length in range(1, size):
        for start in range(size - length + 1):
            yield keys[start : start + length]


def features_of(uses: Sequence[Use], company: Company) -> Features:
    """All features of a phrase that stands in the given places of a paper; those at 0 may lack."""
    return {**features_alone(uses[0].words, uses[0].letters), **features_in_paper(uses, company)}


def features_alone(words: tuple[str, ...], letters: str) -> Features:
    """What a phrase's words and their classes say in whichever paper it stands."""
    return {"any": 1.0, **_of_words(words), **_of_letters(letters)}


def features_in_paper(uses: Sequence[Use], company: Company) -> Features:
    """What the places of a phrase say, and the other phrases of its paper."""
    found = _of_neighbours(uses)
    keys, count = uses[0].keys, len(uses)
    inside = company.inside.get(keys, 0)
    found["uses"] = log(1 + count)
    found["late"] = min((use.place for use in uses if not use.titled), default=1.0)
    found["returning words"] = sum([log(company.returning[key]) for key in keys]) / len(keys)
    found["part of others"] = log(1 + inside)
    found["mostly itself"] = count / (count + inside)
    if uses[0].titled:
        found["in the title"] = 1.0
    if len(keys) > 1 and uses[0].letters[0] == "B" and uses[0].before not in "TSO":
        found["may begin with a verb"] = 1.0
    return found


def _of_words(words: tuple[str, ...]) -> Features:
    count = len(words)
    lengths = [len(word) for word in words]
    head = words[-1].lower()
    found: Features = {
        "general words": sum(map(is_general, words)) / count,
        "broad words": sum(map(is_broad, words)) / count,
        "letters a word": sum(lengths) / count / _TEN,
        "longest word": max(lengths) / _TEN,
        "empty head": float(is_empty_head(head)),
        "abstract noun": float(singular(head).endswith(_ABSTRACT)),
    }
    if is_verbal(words[0]):
        found["begins like a verb"] = 1.0
    if count > 1 and words[0].endswith("ing"):
        found["begins in -ing"] = 1.0
    if count == 1:
        found["one word, broad"] = found["broad words"]
    return found


def _of_letters(letters: str) -> Features:
    found: Features = {_LENGTHS[min(len(letters), len(_LENGTHS))]: 1.0}
    if letters[0] in _BEGINNINGS:
        found[_BEGINNINGS[letters[0]]] = 1.0
    if letters[-1] == "G":
        found["ends in -ing"] = 1.0
    if "P" in letters:
        found["holds a participle"] = 1.0
    return found


_BEFORE = {"T": "after a determiner", "S": "after a preposition", "O": "after of",
           "V": "after a verb", ".": "after a break"}  # fmt: skip
_BEHIND = {".": "before a break", "V": "before a verb", "H": "before an auxiliary"}


def _of_neighbours(uses: Sequence[Use]) -> Features:
    found: Features = {}
    share = 1 / len(uses)
    for use in uses:
        if use.before in _BEFORE:
            name = _BEFORE[use.before]
            found[name] = found.get(name, 0.0) + share
        if use.after in _BEHIND:
            name = _BEHIND[use.after]
            found[name] = found.get(name, 0.0) + share
    return found
