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
