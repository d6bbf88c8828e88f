"""Whole noun phrases and their places."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import paper
from papershelf.enrich.keyphrase_candidates import uses_of


def test_a_phrase_is_offered_with_and_without_its_praise() -> None:
    found = uses_of(paper("Ovens", "We train a novel bread oven."))
    assert {("novel", "bread", "oven"), ("bread", "oven")} <= set(found)


def test_spellings_of_one_phrase_are_one_candidate_with_all_its_places() -> None:
    found = uses_of(paper("Bread Ovens", "A bread oven is warm. We like bread-ovens."))
    uses = found["bread", "oven"]
    assert [use.titled for use in uses] == [True, False]
    assert [use.written for use in found[("breadoven",)]] == ["bread-ovens"]


def test_what_stands_around_a_phrase_is_told() -> None:
    (use,) = uses_of(paper("Ovens", "Here we warm the hands of bakers."))[("baker",)]
    assert (use.before, use.after, use.opens) == ("O", ".", False)


def test_a_long_row_of_nouns_is_cut_to_its_end() -> None:
    found = uses_of(paper("Ovens", "the " + "clay " * 3000 + "oven is warm"))
    assert max(map(len, found)) <= 6


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_places_lie_within_the_text(text: str) -> None:
    found = uses_of(paper("Ovens", text))
    assert all(0 <= use.place <= 1 for uses in found.values() for use in uses)
    assert all(len(keys) == len(use.letters) for keys, uses in found.items() for use in uses)


def test_a_place_tells_its_words_classes_and_whether_it_opens_a_sentence() -> None:
    (use,) = uses_of(paper("Ovens", "Warm clay is soft."))[("warm", "clay")]
    assert (use.words, use.keys, len(use.letters)) == (("Warm", "clay"), ("warm", "clay"), 2)
    assert (use.opens, use.place, use.before) == (True, 0.0, ".")
