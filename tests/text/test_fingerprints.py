"""Equal values have equal marks, others do not."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from papershelf.text import fingerprints
from papershelf.text.fingerprints import of_lists, of_names, of_rows, of_sparse_rows, sums, together

MARKS = np.array([3, 5, 7], dtype=np.uint64)


def test_equal_rows_have_equal_marks_and_others_do_not() -> None:
    rows = np.array([[1, 2, 3], [1, 2, 3], [3, 2, 1], [0, 0, 0]], dtype=np.int16)
    first, second, third, fourth = of_rows(rows).tolist()
    assert first == second
    assert len({first, third, fourth}) == 3


def test_a_mark_does_not_depend_on_the_other_rows() -> None:
    rows = np.arange(12, dtype=np.float32).reshape(4, 3)
    assert of_rows(rows)[2] == of_rows(rows[2:3])[0]


def test_the_mark_of_a_sparse_row_depends_on_values_and_columns_but_not_on_their_numbers() -> None:
    wide = sparse.csr_matrix(np.array([[0, 2, 0], [0, 0, 2], [0, 3, 0]], dtype=np.float32))
    narrow = sparse.csr_matrix(np.array([[2.0]], dtype=np.float32))
    found = of_sparse_rows(wide, MARKS)
    assert len(set(found.tolist())) == 3
    assert of_sparse_rows(narrow, MARKS[1:2])[0] == found[0]


def test_the_order_of_a_pair_and_of_a_list_matters() -> None:
    assert together(MARKS, MARKS[::-1])[0] != together(MARKS[::-1], MARKS)[0]
    assert of_lists(MARKS[None, :]) != of_lists(MARKS[None, ::-1])


def test_an_empty_stretch_sums_to_nothing() -> None:
    assert sums(MARKS, np.array([0, 2, 2, 3])).tolist() == [8, 0, 7]


def test_names_of_any_characters_have_marks() -> None:
    assert len(set(of_names(["", "a", "\ud800", "的"]).tolist())) == 4
    assert fingerprints.of_name("a") == of_names(["a"])[0]
