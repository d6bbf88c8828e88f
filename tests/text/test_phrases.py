"""Noun phrases are what a sentence is about, without its verbs and praise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.phrases import noun_phrases
from papershelf.text.reading import reading
from papershelf.text.word_classes import classes


def phrases(text: str) -> list[str]:
    found = reading(text)
    return [" ".join(found.words[first:end]) for first, end in noun_phrases(found.letters)]


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
    found = reading("a novel efficient bread oven")
    ((first, end),) = noun_phrases(found.letters)
    assert found.letters[first:end] == "XXNN"


def test_only_the_first_phrase_of_a_sentence_opens_it() -> None:
    found = reading("Bread ovens heat kitchens. Moss grows.")
    begins = [found.starts[first] in found.openings for first, _ in noun_phrases(found.letters)]
    assert begins == [True, False, True]


def test_there_is_one_letter_a_word() -> None:
    words = ["we", "model", "", "the", "tidal", "flow", "2021"]
    assert classes(words) == "MV.TJNC"


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=120))
def test_phrases_of_any_text_are_stretches_of_it(text: str) -> None:
    found = reading(text)
    for first, end in noun_phrases(found.letters):
        assert 0 <= first < end <= len(found.words)
        assert all(found.words[first:end])
