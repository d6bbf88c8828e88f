"""What can be said in numbers about a phrase."""

from __future__ import annotations

import pytest

from enrich_examples import orchard, paper
from papershelf.enrich.keyphrase_candidates import uses_of
from papershelf.enrich.keyphrase_features import (
    company_of,
    features_in_paper,
    features_of,
    worth_in_paper,
)
from papershelf.enrich.keyphrase_weights import WEIGHTS
from papershelf.enrich.keyphrase_wording import features_alone, worth, worth_alone


def test_every_feature_has_a_weight() -> None:
    for one in orchard().papers:
        phrases = uses_of(one)
        company = company_of(phrases)
        for uses in phrases.values():
            assert features_of(uses, company).keys() <= WEIGHTS.keys()


def test_the_sum_without_names_is_the_sum_of_the_named_features() -> None:
    for one in orchard().papers:
        phrases = uses_of(one)
        company = company_of(phrases)
        for keys, uses in phrases.items():
            named = worth(features_in_paper(uses, company))
            assert worth_in_paper(keys, uses, company) == pytest.approx(named, abs=1e-12)
            alone = worth(features_alone(uses[0].words, uses[0].letters))
            assert worth_alone(uses[0].words, uses[0].letters) == pytest.approx(alone, abs=1e-12)


def test_uses_title_and_place_are_told() -> None:
    phrases = uses_of(paper("Bread oven", "The bread oven is warm. We like the clay."))
    company = company_of(phrases)
    oven = features_of(phrases["bread", "oven"], company)
    clay = features_of(phrases[("clay",)], company)
    assert oven["in the title"] == 1
    assert "in the title" not in clay
    assert oven["uses"] > clay["uses"]
    assert oven["late"] < clay["late"]


def test_a_phrase_knows_how_often_it_is_only_part_of_others() -> None:
    phrases = uses_of(paper("Ovens", "The clay is warm. The clay oven is hot."))
    company = company_of(phrases)
    assert company.inside[("clay",)] == 1
    assert features_of(phrases[("clay",)], company)["mostly itself"] == 0.5
    assert features_of(phrases["clay", "oven"], company)["mostly itself"] == 1


def test_parts_of_all_sizes_are_counted_once_for_each_place_of_the_whole() -> None:
    text = "The clay oven lamp is hot. A clay oven lamp and a clay oven. Some clay and a lamp."
    inside = company_of(uses_of(paper("Ovens", text))).inside
    assert inside == {("clay",): 3, ("clay", "oven"): 2, ("oven",): 3, ("lamp",): 2}
