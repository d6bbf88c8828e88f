"""Names keep their capitals, everything else loses them."""

from __future__ import annotations

import pytest

from papershelf.text.casing import casing

USUAL = casing(["Zorn lemma", "masked images", "the Zorn lemma", "deep sea"])


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Masked Images", "masked images"),
        ("Zorn Lemma", "Zorn lemma"),
        ("Masked BERT and ImageNet", "masked BERT and ImageNet"),
        ("Chinese Bayesian Moss", "Chinese Bayesian moss"),
        ("Deep-Sea Moss", "deep-sea moss"),
        ("Vitamin C", "vitamin C"),
    ],
)
def test_a_title_is_written_as_inside_a_sentence(title: str, inside: str) -> None:
    assert USUAL.lowered(title) == inside


def test_what_is_capitalised_throughout_teaches_nothing() -> None:
    assert casing(["Masked Moss Modeling"]).lowered("Masked Moss") == "masked moss"


def test_a_word_is_counted_in_hyphened_words_too() -> None:
    inside = ["a Moss bed", "the Moss bed", "moss-bound clay", "moss-grown clay"]
    assert casing(inside).lowered("Moss Bed") == "moss bed"
    assert casing(inside[:3]).lowered("Moss Bed") == "Moss bed"


def test_a_small_letter_at_the_beginning_counts_whatever_follows() -> None:
    inside = ["an Oven lamp", "ovenLamp oven"]
    assert casing(inside).lowered("Oven Lamps") == "oven lamps"
