"""Texts are compared by their words and phrases, as cosines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from papershelf.text.features import features
from papershelf.text.vectors import counted, joined, products, shared, smoothed, weighted

COUNTS = st.lists(
    st.dictionaries(st.sampled_from(["a", "b", "c", "d e", "f g"]), st.floats(1, 5)), max_size=9
)


def test_features_are_words_and_pairs_without_function_words() -> None:
    found = [feature.key for feature in features("The tides of Norway, moss")]
    assert found == ["tide", "norway", "moss"]
    assert "tidal power" in {feature.key for feature in features("tidal powers")}


def test_words_of_unspaced_scripts_are_pairs_of_characters() -> None:
    assert [feature.key for feature in features("深度学习")] == ["深度", "度学", "学习"]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_each_feature_stands_where_it_says(text: str) -> None:
    for feature in features(text):
        assert 0 <= feature.start < feature.end <= len(text)
        assert feature.key


@settings(max_examples=60, deadline=None, derandomize=True)
@given(COUNTS)
def test_rows_have_length_one_or_are_empty(counts: list[dict[str, float]]) -> None:
    rows = weighted(counted(counts)).rows
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    assert rows.shape[0] == len(counts)
    assert all(abs(length - 1) < 1e-5 or length == 0 for length in lengths)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(COUNTS)
def test_products_are_those_of_the_rows_named(counts: list[dict[str, float]]) -> None:
    rows = weighted(counted(counts)).rows
    everything = rows.toarray() @ rows.toarray().T
    others = [np.arange(own, dtype=np.int32) for own in range(len(counts))]
    for own, found in enumerate(products(rows, others)):
        assert np.allclose(found, everything[own, :own], atol=1e-5)


def test_features_of_one_row_only_can_be_left_out() -> None:
    assert shared(counted([{"a": 1, "b": 1}, {"a": 2, "c": 1}])).names == ["a"]


def test_a_rare_feature_weighs_more_than_a_common_one_unless_rarity_is_off() -> None:
    counts = counted([{"a": 1, "b": 1}, {"a": 1}, {"a": 1}])
    first = weighted(counts).rows.toarray()[0]
    assert first[1] > first[0]
    level = weighted(counts, rarity=0.0).rows.toarray()[0]
    assert level[0] == pytest.approx(level[1])


def test_joined_rows_sum_the_products_by_their_weights() -> None:
    first = weighted(counted([{"a": 1}, {"a": 1}])).rows
    second = weighted(counted([{"x": 1}, {"x": 1}])).rows
    mixed = joined([(first, 1.0), (second, 0.25)])
    assert (mixed @ mixed.T).toarray()[0, 1] == pytest.approx(1.25)


def test_a_smoothed_row_takes_on_what_its_neighbour_says() -> None:
    rows = weighted(counted([{"a": 1}, {"a": 1, "b": 1}, {"b": 1}])).rows
    nearby = sparse.csr_matrix(np.array([[0, 1, 0], [0, 0, 0], [0, 0, 0]], dtype=np.float32))
    moved = smoothed(rows, nearby, 0.5, 9)
    before, after = (rows @ rows.T).toarray(), (moved @ moved.T).toarray()
    assert before[0, 2] == 0
    assert after[0, 2] > 0
    assert after[1, 2] == pytest.approx(before[1, 2])


def test_a_smoothed_row_keeps_its_largest_values() -> None:
    rows = counted([{"a": 3.0, "b": 1.0, "c": 2.0}]).rows
    nothing = sparse.csr_matrix((1, 1), dtype=np.float32)
    assert smoothed(rows, nothing, 0.5, 2).toarray()[0].astype(bool).tolist() == [True, False, True]
