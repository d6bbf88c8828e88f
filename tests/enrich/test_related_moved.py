"""Products of moved rows are made once and taken over while both rows stand still."""

from __future__ import annotations

from unittest import mock

import numpy as np
import pytest
from scipy import sparse

from papershelf.enrich import related_moved
from papershelf.enrich.related_moved import AFTER, Company, likeness, marked
from papershelf.enrich.related_pairs import of_pairs
from papershelf.model import InProcess
from papershelf.text.fingerprints import of_names
from papershelf.text.kept_tables import packed
from papershelf.text.vectors import Floats, Integers, Matrix, unit

LINES = np.array([[1, 2], [0, 3], [0, 4], [1, 4], [2, 3]], dtype=np.int32)
NEARBY = np.array([[1], [0], [4], [4], [5]], dtype=np.int32)
"""The last paper has no neighbour."""
SHARES = np.array([[1.0], [1.0], [1.0], [1.0], [0.0]], dtype=np.float32)


class Memory(InProcess):
    """Keeps between builds what it is told to keep."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def recall(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def keep(self, name: str, value: bytes) -> None:
        self.kept[name] = value


def rows(*changed: int) -> Matrix:
    """Five papers' rows, some of them after a change."""
    made = np.random.default_rng(2).random((5, 9)) + 0.1
    made[list(changed)] = np.random.default_rng(3).random((len(changed), 9)) + 0.1
    return unit(sparse.csr_matrix(made.astype(np.float32)))


def found(held: Matrix, workers: InProcess, lines: Integers = LINES) -> Floats:
    own = of_names([str(row) for row in held.toarray().tolist()])
    marks = marked(NEARBY, SHARES, own)
    return likeness(Company.of(held, NEARBY, SHARES), lines, marks, workers)


def test_the_likeness_is_that_of_rows_moved_towards_their_neighbours() -> None:
    held = rows().toarray()
    nearby = np.vstack([held, np.zeros(9)])[NEARBY[:, 0]] * SHARES
    moved = held + 0.6 * nearby
    moved /= np.linalg.norm(moved, axis=1, keepdims=True)
    wanted = (moved @ moved.T)[np.arange(5)[:, None], LINES]
    assert np.allclose(found(rows(), InProcess()), wanted, atol=1e-6)


@pytest.mark.parametrize("changed", [(), (0,), (3,), (0, 4), (0, 1, 2, 3, 4)])
def test_what_was_kept_makes_no_difference(changed: tuple[int, ...]) -> None:
    workers = Memory()
    found(rows(), workers)
    assert np.array_equal(found(rows(*changed), workers), found(rows(*changed), InProcess()))


def test_only_pairs_with_a_moved_row_are_multiplied_again() -> None:
    workers = Memory()
    found(rows(), workers)
    with mock.patch.object(Company, "moved", autospec=True, side_effect=Company.moved) as moved:
        found(rows(3), workers)
    (call,) = moved.call_args_list
    assert call.args[1].tolist() == [1, 3, 4]  # neither 0 nor 2 has moved, nor anyone they face


def test_a_pair_stands_for_the_same_both_ways_and_nobody_for_nothing() -> None:
    pairs = of_pairs(of_names("abcde"), np.where(LINES == 4, 5, LINES))
    assert pairs[0, 0] == pairs[1, 0]
    assert pairs[0, 1] == pairs[2, 0] != pairs[0, 0]
    assert pairs[2, 1] == pairs[3, 1] == 0


def test_a_line_may_name_nobody() -> None:
    lines = np.where(LINES == 4, 5, LINES)
    assert (found(rows(), InProcess(), lines)[[2, 3], 1] == 0).all()


@pytest.mark.parametrize(
    "spoiled",
    [
        b"no table",
        packed({"marks": np.arange(5, dtype=np.uint64)}),
        packed(
            {
                "marks": np.arange(5, dtype=np.uint64),
                "pairs": np.zeros((5, 1), np.uint64),
                "moved": np.ones((5, 2), np.float32),
            }
        ),
    ],
)
def test_a_table_of_another_shape_is_not_used(spoiled: bytes) -> None:
    workers = Memory()
    workers.keep(AFTER, spoiled)
    assert np.array_equal(found(rows(), workers), found(rows(), InProcess()))
    assert related_moved.AFTER in workers.kept
