"""Phrases of a paper's own, for a paper whose topics are unlike all others'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log2

from papershelf.enrich.tags.candidates import ACTIVITIES, LONGEST, Candidates, is_vague
from papershelf.enrich.tags.known import Known
from papershelf.enrich.tags.names import Namer
from papershelf.enrich.tags.possible import TITLE, Choice
from papershelf.enrich.tags.survey import Row, Survey
from papershelf.text.candidates import MODIFIER
from papershelf.text.headings import is_heading
from papershelf.text.names import is_name
from papershelf.text.prose_words import is_broad, is_general
from papershelf.text.spelling import word_key
from papershelf.text.verbs import is_verbal
from papershelf.text.word_classes import lone_class

WEIGHT = 0.2
"""Weight of a phrase that stands once; below every sound shared tag."""
ALONE = 0.3
"""Worth of a single ordinary word."""
VAGUE = 0.5
"""Worth of a phrase of a general noun, or that begins like a verb."""
BY_PARTS = {2: 1.0, 3: 1.0, 4: 0.85, 5: 0.7}
"""Worth by the number of words, hyphened ones apart; what has more is a title, not a name."""
COHERENCE = 0.4
"""Share of the words' other places in the worth of a phrase."""
THING = 0.45
"""Worth of a phrase that names a thing (`patch features`) beside one that names a subject."""
UNTITLED = 0.5
"""Worth of a phrase that is not in the title."""
_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPhrases:
    """Finds a paper's own phrases."""

    survey: Survey
    known: Known
    namer: Namer
    shared: Candidates

    def above(self, paper: int, least: float) -> list[Choice]:
        """A paper's whole noun phrases that are no shared tags, best first.

        Those that weigh less than a bound may lack, since most do and each takes a name to judge.
        """
        found = [
            choice for choice in self._choices(self.survey.rows[paper], least) if choice.weight > 0
        ]
        return sorted(found, key=lambda choice: (-choice.weight, choice.number))

    def _choices(self, row: Row, least: float) -> Iterator[Choice]:
        places_of = dict(zip(row.phrases, row.places, strict=True))
        for number, titled, places, wholes in zip(*row, strict=True):
            if not wholes or number in self.shared.quality or _most(titled, places) < least:
                continue
            key = self.survey.keys[number]
            if self._allowed(key):
                name = self.namer.name(key)
                factor = self._factor(name, titled) * self._coherence(name, places_of)
                yield Choice(factor * _weight(titled, places), number, places)

    def _coherence(self, name: str, places_of: Mapping[int, int]) -> float:
        """More for a phrase whose words come back in the paper; one for words said in passing."""
        words = name.split()
        if len(words) == 1:
            return 1 - COHERENCE
        numbers = (self.survey.numbers.get(word_key(word), -1) for word in words)
        again = sum(log2(places_of.get(number, 1)) for number in numbers) / len(words)
        return (1 - COHERENCE) + COHERENCE * min(again, 2.0)

    def _allowed(self, key: str) -> bool:
        joined = key in self.survey.joined and key not in self.known.defined
        stopped = key in self.known.stopped or key.startswith(MODIFIER)
        return not (stopped or joined or len(key) > LONGEST)

    def _factor(self, name: str, titled: int) -> float:
        """What the name says about the worth of a phrase; 0 for no tag, and for a system's name."""
        words = name.split()
        if is_verbal(words[0]) or (all(map(is_broad, words)) and not titled):
            return 0
        if any(MODIFIER + word_key(word) in self.shared.led for word in words):
            return 0
        if len(words) == 1:
            named = titled and is_name(name)
            return 0 if is_broad(name) or named or word_key(name) in ACTIVITIES else ALONE
        return self._together(name, titled)

    @staticmethod
    def _together(name: str, titled: int) -> float:
        """What several words are worth; 0 if one of them is a system's name."""
        words = name.split()
        if any(is_name(part) for word in words for part in word.split("-")):
            return 0
        vague = is_vague(words) and (is_general(words[-1]) or not titled)
        if lone_class(words[0]) in "GD" or vague:
            return VAGUE if titled else VAGUE * VAGUE
        heading = 1.0 if is_heading(name) else THING
        return BY_PARTS.get(len(_PART.findall(name)), 0) * heading * (1 if titled else UNTITLED)


def _most(titled: int, places: int) -> float:
    """More than any phrase with these places can weigh, whatever its name says."""
    return 2 * (1 if titled else UNTITLED) * _weight(titled, places)


def _weight(titled: int, places: int) -> float:
    """More for a phrase that title and abstract share than for one that only the title has."""
    both = TITLE if 0 < titled < places else 0
    return WEIGHT * log2(1 + places + both + (TITLE / 2) * titled)
