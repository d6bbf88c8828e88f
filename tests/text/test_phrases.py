"""Noun phrases are what a sentence is about, without its verbs and praise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.phrases import noun_phrases
from papershelf.text.word_classes import classes


def phrases(text: str) -> list[str]:
    return [" ".join(word.text for word in phrase.words) for phrase in noun_phrases(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We study few-shot dense retrieval for medicine.",
            ["few-shot dense retrieval", "medicine"],
        ),
        ("Models trained on images.", ["Models", "images"]),
        ("We model the tidal flow.", ["tidal flow"]),
        ("by training neural networks", ["neural networks"]),
        ("the training data", ["training data"]),
        ("It is trained rapidly.", []),
        ("mathematical problem solving", ["mathematical problem solving"]),
        ("solving problems", ["problems"]),
        ("Our system leverages tidal power.", ["system", "tidal power"]),
        ("trees, moss and kelp", ["trees", "moss", "kelp"]),
        ("the model's weight space", ["model", "weight space"]),
        ("Alzheimer's disease", ["Alzheimer's disease"]),
        ("In 2021 GPT-4 came", ["GPT-4"]),
        ("bags of words", ["bags", "words", "bags of words"]),
    ],
)
def test_phrases_of_a_sentence(text: str, found: list[str]) -> None:
    assert phrases(text) == found


def test_praise_is_marked_so_that_others_may_drop_it() -> None:
    (phrase,) = noun_phrases("a novel efficient bread oven")
    assert phrase.letters == "XXNN"


def test_only_the_first_phrase_of_a_sentence_opens_it() -> None:
    assert [phrase.opens for phrase in noun_phrases("Bread ovens heat kitchens. Moss grows.")] == [
        True,
        False,
        True,
    ]


def test_there_is_one_letter_a_word() -> None:
    words = ["we", "model", "", "the", "tidal", "flow", "2021"]
    assert classes(words) == "MV.TJNC"


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=120))
def test_phrases_of_any_text_are_stretches_of_it(text: str) -> None:
    for phrase in noun_phrases(text):
        assert len(phrase.letters) == len(phrase.words) > 0
        for word in phrase.words:
            assert text[word.start : word.end] == word.text
