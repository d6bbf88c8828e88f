"""Steps that tests have done, by processes and machines that import them from here."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from papershelf.model.work import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How often a word stands in a text."""

    word: str
    times: int


def _counts(text: str, least: int) -> tuple[Count, ...]:
    words = text.split()
    found = sorted({word for word in words if words.count(word) >= least})
    return tuple(Count(word=word, times=words.count(word)) for word in found)


COUNTS: Step[str, int, tuple[Count, ...]] = Step(
    name="words counted", run=_counts, found=tuple[Count, ...]
)


def _fails(number: int, _: None) -> int:
    if number == 7:
        raise ValueError("seven")
    return number


FAILS: Step[int, None, int] = Step(name="fails at seven", run=_fails, found=int)


def _dies_once(number: int, marker: str) -> int:
    if number == 7 and not Path(marker).exists():
        Path(marker).touch()
        os._exit(9)
    return number * number


DIES_ONCE: Step[int, str, int] = Step(name="dies once", run=_dies_once, found=int)


def _dies_elsewhere(number: int, home: int) -> int:
    if number == 7 and os.getpid() != home:
        os._exit(9)
    return number * number


DIES_ELSEWHERE: Step[int, int, int] = Step(name="dies elsewhere", run=_dies_elsewhere, found=int)


def _slowly(number: int, folder: str) -> int:
    (Path(folder) / str(os.getpid())).touch()
    time.sleep(0.02)
    return number * number


SLOWLY: Step[int, str, int] = Step(name="squared slowly", run=_slowly, found=int)
"""Each process that takes part leaves a file named by its id."""
