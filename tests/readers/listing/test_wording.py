"""How titles and running text are worded."""

from __future__ import annotations

import pytest

from papershelf.readers.listing.wording import (
    case_of,
    ends_sentence,
    hangs,
    prose,
    runs_on,
    sentence_ends,
    size,
)


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Deep Tides in Shallow Water", "title"),
        ("Deep tides in shallow harbour water", "sentence"),
        ("DEEP TIDES IN SHALLOW WATER", "caps"),
        ("Tides", "short"),
        ("and the moon pulls harder", "lower"),
        ("深水潮汐", "none"),
        ("2024", "none"),
        ("eTide: Harbours Online Again", "title"),
    ],
)
def test_letter_case_is_told(text: str, case: str) -> None:
    assert case_of(text) == case


def test_running_text_outweighs_titles() -> None:
    assert prose("In this paper we propose a method that learns from buoys.") > 60
    assert prose("Towards Robust Detection of Buoys via Deep Learning") < 0
    assert prose("What We Can Learn From Each Harbour") == prose("Harbour")


@pytest.mark.parametrize(
    "text", ["It falls.", 'It "falls."', "Does it?", "它下降。", "See https://example.org/a"]
)
def test_a_sentence_can_end_here(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["the harbour", "i.e., the", "tides and"])
def test_a_sentence_cannot_end_here(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize("text", ["a survey of", "multi-", "tides, winds,", "such as:"])
def test_a_line_can_break_off(text: str) -> None:
    assert hangs(text)


@pytest.mark.parametrize(
    ("text", "on"), [("and falls", True), (", and", True), ("eTide", False), ("Tide", False)]
)
def test_a_line_can_go_on_with_a_sentence(text: str, *, on: bool) -> None:
    assert runs_on(text) is on


def test_sentences_that_end_inside_a_line_are_counted() -> None:
    assert sentence_ends("Tides rise. They fall. They rest.") == 2
    assert sentence_ends("潮汐上升。潮汐下降。") == 1
    assert sentence_ends("Deep Tides 2.0") == 0


def test_a_chinese_character_says_as_much_as_three_letters() -> None:
    assert size("tide") == 4
    assert size("潮汐") == 6
