"""What is learnt about capitals is the same counted at once or corrected change by change."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.enrich.tags.usual_casing import casing_of, corrected, tally
from papershelf.text.casing import casing

WORDS = st.sampled_from(
    ["moss", "Moss", "mosses", "Gaussian", "gaussian", "Peat-bog", "peat", "BOG", "Ökologie", "İ_x"]
)
FORMS = st.lists(
    st.one_of(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.text("aB- Éß"))
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(FORMS)
def test_counted_at_once_it_is_what_the_forms_themselves_teach(forms: list[str]) -> None:
    assert casing_of(tally(forms)).names == casing(forms).names


@settings(max_examples=150, deadline=None, derandomize=True)
@given(FORMS, FORMS)
def test_corrected_by_what_changed_it_is_what_all_forms_teach(
    before: list[str], now: list[str]
) -> None:
    changes = Counter(now)
    changes.subtract(before)
    assert corrected(tally(before), changes.items()) == tally(now)


def test_a_word_gets_its_capital_when_most_forms_have_it() -> None:
    found = corrected(tally(["gaussian moss", "Gaussian moss"]), [("Gaussian peat", 2)])
    assert casing_of(found).lowered("Gaussian Moss") == "Gaussian moss"
