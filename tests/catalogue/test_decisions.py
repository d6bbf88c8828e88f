"""The questions and answers of duplicates.yml."""

from __future__ import annotations

import pytest
import yaml
from duplicate_shelf import SHELF
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import paper
from papershelf.catalogue.decisions import parse_decisions
from papershelf.catalogue.duplicates.asked import described
from papershelf.catalogue.questions import HEAD, MOST_OPEN, questions
from papershelf.errors import VocabularyError
from papershelf.model import Decision, Description, Paper, UncertainPair

ONE, OTHER = (entry.paper(line) for line, entry in enumerate(SHELF[:2], 1))

ASKED = """\
- one: {title: "Weaving Sensor Streams with Sparse Looms in Cold Harbours", author: "Müller", \
year: 2021, venue: "Journal of Loom Research"}
  other: {title: "Counting Grey Herons from Harbour Cameras Without Supervision", \
author: "O’Brien", year: 2019, venue: "Proceedings of the Coastal Vision Conference"}
  # content/sources/shelf.txt:1 and content/sources/shelf.txt:2
  for: "the same authors"
  against: "the years 2021 and 2019"
  same:
"""


def pair(one: Paper = ONE, other: Paper = OTHER) -> UncertainPair:
    return UncertainPair(
        one=one,
        other=other,
        likeness=0.5,
        speaks_for=("the same authors",),
        speaks_against=("the years 2021 and 2019",),
    )


def test_a_question_is_written_as_a_person_reads_it() -> None:
    text = questions("", [pair()], ())
    assert text.replace("O'Brien", "O’Brien") == f"{HEAD}\n{ASKED}"


def test_what_is_written_is_read_as_the_same_papers() -> None:
    (found,) = parse_decisions(questions("", [pair()], ()), "duplicates.yml")
    assert (found.one, found.other, found.same) == (described(ONE), described(OTHER), None)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.text(min_size=1), st.text(), st.text())
def test_whatever_a_title_holds_it_is_read_back(title: str, author: str, venue: str) -> None:
    strange = paper(f"x{title}", authors=(f"y{author}",), venue=venue)
    text = questions("# mine\n", [pair(one=strange)], ())
    (found,) = parse_decisions(text.encode("utf-8", "replace").decode(), "duplicates.yml")
    assert found.one.title == described(strange).title
    assert found.other == described(OTHER)


def test_answers_are_read() -> None:
    text = "".join(
        f"- {{one: {{title: A}}, other: {{doi: 10.5555/B}}, same: {answer}}}\n"
        for answer in ("yes", "No", "true", "", "~")
    )
    found = parse_decisions(text, "duplicates.yml")
    assert [decision.same for decision in found] == [True, False, True, None, None]
    assert found[1] == Decision(
        one=Description(title="A"),
        other=Description(identifiers={"doi": "10.5555/b"}),
        same=False,
        where="duplicates.yml",
        line=2,
    )


def test_an_empty_file_decides_nothing() -> None:
    assert parse_decisions("", "f") == parse_decisions("# only notes\n", "f") == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("same: yes", "f:1: The file must be a list of questions"),
        ("- looms", "f:1: A question must name one paper and the other"),
        ("- {one: {title: A}, same: yes}", "f:1: A question needs a paper under `one`"),
        ("- {one: {year: 1}, other: {title: B}}", "f:1: A paper needs a title or an identifier"),
        ("- {one: {title: A, year: soon}, other: {title: B}}", "f:1: “soon” is no year"),
        ("- {one: {title: A}, other: {title: B}, same: maybe}", "f:1: “maybe” is neither yes"),
        ("- {one: {titel: A}, other: {title: B}}", "Did you mean “title”?"),
        ("- {one: [", "This is not YAML"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        parse_decisions(text, "f")
    assert message in str(caught.value)


def test_a_question_is_asked_once() -> None:
    decisions = parse_decisions(ASKED.replace("’", "'"), "f")
    assert not questions("# mine\n", [pair()], decisions)


def test_no_more_is_asked_than_a_person_looks_through() -> None:
    many = [pair(one=paper(f"Looms of the {n}th kind", line=n)) for n in range(2 * MOST_OPEN)]
    text = questions("", many, ())
    asked = parse_decisions(text, "f")
    assert len(asked) == MOST_OPEN
    assert not questions("# mine\n", many, asked)
    answered = parse_decisions(text.replace("  same:\n", "  same: no\n", 3), "f")
    assert len(parse_decisions(questions("# mine\n", many, answered), "f")) == 3


def test_papers_that_differ_only_in_their_abstracts_are_told_apart_by_them() -> None:
    one, other = paper("Nets of the Coast", "On nets."), paper("Nets of the Coast", "On coasts.")
    (found,) = parse_decisions(questions("# mine\n", [pair(one, other)], ()), "f")
    assert (found.one.abstract, found.other.abstract) == ("On nets.", "On coasts.")


def test_what_is_appended_is_indented_like_what_is_there() -> None:
    before = "  - {one: {title: A}, other: {title: B}, same: no}"
    text = before + questions(before, [pair()], ())
    assert len(parse_decisions(text, "f")) == 2


def test_papers_that_nothing_tells_apart_are_not_asked_about() -> None:
    assert not questions("", [pair(ONE, ONE)], ())


def test_the_head_is_yaml_of_nothing_but_notes() -> None:
    assert yaml.safe_load(HEAD) is None
