from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.model import Catalogue
from papershelf.search.special import PLAIN, Special, short, specials
from papershelf.search.titles import EXACT, NAME, title_terms, titles

LOOM, QUAY = paper("Looms"), paper("Quays")


def every(shelf: Catalogue) -> list[Special]:
    names, terms, papers, weights = specials(shelf, titles(shelf))
    rows = zip(terms.tolist(), papers.tolist(), weights.tolist(), strict=True)
    return [Special(names[term], number, weight) for term, number, weight in rows]


def test_papers_are_found_by_their_titles() -> None:
    shelf = catalogue(paper("LOOM: Weaving"), QUAY)
    found = [each for each in every(shelf) if each.term.startswith("=")]
    assert found == [
        Special(title_terms(["loomweaving"])[0], 0, EXACT),
        Special(title_terms(["loom"])[0], 0, NAME),
        Special(title_terms(["quays"])[0], 1, EXACT),
    ]


def test_papers_are_found_by_their_id() -> None:
    assert Special(f"!{QUAY.id}", 1, PLAIN) in every(catalogue(LOOM, QUAY))


def test_papers_are_found_by_the_values_of_facets_and_their_other_names() -> None:
    made = replace(term("fine weaving", LOOM, QUAY), aliases=("FW", "quays", "F.W."))
    shelf = catalogue(LOOM, QUAY).having(tags(made, term("quays", QUAY)))
    found = [each for each in every(shelf) if each.term.startswith("#")]
    assert found == [
        Special("#tags/f-w=fine weaving", 0, PLAIN),
        Special("#tags/f-w=fine weaving", 1, PLAIN),
        Special("#tags/fine-weaving=", 0, PLAIN),
        Special("#tags/fine-weaving=", 1, PLAIN),
        Special("#tags/fw=fine weaving", 0, PLAIN),
        Special("#tags/fw=fine weaving", 1, PLAIN),
        Special("#tags/quays=", 1, PLAIN),
    ]


def test_a_name_that_looks_like_the_sign_for_capitals_stays_another() -> None:
    assert short("^", "x") == " ^"
    assert short("Ada  Quill", "ada-quill") == "Ada  Quill"
    assert short("Zürich", "zürich") == "Zürich"
