"""Named methods and data sets are told from the acronyms of topics."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, of_texts, paper
from papershelf.enrich import methods, tags
from papershelf.model import Term


def named(*abstracts: str) -> dict[str, Term]:
    papers = (paper(f"Study {at}", text, name=f"p{at}") for at, text in enumerate(abstracts))
    return {term.name: term for term in methods.run(catalogue(*papers)).terms}


def test_a_name_in_two_abstracts_is_listed_with_both() -> None:
    found = named("We fine-tune GRAFTNet on pears.", "Models like GRAFTNet help.", "No names.")
    assert set(found["GRAFTNet"].papers) == {"p0", "p1"}


def test_a_name_in_one_abstract_is_not_listed() -> None:
    assert not named("We fine-tune GRAFTNet on pears.", "Pears are sweet.")


def test_spellings_with_hyphen_and_space_are_one_name() -> None:
    found = named("We train on MS-ORCHARD.", "Results on MS ORCHARD.", "Trained on MS ORCHARD too.")
    assert list(found) == ["MS ORCHARD"]
    assert found["MS ORCHARD"].aliases == ("MS-ORCHARD",)


def test_versions_with_and_without_hyphen_are_one_name_and_other_versions_another() -> None:
    found = named("Models like PEAR-4 win.", "Models like PEAR4 win.", "Not PEAR-3, but PEAR-4.")
    assert list(found) == ["PEAR-4"]


def test_the_acronym_of_a_topic_is_no_method() -> None:
    found = named(
        "We study rootstock graft selection trials (RGST). Models like RGST help.",
        "Rootstock graft selection trials (RGST) matter; we rely on RGST.",
        "Approaches such as RGST are old.",
    )
    assert "RGST" not in found


def test_an_explained_name_that_papers_call_a_benchmark_is_one() -> None:
    found = named(
        "Pear intensive tree tasks (PITT) are hard; the PITT benchmark has ten.",
        "Pear intensive tree tasks (PITT) again, on the PITT benchmark.",
    )
    assert "PITT" in found


def test_measures_and_formulas_are_no_methods() -> None:
    assert not named("Compared with CO2 and PSNR.", "Better than CO2, with PSNR of ten.")


def test_what_is_a_method_is_no_tag() -> None:
    papers = [
        paper("GRAFTNet for pears", "Pear trees and GRAFTNet, a pear tree grafter.", name="a"),
        paper("Using GRAFTNet", "Pear trees with GRAFTNet on pear trees.", name="b"),
    ]
    made = catalogue(*papers)
    found = tags.run(made.having(methods.run(made)))
    assert "GRAFTNet" not in {term.name for term in found.terms}


@settings(deadline=None, max_examples=40, derandomize=True)
@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=80)), max_size=4))
def test_any_texts_give_the_same_names_twice(texts: list[tuple[str, str]]) -> None:
    made = of_texts(texts)
    assert methods.run(made) == methods.run(made)
