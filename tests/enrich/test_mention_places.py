"""Where an abstract names systems."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.enrich.mention_places import mention_places
from papershelf.text.names import tokens


def names(text: str, *wanted: str) -> list[str]:
    return [found[0] for found in mention_places((text, text, wanted))]


def test_the_longest_name_counts_and_each_once() -> None:
    text = "Moss Llama and Moss beat Moss Llama."
    assert names(text, "Moss", "Moss Llama") == ["Moss Llama", "Moss"]


def test_a_version_is_another_system() -> None:
    assert names("We use FENNEL 2.0 here.", "FENNEL") == []


def test_a_name_alone_in_brackets_is_explained_there() -> None:
    assert names("A bog aid (FENNEL) and FENNEL.", "FENNEL") == ["FENNEL"]
    assert mention_places(("A bog aid (FENNEL).", "A bog aid (FENNEL).", ("FENNEL",))) == ()


def test_a_place_comes_with_its_sentence() -> None:
    text = "Bogs are wet. We use FENNEL. It works."
    assert mention_places((text, text, ("FENNEL",))) == (("FENNEL", 21, 27, "We use FENNEL."),)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="AB2 .,()-", max_size=60))
def test_places_of_any_text_hold_their_names(text: str) -> None:
    for name, start, end, sentence in mention_places((text, text, ("A", "AB", "A B"))):
        assert text[start:end] == name
        assert name in sentence or not sentence


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["A", "A-", "B", "AB", "B-A", "x", ".", "2"]), max_size=12))
def test_only_whole_words_are_names(words: list[str]) -> None:
    text = " ".join(words)
    stands = {token.start for token in tokens(text)}
    ends = {token.end for token in tokens(text)}
    for name, start, end, _ in mention_places((text, text, ("A", "A B", "B A B"))):
        assert (start in stands, end in ends) == (True, True), name
        assert not text[end:].startswith(" 2")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["x", "y", "x-A", "A-x", "AB"]), max_size=8), st.integers(0, 8))
def test_a_name_among_other_words_is_found_wherever_it_stands(words: list[str], at: int) -> None:
    text = " ".join([*words[:at], "A B", *words[at:]])
    assert names(text, "A B") == ["A B"]
