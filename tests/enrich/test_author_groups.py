"""Spellings are put together only where it is safe, or where an editor says so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from enrich_examples import catalogue, paper
from papershelf.enrich import authors
from papershelf.enrich.author_editor import unknown_people
from papershelf.model import Catalogue, CuratedPerson, Person, Vocabulary

FIRST, SECOND = "0000-0002-1825-0097", "0000-0001-5109-3700"


def person(name: str, orcid: str = "") -> Person:
    given, _, family = name.rpartition(" ")
    return Person(given=given, family=family, orcid=orcid)


def shelf(*papers: str, people: Sequence[CuratedPerson] = ()) -> Catalogue:
    """A catalogue of papers called a, b, c ... from their authors' names: `Ada Quill, Bo Reed`."""
    made = [
        paper(chr(ord("a") + place), authors=[_written(name) for name in names.split(", ")])
        for place, names in enumerate(papers)
    ]
    found = catalogue(*made)
    return Catalogue(papers=found.papers, vocabulary=Vocabulary(people=tuple(people)))


def _written(name: str) -> Person:
    bare, _, orcid = name.partition("@")
    return person(bare, {"1": FIRST, "2": SECOND}.get(orcid, ""))


def names(found: Catalogue) -> list[str]:
    return [term.name for term in authors.run(found).terms]


@pytest.mark.parametrize(
    ("papers", "wanted"),
    [
        (("José Luz", "JOSE LUZ", "José Luz"), ["José Luz"]),
        (("A.K. Quill", "A. K. Quill"), ["A. K. Quill"]),
        (("Jean-Luc Fern", "Jean Luc Fern"), ["Jean Luc Fern"]),
        (("Jörg Müll", "Joerg Muell"), ["Joerg Muell"]),
        (("Ada Quill, Bo Reed", "A. Quill, Bo Reed"), ["Ada Quill", "Bo Reed"]),
        (("Ada K. Quill, Bo Reed", "A. Quill, Bo Reed"), ["Ada K. Quill", "Bo Reed"]),
        (("Ada Quill, Bo Reed", "Ada K. Quill, Bo Reed"), ["Ada Quill", "Bo Reed"]),
        (("Ada Quill@1", "A. Quill@1"), ["Ada Quill"]),
        (("Ada Quill@1", "Ada Moss@1"), ["Ada Moss"]),
    ],
)
def test_spellings_that_are_safe_to_join_are_one_person(
    papers: tuple[str, ...], wanted: list[str]
) -> None:
    assert names(shelf(*papers)) == wanted


@pytest.mark.parametrize(
    "papers",
    [
        ("Ada Quill, Bo Reed", "A. Quill, Cy Fern"),  # no co-author in common
        ("Ada Quill, Bo Reed", "A. Quill, Bo Reed", "A. Quill, Cy Fern"),  # not on each paper
        ("Ada Quill, Bo Reed", "Ava Quill, Bo Reed", "A. Quill, Bo Reed"),  # two fit
        ("Ada Quill, Bo Reed", "B. Quill, Bo Reed"),
        ("Ada Quill, A. Quill, Bo Reed", "A. Quill, Bo Reed"),  # two authors of one paper
        ("Ada Quill@1, Bo Reed", "A. Quill@2, Bo Reed"),  # two ORCID iDs
        ("Ada Quill, B. Reed", "A. Quill, B. Reed"),  # initials bear out nothing
        ("Wei Li, Bo Reed", "Wei Ning Li, Bo Reed"),
        ("Xian Li, Bo Reed", "Xi An Li, Bo Reed"),
        ("J. Müll, Bo Reed", "J. Muell, Bo Reed"),
    ],
)
def test_others_stay_apart(papers: tuple[str, ...]) -> None:
    written = {name.partition("@")[0] for row in papers for name in row.split(", ")}
    assert sorted(names(shelf(*papers))) == sorted(written)


def test_a_persons_term_tells_the_spellings_with_their_papers() -> None:
    found = shelf("José Luz", "Jose Luz, Bo Reed", "José Luz", "J. Luz, Bo Reed")
    terms = {term.name: term for term in authors.run(found).terms}
    assert list(terms["José Luz"].papers) == ["a", "b", "c", "d"]
    assert list(terms["José Luz"].variants.items()) == [
        ("José Luz", 2),
        ("J. Luz", 1),
        ("Jose Luz", 1),
    ]
    assert terms["Bo Reed"].variants == {}


def test_the_groups_can_be_told_with_their_rules() -> None:
    found = shelf("José Luz", "Jose Luz, Bo Reed", "J. Luz, Bo Reed")
    told = [(author.name, author.rules) for author in authors.grouped(found)]
    assert told == [("Jose Luz", ("spelling", "initials"))]


def ruled(
    name: str, *variants: str, orcid: str = "", different: Sequence[str] = ()
) -> CuratedPerson:
    return CuratedPerson(
        name=name,
        variants=variants,
        orcid=orcid,
        different=tuple((one,) for one in different),
        where="people.yml",
        line=3,
    )


def test_an_editor_joins_names_and_chooses_the_one_to_show() -> None:
    people = [ruled("Ada Lovelace", "A. Quill", "Ada King")]
    assert names(shelf("Ada King", "A. Quill", "B. Quill", people=people)) == [
        "Ada Lovelace",
        "B. Quill",
    ]


def test_an_editor_joins_by_orcid() -> None:
    people = [ruled("Ada Lovelace", orcid=FIRST)]
    found = names(shelf("Ada Lovelace", "A. Moss@1", "Ada Lovelace@2", people=people))
    assert found == ["Ada Lovelace", "Ada Lovelace"]


def test_two_persons_of_the_editor_are_never_joined() -> None:
    people = [ruled("Ada Quill"), ruled("A. Quill")]
    found = shelf("Ada Quill, Bo Reed", "A. Quill, Bo Reed", people=people)
    assert sorted(names(found)) == ["A. Quill", "Ada Quill", "Bo Reed"]


def test_an_editor_parts_persons_of_one_name() -> None:
    people = [ruled("Wei Li", different=["b", "Bo Reed"])]
    found = authors.run(shelf("Wei Li", "Wei Li", "Wei Li, Bo Reed", people=people))
    papers = {term.name: list(term.papers) for term in found.terms}
    assert papers == {"Wei Li": ["a"], "Wei Li (1)": ["b"], "Wei Li (2)": ["c"], "Bo Reed": ["c"]}
    assert {term.slug for term in found.terms} == {"wei-li", "wei-li-1", "wei-li-2", "bo-reed"}


def test_names_that_nobody_has_are_told_with_the_nearest() -> None:
    people = [ruled("Ada Quil", different=["no-such-paper", "a"])]
    told = [(p.line, p.message, p.hint) for p in unknown_people(shelf("Ada Quill", people=people))]
    assert told == [
        (3, "Nobody in the catalogue is called “Ada Quil”", "Did you mean “Ada Quill”?"),
        (
            3,
            "No paper and nobody in the catalogue is called “no-such-paper”",
            "Write the name as a paper has it.",
        ),
    ]


def test_the_order_of_papers_does_not_matter() -> None:
    rows = ["Ada Quill, Bo Reed", "A. Quill, Bo Reed", "ADA QUILL", "Ada K. Quill, Bo Reed"]
    found = [set(names(shelf(*order))) for order in (rows, rows[::-1], rows[2:] + rows[:2])]
    assert found[0] == found[1] == found[2]
