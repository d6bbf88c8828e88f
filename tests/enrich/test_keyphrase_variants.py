"""When two phrases are the same for a reader."""

from __future__ import annotations

from enrich_examples import paper
from papershelf.enrich.keyphrase_candidates import uses_of
from papershelf.enrich.keyphrase_variants import identities as of_acronyms
from papershelf.enrich.keyphrase_wording import identity
from papershelf.text.acronyms import definitions


def identities(text: str) -> set[str]:
    found = [uses[0] for uses in uses_of(paper("", text, name="p")).values()]
    return {identity(use.keys, use.words, use.letters) for use in found}


def test_praise_number_and_an_empty_head_make_no_difference() -> None:
    assert identities("We like novel bread ovens.") == {"breadoven"}
    assert identities("We like the bread oven method.") == {"breadoven"}


def test_an_empty_head_stays_behind_an_adjective() -> None:
    assert identities("We like a Bayesian method.") == {"bayesianmethod"}


def test_acronyms_are_known_by_their_long_forms() -> None:
    found = of_acronyms(definitions("Solar bread ovens (SBOs) are hot."))
    assert found == {"sbo": "solarbreadoven"}
