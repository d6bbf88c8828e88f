"""Key phrases say what one paper is about, in its own words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, orchard, paper
from papershelf.enrich import keyphrases


def test_phrases_of_the_title_that_come_back_are_first() -> None:
    found = list(keyphrases.keyphrases(orchard().papers[0]))
    assert found[0] == "cold storage"


def test_phrases_that_any_paper_has_are_left_out() -> None:
    found = {name for paper in orchard().papers for name in keyphrases.keyphrases(paper)}
    assert not {"extensive experiments", "experiments", "significant improvements"} & found


def test_praise_is_left_off() -> None:
    found = keyphrases.keyphrases(paper("Baking", "We present a novel efficient bread oven."))
    assert "bread oven" in found


def test_a_paper_has_at_most_ten_with_falling_weights() -> None:
    text = " ".join(f"The glass lamp of town{n} is a bronze lamp{n} oven." for n in "abcdefghijklm")
    weights = list(keyphrases.keyphrases(paper("Lamps", text)).values())
    assert len(weights) == 10
    assert weights == sorted(weights, reverse=True)


def test_phrases_are_written_as_inside_sentences() -> None:
    found = keyphrases.keyphrases(
        paper("Tidal Lagoon Power", "Tidal lagoon power is steady. We build tidal lagoon power.")
    )
    assert "tidal lagoon power" in found


def test_addresses_are_no_phrases() -> None:
    found = keyphrases.keyphrases(paper("Tides", "The code is at https://example.org/tide-code."))
    assert not any("example" in name or "http" in name for name in found)


def test_key_phrases_get_no_pages() -> None:
    assert keyphrases.run(orchard()).listed is False


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_gives_at_most_ten_phrases(title: str, abstract: str) -> None:
    found = keyphrases.run(catalogue(paper(title, abstract, name="p")))
    assert len(found.terms) <= 10
    assert all(term.name.strip() for term in found.terms)
