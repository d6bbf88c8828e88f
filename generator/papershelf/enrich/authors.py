"""Authors: papers by the people who wrote them, in the order of their family names.

A person is told from another by name, or by ORCID where there is one: two people of one name with
different ORCIDs are two terms. Spellings that differ in case or spacing only are one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from papershelf.model import Catalogue, PaperId, Person, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.slug import distinct, slug

SMALLEST_PAGE = 2
"""Papers of a person with a page: of all others it would show one link, and most are others."""

Identity = tuple[str, str]
"""A name in one spelling, and an ORCID or nothing."""


def run(catalogue: Catalogue) -> Taxonomy:
    """One term a person; nameless authors are left out."""
    papers: dict[Identity, dict[PaperId, float]] = defaultdict(dict)
    people: dict[Identity, Counter[Person]] = defaultdict(Counter)
    orcids = _orcids(catalogue)
    for paper in catalogue.papers:
        for person in paper.authors:
            if identity := _identity(person, orcids):
                papers[identity][paper.id] = 1.0
                people[identity][person] += 1
    named = sorted((_sorting(people[identity]), identity) for identity in papers)
    names = [_name(people[identity]) for _, identity in named]
    slugs = distinct(map(slug, names))
    terms = (
        Term(name=name, slug=made, papers=papers[identity])
        for name, made, (_, identity) in zip(names, slugs, named, strict=True)
    )
    return Taxonomy(
        name="authors",
        title="Authors",
        singular="Author",
        terms=tuple(terms),
        smallest_page=SMALLEST_PAGE,
    )


def _orcids(catalogue: Catalogue) -> dict[str, set[str]]:
    """Name to the ORCIDs that stand with it anywhere."""
    found: dict[str, set[str]] = defaultdict(set)
    for paper in catalogue.papers:
        for person in paper.authors:
            if person.orcid:
                found[_spelling(person)].add(person.orcid)
    return found


def _identity(person: Person, orcids: Mapping[str, set[str]]) -> Identity | None:
    """Who a person is; a name without ORCID is the one person of that name who has one."""
    name = _spelling(person)
    if not name:
        return None
    several = len(orcids.get(name, ())) > 1
    return (name, person.orcid if several else "")


def _spelling(person: Person) -> str:
    return " ".join(person.name.casefold().split())


def _sorting(found: Counter[Person]) -> tuple[str, str]:
    person = _commonest(found)
    family = person.family or person.literal.rpartition(" ")[2] or person.name
    return family.casefold(), person.name.casefold()


def _name(found: Counter[Person]) -> str:
    return " ".join(_commonest(found).name.split())


def _commonest(found: Counter[Person]) -> Person:
    return min(found, key=lambda person: (-found[person], person.name))


PLUGIN = Enrichment(name="authors", run=run)
