"""How a build goes on: a bar or a line for each of its stages, and what each of them cost.

    progress = Progress(shown)
    with progress.stage("key phrases"):
        progress.pieces(500, 10_000)
    progress.costs()   ->  [Cost(stage="key phrases", ...), ...]

A stage inside another one takes its time out of the other's, so that the costs add up to the whole.
This is the only place besides the command line that looks at a clock.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from papershelf.model.work import Watch

try:
    import resource
except ModuleNotFoundError:  # Windows has none
    resource = None  # type: ignore[assignment] # asked for below

T = TypeVar("T")
REST = "everything else"
"""What no stage claims: starting, configuration, MkDocs' own work."""
TOGETHER = 256
"""Items that wait for each other at most."""
MEGABYTE = 1024 if sys.platform != "darwin" else 1024**2
"""What `ru_maxrss` counts in: kilobytes on Linux, bytes on macOS."""


@dataclass(slots=True, kw_only=True)
class Cost:
    """What one stage has cost so far."""

    stage: str
    own: float = 0.0
    """CPU seconds of this process."""
    elsewhere: float = 0.0
    """CPU seconds of other processes and machines."""
    clock: float = 0.0
    """Seconds on the wall."""
    memory: float = 0.0
    """MB: the highest of the whole process until the stage's end; 0 where nobody knows."""
    pieces: int = 0
    kept: int = 0
    """Pieces whose results came from an earlier build."""


class Shown(Protocol):
    """Whoever shows a build's progress to a person."""

    def begins(self, stage: str) -> None:
        """A stage begins that is inside no other."""
        ...

    def moves(self, done: int, total: int, seconds: float) -> None:
        """The stage has done some pieces, in these seconds."""
        ...

    def ends(self, costs: list[Cost]) -> None:
        """The stage ends: its cost, and the costs of those inside that were not shown before."""
        ...


class Progress:
    """Watches a build, and counts what its stages cost."""

    def __init__(self, shown: Shown, started: tuple[float, float]) -> None:
        """Begin at these readings of `process_time` and `perf_counter`."""
        self._shown = shown
        self._costs = {REST: Cost(stage=REST)}
        self._open = [REST]
        self._told: set[str] = {REST}
        self._before = started
        self._began = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time until the context's end as this stage's."""
        self._settle()
        outermost = len(self._open) == 1
        self._costs.setdefault(name, Cost(stage=name))
        self._open.append(name)
        if outermost:
            self._shown.begins(name)
        self._began = time.perf_counter()
        try:
            yield
        finally:
            self._settle()
            self._open.pop()
            if outermost:
                self._end()

    def pieces(self, done: int, total: int, kept: int = 0, elsewhere: float = 0.0) -> None:
        """Count pieces of the stage that is open."""
        cost = self._costs[self._open[-1]]
        cost.kept += kept
        cost.elsewhere += elsewhere
        if done == total:
            cost.pieces += total
        if total:
            self._shown.moves(done, total, time.perf_counter() - self._began)

    def costs(self) -> list[Cost]:
        """Every stage, the dearest first."""
        self._settle()
        return sorted(self._costs.values(), key=lambda cost: -(cost.own + cost.elsewhere))

    def _settle(self) -> None:
        """Count the time since the last change as the open stage's."""
        now = time.process_time(), time.perf_counter()
        cost = self._costs[self._open[-1]]
        cost.own += now[0] - self._before[0]
        cost.clock += now[1] - self._before[1]
        cost.memory = max(cost.memory, peak())
        self._before = now

    def _end(self) -> None:
        new = [cost for name, cost in self._costs.items() if name not in self._told]
        self._told.update(cost.stage for cost in new)
        self._shown.ends(new)


def at_once(_: object) -> bool:
    """An item that is wanted before the next one is made: nothing says that it may wait."""
    return False


def peak() -> float:
    """The most memory that this process ever had, in MB."""
    if resource is None:
        return 0.0  # type: ignore[unreachable] # on Windows it is not
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


def stepwise(
    watch: Watch, stage: str, items: Iterable[T], waits: Callable[[T], bool] = at_once
) -> Iterator[T]:
    """The items, each made within the stage, however the time between them is spent.

    Items that may wait are made some at a time: looking at the clocks takes longer than making one.
    """
    waiting = iter(items)
    while True:
        some: list[T] = []
        with watch.stage(stage):
            for item in waiting:
                some.append(item)
                if not waits(item) or len(some) == TOGETHER:
                    break
        if not some:
            return
        yield from some
