"""The table of search cases against an oracle that reads every paper."""

from __future__ import annotations

import pytest

from papershelf.rehearsal.language import filtered, matching
from search_cases import Case, cases, rows, shelf

SHELF = shelf()
CASES = cases()


@pytest.mark.parametrize(
    "asked", [case for case in CASES if case.finds is not None], ids=lambda case: case.why
)
def test_the_oracle_finds_what_a_person_expects(asked: Case) -> None:
    found = matching(SHELF, asked.query) & filtered(SHELF, asked.filters)
    assert frozenset(found) == asked.finds


def test_the_table_has_sixty_cases_or_more_and_says_why_each_is_there() -> None:
    assert len(CASES) >= 60
    assert len({case.why for case in CASES}) == len(CASES)


def test_the_table_names_only_papers_of_the_shelf() -> None:
    known = {row["id"] for row in rows()}
    for case in CASES:
        assert {*(case.finds or ()), *case.first} <= known, case.why
