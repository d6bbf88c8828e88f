"""Sentences end where a reader says so."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.sentences import sentences


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It works, e.g. on trees.",
        "It works, i.e. Always.",
        "Smith et al. show it.",
        "See Fig. 2 and Eq. 3 there.",
        "It gains 3.5 points in v2.0 of it.",
        "J. Doe wrote it.",
        "Is it (cf. Doe) so?",
        "trees vs. Bushes win.",
    ],
)
def test_abbreviations_decimals_and_initials_do_not_end_a_sentence(text: str) -> None:
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ('He said "yes." Then no.', ['He said "yes."', "Then no."]),
        ("Trees, moss, etc. We begin.", ["Trees, moss, etc.", "We begin."]),
        ("First\n\nsecond", ["First", "second"]),
        ("一。二。", ["一。", "二。"]),
        ("No end", ["No end"]),
        ("", []),
        ("  ", []),
    ],
)
def test_sentences_are_given_without_the_space_around_them(text: str, found: list[str]) -> None:
    assert pieces(text) == found


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="aB .!?。\n\"')(1", max_size=60) | st.text(max_size=60))
def test_nothing_but_space_lies_between_sentences(text: str) -> None:
    end = 0
    for span in sentences(text):
        assert not text[end : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        end = span.end
    assert not text[end:].strip()


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="aB.!?'\") ", max_size=40))
def test_a_letter_with_an_accent_elsewhere_changes_no_sentence(text: str) -> None:
    plain, accented = sentences(f"{text} e"), sentences(f"{text} é")
    assert plain == accented


def test_a_short_word_before_a_point_may_be_an_abbreviation_and_a_long_one_never_is() -> None:
    text = "We measured (approx. Ten) ovens. They warmed approx. Ten loaves."
    found = [text[span.start : span.end] for span in sentences(text)]
    assert found == ["We measured (approx. Ten) ovens.", "They warmed approx. Ten loaves."]


def test_a_point_before_a_small_letter_ends_nothing() -> None:
    assert len(sentences("The measured. ovens are warm")) == 1


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="aBc .!?\n)。", max_size=40))
def test_sentences_lie_in_order_and_hold_all_that_is_no_space(text: str) -> None:
    found = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    told = "".join(text[span.start : span.end] for span in found)
    assert "".join(told.split()) == "".join(text.split())
