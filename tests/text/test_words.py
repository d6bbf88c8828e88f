"""Words are found in any script, at their places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.words import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fine-tuning BioT5+ (v2.0)", ["Fine-tuning", "BioT5+", "v2.0"]),
        ("R&D at AT&T, and c&d", ["R&D", "at", "AT&T", "and", "c", "d"]),
        ("C++ is not C.", ["C++", "is", "not", "C"]),
        ("the model’s weights – all", ["the", "model’s", "weights", "all"]),
        ("cafe\u0301 naïve", ["cafe\u0301", "naïve"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("-a- --b--", ["a", "b"]),
        ("深度学习的方法", ["深度学习", "方法"]),
        ("画像認識のための深層学習", ["画像認識", "深層学習"]),
        ("기계 학습", ["기계", "학습"]),
        ("", []),
    ],
)
def test_words_are_whole_names(text: str, found: list[str]) -> None:
    assert [word.text for word in words(text)] == found


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=80))
def test_each_word_stands_where_it_says(text: str) -> None:
    end = 0
    for word in words(text):
        assert word.text == text[word.start : word.end]
        assert end <= word.start < word.end
        end = word.end


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=20))
def test_letters_are_never_lost(text: str) -> None:
    assert "".join(word.text for word in words(text)) == text


def test_a_text_of_hyphens_and_letters_is_read_in_one_go() -> None:
    assert len(list(words("a-" * 50_000))) == 1
    assert len(list(words("a.1." * 50_000))) == 100_000
