"""What a tag is called, and by which other names it is known.

The commonest spelling inside sentences wins, because titles and sentence starts capitalise what is
no name. In which number a phrase ends is decided by its last word as well (`diffusion models`), so
that no single paper can rename it. A long form is preferred to its acronym unless hardly anybody
writes it out (BERT).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from papershelf.enrich.tags.known import Known
from papershelf.enrich.tags.survey import GENRES, Survey
from papershelf.text.acronyms import bare
from papershelf.text.casing import Casing, casing
from papershelf.text.numbers import Numbers, numbers
from papershelf.text.spelling import phrase_key, singular

SPELT_OUT = 0.3
"""Least share of places where a long form must be written out to be the name."""
FREQUENT = 6
"""Places from which on an acronym may be the name."""
ALIASES = 6
"""Most other names that a tag gets from the texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Namer:
    """The catalogue's spellings."""

    survey: Survey
    known: Known
    casing: Casing
    numbers: Numbers

    def name(self, key: str) -> str:
        """The name of a phrase: the editor's, or the commonest spelling."""
        if key in self.known.curated:
            return self.known.curated[key]
        if key in GENRES:
            return GENRES[key]
        long, short = self._forms(key)
        frequent = short.total() >= FREQUENT
        if long and not (frequent and long.total() < SPELT_OUT * (long + short).total()):
            return self._written(long)
        return bare(_commonest(short)) if short else key

    def aliases(self, key: str) -> tuple[str, ...]:
        """Acronyms and clearly different spellings, the commonest first, without the name."""
        long, short = self._forms(key)
        ordered = [*_ordered(short), *map(self.casing.lowered, _ordered(long))]
        different = {_loose(form): form for form in reversed(ordered)}
        different.pop(_loose(self.name(key)), None)
        return tuple(form for form in ordered if form in different.values())[:ALIASES]

    def _forms(self, key: str) -> tuple[Counter[str], Counter[str]]:
        """Spellings of the phrase itself, and acronyms or aliases that stand for it."""
        found = Counter(self.survey.spellings.get(key, {}))
        for form, count in self.survey.titles.get(key, {}).items():
            found[self.casing.lowered(form)] += count
        long = Counter({form: count for form, count in found.items() if phrase_key(form) == key})
        return long, found - long

    def _written(self, forms: Counter[str]) -> str:
        """The commonest way to write a phrase, in the number in which its last word mostly is."""
        lowered: Counter[str] = Counter()
        for form, count in forms.items():
            lowered[self.casing.lowered(form)] += count
        return _commonest(self.numbers.merged(lowered))


def namer(survey: Survey, known: Known) -> Namer:
    """Learn how words are written inside sentences."""
    forms = list(chain.from_iterable(survey.spellings.values()))
    return Namer(
        survey=survey, known=known, casing=casing(forms), numbers=numbers(survey.spellings.values())
    )


def _commonest(found: Counter[str]) -> str:
    return _ordered(found)[0]


def _ordered(found: Counter[str]) -> list[str]:
    """Commonest first; of equals the one with fewer capitals, then the alphabet."""
    return sorted(found, key=lambda form: (-found[form], sum(map(str.isupper, form)), form))


def _loose(form: str) -> str:
    """The same for forms that differ in case and number only."""
    return " ".join(singular(word) for word in form.lower().split())
