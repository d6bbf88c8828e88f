"""What can be said in numbers about a phrase of a paper, before anybody decides how much it counts.

A feature is a number, mostly between 0 and 1, with a name; `keyphrase_weights` says what each is
worth. `few-shot dense retrieval`, twice in the abstract and in the title, has among others
`three words` 1, `uses` log 3, `in the title` 1, `part of others` 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from papershelf.enrich.keyphrase_candidates import Use
from papershelf.enrich.keyphrase_weights import WEIGHTS
from papershelf.enrich.keyphrase_wording import Features, Keys, features_alone
from papershelf.text.remembered import Remembered

_LEAST = 2
"""Words of the least phrase that is no single word."""


class Company(NamedTuple):
    """What a paper's other phrases say about each."""

    returning: Mapping[str, float]
    """Logarithm of the number of places of phrases that a word stands in."""
    inside: Mapping[Keys, int]
    """In how many places a phrase is only a part of a longer one."""


def company_of(phrases: Mapping[Keys, Sequence[Use]]) -> Company:
    """Count how the phrases of one paper share words and hold each other."""
    returning: dict[str, int] = {}
    inside: dict[Keys, int] = {}
    alone = {keys[0] for keys in phrases if len(keys) == 1}
    for keys, uses in phrases.items():
        size, count = len(keys), len(uses)
        for key in keys:
            returning[key] = returning.get(key, 0) + count
        if size > 1 and not alone.isdisjoint(keys):
            for key in keys:
                if key in alone:
                    inside[(key,)] = inside.get((key,), 0) + count
        for part in _longer(keys, phrases) if size > _LEAST else ():
            inside[part] = inside.get(part, 0) + count
    return Company({key: log(count) for key, count in returning.items()}, inside)


def _longer(keys: Keys, phrases: Mapping[Keys, Sequence[Use]]) -> Iterator[Keys]:
    """The phrases of two words and more that a longer phrase holds."""
    size = len(keys)
    for length in range(_LEAST, size):
        for start in range(size - length + 1):
            part = keys[start : start + length]
            if part in phrases:
                yield part


def features_of(uses: Sequence[Use], company: Company) -> Features:
    """All features of a phrase that stands in the given places of a paper; those at 0 may lack."""
    alone = features_alone(uses[0].words, uses[0].letters)
    return {**alone, **features_in_paper(uses, company)}


def features_in_paper(uses: Sequence[Use], company: Company) -> Features:
    """What the places of a phrase say, and the other phrases of its paper."""
    found = _of_neighbours(uses)
    keys, count = uses[0].keys, len(uses)
    inside = company.inside.get(keys, 0)
    found["uses"] = log(1 + count)
    found["late"] = next((use.place for use in uses if not use.titled), 1.0)
    found["returning words"] = sum(map(company.returning.__getitem__, keys)) / len(keys)
    found["part of others"] = log(1 + inside)
    found["mostly itself"] = count / (count + inside)
    if uses[0].titled:
        found["in the title"] = 1.0
    if _may_begin_with_a_verb(uses[0]):
        found["may begin with a verb"] = 1.0
    return found


_BEFORE = {"T": "after a determiner", "S": "after a preposition", "O": "after of",
           "V": "after a verb", ".": "after a break"}  # fmt: skip
_BEHIND = {".": "before a break", "V": "before a verb", "H": "before an auxiliary"}
_WORTH_BEFORE = Remembered(lambda letter: WEIGHTS[_BEFORE[letter]] if letter in _BEFORE else 0.0)
_WORTH_BEHIND = Remembered(lambda letter: WEIGHTS[_BEHIND[letter]] if letter in _BEHIND else 0.0)
_USES, _LATE, _RETURNING = WEIGHTS["uses"], WEIGHTS["late"], WEIGHTS["returning words"]
_PART, _ITSELF = WEIGHTS["part of others"], WEIGHTS["mostly itself"]
_TITLED, _VERB = WEIGHTS["in the title"], WEIGHTS["may begin with a verb"]


def worth_in_paper(keys: Keys, uses: Sequence[Use], company: Company) -> float:
    """Log-odds that `features_in_paper` add up to, without naming them, in a third of the time.

    Differs from `worth(features_in_paper(uses, company))` by rounding only.
    """
    count, size = len(uses), len(keys)
    text, classes, start, end, begin, titled = uses[0]
    if count == 1:
        around = _WORTH_BEFORE[classes[begin]] + _WORTH_BEHIND[classes[end + 1]]
    else:
        around = _around(uses)
    late = _late(uses) if titled else text.starts[start] / len(text.text)
    inside, places = company.inside.get(keys, 0), company.returning
    returning = places[keys[0]] if size == 1 else sum(map(places.__getitem__, keys)) / size
    found = around + _USES * log(1 + count) + _LATE * late + _RETURNING * returning
    found += _PART * log(1 + inside) + _ITSELF * count / (count + inside)
    if titled:
        found += _TITLED
    if size > 1 and classes[start + 1] == "B" and classes[begin] not in "TSO":
        found += _VERB
    return found


def _late(uses: Sequence[Use]) -> float:
    """Where in the abstract a phrase of the title first stands."""
    return next((use.place for use in uses if not use.titled), 1.0)


def _around(uses: Sequence[Use]) -> float:
    around = 0.0
    for _, classes, _, end, begin, _ in uses:
        around += _WORTH_BEFORE[classes[begin]] + _WORTH_BEHIND[classes[end + 1]]
    return around / len(uses)


def _may_begin_with_a_verb(use: Use) -> bool:
    return len(use.keys) > 1 and use.letters[0] == "B" and use.before not in "TSO"


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
