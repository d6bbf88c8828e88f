from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.analysis import LONGEST, analyse, term_of, words

FIXTURE = Path(__file__).parents[1] / "data" / "search" / "analysis.json"
CASES = json.loads(FIXTURE.read_text())
careful = settings(deadline=None, max_examples=200, derandomize=True)


def terms(text: str) -> set[str]:
    return {token.term for token in analyse(text)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['about']}: {case['text']!a:.40}")
def test_a_text_has_the_terms_of_the_shared_fixture(case: dict[str, Any]) -> None:
    assert [token.term for token in analyse(case["text"])] == case["terms"]


@pytest.mark.parametrize("written", ["multi-task", "Multi‐Task", "multi–task", "MULTI－TASK"])
def test_every_kind_of_hyphen_gives_the_parts_and_the_joined_form(written: str) -> None:
    assert terms(written) == {"multi", "task", "multitask"}


def test_a_joined_form_stands_at_the_place_of_its_first_part() -> None:
    places = {token.term: token.position for token in analyse("merge multi-task models")}
    assert places == {"merg": 0, "multi": 1, "multitask": 1, "task": 2, "model": 3}


def test_stop_words_keep_their_place_so_that_phrases_keep_their_steps() -> None:
    assert [token.position for token in analyse("looms of the sea")] == [0, 3]


def test_names_that_differ_in_signs_alone_are_told_apart() -> None:
    names = ["C", "C++", "C#", "F#", ".NET", "net"]
    assert len({frozenset(terms(name)) for name in names}) == len(names)


def test_no_more_than_the_first_characters_of_a_word_count() -> None:
    assert terms("x" * 100_000) == {"x" * LONGEST}


def test_a_long_chain_of_hyphens_or_apostrophes_gives_terms_in_proportion() -> None:
    for sign in "-'":
        assert len(analyse(sign.join(["ab"] * 20_000))) < 50_000
    assert len(analyse("a'" + "t'" * 20_000)) < 50_000


def test_a_stop_word_has_no_term() -> None:
    assert term_of("the") == ""
    assert term_of("loom") == "loom"


@careful
@given(st.text())
def test_every_word_says_where_it_stands(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)


@careful
@given(st.text())
def test_places_never_go_back(text: str) -> None:
    places = [word.position for word in words(text)]
    assert places == sorted(places)


@careful
@given(st.text(alphabet=st.characters(codec="ascii")))
def test_no_letter_or_digit_of_an_ascii_text_is_lost(text: str) -> None:
    covered = {place for word in words(text) for place in range(word.start, word.end)}
    lost = {c for place, c in enumerate(text) if c.isalnum() and place not in covered}
    assert lost <= {"s", "S"}  # of a possessive


@careful
@given(st.text(max_size=30), st.text(max_size=30))
def test_texts_apart_by_a_line_end_are_analysed_each_for_itself(one: str, other: str) -> None:
    both = [token.term for token in analyse(f"{one}\n{other}")]
    assert both == [token.term for text in (one, other) for token in analyse(text)]
