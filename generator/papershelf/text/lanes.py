"""Blocks of rows worked on in two threads, since numpy and scipy count outside Python's lock.

    for block in in_lanes(made, range(0, size, BLOCK)):  ...

What comes out is in order and the same to the last bit: a block is made by one thread.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

LANES = 2
"""Blocks worked on at once, on any machine: each holds memory, and more threads only wait."""
Given = TypeVar("Given")
Found = TypeVar("Found")


def in_lanes(made: Callable[[Given], Found], pieces: Iterable[Given]) -> Iterator[Found]:
    """What is made of each piece; none is begun until there is room for what comes of it."""
    with ThreadPoolExecutor(LANES) as lanes:
        waiting: deque[Future[Found]] = deque()
        for piece in pieces:
            waiting.append(lanes.submit(made, piece))
            if len(waiting) == LANES:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
