"""A paper as it is compared with others: each part is made when somebody asks for it, once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from papershelf.catalogue.duplicates.names import Name, family_key, names
from papershelf.catalogue.duplicates.standing import is_preprint, strong_identifiers
from papershelf.catalogue.duplicates.titles import Title, title
from papershelf.model import Paper
from papershelf.text.folding import title_key

COMPARED = 1500
"""Letters of an abstract that are compared."""

FAMILIES = {
    "thesis": "thesis",
    "dataset": "data",
    "software": "software",
    "patent": "patent",
    "book": "book",
}
"""Kinds that are never one with another kind; all others are papers."""

_NUMBER = re.compile(r"\s*([A-Za-z]?[0-9]{1,8})")


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What of a paper is compared. Without slots, since its parts are kept when they are made."""

    paper: Paper
    ignored: frozenset[str] = frozenset()
    """Identifiers, as `doi 10.5555/looms`, that name no single paper in this catalogue."""

    @cached_property
    def title(self) -> Title:
        """The title, folded."""
        return title(self.paper.title.plain)

    @cached_property
    def identifiers(self) -> dict[str, str]:
        """Kinds of strong identifiers to their values."""
        found = strong_identifiers(self.paper)
        return {n: v for n, v in found.items() if f"{n} {v}" not in self.ignored}

    @cached_property
    def authors(self) -> tuple[Name, ...]:
        """The authors, folded."""
        return names(self.paper.authors)

    @cached_property
    def first_family(self) -> str:
        """The first author's family name."""
        return family_key(self.paper.authors)

    @cached_property
    def abstract(self) -> str:
        """The abstract's letters and digits, as many as are compared."""
        return title_key(self.paper.abstract.plain[: 2 * COMPARED])[:COMPARED]

    @cached_property
    def is_preprint(self) -> bool:
        """Whether nothing says that it was published."""
        return is_preprint(self.paper, self.identifiers)

    @cached_property
    def venue(self) -> str:
        """The venue's letters and digits."""
        return title_key(self.paper.venue)

    @property
    def year(self) -> int:
        """The year, or 0."""
        return self.paper.issued.year if self.paper.issued else 0

    @property
    def family(self) -> str:
        """What kind of thing it is: paper, thesis, book ..."""
        return FAMILIES.get(self.paper.kind, "paper")

    @cached_property
    def place(self) -> tuple[str, str, str]:
        """Volume, number and first page, each empty if not said."""
        volume, number, page = (self._number(name) for name in ("volume", "number", "pages"))
        return volume, number or self._number("issue"), page

    def _number(self, name: str) -> str:
        field = self.paper.origin[0].first(name) if self.paper.origin else None
        found = _NUMBER.match(field.text) if field else None
        return found[1].lower() if found else ""

    @cached_property
    def order(self) -> tuple[object, ...]:
        """A key that sorts papers by what they say and not by where they stand.

        Papers with equal keys are equal in all that is compared.
        """
        paper = self.paper
        return (
            self.title.key,
            str(paper.issued or ""),
            self.venue,
            tuple(sorted(self.identifiers.items())),
            tuple((name.family, name.given, name.orcid) for name in self.authors),
            self.place,
            self.family,
            self.is_preprint,
            self.title.plain,
            self.abstract,
        )


MOST_TITLES = 8
"""Titles that an identifier may have: sources spell one paper's title in several ways."""


def profiled(papers: Iterable[Paper]) -> list[Profile]:
    """Papers made ready for comparing.

    An identifier under which too many titles stand is no paper's own, such as the DOI of a whole
    volume, and says nothing about any of them.
    """
    profiles = [Profile(paper=paper) for paper in papers]
    titles: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        for name, value in profile.identifiers.items():
            titles[f"{name} {value}"].add(profile.title.key)
    shared = frozenset(name for name, found in titles.items() if len(found) > MOST_TITLES)
    if not shared:
        return profiles
    return [Profile(paper=profile.paper, ignored=shared) for profile in profiles]
