"""An editor's queries, asked without a browser."""

from __future__ import annotations

import pytest

from papershelf.model import SearchTest
from papershelf.rehearsal import Rehearsal
from search_cases import Case, cases, shelf

REHEARSAL = Rehearsal(shelf())
WITHOUT_FILTERS = [case for case in cases() if case.finds is not None and not case.filters]


@pytest.mark.parametrize(
    "asked", [case for case in WITHOUT_FILTERS if not case.typed], ids=lambda case: case.why
)
def test_the_hard_parts_of_a_query_hold_for_all_answers(asked: Case) -> None:
    hard = any(sign in asked.query for sign in ':"-(')
    answers = REHEARSAL.answers(asked.query)
    assert len(answers) == len(set(answers))
    if hard:
        assert set(answers) <= (asked.finds or frozenset())


def expectation(query: str, *first: str) -> SearchTest:
    return SearchTest(query=query, first=first, where="search-tests.yml", line=7)


def test_what_is_found_first_as_expected_is_no_fault() -> None:
    paper = shelf().papers[3]
    first = REHEARSAL.answers(paper.title.plain)[0]
    assert first == paper.id
    for name in (str(paper.id), paper.title.plain):
        assert not list(REHEARSAL.faults([expectation(paper.title.plain, name)]))


def test_a_paper_in_another_place_is_a_fault_that_says_where_it_is() -> None:
    first, second, *_ = REHEARSAL.answers("looms")
    (fault,) = REHEARSAL.faults([expectation("looms", second)])
    assert (fault.source, fault.line) == ("search-tests.yml", 7)
    assert fault.message == f"“looms” does not find “{second}” in place 1"
    assert fault.hint == f"It is in place 2; {first} stands there."


def test_a_paper_that_does_not_exist_is_a_fault() -> None:
    (fault,) = REHEARSAL.faults([expectation("looms", "no-such-paper")])
    assert "No paper has this id or title" in fault.hint


def test_a_query_without_answers_finds_nothing() -> None:
    (fault,) = REHEARSAL.faults([expectation("year:1200", str(shelf().papers[0].id))])
    assert fault.hint == "It is not found; nothing stands there."
