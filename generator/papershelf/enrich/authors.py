"""Authors: papers by the people who wrote them, in the order of their family names.

Spellings of one person's name are put together where that is safe (`author_groups`) or where an
editor says so (`author_editor`). A person has the editor's name, otherwise the commonest spelling
with a given name that is written out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.enrich.author_editor import join_listed, parts
from papershelf.enrich.author_groups import RULES, Group, Groups
from papershelf.enrich.author_spellings import Spelling, spellings
from papershelf.enrich.kept_result import kept_result
from papershelf.model import Catalogue, PaperId, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.given_names import is_full
from papershelf.text.slug import distinct, plain_slug

KEPT = "authors"
"""The name under which the result is kept."""
SMALLEST_PAGE = 2
"""Papers of a person with a page: of all others it would show one link, and most are others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person as the catalogue knows one."""

    name: str
    sorting: tuple[str, str]
    """Family name and whole name, for an index."""
    papers: Mapping[PaperId, float]
    variants: Mapping[str, int]
    """Spellings to the papers with each, commonest first."""
    rules: tuple[str, ...]
    """By which rules the spellings were put together, in order; see `author_groups`."""


def run(catalogue: Catalogue) -> Taxonomy:
    """One term a person; nameless authors are left out.

    While nobody wrote anything else the result is that of the last build.
    """
    written = [(paper.id, paper.authors) for paper in catalogue.papers]
    given = written, catalogue.vocabulary.people
    return kept_result(catalogue.workers, KEPT, given, Taxonomy, lambda: _taxonomy(catalogue))


def _taxonomy(catalogue: Catalogue) -> Taxonomy:
    people = sorted(authors(catalogue), key=lambda author: author.sorting)
    slugs = distinct(plain_slug(author.name) for author in people)
    terms = (
        Term(
            name=author.name,
            slug=made,
            papers=author.papers,
            variants=author.variants if len(author.variants) > 1 else {},
        )
        for author, made in zip(people, slugs, strict=True)
    )
    return Taxonomy(
        name="authors",
        title="Authors",
        singular="Author",
        terms=tuple(terms),
        smallest_page=SMALLEST_PAGE,
    )


def authors(catalogue: Catalogue) -> Iterator[Author]:
    """Everybody who wrote a paper, in the order of their first papers."""
    people = catalogue.vocabulary.people
    groups = Groups(*spellings(catalogue.papers, parts(people)))
    preferred = join_listed(groups, people)
    for rule in RULES:
        rule(groups)
    names = {groups.of[one]: name for one, name in preferred.items()}
    rules: dict[Group, dict[str, None]] = {}
    for joined, one, _ in groups.joined:
        rules.setdefault(groups.of[one], {})[joined] = None
    for group in groups.each():
        yield _author(group, names.get(group, ""), tuple(rules.get(group, ())))


def grouped(catalogue: Catalogue) -> list[Author]:
    """The authors with more than one spelling, in the index's order: what a person may check."""
    found = (author for author in authors(catalogue) if len(author.variants) > 1)
    return sorted(found, key=lambda author: author.sorting)


def _author(group: Group, preferred: str, rules: tuple[str, ...]) -> Author:
    best, *others = group.members
    papers: Mapping[PaperId, float] = dict.fromkeys(best.papers, 1.0)
    variants = {best.name: len(papers)}
    if others:
        written: dict[str, set[PaperId]] = {}
        for one in group.members:
            written.setdefault(one.name, set()).update(one.papers)
        best = min(group.members, key=lambda one: _worth(one, len(written[one.name])))
        papers, variants = _in_order(group.members), _variants(written)
    return Author(
        name=preferred or (f"{best.name} ({best.part})" if best.part else best.name),
        sorting=_sorting(best),
        papers=papers,
        variants=variants,
        rules=rules,
    )


def _variants(written: Mapping[str, Collection[PaperId]]) -> dict[str, int]:
    counts = {name: len(papers) for name, papers in written.items()}
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _worth(one: Spelling, papers: int) -> tuple[bool, int, int, str]:
    """Sorts the spelling first that is best to show: written out, common, not in capitals."""
    return (not is_full(one.given), -papers, sum(map(str.isupper, one.name)), one.name)


def _in_order(members: Sequence[Spelling]) -> dict[PaperId, float]:
    places = {paper: place for one in members for paper, place in one.papers.items()}
    return dict.fromkeys(sorted(places, key=lambda paper: places[paper]), 1.0)


def _sorting(one: Spelling) -> tuple[str, str]:
    person = one.person
    family = person.family or person.literal.rpartition(" ")[2] or person.name
    return family.casefold(), person.name.casefold()


PLUGIN = Enrichment(name="authors", run=run)
