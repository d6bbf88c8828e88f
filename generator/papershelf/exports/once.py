"""What is made of one paper, made once in a build however many formats and pages ask for it.

    @once_a_paper
    def extras(paper): ...

    extras(paper), extras(paper)    ->  the same object, made once

Papers are known by their marks, so nothing holds on to the papers of an earlier build.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from papershelf.model import Paper, mark

MOST = 1 << 17
"""Papers whose values are remembered before all are forgotten, so that memory stays bounded."""
T = TypeVar("T")


def once_a_paper(make: Callable[[Paper], T]) -> Callable[[Paper], T]:
    """A pure function of what a paper says that remembers its values; nobody may change them."""
    known: dict[bytes, T] = {}

    @wraps(make)
    def remembered(paper: Paper) -> T:
        key = mark(paper)
        try:
            return known[key]
        except KeyError:
            if len(known) >= MOST:
                known.clear()
            known[key] = made = make(paper)
            return made

    return remembered
