from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.documents import PLACES, documents
from papershelf.text.analysis import analyse

careful = settings(deadline=None, max_examples=100, derandomize=True)


def test_a_document_counts_each_term_in_each_field() -> None:
    (document,) = documents([(("Looms and looms",), ("one loom", "a ferry"))])
    assert document.frequencies == {"loom": (2, 1), "on": (0, 1), "ferri": (0, 1)}
    assert document.lengths == (2, 3)


def test_places_in_the_title_are_bits_and_count_stop_words() -> None:
    (document,) = documents([(("Looms of the sea", ""), ("sea",))])
    assert document.places == {"loom": 0b1, "sea": 0b1000}


def test_places_beyond_the_bits_of_a_number_are_left_out() -> None:
    (document,) = documents([((" ".join(f"w{number}" for number in range(40)),),)])
    assert max(document.places.values()) == 1 << PLACES - 1
    assert "w39" in document.frequencies


def test_two_words_count_joined_if_another_paper_writes_them_as_one() -> None:
    first, _ = documents([(("multi task tuning",),), (("a multi-task ferry",),)])
    assert "multitask" in first.frequencies
    assert "tasktun" not in first.frequencies


def test_a_hyphenated_word_is_not_counted_joined_twice() -> None:
    (document,) = documents([(("multi-task",),)])
    assert document.frequencies["multitask"] == (1,)


def test_neighbouring_numbers_are_not_joined() -> None:
    first, _ = documents([(("parts 1 2",),), (("part 12",),)])
    assert "12" not in first.frequencies


def test_a_paper_without_texts_is_an_empty_document() -> None:
    (document,) = documents([((), ("",))])
    assert document.frequencies == {}
    assert document.lengths == (0, 0)


@careful
@given(st.lists(st.lists(st.text(max_size=40), min_size=1, max_size=3), min_size=1, max_size=3))
def test_no_term_of_any_text_is_lost(papers: list[list[str]]) -> None:
    found = documents([[texts] for texts in papers])
    for document, texts in zip(found, papers, strict=True):
        assert {token.term for text in texts for token in analyse(text)} <= set(
            document.frequencies
        )


@pytest.mark.parametrize("text", ["'" * 500, "-" * 500, "a" * 5000, "\udc80 lone", "\x00"])
def test_hostile_texts_make_documents(text: str) -> None:
    assert len(documents([((text,),)])) == 1
