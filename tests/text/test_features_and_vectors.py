"""Texts are compared by their words and phrases, as cosines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text import vectors as module
from papershelf.text.features import features
from papershelf.text.vectors import joined, nearest, vectors

COUNTS = st.lists(
    st.dictionaries(st.sampled_from(["a", "b", "c", "d e", "f g"]), st.integers(1, 5)), max_size=9
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
def test_rows_have_length_one_or_are_empty(counts: list[dict[str, int]]) -> None:
    rows = vectors(counts).rows
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    assert rows.shape[0] == len(counts)
    assert all(abs(length - 1) < 1e-5 or length == 0 for length in lengths)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(COUNTS)
def test_nearest_is_what_comparing_all_pairs_finds(counts: list[dict[str, int]]) -> None:
    rows = vectors(counts).rows
    everything = rows.toarray() @ rows.toarray().T
    for number, (others, values) in enumerate(nearest(rows, 3)):
        assert number not in others
        expected = sorted(everything[number, n] for n in range(len(counts)) if n != number)[-3:]
        wanted = [value for value in reversed(expected) if value > 0]
        assert np.allclose(values, wanted, atol=1e-5)


def test_the_block_size_does_not_change_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = [{"a": 1, f"b{n % 3}": 2, f"c{n % 4}": 1} for n in range(11)]
    whole = [list(found[0]) for found in nearest(vectors(counts).rows, 4)]
    monkeypatch.setattr(module, "BLOCK", 2)
    assert [list(found[0]) for found in nearest(vectors(counts).rows, 4)] == whole


def test_too_common_features_are_left_out() -> None:
    counts = [{"common": 1.0, f"rare{n % 2}": 1.0} for n in range(8)]
    assert vectors(counts, most=0.6).names == ["rare0", "rare1"]


def test_joined_rows_mix_the_products_by_their_shares() -> None:
    first = vectors([{"a": 1}, {"a": 1}, {"b": 1}, {"b": 1}]).rows
    second = vectors([{"x": 1}, {"y": 1}, {"x": 1}, {"y": 1}]).rows
    mixed = joined(first, second, 0.25)
    assert (mixed @ mixed.T).toarray()[0, 1] == pytest.approx(0.75)
    assert (mixed @ mixed.T).toarray()[0, 2] == pytest.approx(0.25)
