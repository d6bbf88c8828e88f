"""Acronyms are read with their long forms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.acronyms import bare, definitions


@pytest.mark.parametrize(
    ("text", "acronym", "long"),
    [
        ("We use pre-trained language models (PLMs).", "PLM", "pre-trained language models"),
        ("the Tidal Energy Board (TEB) said", "TEB", "Tidal Energy Board"),
        ("a Mixture-of-Experts (MoE) model", "MoE", "Mixture-of-Experts"),
        ("natural language processing [NLP]", "NLP", "natural language processing"),
        ("learning to rank (LTR, see below)", "LTR", "learning to rank"),
        ('so-called "wave power plants" (WPP)', "WPP", "wave power plants"),
    ],
)
def test_a_long_form_before_the_bracket_is_found(text: str, acronym: str, long: str) -> None:
    (found,) = definitions(text)
    assert (found.acronym, found.long) == (acronym, long)
    assert text[found.start :].startswith(long)
    assert text[: found.end].endswith((")", "]"))


@pytest.mark.parametrize(
    "text",
    [
        "It grows (by 10%).",
        "Trees (see below) grow.",
        "as shown by Doe (2021)",
        "a bird (PLM) sings",
        "in the United Kingdom (which is wet)",
        "(NLP)",
        "an end. (E)",
        "GPU (GPU)",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert list(definitions(text)) == []


def test_the_long_form_does_not_reach_over_a_sentence_end() -> None:
    assert list(definitions("We like people. Many moles (PMM)")) == []


def test_the_plural_of_an_acronym_is_its_singular() -> None:
    assert (bare("PLMs"), bare("DNS"), bare("As")) == ("PLM", "DNS", "As")


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="abAB ()[].,-", max_size=80) | st.text(max_size=80))
def test_each_definition_stands_where_it_says(text: str) -> None:
    for found in definitions(text):
        assert text[found.start :].startswith(found.long)
        assert found.start < found.end <= len(text)


def test_many_open_brackets_are_read_in_one_go() -> None:
    assert list(definitions("(" * 100_000)) == []
