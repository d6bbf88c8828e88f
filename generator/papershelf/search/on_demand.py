"""A row of values, each of which is made when it is asked for, and not kept.

    >>> squares = OnDemand(4, lambda number: number * number)
    >>> squares[3], list(squares[1:3]), len(squares)
    (9, [1, 4], 4)

Most of what a build could say of each paper is known from the build before; only the rest is made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class OnDemand(Sequence[T]):
    """So many values."""

    def __init__(self, size: int, make: Callable[[int], T]) -> None:
        """`make` gives the value of a place; it must give the same one each time."""
        self._size = size
        self._make = make

    def __len__(self) -> int:
        """How many there are."""
        return self._size

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> list[T]: ...
    def __getitem__(self, place: int | slice) -> T | list[T]:
        """One value, or several.

        Raises:
            IndexError: there are not so many.

        """
        if isinstance(place, slice):
            return [self._make(number) for number in range(self._size)[place]]
        return self._make(range(self._size)[place])
