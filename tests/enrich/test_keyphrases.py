"""Key phrases say what one paper is about, in its own words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, orchard, paper
from papershelf.enrich import keyphrases


def test_phrases_of_the_title_that_come_back_are_first() -> None:
    found = list(keyphrases.keyphrases(orchard().papers[0]))
    assert found[0] in {"cold storage", "pear trees"}
    assert {"cold storage", "rootstock selection"} <= set(found)


def test_phrases_that_any_paper_has_are_left_out() -> None:
    found = {name for paper in orchard().papers for name in keyphrases.keyphrases(paper)}
    assert not {"extensive experiments", "experiments", "significant improvements"} & found


def test_praise_is_left_off() -> None:
    found = keyphrases.keyphrases(paper("Baking", "We present a novel efficient bread oven."))
    assert "bread oven" in found
    assert not any("novel" in name for name in found)


def test_a_phrase_and_its_variants_are_listed_once() -> None:
    text = (
        "We study glass melting. Novel glass melting is hard. A glass-melting method is used for"
        " Glass Melting, and glass meltings differ."
    )
    found = [name.lower() for name in keyphrases.keyphrases(paper("Ovens", text))]
    assert sum("melting" in name for name in found) == 1


def test_an_acronym_is_left_out_beside_its_long_form() -> None:
    text = "Tidal lagoon power (TLP) is steady. We build TLP, and TLP pays."
    found = keyphrases.keyphrases(paper("Lagoons", text))
    assert "TLP" not in found
    assert "tidal lagoon power" in {name.lower() for name in found}


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


def test_keywords_of_the_authors_come_first_as_the_authors_write_them() -> None:
    text = "We study pear trees and the soil of pear trees in a cold valley."
    found = keyphrases.keyphrases(
        paper("Pear trees", text, keywords=("Orchard Economics", "soil", "methods"))
    )
    assert list(found)[:2] == ["soil", "Orchard Economics"]
    assert "methods" not in found


def test_a_sentence_among_the_keywords_is_passed_over() -> None:
    sentence = "soil moisture that we measured in many orchards over many years with many probes"
    found = keyphrases.keyphrases(paper("Pear trees", "Pear trees grow.", keywords=(sentence,)))
    assert list(found) == ["pear trees"]


def test_other_papers_have_no_say_in_a_papers_phrases() -> None:
    papers = orchard().papers
    alone = keyphrases.run(catalogue(papers[0]))
    together = keyphrases.run(catalogue(*papers))
    weights = {term.name: term.papers[papers[0].id] for term in alone.terms}
    assert weights == {
        term.name: term.papers[papers[0].id]
        for term in together.terms
        if papers[0].id in term.papers
    }


def test_a_language_that_is_not_english_has_phrases_without_its_grammar() -> None:
    text = (
        "Nous étudions la poterie bretonne dans les villages de la côte. La poterie bretonne est"
        " cuite dans des fours solaires avec du bois flotté."
    )
    found = keyphrases.keyphrases(paper("La poterie bretonne et ses fours solaires", text))
    assert {"poterie bretonne", "fours solaires"} <= {name.lower() for name in found}
    assert not {"dans", "avec", "les", "la"} & set(found)


def test_a_string_of_thousands_of_letters_is_no_phrase() -> None:
    assert list(keyphrases.keyphrases(paper("Clay ovens", "acgt" * 1000))) == ["clay ovens"]


def test_key_phrases_get_no_pages() -> None:
    assert keyphrases.run(orchard()).listed is False


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(max_size=200), st.text(max_size=400), st.lists(st.text(max_size=30), max_size=4))
def test_any_text_gives_at_most_ten_phrases(title: str, abstract: str, keywords: list[str]) -> None:
    found = keyphrases.run(catalogue(paper(title, abstract, name="p", keywords=keywords)))
    assert len(found.terms) <= 10
    assert all(term.name.strip() for term in found.terms)
    assert all(0 <= weight <= 1 for term in found.terms for weight in term.papers.values())
