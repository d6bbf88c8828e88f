"""A phrase offers itself and the names inside it."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.candidates import Candidate, candidates
from papershelf.text.phrases import noun_phrases
from papershelf.text.reading import reading
from papershelf.text.spelling import word_key


def offered(text: str) -> dict[str, bool]:
    return {written: whole for _, written, whole, *_ in of_text(text)}


def of_text(text: str) -> Iterator[Candidate]:
    found = reading(text)
    keys = tuple(map(word_key, found.words))
    for first, end in noun_phrases(found.letters):
        yield from candidates(found.words[first:end], found.letters[first:end], keys[first:end])


def test_inner_phrases_are_offered_but_are_not_whole() -> None:
    found = offered("the lagoon tidal power")
    assert found["lagoon tidal power"] is True
    assert found["tidal power"] is False


def test_a_hyphened_modifier_leaves_the_rest_whole() -> None:
    assert offered("the small-scale tidal power")["tidal power"] is True


def test_an_empty_last_word_is_left_off() -> None:
    assert "tidal power" in offered("tidal power methods")
    assert "tidal power methods" not in offered("tidal power methods")


def test_phrases_of_general_words_are_not_offered() -> None:
    assert offered("We present a novel method with experiments.") == {}


def test_the_word_before_based_is_offered() -> None:
    assert "Raft" in offered("a Raft-based protocol")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=100))
def test_candidates_of_any_text_have_places_in_it(text: str) -> None:
    for key, written, _, _, first, end in of_text(text):
        assert key
        assert written
        assert 0 <= first < end
