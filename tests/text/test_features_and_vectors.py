"""Texts are compared by their words and phrases, as cosines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from papershelf.text.features import features
from papershelf.text.vectors import (
    Matrix,
    joined,
    products,
    rarity,
    smoothed,
    spread,
    stacked,
    unit,
    weighted,
)

NAMES = "abcxd"
COUNTS = st.lists(st.dictionaries(st.sampled_from(NAMES), st.floats(1, 5)), max_size=9)


def counted(counts: list[dict[str, float]]) -> Matrix:
    """Counts as a matrix, a column for each of `NAMES`."""
    rows = [[row.get(name, 0.0) for name in NAMES] for row in counts]
    return sparse.csr_matrix(np.array(rows, dtype=np.float32).reshape(-1, len(NAMES)))


def usual(counts: list[dict[str, float]], power: float = 1.0) -> Matrix:
    """Unit rows of counts that weigh the more the rarer they are."""
    rows = counted(counts)
    return weighted(rows, rarity(spread(rows), rows.shape[0], power))


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
    rows = usual(counts)
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    assert rows.shape[0] == len(counts)
    assert all(abs(length - 1) < 1e-5 or length == 0 for length in lengths)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(COUNTS)
def test_products_are_those_of_the_rows_named(counts: list[dict[str, float]]) -> None:
    rows = usual(counts)
    everything = rows.toarray() @ rows.toarray().T
    others = [np.arange(own, dtype=np.int32) for own in range(len(counts))]
    asked = np.arange(len(counts))
    for own, found in enumerate(products(rows, asked, others)):
        assert np.allclose(found, everything[own, :own], atol=1e-5)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(COUNTS)
def test_a_row_made_alone_is_the_same_to_the_last_bit(counts: list[dict[str, float]]) -> None:
    rows = counted(counts)
    weights = np.linspace(0.3, 1.7, len(NAMES))
    together = weighted(rows, weights)
    for own in range(len(counts)):
        alone = weighted(rows[own], weights)
        assert alone.data.tobytes() == together[own].data.tobytes()


def test_a_rare_feature_weighs_more_than_a_common_one_unless_rarity_is_off() -> None:
    counts: list[dict[str, float]] = [{"a": 1, "b": 1}, {"a": 1}, {"a": 1}]
    first = usual(counts).toarray()[0]
    assert first[1] > first[0]
    level = usual(counts, 0.0).toarray()[0]
    assert level[0] == pytest.approx(level[1])


def test_joined_rows_sum_the_products_by_their_weights() -> None:
    first, second = usual([{"a": 1}, {"a": 1}]), usual([{"x": 1}, {"x": 1}])
    mixed = joined([(first, 1.0), (second, 0.25)])
    assert (mixed @ mixed.T).toarray()[0, 1] == pytest.approx(1.25)


def test_a_smoothed_row_takes_on_what_its_neighbour_says() -> None:
    rows = usual([{"a": 1}, {"a": 1, "b": 1}, {"b": 1}])
    nearby = sparse.csr_matrix(np.array([[0, 1, 0], [0, 0, 0], [0, 0, 0]], dtype=np.float32))
    moved = smoothed(rows, nearby, np.arange(3), 0.5, 9)
    before, after = (rows @ rows.T).toarray(), (moved @ moved.T).toarray()
    assert before[0, 2] == 0
    assert after[0, 2] > 0
    assert after[1, 2] == pytest.approx(before[1, 2])
    alone = smoothed(rows, nearby, np.array([0]), 0.5, 9)
    assert alone.data.tobytes() == moved[0].data.tobytes()


def test_blocks_stand_in_one_matrix_however_much_room_was_meant_for_them() -> None:
    rows = sparse.csr_matrix(np.arange(24, dtype=np.float32).reshape(6, 4))
    for most in (0, 1, 4, 9):
        found = stacked([rows[:2], rows[2:2], rows[2:]], (6, 4), most)
        assert found.toarray().tolist() == rows.toarray().tolist()


def test_a_smoothed_row_keeps_its_largest_values() -> None:
    rows = counted([{"a": 3.0, "b": 1.0, "c": 2.0}])
    nothing = sparse.csr_matrix((1, 1), dtype=np.float32)
    found = smoothed(rows, nothing, np.zeros(1, dtype=np.int64), 0.5, 2).toarray()[0]
    assert found.astype(bool).tolist() == [True, False, True, False, False]


def test_an_empty_row_stays_empty() -> None:
    assert unit(counted([{}, {"a": 2.0}])).toarray()[:, 0].tolist() == [0, 1]
