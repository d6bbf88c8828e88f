"""What a comparison of two papers finds; `rules.py` says what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from papershelf.catalogue.duplicates.names import Agreement, agreement
from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.catalogue.duplicates.title_likeness import Degree, Likeness, likeness
from papershelf.text.folding import title_key

TOO_SHORT = 40
"""Letters: abstracts shorter than that say nothing unless they are equal."""

LONG = 120
"""Letters: where an abstract goes on behind so many, the rest may be what the other left out."""

NEVER_APART = 4
"""Years from a preprint to its publication."""

_PLACES = ("volume", "number", "first page")


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Two papers side by side. Without slots, since findings are kept when they are made."""

    one: Profile
    other: Profile

    @cached_property
    def shared(self) -> str:
        """The surest identifier in common, as `doi 10.5555/looms`, or ""."""
        pairs = self.one.identifiers.items()
        return next((f"{n} {v}" for n, v in pairs if self.other.identifiers.get(n) == v), "")

    @cached_property
    def clash(self) -> str:
        """The kind of identifier in which the two differ, or ""."""
        pairs = self.one.identifiers.items()
        return next((n for n, v in pairs if self.other.identifiers.get(n, v) != v), "")

    @cached_property
    def titles(self) -> Likeness:
        """How like the titles are."""
        return likeness(self.one.title, self.other.title)

    @property
    def equal(self) -> bool:
        """Whether the titles are equal."""
        return self.titles.degree is Degree.EQUAL

    @property
    def words(self) -> int:
        """The number of words of the shorter title."""
        return min(len(self.one.title.words), len(self.other.title.words))

    @cached_property
    def authors(self) -> Agreement:
        """How far the lists of authors agree."""
        return agreement(self.one.authors, self.other.authors)

    @property
    def same_people(self) -> bool:
        """Whether most or all authors are the same."""
        return self.authors in {Agreement.ALL, Agreement.MOST}

    @cached_property
    def gap(self) -> int | None:
        """Years between them; None if one is not dated."""
        one, other = self.one.year, self.other.year
        return abs(one - other) if one and other else None

    @cached_property
    def other_month(self) -> bool:
        """Whether both name a month, and not the same one of the same year."""
        dates = [found.paper.issued for found in (self.one, self.other)]
        months = [(date.year, date.month) for date in dates if date and date.month]
        return len(months) > 1 and months[0] != months[1]

    @cached_property
    def is_step(self) -> bool:
        """Whether one can be the other's preprint: published at most four years after it."""
        if self.one.is_preprint == self.other.is_preprint:
            return False
        early, late = sorted((self.one, self.other), key=lambda found: not found.is_preprint)
        if self.gap is None:
            return True
        return -1 <= late.year - early.year <= NEVER_APART

    @property
    def at_once(self) -> bool:
        """Whether the dates allow one paper: the same year, not said, or a preprint's step."""
        return not self.gap or self.is_step

    @cached_property
    def abstracts(self) -> float | None:
        """From 0 to 100: how like the abstracts are; None if one is missing or too short."""
        shorter, longer = sorted((self.one.abstract, self.other.abstract), key=len)
        if shorter == longer:
            return 100.0 if shorter else None
        if len(shorter) < TOO_SHORT:
            return None
        beginning = fuzz.ratio(shorter, longer[: len(shorter)]) if len(shorter) > LONG else 0
        return float(max(beginning, fuzz.ratio(shorter, longer)))

    def alike(self, least: float) -> bool:
        """Whether both have abstracts, alike by at least so much of 100."""
        return self.abstracts is not None and self.abstracts >= least

    def unlike(self, most: float) -> bool:
        """Whether both have abstracts, alike by no more than so much of 100."""
        return self.abstracts is not None and self.abstracts < most

    @cached_property
    def same_venue(self) -> bool | None:
        """Whether both appeared in one place; None if one does not say."""
        one, other = self.one.venue, self.other.venue
        return one in other or other in one if one and other else None

    @cached_property
    def elsewhere(self) -> str:
        """What says that the two stand in different places of one journal, or ""."""
        if self.same_venue is False or self.one.is_preprint or self.other.is_preprint:
            return ""
        pairs = zip(_PLACES, self.one.place, self.other.place, strict=True)
        return next((name for name, one, two in pairs if one and two and one != two), "")

    @cached_property
    def same_place(self) -> bool:
        """Whether both begin on one page of one volume of one venue."""
        volume, _, page = self.one.place
        return bool(
            self.same_venue
            and page
            and volume == self.other.place[0]
            and page == self.other.place[2]
        )

    @cached_property
    def contrast(self) -> str:
        """A pair of title words, each of which only its own abstract uses: `images, videos`."""
        left = self._only(self.titles.left, self.one.abstract, self.other.abstract)
        right = self._only(self.titles.right, self.other.abstract, self.one.abstract)
        return f"{left}, {right}" if left and right else ""

    @staticmethod
    def _only(words: tuple[str, ...], own: str, foreign: str) -> str:
        keys = ((word, title_key(word)) for word in words)
        return next((word for word, key in keys if key in own and key not in foreign), "")

    @property
    def same_name(self) -> bool:
        """Whether both titles begin with the same name and a colon."""
        return bool(self.one.title.name) and self.one.title.name == self.other.title.name
