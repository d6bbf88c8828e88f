"""Pairs are multiplied once, in as many portions as it takes, and the portions change nothing."""

from __future__ import annotations

from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from papershelf.enrich import related_pairs
from papershelf.enrich.related_pairs import of_others, products_of
from papershelf.text.fingerprints import of_lists, of_names
from papershelf.text.vectors import Integers, Matrix, products, unit


def rows(size: int) -> Matrix:
    made = np.random.default_rng(size).random((size, 9)).astype(np.float32)
    return unit(sparse.csr_matrix(np.where(made > 0.5, made, 0)))


def lines(size: int, width: int, seed: int) -> Integers:
    """Lines of others, rising; the number of papers stands for nobody."""
    made = np.random.default_rng(seed).integers(0, size + 1, (size, width))
    return np.sort(made, axis=1).astype(np.int32)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(1, 30), st.integers(0, 5), st.integers(0, 99), st.integers(1, 40))
def test_products_are_those_of_all_pairs_however_few_are_made_at_a_time(
    size: int, width: int, seed: int, at_a_time: int
) -> None:
    held, others = rows(size), lines(size, width, seed)
    asked = np.flatnonzero(np.random.default_rng(seed).random(size) < 0.7)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(related_pairs, "PAIRS", at_a_time)
        found = products_of(held, asked, others[asked], others[asked] < size)
    everything = np.zeros((size, size + 1))
    everything[:, :size] = held.toarray() @ held.toarray().T
    wanted = everything[asked[:, None], others[asked]]
    assert found.dtype == np.float32
    assert np.allclose(found, wanted, atol=1e-6)


def test_either_of_two_papers_that_name_each_other_has_the_same_product_of_one_multiplication() -> (
    None
):
    others = np.array([[1], [0], [3], [2]], dtype=np.int32)
    made = products
    with mock.patch.object(related_pairs, "products", side_effect=made) as multiplied:
        found = products_of(rows(4), np.arange(4), others, others < 4)
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert sum(map(len, multiplied.call_args.args[2])) == 2


def test_marks_of_others_are_the_same_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    marks, others = of_names("abcdefg"), lines(7, 4, 1)
    whole = of_others(marks, others)
    monkeypatch.setattr(related_pairs, "BLOCK", 2)
    assert of_others(marks, others).tolist() == whole.tolist()
    assert whole.tolist() == of_lists(np.append(marks, np.uint64(0))[others]).tolist()
