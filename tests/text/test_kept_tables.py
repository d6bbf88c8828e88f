"""What is kept spares work and never changes what comes out."""

from __future__ import annotations

import numpy as np
import pytest

from papershelf.text.fingerprints import Marks
from papershelf.text.kept_tables import Numbers, Tables, packed, renewed, renumbered, unpacked

MARKS = np.array([8, 5, 9], dtype=np.uint64)


class Squares:
    """Makes rows and remembers which."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.made: list[int] = []

    def __call__(self, new: Numbers) -> Tables:
        self.made += self.marks[new].tolist()
        return {"squares": (self.marks[new] ** 2).astype(np.int64)}


def test_tables_come_back_as_they_were() -> None:
    found = unpacked(packed({"marks": MARKS, "rows": np.eye(3, dtype=np.float32)}))
    assert found["marks"].tolist() == MARKS.tolist()
    assert found["rows"].dtype == np.float32


@pytest.mark.parametrize("content", [None, b"", b"PK", b"\x93NUMPY", packed({"a": MARKS})[:-9]])
def test_what_cannot_be_read_is_nothing(content: bytes | None) -> None:
    assert unpacked(content) == {}


def test_only_rows_with_new_marks_are_made() -> None:
    before = renewed({}, MARKS, Squares(MARKS))
    now = np.array([9, 7, 8], dtype=np.uint64)
    make = Squares(now)
    assert renewed(before, now, make)["squares"].tolist() == [81, 49, 64]
    assert make.made == [7]


def test_tables_of_another_shape_are_made_anew() -> None:
    before = {"marks": MARKS, "squares": np.zeros((3, 2))}
    assert renewed(before, MARKS[:2], Squares(MARKS[:2]))["squares"].tolist() == [64, 25]


def test_old_numbers_are_looked_up_and_nobody_stays_nobody() -> None:
    table = renumbered(4, np.array([0, 3]), np.array([5, 1]))
    assert table[np.array([0, 1, 3, -1])].tolist() == [5, -1, 1, -1]
