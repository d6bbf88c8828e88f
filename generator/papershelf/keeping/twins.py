"""Copies of this process that do parts of a step: nothing is handed over to them, only back.

    twins = Twins(size=2)
    for places, results, seconds in twins.done(step.run, pieces, shared): ...

A page is costlier to hand to another process than to draft, because of all that it lists. A forked
copy has it in its memory already. Copies are made for one call and end with it, so what they change
in that memory, counts of references for the most part, never adds up.

They are the processes of one `concurrent.futures.Executor`. Parts are given out from the front;
this process does parts from the end itself, so that all end at nearly the same time. When copies
are lost, because somebody killed one, the rest is done here.
"""

from __future__ import annotations

import logging
import sys
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from papershelf.keeping.crew import encoded

log = logging.getLogger("mkdocs.plugins.papershelf")

LEAST = 300
"""Pieces that make it worth to fork: a copy of a process that holds a gigabyte takes 20 ms."""
PART = 50
"""Pieces that are given out together."""
AHEAD = 3
"""Parts that each copy has before it, so that none waits while this process does one."""

Run = Callable[[Any, Any], Any]
Done = tuple[range, list[bytes | None], float]


@dataclass(slots=True)
class _Held:
    """What the copies find in their memory."""

    run: Run
    given: Sequence[Any]
    shared: Any


_held: list[_Held] = []


class Twins:
    """Copies of this process, for steps whose pieces are heavy to hand over."""

    def __init__(self, size: int, least: int = LEAST) -> None:
        """`size` processes in all, this one among them, from `least` pieces on."""
        self._others = size - 1 if can_fork() else 0
        self._least = least

    def worth(self, pieces: int) -> bool:
        """Whether copies save more than they cost."""
        return self._others > 0 and pieces >= self._least

    def done(self, run: Run, given: Sequence[object], shared: object) -> Iterator[Done]:
        """Places, results and other processes' CPU seconds of each part.

        A result that is None, and a part that never comes, are left to the caller.
        """
        _held[:] = [_Held(run, given, shared)]
        try:
            yield from self._with_others(len(given))
        except Exception as error:  # noqa: BLE001 - whatever broke, the caller does the rest
            said = " ".join(f"{type(error).__name__}: {error}".split())
            log.info("processes were lost: %s", said)
        finally:
            _held.clear()

    def _with_others(self, pieces: int) -> Iterator[Done]:
        left = deque(range(start, min(start + PART, pieces)) for start in range(0, pieces, PART))
        given_out: dict[Future[tuple[list[bytes | None], float]], range] = {}
        with ProcessPoolExecutor(self._others, mp_context=get_context("fork")) as others:
            while left or given_out:
                while left and len(given_out) < self._others * AHEAD:
                    part = left.popleft()
                    given_out[_given(others, part)] = part
                if left:
                    part = left.pop()
                    yield part, _results(part), 0.0
                else:
                    wait(given_out, return_when=FIRST_COMPLETED)
                for future in [future for future in given_out if future.done()]:
                    yield given_out.pop(future), *future.result()


def _given(others: ProcessPoolExecutor, part: range) -> Future[tuple[list[bytes | None], float]]:
    with warnings.catch_warnings():  # of a fork beside threads: they are numpy's, and wait
        warnings.simplefilter("ignore", DeprecationWarning)
        return others.submit(_timed, part)


def _timed(part: range) -> tuple[list[bytes | None], float]:
    began = time.thread_time()
    results = _results(part)
    return results, time.thread_time() - began


def _results(part: range) -> list[bytes | None]:
    (held,) = _held
    return [_result(held, place) for place in part]


def _result(held: _Held, place: int) -> bytes | None:
    try:
        return encoded(held.run(held.given[place], held.shared))
    except Exception:  # noqa: BLE001 - the caller meets it again
        return None


def can_fork() -> bool:
    """Whether a copy may be made of a process that has threads: numpy's, which are idle then.

    macOS ends copies that touch its own libraries, and Windows has none.
    """
    return sys.platform == "linux"
