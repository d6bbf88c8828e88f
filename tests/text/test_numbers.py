"""Phrases get the number in which their last word is usual."""

from __future__ import annotations

from collections import Counter

from papershelf.text.numbers import is_plural, numbers

USUAL = numbers(
    [
        {"root network": 4, "root networks": 6},
        {"leaf network": 2, "Leaf Networks": 3, "leaf networks": 3},
        {"seed retrieval": 30, "seed retrievals": 1},
    ]
)


def test_what_can_be_counted_is_shown_in_the_plural() -> None:
    assert USUAL.merged({"moss network": 2, "moss networks": 1}) == Counter({"moss networks": 3})


def test_a_plural_that_no_text_has_is_made_like_those_of_other_phrases() -> None:
    assert USUAL.merged({"fern network": 1}) == Counter({"fern networks": 1})


def test_what_cannot_be_counted_stays_in_the_singular() -> None:
    found = USUAL.merged({"bark retrieval": 3, "bark retrievals": 1})
    assert found == Counter({"bark retrieval": 4})


def test_a_phrase_that_is_nearly_always_singular_stays_so() -> None:
    assert set(USUAL.merged({"the network": 40})) == {"the network"}


def test_one_more_singular_does_not_rename_what_is_often_plural() -> None:
    first = USUAL.merged({"dune network": 3, "dune networks": 3})
    assert set(first) == set(USUAL.merged({"dune network": 4, "dune networks": 3}))


def test_words_that_were_never_seen_and_names_stay_as_they_are() -> None:
    assert set(USUAL.merged({"oak": 1})) == {"oak"}
    assert set(USUAL.merged({"OakNETs": 1})) == {"OakNETs"}
    assert USUAL.merged({}) == Counter()


def test_a_hyphened_last_word_is_judged_by_its_last_part() -> None:
    assert set(USUAL.merged({"sub-network": 1})) == {"sub-networks"}


def test_nouns_with_one_form_are_no_plurals() -> None:
    assert [is_plural(word) for word in ("series", "queries", "bias")] == [False, True, False]
