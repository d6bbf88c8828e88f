"""Authors are people, not spellings."""

from __future__ import annotations

from dataclasses import replace

from enrich_examples import catalogue, paper
from papershelf.enrich import authors
from papershelf.model import Person
from remembering import Memory

ADA = Person(given="Ada", family="Quill")


def test_a_persons_papers_stand_under_the_name() -> None:
    found = authors.run(catalogue(paper("A", authors=[ADA]), paper("B", authors=[ADA])))
    assert [(term.name, list(term.papers)) for term in found.terms] == [("Ada Quill", ["a", "b"])]


def test_people_are_ordered_by_family_name() -> None:
    people = [ADA, Person(given="Zoe", family="Arbor"), Person(literal="Moss Institute")]
    found = authors.run(catalogue(paper("A", authors=people)))
    assert [term.name for term in found.terms] == ["Zoe Arbor", "Moss Institute", "Ada Quill"]


def test_two_names_with_one_slug_get_distinct_slugs() -> None:
    people = [Person(literal="Moss & Fern"), Person(literal="Moss and Fern")]
    found = authors.run(catalogue(paper("A", authors=people)))
    assert sorted(term.slug for term in found.terms) == ["moss-and-fern", "moss-and-fern-2"]


def test_two_people_of_one_name_are_told_apart_by_orcid() -> None:
    first, second = (Person(given="Ada", family="Quill", orcid=code) for code in ("1", "2"))
    found = authors.run(catalogue(paper("A", authors=[first]), paper("B", authors=[second])))
    assert [list(term.papers) for term in found.terms] == [["a"], ["b"]]


def test_a_name_without_orcid_is_the_one_person_who_has_one() -> None:
    known = Person(given="Ada", family="Quill", orcid="1")
    found = authors.run(catalogue(paper("A", authors=[known]), paper("B", authors=[ADA])))
    assert len(found.terms) == 1


def test_capitals_and_spaces_make_no_new_person() -> None:
    found = authors.run(
        catalogue(paper("A", authors=[ADA]), paper("B", authors=[Person(literal="ADA  QUILL")]))
    )
    assert len(found.terms) == 1


def test_without_authors_there_are_no_terms() -> None:
    assert authors.run(catalogue(paper("A"), paper("B", authors=[Person()]))).terms == ()


def test_what_was_kept_is_used_until_somebody_else_wrote_something() -> None:
    workers = Memory()
    first = replace(catalogue(paper("A", "Moss.", authors=[ADA])), workers=workers)
    mended = replace(catalogue(paper("A", "Peat moss.", authors=[ADA])), workers=workers)
    other = replace(catalogue(paper("A", authors=[Person(literal="Moss Fund")])), workers=workers)
    made = authors.run(first)
    kept = workers.kept[authors.KEPT]
    assert authors.run(mended) == made
    assert workers.kept[authors.KEPT] is kept
    assert [term.name for term in authors.run(other).terms] == ["Moss Fund"]


def test_another_paper_by_the_same_author_is_noticed() -> None:
    workers = Memory()
    one, two = paper("A", authors=[ADA]), paper("B", authors=[ADA])
    authors.run(replace(catalogue(one), workers=workers))
    found = authors.run(replace(catalogue(one, two), workers=workers))
    assert list(found.terms[0].papers) == ["a", "b"]
