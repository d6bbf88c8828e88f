"""A phrase offers itself and the names inside it."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.candidates import Stretch, stretches
from papershelf.text.phrases import noun_phrases
from papershelf.text.reading import reading


def offered(text: str) -> dict[str, bool]:
    return {found.form(words): found.whole for found, words, _ in of_text(text)}


def of_text(text: str) -> Iterator[tuple[Stretch, tuple[str, ...], tuple[str, ...]]]:
    found = reading(text)
    for first, end in noun_phrases(found.letters):
        words = found.words[first:end]
        for stretch in stretches(words, found.letters[first:end]):
            yield stretch, words, found.keys[first:end]


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


def test_a_modifier_has_a_key_of_its_own_kind() -> None:
    (sign, *_), words, keys = (
        list(row) for row in zip(*of_text("a multi-tide lagoon"), strict=True)
    )
    assert sign.key(words[0], keys[0]) == "~multitide"


def test_only_the_last_words_end_a_phrase() -> None:
    found = {
        one.form(words): one.last for one, words, _ in of_text("the lagoon tidal power methods")
    }
    assert found["tidal power"]
    assert not found["lagoon"]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=100))
def test_candidates_of_any_text_have_places_in_it(text: str) -> None:
    for found, words, keys in of_text(text):
        assert found.key(words, keys)
        assert found.form(words)
        assert 0 <= found.start < found.end <= len(words)
