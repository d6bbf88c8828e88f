"""What tells one paper from another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from papershelf.model import Field, Paper, PaperId, Person, Record, RichText, Version, mark


def record(line: int = 3, text: str = "Deep Tides", source: str = "a.bib") -> Record:
    fields = {"title": (Field(text=text, lines=(line,)),)}
    return Record(source=source, line=line, fields=fields, raw=f"title = {{{text}}}")


def paper(*origin: Record) -> Paper:
    return Paper(id=PaperId("tides"), title=RichText.of("Deep Tides"), origin=origin or (record(),))


def test_a_paper_that_moved_keeps_its_mark() -> None:
    assert mark(paper(record(line=3))) == mark(paper(record(line=70, source="b.bib")))


@pytest.mark.parametrize(
    "changed",
    [
        lambda one: replace(one, abstract=RichText.of("Tides are deep.")),
        lambda one: replace(one, authors=(Person(given="Ada", family="Lovelace"),)),
        lambda one: replace(one, identifiers={"doi": "10.1000/1"}),
        lambda one: replace(one, origin=(record(text="Deeper Tides"),)),
        lambda one: replace(one, versions=(Version(paper=one, reason="the same title"),)),
        lambda one: replace(one, venue="\ud800"),
    ],
)
def test_a_paper_that_says_something_else_has_another_mark(
    changed: Callable[[Paper], Paper],
) -> None:
    assert mark(changed(paper())) != mark(paper())


def test_a_mark_is_that_of_the_value_and_not_of_the_object() -> None:
    assert mark(paper()) == mark(paper())
    assert len(mark(paper())) == 16
