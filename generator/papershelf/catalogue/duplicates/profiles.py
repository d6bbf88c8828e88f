"""A paper as it is compared with others: each part is made when somebody asks for it, once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from papershelf.catalogue.duplicates.names import Name, family_key, names
from papershelf.catalogue.duplicates.standing import is_preprint, strong_identifiers
from papershelf.catalogue.duplicates.titles import Title, title
from papershelf.model import Paper, mark
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

_EDGE = 50
"""Letters of an abstract's beginning and end that make a key."""

_PART = 3
"""Words of a title's part that say enough to make one."""

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\s*([A-Za-z]?[0-9]{1,8})")


class Told(NamedTuple):
    """What an earlier build has found out about a paper."""

    title: str
    """The key of its title."""
    keys: tuple[str, ...]
    """As in Profile."""
    marks: tuple[str, ...]
    """What leads to its id; see `ids.marks`."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What of a paper is compared. Without slots, since its parts are kept when they are made."""

    paper: Paper
    ignored: frozenset[str] = frozenset()
    """Identifiers, as `doi 10.5555/looms`, that name no single paper in this catalogue."""
    told: Told | None = None
    """What is known of the paper already; the same that is made without it."""

    @cached_property
    def title(self) -> Title:
        """The title, folded."""
        return title(self.paper.title.plain)

    @property
    def title_key(self) -> str:
        """The title's key, for which a title that was told need not be folded."""
        return self.told.title if self.told else self.title.key

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What few papers have in common unless they are one; see `blocks`."""
        return self.told.keys if self.told else tuple(_keys(self))

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
            self.title_key,
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


def _keys(profile: Profile) -> Iterator[str]:
    title = profile.title
    if title.key:
        yield f"title:{title.key}"
    parts = title.parts
    if len(parts) > 1:
        yield from (f"title:{''.join(part)}" for part in parts if len(part) >= _PART)
        if profile.first_family and (name := title.name):
            yield f"name:{name} {profile.first_family}"
    text = profile.paper.abstract.plain
    if len(text) > 2 * _EDGE:
        yield f"start:{_letters(text[: 2 * _EDGE])[:_EDGE]}"
        yield f"end:{_letters(text[-2 * _EDGE :])[-_EDGE:]}"


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


NOTHING: Mapping[bytes, Told] = MappingProxyType({})
"""No build was there before."""

MOST_TITLES = 8
"""Titles that an identifier may have: sources spell one paper's title in several ways."""


def profiled(papers: Iterable[Paper], told: Mapping[bytes, Told] = NOTHING) -> list[Profile]:
    """Papers made ready for comparing; `told` is what is known of some, by their marks.

    An identifier under which too many titles stand is no paper's own, such as the DOI of a whole
    volume, and says nothing about any of them.
    """
    profiles = [
        Profile(paper=paper, told=told.get(mark(paper)) if told else None) for paper in papers
    ]
    titles: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        for name, value in profile.identifiers.items():
            titles[f"{name} {value}"].add(profile.title_key)
    shared = frozenset(name for name, found in titles.items() if len(found) > MOST_TITLES)
    if not shared:
        return profiles
    return [replace(profile, ignored=shared) for profile in profiles]
