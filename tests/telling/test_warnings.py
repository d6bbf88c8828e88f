"""Problems are told as warnings, and strict mode counts them."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from mkdocs.utils import CountHandler

from papershelf.model import Problem, Severity
from papershelf.telling.warnings import SHOWN, report, strict_failure


def problem(line: int) -> Problem:
    return Problem(
        source="a.bib",
        line=line,
        severity=Severity.WARNING,
        message="The entry has no title",
        hint="Write one",
    )


@pytest.fixture
def counting() -> Iterator[None]:
    handler = CountHandler()
    handler.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(handler)
    yield
    logging.getLogger("mkdocs").removeHandler(handler)


def test_a_problem_is_told_with_its_place_and_hint(caplog: pytest.LogCaptureFixture) -> None:
    report([problem(3)])
    assert caplog.messages == ["a.bib:3: The entry has no title. Write one"]


def test_many_problems_are_told_in_part(caplog: pytest.LogCaptureFixture) -> None:
    report([problem(line) for line in range(SHOWN + 2)])
    assert len(caplog.messages) == SHOWN + 1
    assert caplog.messages[-1] == "2 more problems; see 'papershelf check'"


@pytest.mark.usefixtures("counting")
def test_a_strict_build_fails_after_a_warning_and_not_before() -> None:
    assert not strict_failure()
    report([problem(1)])
    assert strict_failure()


def test_a_build_that_counts_nothing_does_not_fail() -> None:
    report([problem(1)])
    assert not strict_failure()
