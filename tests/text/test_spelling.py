"""All spellings of a phrase have one key."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.spelling import phrase_key, singular, word_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Multi-task Learning", "multitask learning"),
        ("multi task learning", "multi-task-learning"),
        ("fine-tuning", "finetuning"),
        ("pretrained model", "pre-trained models"),
        ("normalisation", "normalization"),
        ("modelling of behaviour", "modeling of behavior"),
        ("labelled tumours", "labeled tumors"),
        ("analyse", "analyze"),
        ("anaemia", "anemia"),
        ("naïve Bayes", "naive Bayes"),
        ("the model's weight", "the model weights"),
        ("queries", "query"),
        ("matrices", "matrix"),
        ("analyses", "analysis"),
        ("PLMs", "PLM"),
    ],
)
def test_two_spellings_meet(first: str, second: str) -> None:
    assert phrase_key(first) == phrase_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("retrieval", "retriever"),
        ("model", "modeling"),
        ("C", "C++"),
        ("news", "new"),
        ("bus", "bu"),
    ],
)
def test_different_words_stay_apart(first: str, second: str) -> None:
    assert phrase_key(first) != phrase_key(second)


@pytest.mark.parametrize("word", ["bias", "analysis", "class", "physics", "corpus", "lens", "data"])
def test_words_that_only_look_like_plurals_stay(word: str) -> None:
    assert singular(word) == word


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=30))
def test_any_text_has_a_key_without_spaces_and_hyphens(text: str) -> None:
    key = phrase_key(text)
    assert not set(key) & set(" -'’\n\t")


def test_a_very_long_word_has_a_key_too() -> None:
    assert word_key("a" * 100_000)
