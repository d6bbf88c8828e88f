"""Letters that let more of a text be a phrase."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.enrich.keyphrase_classes import mended_classes
from papershelf.text.reading import reading


def letters(text: str) -> str:
    return mended_classes(reading(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an entangled lamp is", "TPNH"),
        ("the stopped clock is", "TPNH"),
        ("the vertex set is", "TNNH"),
        ("a set of pears", "TSOK"),
        ("of image quality and", "ONNS"),
        ("multiple ovens", "XK"),
    ],
)
def test_words_that_belong_to_a_name_are_mended(text: str, expected: str) -> None:
    assert letters(text) == expected


def test_a_verb_in_ing_behind_a_noun_is_a_noun_unless_it_begins_a_clause() -> None:
    assert letters("by message passing, we")[2] == "G"
    assert letters("a message containing pears")[2] == "V"


def test_a_verb_between_a_name_and_an_article_stays_a_verb() -> None:
    assert letters("ORCHARDIST showcases a gain")[1] == "V"


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(alphabet="abegdnisTV -,.éß中", max_size=120))
def test_each_word_has_one_letter(text: str) -> None:
    found = reading(text)
    assert len(mended_classes(found)) == len(found.words)
