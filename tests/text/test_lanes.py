"""Blocks that two threads make."""

from __future__ import annotations

from threading import Barrier

import pytest

from papershelf.text.lanes import LANES, in_lanes


def test_what_is_made_comes_in_the_order_of_the_pieces() -> None:
    assert list(in_lanes(lambda number: number * number, range(9))) == [
        number * number for number in range(9)
    ]
    assert list(in_lanes(str, [])) == []


def test_pieces_are_worked_on_at_once() -> None:
    both = Barrier(LANES, timeout=60)

    def together(number: int) -> int:
        both.wait()
        return number

    assert list(in_lanes(together, range(2 * LANES))) == list(range(2 * LANES))


def test_no_more_is_begun_than_there_is_room_for() -> None:
    begun: list[int] = []
    found = in_lanes(begun.append, range(100))
    next(found)
    assert len(begun) <= LANES
    found.close()  # type: ignore[attr-defined] # a generator, as all iterators here


def test_what_fails_is_told() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_lanes(lambda number: 1 / number, [2, 1, 0]))
