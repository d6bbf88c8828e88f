"""A system's name is told from words and from longer names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.names import (
    all_tokens,
    is_name,
    proposed_names,
    titled_name,
    tokens,
)


@pytest.mark.parametrize("word", ["PROP", "CodeT5", "BioT5+", "M2-CLIP", "xP3", "JARVIS-1"])
def test_capitals_inside_digits_and_pluses_make_a_name(word: str) -> None:
    assert is_name(word)


@pytest.mark.parametrize("word", ["Concrete", "the", "Fine-Tuning", "2021", "A", "x1", "two-step"])
def test_ordinary_words_are_no_names(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("PROP: Pre-training for Birds", "PROP"),
        ("URLMOSS:A Model", "URLMOSS"),
        ("JiuZhang 2.0: A Model", "JiuZhang 2.0"),
        ("Moss Trails: Scaling", "Moss Trails"),
        ("Dense moss: a survey", ""),
        ("On https://example.org", ""),
        ("No colon here", ""),
        ("A Very Long Beginning Of Words: x", ""),
        (": x", ""),
    ],
)
def test_a_short_capitalised_beginning_before_a_colon_is_a_name(title: str, name: str) -> None:
    assert titled_name(title) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We present MossNet, a model.", ["MossNet"]),
        ("This paper introduces MossNet.", ["MossNet"]),
        ("Our approach, dubbed MossNet, wins.", ["MossNet"]),
        ("In it we propose a moss network tool (MNT) for moss.", ["MNT"]),
        ("We present MOSS World Model, a tool.", []),
        ("We use MossNet, a model.", []),
        ("A moss network tool (MNT) was known before.", []),
        ("We present Moss, a model.", []),
    ],
)
def test_what_an_abstract_proposes_is_its_name(text: str, names: list[str]) -> None:
    assert list(proposed_names([text])) == names


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=80))
def test_any_text_has_tokens_at_their_places(text: str) -> None:
    titled_name(text)
    list(proposed_names([text]))
    for token in tokens(text):
        assert text[token.start : token.end] == token.text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="aBC9 -.+@&_éÖ", max_size=60))
def test_the_fast_ways_find_the_same_tokens(text: str) -> None:
    everything = list(tokens(text))
    found = all_tokens(text)
    assert list(dict.fromkeys(token.text for token in everything)) == found.written()
    assert [token for token in everything if not token.text.islower()] == [
        token for token in found.capitalised() if not token.text.islower()
    ]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="aB1_-.+@& ,é", max_size=40))
def test_tokens_are_the_same_whether_a_text_is_ascii_or_not(text: str) -> None:
    there, begins = all_tokens(text)
    also, also_begins = all_tokens(f"{text} ü")
    assert (there, begins) == (also[:-1], also_begins[:-1])


@pytest.mark.parametrize("word", ["PROP", "Prop", "prop", "CodeT", "X", "xX", "pROP"])
def test_a_word_of_letters_is_a_name_by_the_same_rule_in_any_script(word: str) -> None:
    greek = word.translate(str.maketrans("PROPCodeTXxprop", "ΠΡΟΠΚοδεΤΞξπροπ"))
    assert is_name(word) == is_name(greek)
