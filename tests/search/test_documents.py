from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.documents import APART, Documents, documents
from papershelf.text.analysis import LONGEST, words


def rows(found: Documents) -> list[tuple[str, int, int, int, int, bool]]:
    """Word, paper, field, value, place, extra of each occurrence."""
    columns = (found.paper, found.field, found.value, found.place, found.extra)
    texts = [found.words[word] for word in found.word]
    return list(zip(texts, *(column.tolist() for column in columns), strict=True))


def test_every_word_is_known_by_paper_field_value_and_place() -> None:
    found = documents([[["Looms of old"], []], [[], ["a ferry", "Looms"]]])
    assert rows(found) == [
        ("looms", 0, 0, 0, 0, False),
        ("of", 0, 0, 0, 1, False),
        ("old", 0, 0, 0, 2, False),
        ("a", 1, 1, 0, 0, False),
        ("ferry", 1, 1, 0, 1, False),
        ("looms", 1, 1, 1, 1 + APART, False),
    ]
    assert found.papers == 2


def test_each_word_knows_its_term_and_stop_words_have_none() -> None:
    found = documents([[["the looms"]]])
    assert dict(zip(found.words, found.terms, strict=True)) == {"the": "", "looms": "loom"}


def test_a_joined_form_stands_at_the_place_of_its_first_part() -> None:
    found = documents([[["one multi-task ferry"]]])
    assert [(row[0], row[4], row[5]) for row in rows(found)] == [
        ("one", 0, False),
        ("multi", 1, False),
        ("multitask", 1, True),
        ("task", 2, False),
        ("ferry", 3, False),
    ]


def test_values_without_words_are_passed_over() -> None:
    assert rows(documents([[["", "?!", "loom"]]])) == [("loom", 0, 0, 2, 2 * (APART - 1), False)]


@pytest.mark.parametrize("texts", [[], [[]], [[[]]], [[[""]]]])
def test_no_words_make_no_occurrences(texts: list[list[list[str]]]) -> None:
    found = documents(texts)
    assert rows(found) == []
    assert found.papers == len(texts)


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(st.text(max_size=40), max_size=4))
def test_the_words_of_any_text_are_those_of_the_analysis(texts: list[str]) -> None:
    found = documents([[[text]] for text in texts])
    expected = [
        (word.text, paper, 0, 0, word.position, word.extra)
        for paper, text in enumerate(texts)
        for word in words(text)
    ]
    assert rows(found) == expected


@pytest.mark.parametrize(
    "text", ["'" * 500, "-" * 500, "a" * 5000, "\udc80 lone", "\x00", "a-" * 500]
)
def test_hostile_texts_make_words(text: str) -> None:
    assert max((len(word) for word in documents([[[text]]]).words), default=0) <= LONGEST
