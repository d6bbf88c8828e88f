"""What a program costs: CPU with its children's, seconds by the clock, memory, what it writes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KILOBYTE = 1 if sys.platform != "darwin" else 1024
"""What `ru_maxrss` counts in: kilobytes on Linux, bytes on macOS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One run of a program, or the medians of several."""

    cpu: float
    """Seconds of all cores, children included."""
    wall: float
    """Seconds by the clock."""
    memory: float
    """The most that one process held, in megabytes."""
    size: float = 0
    """What the site weighs, in megabytes."""
    files: int = 0


class FailedError(Exception):
    """A program ended with an error; the text is the end of what it said."""


def cost(command: Sequence[str], folder: Path, extra: Mapping[str, str] | None = None) -> Cost:
    """Run a program in a folder to its end.

    Raises:
        FailedError: it did not end with 0.

    """
    log = folder / "bench.log"
    started = time.perf_counter()
    with log.open("wb") as told:
        running = subprocess.Popen(  # noqa: S603 - the programs that are compared
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            env={**os.environ, **(extra or {})},
        )
        _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if running.returncode:
        raise FailedError(log.read_text("utf-8", "replace")[-1500:])
    return Cost(
        cpu=used.ru_utime + used.ru_stime, wall=wall, memory=used.ru_maxrss / KILOBYTE / 1024
    )


def weight(site: Path) -> tuple[float, int]:
    """Megabytes and number of the files below a folder."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return sum(sizes) / 1e6, len(sizes)


def median(costs: Sequence[Cost]) -> Cost:
    """The middle of each figure of several runs."""
    return Cost(
        cpu=statistics.median(cost.cpu for cost in costs),
        wall=statistics.median(cost.wall for cost in costs),
        memory=statistics.median(cost.memory for cost in costs),
        size=costs[-1].size,
        files=costs[-1].files,
    )
