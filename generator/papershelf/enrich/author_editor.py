"""What people.yml says about the authors of a catalogue.

- name: Ada Lovelace, variants: [A. A. Lovelace]   ->  both spellings, one group
- name: Wei Zhang, different: [[deep-tides]]       ->  the Wei Zhang of deep-tides is another person
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from papershelf.enrich.author_groups import Groups
from papershelf.enrich.author_spellings import Part, Spelling
from papershelf.model import Catalogue, CuratedPerson, Paper, Person, Problem, Severity
from papershelf.text.person_keys import name_key


def parts(people: Iterable[CuratedPerson]) -> Part:
    """Which of several persons of one name an author of a paper is."""
    several = {name_key(one.name): [_Told(told) for told in one.different] for one in people}
    several = {key: told for key, told in several.items() if told}

    def part(paper: Paper, person: Person) -> int:
        if not several:
            return 0
        told = several.get(name_key(person.name), ())
        return next((n for n, one in enumerate(told, 1) if one.means(paper, person)), 0)

    return part


class _Told:
    """What tells one of several persons of a name."""

    def __init__(self, told: Iterable[str]) -> None:
        self.words = frozenset(told)
        self.keys = frozenset(map(name_key, told))

    def means(self, paper: Paper, person: Person) -> bool:
        """Whether an author of a paper is this one."""
        if paper.id in self.words or person.orcid in self.words:
            return True
        return any(
            name_key(other.name) in self.keys for other in paper.authors if other is not person
        )


def join_listed(groups: Groups, people: Iterable[CuratedPerson]) -> dict[Spelling, str]:
    """Join what the editor lists; preferred names by a spelling of each of the persons."""
    by_key: dict[str, list[Spelling]] = defaultdict(list)
    by_orcid: dict[str, list[Spelling]] = defaultdict(list)
    for one in groups.of:
        by_key[one.key].append(one)
        by_orcid[one.person.orcid].append(one)
    preferred: dict[Spelling, str] = {}
    for number, person in enumerate(people):
        found = [one for name in (person.name, *person.variants) for one in by_key[name_key(name)]]
        meant = [one for one in found if not one.part and _may_be(one, person)]
        meant += by_orcid[person.orcid] if person.orcid else []
        for one in meant:
            groups.join("editor", meant[0], one, certain=True)
        if meant:
            groups.of[meant[0]].marks.add(person.orcid or f"person {number}")
            preferred[meant[0]] = person.name
    return preferred


def _may_be(one: Spelling, person: CuratedPerson) -> bool:
    return not (person.orcid and one.person.orcid and one.person.orcid != person.orcid)


def unknown_people(catalogue: Catalogue) -> Iterator[Problem]:
    """Warnings about names in people.yml that no author of the catalogue has, nor paper its id."""
    people = catalogue.vocabulary.people
    if not people:
        return
    names = {person.name for paper in catalogue.papers for person in paper.authors}
    keys = {name_key(name) for name in names}
    known = {*catalogue.by_id(), *(p.orcid for paper in catalogue.papers for p in paper.authors)}
    known -= {""}
    for one in people:
        for name in (one.name, *one.variants):
            if name_key(name) not in keys and not (name == one.name and one.orcid in known):
                yield _unknown(one, name, sorted(names), "Nobody")
        for told in (text for texts in one.different for text in texts):
            if told not in known and name_key(told) not in keys:
                yield _unknown(one, told, sorted(names | known), "No paper and nobody")


def _unknown(person: CuratedPerson, name: str, known: Sequence[str], who: str) -> Problem:
    """A warning with the nearest known name, looked for among those that share a word."""
    words = set(name_key(name).split()) | set(name.casefold().split("-"))
    alike = [one for one in known if words & {*name_key(one).split(), *one.casefold().split("-")}]
    near = get_close_matches(name, alike or known[:2000], n=1, cutoff=0.6)
    return Problem(
        source=person.where,
        line=person.line,
        severity=Severity.WARNING,
        message=f"{who} in the catalogue is called “{name}”",
        hint=f"Did you mean “{near[0]}”?" if near else "Write the name as a paper has it.",
    )
