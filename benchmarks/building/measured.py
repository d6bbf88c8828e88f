"""What a program costs: CPU with its children's, seconds by the clock, memory, what it writes.

A program may leave children behind that it never waits for, such as a pool of processes; the system
then forgets what they cost. So on Linux this process adopts them, waits for them, and counts them.
"""

from __future__ import annotations

import ctypes
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread
from typing import Self

KILOBYTE = 1 if sys.platform != "darwin" else 1024
"""What `ru_maxrss` counts in: kilobytes on Linux, bytes on macOS."""
ADOPT = 36
"""Linux' PR_SET_CHILD_SUBREAPER: orphans of our children become ours."""
PAUSE = 0.5
"""Seconds between two looks at the memory, at least."""
SHARE = 40
"""How many times as long as a look took the next one waits: the system walks through all pages of a
process to count them, which at five gigabytes took a tenth of a core from what is measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One run of a program, or the medians of several."""

    cpu: float
    """Seconds of all cores, children included."""
    wall: float
    """Seconds by the clock."""
    memory: float
    """The most that all its processes held together, in megabytes; shared pages count once."""
    size: float = 0
    """What the site weighs, in megabytes."""
    files: int = 0


class FailedError(Exception):
    """A program ended with an error; the text is the end of what it said."""


def cost(command: Sequence[str], folder: Path, extra: Mapping[str, str] | None = None) -> Cost:
    """Run a program in a folder to its end; what it says goes to `bench.log` there.

    Raises:
        FailedError: it did not end with 0.

    """
    adopting()
    log = folder / "bench.log"
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with log.open("wb") as told, Watched() as watched:
        done = subprocess.run(  # noqa: S603 - the programs that are compared
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            env={**os.environ, **(extra or {})},
            check=False,
        )
        wall = time.perf_counter() - started
        all_ended()
    if done.returncode:
        raise FailedError(log.read_text("utf-8", "replace")[-1500:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu=cpu, wall=wall, memory=watched.most or after.ru_maxrss / KILOBYTE / 1024)


def adopting() -> None:
    """Take over processes that our children leave behind, where the system can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(ADOPT, 1, 0, 0, 0)


def all_ended() -> None:
    """Wait for what was left behind, so that its cost is counted."""
    with suppress(ChildProcessError):
        while True:
            os.wait()


class Watched:
    """Looks now and then at the memory of all processes below this one."""

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self.most = 0.0
        self._over = Event()
        self._looking = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        """Begin to look."""
        self._looking.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._over.set()
        self._looking.join()

    def _look(self) -> None:
        pause = PAUSE
        while not self._over.wait(pause):
            started = time.perf_counter()
            self.most = max(self.most, sum(held(pid) for pid in below(os.getpid())))
            pause = max(PAUSE, SHARE * (time.perf_counter() - started))


def below(pid: int) -> list[int]:
    """Children, children's children and so on; none where the system does not tell."""
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                found += [child, *below(child)]
    return found


def held(pid: int) -> float:
    """A process's own part of the memory, in megabytes; 0 for one that has just ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def weight(site: Path) -> tuple[float, int]:
    """Megabytes and number of the files below a folder."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return sum(sizes) / 1e6, len(sizes)


def weighed(found: Cost, site: Path) -> Cost:
    """A cost with what the site weighs."""
    size, files = weight(site)
    return replace(found, size=size, files=files)


def median(costs: Sequence[Cost]) -> Cost:
    """The middle of each figure of several runs."""
    return Cost(
        cpu=statistics.median(cost.cpu for cost in costs),
        wall=statistics.median(cost.wall for cost in costs),
        memory=statistics.median(cost.memory for cost in costs),
        size=costs[-1].size,
        files=costs[-1].files,
    )
