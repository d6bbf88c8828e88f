"""What a tag of before weighs in a paper that would not be given it today.

still a possible tag, or a phrase of the paper's own   what it would weigh anyway
no candidate any more, but the text says it            a share of its worth
no longer in the text, or hardly ever by itself        nothing
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from papershelf.enrich.tags.assignment import WEAK
from papershelf.enrich.tags.own import OwnPhrases
from papershelf.enrich.tags.possible import SIGN, TITLE, Choice
from papershelf.enrich.tags.survey import Row, Survey
from papershelf.enrich.tags.worth import Floats, Spread, rarity
from papershelf.text.candidates import MODIFIER
from papershelf.text.spelling import word_key

LOW = WEAK / 2
"""Weight from which on a paper keeps a tag; one that it takes afresh needs more."""
STAYING = 0.05
"""Worth from which on a tag stays that would no longer become one. It is below that for what is a
phrase by itself in one of 25 places or fewer; to become a tag takes 4 of 25."""
FADED = 0.3
"""Share of its worth that such a tag counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """Weighs tags that a paper had and was not given afresh."""

    survey: Survey
    totals: Spread
    worths: Floats
    possible: Sequence[Sequence[Choice]]
    """The tags that each paper might be given today."""
    own: OwnPhrases

    def choices(self, paper: int, numbers: Sequence[int]) -> Iterator[Choice]:
        """Those of the phrases that a paper's text still says, with what they weigh now."""
        if not numbers:
            return
        usual = {found.number: found for found in self.possible[paper]}
        if any(number not in usual for number in numbers):
            usual |= {
                found.number: found
                for found in self.own.above(paper, 0.0)
                if found.number not in usual
            }
        row = self.survey.rows[paper]
        for number in numbers:
            choice = usual.get(number) or self._faded(row, number)
            if choice.weight >= LOW:
                yield choice

    @property
    def keys(self) -> Sequence[str]:
        """Phrase number to key."""
        return self.survey.keys

    def _faded(self, row: Row, number: int) -> Choice:
        """The weight of what is no candidate any more; 0 where the text does not say it."""
        use, places = self._use(row, number)
        worth = float(self.worths[number])
        if not use or worth < STAYING:
            return Choice(0.0, number, places)
        common = rarity(float(self.totals.papers[number]), len(self.survey.rows))
        return Choice(FADED * worth * common * log2(1 + use), number, places)

    def _use(self, row: Row, number: int) -> tuple[float, float]:
        """How much a text uses a phrase, by itself or by the modifier that is a sign of it."""
        words = self.own.namer.name(self.keys[number]).split()
        sign = self.survey.numbers.get(MODIFIER + word_key(words[0])) if len(words) > 1 else None
        found = [
            (1.0 if phrase == number else SIGN, titled, places)
            for phrase, titled, places in zip(row.phrases, row.titled, row.places, strict=True)
            if phrase in (number, sign)
        ]
        use = sum(share * (places + TITLE * titled) for share, titled, places in found)
        return use, sum(places for _, _, places in found)
