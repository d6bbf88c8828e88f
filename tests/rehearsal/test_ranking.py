"""The oracle of the ranking against sums done by hand."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import pytest

import search_examples
from examples import catalogue, paper
from papershelf.rehearsal.ranking import Constants, Oracle, ranking
from papershelf.rehearsal.shelf import Shelf, shelf_of
from papershelf.search.documents import documents
from papershelf.search.fields import texts
from papershelf.search.joined import with_joined
from papershelf.search.postings import postings

WORDS_ONLY = Constants(meaning=0, near=2)
NORTH, EAST = np.array([0.0, 1.0]), np.array([1.0, 0.0])


def shelf(
    weights: Mapping[str, Mapping[int, float]],
    points: tuple[tuple[float, float], ...],
    places: Mapping[str, Mapping[int, int]] | None = None,
) -> Shelf:
    """Papers named after their numbers; `heron` points north, `loom` east."""
    return Shelf(
        titles=[(f"Paper {number}",) for number in range(len(points))],
        weights=weights,
        places=places or {},
        points=np.array(points),
        term_points={"heron": NORTH, "loom": EAST},
    )


def test_a_word_is_worth_its_rarity_times_its_saturated_frequency() -> None:
    [(number, _, score)] = Oracle(shelf({"heron": {1: 4.0}}, ((0, 0),) * 3), WORDS_ONLY).ranked(
        "herons"
    )
    assert number == 1
    assert score == pytest.approx(math.log(1 + 2.5 / 2.5) * 3 * 4 / (2 + 4))


def test_a_repeated_word_counts_as_often_as_it_is_said() -> None:
    oracle = Oracle(shelf({"heron": {1: 1.0}}, ((0, 0),) * 3), WORDS_ONLY)
    [(_, _, once)], [(_, _, twice)] = oracle.ranked("herons"), oracle.ranked("heron herons")
    length = 2 * math.log(1 + 2.5 / 2.5)
    assert twice == pytest.approx(2 * once + 0.75 * length)


def test_a_paper_with_all_words_of_a_short_query_gets_the_length_of_their_weights() -> None:
    weights = {"heron": {0: 1.0, 1: 1.0}, "loom": {0: 1.0}}
    with_it, without = (
        Oracle(shelf(weights, ((0, 0),) * 3), Constants(complete=value, meaning=0, near=2))
        for value in (1, 0)
    )
    lift = with_it.ranked("heron loom")[0][2] - without.ranked("heron loom")[0][2]
    assert lift == pytest.approx(math.hypot(math.log(1 + 1.5 / 3.5), math.log(1 + 2.5 / 2.5)))


def test_neighbours_side_by_side_in_the_title_add_half_of_the_smaller_rarity() -> None:
    weights = {"heron": {0: 1.0, 1: 1.0}, "loom": {0: 1.0, 1: 1.0, 2: 1.0}}
    places = {"heron": {0: 2, 1: 2}, "loom": {0: 3, 1: 5}}
    (first, _, best), (second, _, other), *_ = Oracle(
        shelf(weights, ((0, 0),) * 4, places), WORDS_ONLY
    ).ranked("heron loom")
    assert (first, second) == (0, 1)
    assert best - other == pytest.approx(0.5 * math.log(1 + 1.5 / 4.5))


def test_meaning_adds_one_and_a_half_times_the_cosine_times_the_length_of_the_weights() -> None:
    points = ((0.0, 1.0), (1.0, 0.0), (-1.0, 0.0))
    plain = Oracle(shelf({"heron": {0: 1.0, 1: 1.0}}, points), Constants(feedback=0))
    (first, _, best), (second, _, other) = plain.ranked("heron")
    assert (first, second) == (0, 1)
    assert best - other == pytest.approx(1.5 * math.log(1 + 1.5 / 3.5))


def test_the_best_papers_lend_the_query_their_meaning() -> None:
    points = ((0.6, 0.8), (1.0, 0.0), (0.0, 1.0))
    oracle = Oracle(shelf({"heron": {0: 3.0}}, points))
    scores = {number: score for number, _, score in oracle.ranked("heron")}
    moved = NORTH + 2 * np.array([0.6, 0.8])
    cosine = float(np.array([0.6, 0.8]) @ moved / np.linalg.norm(moved))
    rarity = math.log(1 + 2.5 / 2.5)
    assert scores[0] == pytest.approx(rarity * 3 * 3 / (2 + 3) + 1.5 * rarity * cosine)


def test_a_paper_that_shares_no_word_is_found_by_a_long_query_if_it_is_near() -> None:
    points = ((0.0, 1.0), (0.0, 1.0), (-1.0, 0.0))
    oracle = Oracle(shelf({"heron": {0: 1.0}}, points))
    assert [number for number, _, _ in oracle.ranked("heron nests beside quiet water")] == [0, 1]


def test_a_short_query_gets_only_papers_with_all_words_if_they_are_enough() -> None:
    weights = {"heron": {0: 1.0, 1: 1.0}, "loom": {0: 1.0, 2: 1.0}}
    found = Oracle(shelf(weights, ((0, 1),) * 3)).ranked("heron loom")
    assert [number for number, _, _ in found] == [0]


def test_an_exact_title_is_first_whatever_the_others_say() -> None:
    shown = paper("Few Herons", "A short note.")
    loud = paper("Herons and More Herons", "Few herons, few herons. " * 20)
    first, *_ = ranking(catalogue(loud, shown), "few herons")
    assert (first.paper, first.tier) == (shown.id, 2)


def test_words_written_apart_count_as_one_if_anyone_writes_them_as_one() -> None:
    apart, joined = paper("Sand bank terns"), paper("Sandbank gulls")
    counted = shelf_of(catalogue(apart, joined))
    assert set(counted.weights["sandbank"]) == {0, 1}
    assert [row.paper for row in ranking(catalogue(apart, joined), "sandbank terns")] == [apart.id]


def test_nothing_asked_finds_nothing() -> None:
    assert ranking(catalogue(paper("Few Herons")), "") == []
    assert ranking(catalogue(paper("Few Herons")), "the of") == []


def test_the_index_holds_the_weights_and_title_places_that_the_texts_give() -> None:
    papers = search_examples.shelf()
    index, counted = postings(with_joined(documents(texts(papers))), []), shelf_of(papers)
    for number, term in enumerate(index.terms):
        if not term.startswith("@"):
            rows = slice(*index.starts[number : number + 2])
            held = index.papers[rows].tolist()
            weights = (2 ** ((weight - 64) / 8) for weight in index.weights[rows].tolist())
            places = zip(held, index.titles[rows].tolist(), strict=True)
            assert dict(zip(held, weights, strict=True)) == counted.weights[term]
            assert {at: place - 1 for at, place in places if place} == counted.places.get(term, {})
    assert set(counted.weights) <= set(index.terms)
