"""Spellings of authors' names: who is written how, and on which papers.

A spelling is a name as written, with its ORCID iD if there is one, or with the number of the person
that an editor says it is. Two mentions with equal spellings are never told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from papershelf.model import Paper, PaperId, Person
from papershelf.text.given_names import Given
from papershelf.text.person_keys import name_key


@dataclass(slots=True, kw_only=True, eq=False)
class Spelling:
    """One way in which a name is written."""

    person: Person
    """The person as first met in this spelling."""
    name: str
    key: str
    """The name's key; spellings that differ in case, accents and dots share it."""
    family: str
    """The key of the family name; empty for names that are not split."""
    given: Given
    part: int = 0
    """Which of several persons of this name an editor says it is, counted from 1; else 0."""
    papers: dict[PaperId, int] = field(default_factory=dict)
    """The papers, with the places they have in the catalogue."""

    @property
    def mark(self) -> str:
        """What tells this person from others for certain: an iD, or an editor's word."""
        return self.person.orcid or (f"{self.key} {self.part}" if self.part else "")


Part = Callable[[Paper, Person], int]
"""Which of several persons of one name an editor says an author of a paper is; 0 for none."""


def spellings(
    papers: Iterable[Paper], part: Part
) -> tuple[list[Spelling], list[tuple[Spelling, ...]]]:
    """All spellings in the order of their first use, and those of each paper's authors."""
    found: dict[tuple[str, str, int], Spelling] = {}
    met: dict[tuple[str, str, str, str, int], Spelling | None] = {}
    authors: list[tuple[Spelling, ...]] = []
    for place, paper in enumerate(papers):
        written: dict[Spelling, None] = {}
        for person in paper.authors:
            number = part(paper, person)
            parts = (person.given, person.family, person.literal, person.orcid, number)
            if parts not in met:
                met[parts] = _met(person, number, found)
            if spelling := met[parts]:
                spelling.papers[paper.id] = place
                written[spelling] = None
        authors.append(tuple(written))
    return list(found.values()), authors


def _met(person: Person, part: int, found: dict[tuple[str, str, int], Spelling]) -> Spelling | None:
    """The spelling of a person, perhaps a new one; None for somebody without a name."""
    name = " ".join(person.name.split())
    if name and (name, person.orcid, part) not in found:
        found[name, person.orcid, part] = _spelling(person, name, part)
    return found.get((name, person.orcid, part))


def _spelling(person: Person, name: str, part: int) -> Spelling:
    key = name_key(name) or name.casefold()
    family = name_key(person.family) if person.given else ""
    given = tuple(key.removesuffix(family).split()) if family and key.endswith(family) else ()
    return Spelling(person=person, name=name, key=key, family=family, given=given, part=part)
