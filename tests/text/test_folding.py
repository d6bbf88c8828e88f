from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.folding import fold, shapes, title_key

careful = settings(deadline=None, max_examples=200, derandomize=True)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ZÜRICH", "zurich"),
        ("u\u0308ber", "uber"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("ὈΔΥΣΣΕΎΣ", "οδυσσευσ"),
        ("oﬃce", "office"),
        ("Ａ＋", "a+"),
        ("한국", "한국"),
        ("\u1112\u1161\u11ab", "한"),
        ("か\u3099", "が"),
        ("soft\u00adhyphen", "softhyphen"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_what_a_reader_does_not_type_is_folded_away(written: str, folded: str) -> None:
    assert fold(written).text == folded


def test_a_folded_character_remembers_where_it_came_from() -> None:
    folded = fold("aﬃb\u0301c")
    assert folded.text == "affibc"
    assert list(folded.starts) == [0, 1, 1, 1, 2, 4]
    assert list(folded.ends) == [1, 2, 2, 2, 4, 5]


def test_titles_are_equal_whatever_their_case_spaces_and_punctuation() -> None:
    assert title_key("LOOMS:A Survey of k-NN") == title_key("looms — a survey of KNN!")


def test_a_title_without_letters_has_no_key() -> None:
    assert title_key("?! …") == ""


@careful
@given(st.text())
def test_folding_never_fails_and_keeps_count(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends) == len(shapes(folded.text))


@careful
@given(st.text())
def test_folding_twice_changes_no_letters(text: str) -> None:
    assert title_key(fold(text).text) == title_key(text)
