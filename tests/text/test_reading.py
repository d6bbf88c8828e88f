"""A text is taken apart once, for all who look for phrases in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.reading import reading
from papershelf.text.words import words


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Moss grows. The oven, warm", ("Moss", "grows", "", "The", "oven", "", "warm")),
        ("two  spaces\nand a line", ("two", "spaces", "and", "a", "line")),
        ("(clay)", ("clay",)),
        ("the ovens's clay", ("the", "ovens", "", "clay")),
        ("Alzheimer's clay", ("Alzheimer's", "clay")),
        ("窯を焼く", ("窯", "", "焼")),
        ("", ()),
    ],
)
def test_anything_but_space_between_words_is_a_break(text: str, row: tuple[str, ...]) -> None:
    assert reading(text).words == row


def test_sentences_and_owners_are_known_by_their_places() -> None:
    found = reading("The ovens's clay is warm. Moss grows.")
    assert sorted(found.openings) == [0, 26]
    assert [found.words[number] for number in found.owners] == ["ovens"]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="aB3 -.'’+&é,\n窯を()", max_size=60) | st.text(max_size=60))
def test_every_word_stands_where_it_is_said_to_and_has_a_class(text: str) -> None:
    found = reading(text)
    assert len(found.words) == len(found.starts) == len(found.letters)
    for number, word in enumerate(found.words):
        assert text[found.starts[number] : found.end(number)] == word
        assert (word == "") == (found.letters[number] == ".")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="aB3 -.'’+&é,\n窯を()", max_size=60))
def test_no_word_is_lost(text: str) -> None:
    kept = [word for word in reading(text).words if word]
    for word, whole in zip(kept, words(text), strict=True):
        assert whole.text in {word, f"{word}'s", f"{word}’s"}
