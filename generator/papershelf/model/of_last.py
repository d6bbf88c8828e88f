"""What is made of the whole catalogue and asked for by several parts: kept for the last one asked.

    @of_last
    def said(papers, workers): ...

    said(papers, workers), said(papers, workers)   ->  the same object, made once
    forget()                                       ->  and all such values may go

A question is the same if its values are the same objects: comparing what ten thousand papers say
would cost more than the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
T = TypeVar("T")


class OfLast(Generic[Asked, T]):
    """A pure function that remembers the last question and its answer."""

    def __init__(self, make: Callable[Asked, T]) -> None:
        """Nobody has asked yet."""
        self._make = make
        self._last: tuple[tuple[object, ...], T] | None = None

    def __call__(self, *given: Asked.args, **named: Asked.kwargs) -> T:
        """The answer; questions by name are told apart by the order of the names too."""
        asked = (*given, *named.values())
        if self._last is not None and _same(self._last[0], asked):
            return self._last[1]
        answer = self._make(*given, **named)
        self._last = asked, answer
        return answer

    def forget(self) -> None:
        """Let the question and its answer go."""
        self._last = None


_ALL: list[OfLast[..., object]] = []


def of_last(make: Callable[Asked, T]) -> OfLast[Asked, T]:
    """A pure function, to be called with the same objects again and again."""
    made = OfLast(make)
    _ALL.append(made)  # type: ignore[arg-type] # whatever it is asked and answers, it can forget
    return made


def forget() -> None:
    """Let all answers go: a third of what a large build holds, once nobody will ask again."""
    for made in _ALL:
        made.forget()


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
