"""What a tag is called, and by which other names it is known.

The commonest spelling inside sentences wins, because titles and sentence starts capitalise what is
no name. In which number a phrase ends is decided by its last word as well (`diffusion models`), so
that no single paper can rename it. A long form is preferred to its acronym unless hardly anybody
writes it out (BERT).
"""

from __future__ import annotations

from collections.abc import Mapping

from papershelf.enrich.tags.known import Known
from papershelf.enrich.tags.names_before import (
    SINGULARS,
    Learnt,
    NamesBefore,
    keep_names,
    kept_names,
    names_before,
    tallied,
)
from papershelf.enrich.tags.occurrences import GENRES
from papershelf.enrich.tags.survey import Survey
from papershelf.enrich.tags.usual_casing import casing_of
from papershelf.model import IN_PROCESS, Workers
from papershelf.text.acronyms import bare
from papershelf.text.numbers import numbers
from papershelf.text.remembered import Remembered
from papershelf.text.spelling import phrase_key, singular

SPELT_OUT = 0.3
"""Least share of places where a long form must be written out to be the name."""
FREQUENT = 6
"""Places from which on an acronym may be the name."""
ALIASES = 6
"""Most other names that a tag gets from the texts."""


class Namer:
    """The catalogue's spellings."""

    def __init__(self, survey: Survey, known: Known, learnt: Learnt, before: NamesBefore) -> None:
        """Nothing was named yet, but for what stands from before."""
        self._survey, self._known, self._learnt, self._before = survey, known, learnt, before
        self._numbers = learnt.number
        self._names = Remembered(self._name)
        self._lowered = Remembered(self._lower)
        self._given: dict[int, str] = {}
        """Phrase number to the name, for what texts name."""
        self._others: dict[int, tuple[str, ...]] = {}
        self._words: set[str] = set()
        """Words with capitals that names were made of."""

    def name(self, key: str) -> str:
        """The name of a phrase: the editor's, or the commonest spelling."""
        return self._names[key]

    def aliases(self, key: str) -> tuple[str, ...]:
        """Acronyms and clearly different spellings, the commonest first, without the name."""
        number = self._survey.numbers.get(key)
        if number is None or key in self._known.curated:
            return self._aliases(key)
        found = self._others.get(number, self._before.aliases.get(number))
        self._others[number] = found = self._aliases(key) if found is None else found
        return found

    def keep(self, workers: Workers) -> None:
        """Hand the names that were asked for to the next build."""
        words = self._before.words | self._words
        now = NamesBefore(names=self._given, aliases=self._others, words=words)
        keep_names(workers, self._survey, self._learnt, now)

    def _aliases(self, key: str) -> tuple[str, ...]:
        long, short = self._forms(key)
        ordered = [*_ordered(short), *map(self._small, _ordered(long))]
        different = {_loose(form): form for form in reversed(ordered)}
        different.pop(_loose(self.name(key)), None)
        return tuple(form for form in ordered if form in different.values())[:ALIASES]

    def _name(self, key: str) -> str:
        if key in self._known.curated:
            return self._known.curated[key]
        if key in GENRES:
            return GENRES[key]
        number = self._survey.numbers.get(key)
        if number is None:
            return key
        found = self._before.names.get(number)
        self._given[number] = found = self._told(key) if found is None else found
        return found

    def _told(self, key: str) -> str:
        """What the texts call a phrase."""
        long, short = self._forms(key)
        if long and not _is_short(long, short):
            return self._written(long)
        return bare(_ordered(short)[0]) if short else key

    def _forms(self, key: str) -> tuple[dict[str, int], dict[str, int]]:
        """Spellings of the phrase itself, and acronyms or aliases that stand for it."""
        number = self._survey.numbers.get(key)
        if number is None:
            return {}, {}
        found = self._survey.spellings.of(number)
        for form, count in self._survey.titles.of(number).items():
            small = self._small(form)
            found[small] = found.get(small, 0) + count
        long = {form: count for form, count in found.items() if phrase_key(form) == key}
        short = {form: count for form, count in found.items() if form not in long}
        return long, short

    def _small(self, form: str) -> str:
        """A form as it would be written inside a sentence, word by word."""
        if form.islower():
            return form
        return " ".join(map(self._lowered.__getitem__, form.split(" ")))

    def _lower(self, word: str) -> str:
        self._words.add(word)
        return self._learnt.usual.lowered(word)

    def _written(self, forms: Mapping[str, int]) -> str:
        """The commonest way to write a phrase, in the number in which its last word mostly is."""
        lowered: dict[str, int] = {}
        for form, count in forms.items():
            small = self._small(form)
            lowered[small] = lowered.get(small, 0) + count
        return _ordered(self._numbers.merged(lowered))[0]


def _is_short(long: Mapping[str, int], short: Mapping[str, int]) -> bool:
    """Whether the acronym is frequent, and the long form hardly ever written out."""
    acronyms, written_out = sum(short.values()), sum(long.values())
    return acronyms >= FREQUENT and written_out < SPELT_OUT * (written_out + acronyms)


def namer(survey: Survey, known: Known, workers: Workers = IN_PROCESS) -> Namer:
    """Learn how words are written inside sentences."""
    before = kept_names(workers, survey.found)
    words = tallied(survey, before)
    usual, number = casing_of(words), numbers([_of_both_numbers(survey.heads)])
    learnt = Learnt(before=before, words=words, usual=usual, number=number)
    return Namer(survey, known, learnt, names_before(survey, before, usual, number))


def _of_both_numbers(heads: Mapping[str, int]) -> dict[str, int]:
    """The last words that stand in singular and plural; of the others nothing can be learnt."""
    singulars = {head: SINGULARS[head] for head in filter(str.islower, heads)}
    both = {key for head, key in singulars.items() if key != head}
    return {head: heads[head] for head, key in singulars.items() if key in both}


def _ordered(found: Mapping[str, int]) -> list[str]:
    """Commonest first; of equals the one with fewer capitals, then the alphabet."""
    if len(found) < 2:  # noqa: PLR2004 - nothing to order
        return list(found)
    return sorted(found, key=lambda form: (-found[form], sum(map(str.isupper, form)), form))


def _loose(form: str) -> str:
    """The same for forms that differ in case and number only."""
    return " ".join(singular(word) for word in form.lower().split())
