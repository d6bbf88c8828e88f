"""Which spellings are one person's, and by which rule.

| rule | joins | if |
| --- | --- | --- |
| editor | what people.yml lists | always; see `author_editor` |
| orcid | spellings with one ORCID iD | always |
| spelling | names that differ in case, accents, dots or hyphens | nothing speaks against it |
| letters | Müller and Mueller, Bjørn and Bjoern | given names are written out |
| middle | Ada Lovelace and Ada K. Lovelace | one person fits, and they share a co-author |
| initials | A. K. Lovelace and Ada Lovelace | one fits, and each paper of A. K. has such a one |

Two ORCID iDs, and two authors of one paper, are joined by the editor only. Who fits is judged over
the whole catalogue: a second person with that family name and a given name that the initials could
stand for is enough to leave all of them alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from papershelf.enrich.author_spellings import Spelling
from papershelf.text.given_names import fits, is_full
from papershelf.text.person_keys import expanded_key

Joined = tuple[str, Spelling, Spelling]
"""A rule and the two spellings that it was about."""


@dataclass(slots=True, eq=False)
class Group:
    """Spellings that are one person's."""

    members: list[Spelling]
    marks: set[str]


class Groups:
    """All spellings, each in a group of its own until a rule joins it to another."""

    def __init__(self, found: Iterable[Spelling], authors: Sequence[tuple[Spelling, ...]]) -> None:
        """Remember who wrote which paper."""
        self.authors = authors
        self.of: dict[Spelling, Group] = {
            one: Group(members=[one], marks={one.mark} - {""}) for one in found
        }
        self.joined: list[Joined] = []

    def join(self, rule: str, one: Spelling, other: Spelling, *, certain: bool = False) -> bool:
        """Put two groups together unless something speaks against it; whether they are one now."""
        first, second = self.of[one], self.of[other]
        if first is second:
            return True
        if not certain and (self._differ(first, second) or self._meet(first, second)):
            return False
        if len(first.members) < len(second.members):
            first, second = second, first
        first.members += second.members
        first.marks |= second.marks
        for member in second.members:
            self.of[member] = first
        self.joined.append((rule, one, other))
        return True

    def _differ(self, first: Group, second: Group) -> bool:
        return bool(first.marks and second.marks and first.marks != second.marks)

    def _meet(self, first: Group, second: Group) -> bool:
        """Whether both wrote one paper under names with different keys."""
        papers = {paper: one.key for one in first.members for paper in one.papers}
        return any(
            papers.get(paper, one.key) != one.key for one in second.members for paper in one.papers
        )

    def coauthors(self, group: Group) -> set[Group]:
        """Who wrote a paper with a group, if the name is written out or has an ORCID iD."""
        return {other for beside in self.beside(group) for other in beside}

    def beside(self, group: Group) -> Iterator[set[Group]]:
        """For each paper of a group, its co-authors whose names are written out or have an iD."""
        for place in sorted({place for one in group.members for place in one.papers.values()}):
            others = (one for one in self.authors[place] if is_full(one.given) or one.person.orcid)
            yield {self.of[one] for one in others} - {group}

    def each(self) -> list[Group]:
        """The groups, in the order of their first spellings."""
        return list(dict.fromkeys(self.of.values()))


Rule = Callable[[Groups], None]


def by_orcid(groups: Groups) -> None:
    """Join spellings with one ORCID iD."""
    for alike in _sharing(groups.of, lambda one: one.person.orcid):
        for other in alike[1:]:
            groups.join("orcid", alike[0], other, certain=True)


def by_spelling(groups: Groups) -> None:
    """Join names with one key; where several persons have it, those without a mark stay apart."""
    for alike in _sharing(groups.of, lambda one: one.key):
        marked = {frozenset(groups.of[one].marks) for one in alike} - {frozenset()}
        if len(marked) > 1:
            alike = [one for one in alike if not groups.of[one].marks]  # noqa: PLW2901 - the others are told apart already
        for other in alike[1:]:
            groups.join("spelling", alike[0], other)


def by_letters(groups: Groups) -> None:
    """Join names written out that are equal once ä is ae, ö and ø are oe, ü is ue."""
    by_key = {one.key: one for one in reversed(groups.of)}
    for one in list(groups.of):
        if is_full(one.given) and (other := by_key.get(expanded_key(one.name))):
            groups.join("letters", one, other)


def by_middle(groups: Groups) -> None:
    """Join names with one first name whose middle names are initials, spelled out or missing.

    Missing and spelled out ones are joined only by way of initials: Wei Li is not Wei Ning Li.
    """
    for alike in _sharing(groups.of, _first_name):
        longer = [one for one in alike if len(one.given) > 1]
        spelled = [one for one in longer if not _has_initials(one)]
        for one in longer:
            if _has_initials(one):
                _join_only_one("middle", groups, one, spelled)
        initialled = {groups.of[one] for one in longer if _has_initials(one)}
        for one in alike:
            if len(one.given) == 1:
                _join_only_one("middle", groups, one, longer, initialled)


def _has_initials(one: Spelling) -> bool:
    return all(len(word) == 1 for word in one.given[1:])


def _first_name(one: Spelling) -> str:
    return f"{one.family},{one.given[0]}" if is_full(one.given) else ""


def _first_initial(one: Spelling) -> str:
    return f"{one.family},{one.given[0][0]}" if one.given else ""


def by_initials(groups: Groups) -> None:
    """Join a name with an initial for the first one to the one written out that it fits."""
    for alike in _sharing(groups.of, _first_initial):
        full = [one for one in alike if is_full(one.given)]
        for one in alike:
            if not is_full(one.given):
                _join_only_one("initials", groups, one, full)


def _join_only_one(
    rule: str,
    groups: Groups,
    one: Spelling,
    others: Iterable[Spelling],
    among: Container[Group] | None = None,
) -> None:
    """Join a name to the one person that it fits, if both have a co-author in common.

    With `among`, only if that person is one of them.
    """
    own = groups.of[one]
    possible = [other for other in others if fits(one.given, other.given)]
    persons = {groups.of[other] for other in possible} - {own}
    if len(persons) != 1:
        return
    person = persons.pop()
    if among is not None and person not in among:
        return
    if not all(fits(one.given, member.given) for member in person.members if member.given):
        return
    if _is_borne_out(rule, groups, own, person):
        groups.join(rule, one, possible[0])


def _is_borne_out(rule: str, groups: Groups, own: Group, person: Group) -> bool:
    """Whether co-authors in common say so: on every paper for initials, which several may share."""
    known = groups.coauthors(person)
    told = [bool(known & beside) for beside in groups.beside(own)]
    return all(told) if rule == "initials" else any(told)


def _sharing(found: Iterable[Spelling], key: Callable[[Spelling], str]) -> Iterator[list[Spelling]]:
    """Spellings that share a key that is not empty, two or more at a time."""
    sharing: dict[str, list[Spelling]] = defaultdict(list)
    for one in found:
        if shared := key(one):
            sharing[shared].append(one)
    yield from (alike for alike in sharing.values() if len(alike) > 1)


RULES: tuple[Rule, ...] = (by_orcid, by_spelling, by_letters, by_middle, by_initials)
"""In order: a later rule sees what the earlier ones have joined."""
