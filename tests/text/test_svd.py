"""The decomposition agrees with the exact one and is always the same."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from papershelf.text.svd import decompose


def test_a_small_matrix_is_taken_apart_exactly() -> None:
    matrix = sparse.random(12, 9, density=0.6, format="csr", random_state=3)
    parts = decompose(matrix, 9)
    assert np.allclose((parts.left * parts.strengths) @ parts.right.T, matrix.toarray())
    assert np.allclose(parts.left.T @ parts.left, np.eye(len(parts.strengths)))


def test_the_strongest_directions_come_first_and_match_the_exact_ones() -> None:
    scale = sparse.diags(0.8 ** np.arange(60))
    matrix = (sparse.random(90, 60, density=0.5, format="csr", random_state=5) @ scale).tocsr()
    exact = np.linalg.svd(matrix.toarray())[1][:8]
    assert np.allclose(decompose(matrix, 8).strengths, exact, rtol=1e-4)


def test_the_same_matrix_gives_the_same_numbers_twice() -> None:
    matrix = sparse.random(40, 30, density=0.3, format="csr", random_state=7)
    first, second = decompose(matrix, 6), decompose(matrix, 6)
    assert all(np.array_equal(one, other) for one, other in zip(first, second, strict=True))


def test_equal_rows_yield_one_direction() -> None:
    matrix = sparse.csr_matrix(np.ones((4, 3)))
    assert decompose(matrix, 3).strengths == pytest.approx([np.sqrt(12)])


@pytest.mark.parametrize("shape", [(0, 0), (3, 0), (0, 4), (2, 2)])
def test_a_matrix_of_nothing_has_no_directions(shape: tuple[int, int]) -> None:
    parts = decompose(sparse.csr_matrix(shape), 5)
    assert [part.shape for part in parts] == [(shape[0], 0), (0,), (shape[1], 0)]
