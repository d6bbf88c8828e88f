"""Other processes or machines that do chunks of a step when there are many pieces to do.

    crew = Crew(partial(processes, 4))
    for places, results, seconds in crew.done(step.run, pieces, shared): ...

There is no scheduler here: chunks go to one `concurrent.futures.Executor`, which is a pool of
processes on this machine or the workers of a Dask scheduler. When it breaks, because somebody
killed a worker, it is hired once more and the missing chunks are done again; what is missing even
then is left to the caller, who does it himself, and nobody is hired again. So a lost worker costs
time and changes nothing.
"""

from __future__ import annotations

import gc
import logging
import os
import pickle
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from functools import lru_cache
from multiprocessing import get_all_start_methods, get_context
from typing import Any

import msgspec

from papershelf.build import uncollected
from papershelf.keeping.fingerprint import of_code

log = logging.getLogger("mkdocs.plugins.papershelf")

LEAST = 2000
"""Pieces that make it worth to start processes: a process takes half a second to start."""
LATER = 200
"""Pieces that are worth to be handed over once the processes are there."""
LARGEST = 500
"""Pieces of a chunk."""
TURNS = 8
"""Chunks for each process, so that all end at nearly the same time."""

Results = list[bytes | None]
Run = Callable[[Any, Any], Any]

_encoder = msgspec.msgpack.Encoder()


def encoded(value: object) -> bytes | None:
    """A plain value as MessagePack; None for one that cannot be written so.

    Texts of strangers may hold half a character (a lone surrogate), which UTF-8 has no bytes for.
    """
    try:
        return _encoder.encode(value)
    except (UnicodeEncodeError, OverflowError, TypeError, ValueError):
        return None


class Crew:
    """Somebody else for steps with many pieces; nobody is hired before there is work."""

    def __init__(
        self,
        hire: Callable[[], Executor],
        size: int,
        least: int = LEAST,
        later: int = LATER,
        *,
        distant: bool = False,
    ) -> None:
        """`hire` gives an executor that `size` workers stand behind; `distant`: elsewhere."""
        self.distant = distant
        self._hire = hire
        self._size = size
        self._least = least
        self._later = later
        self._executor: Executor | None = None
        self._lost = False

    def worth(self, pieces: int, *, light: bool = True) -> bool:
        """Whether handing over costs less than it saves; other machines take heavy pieces too."""
        if self._lost or not (light or self.distant):
            return False
        return pieces >= (self._later if self._executor else self._least)

    def done(
        self, run: Run, given: Sequence[object], shared: object
    ) -> Iterator[tuple[range, Results, float]]:
        """Places, results and CPU seconds of each chunk, in the order in which they are done.

        A result that is None, and a chunk that never comes, are left to the caller.
        """
        left = chunks(len(given), self._size)
        for _ in range(2):
            yield from self._attempt(run, given, pickle.dumps(shared), left)
            if not left:
                return
            self.dismiss()
        self._lost = True

    def _attempt(
        self, run: Run, given: Sequence[object], shared: bytes, left: set[range]
    ) -> Iterator[tuple[range, Results, float]]:
        """One round over the chunks that are left; takes out what is done."""
        try:
            self._executor = self._executor or self._hire()
            futures: dict[Future[tuple[Results, float]], range] = {}
            for part in sorted(left, key=lambda part: part.start):
                pieces = list(given[part.start : part.stop])
                future = self._executor.submit(chunk_done, run, pieces, shared, of_code())
                futures[future] = part
            for future in as_completed(futures):
                results, seconds = future.result()
                left.remove(futures[future])
                yield futures[future], results, seconds
        except Exception as error:  # noqa: BLE001 - whatever broke, the work is done another way
            log.info("workers were lost: %s", " ".join(f"{type(error).__name__}: {error}".split()))

    def dismiss(self) -> None:
        """Send the workers home."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = None


def chunks(pieces: int, workers: int) -> set[range]:
    """Places of pieces in chunks that are small enough for all workers to end together."""
    size = max(1, min(LARGEST, pieces // (workers * TURNS)))
    return {range(start, min(start + size, pieces)) for start in range(0, pieces, size)}


def chunk_done(
    run: Run, given: Sequence[object], shared: bytes, code: str
) -> tuple[Results, float]:
    """What a worker does: every piece of a chunk, and the CPU seconds that it took.

    A piece that fails is None: the caller does it again and has the error where it can be told.

    Raises:
        RuntimeError: this worker runs another version of Papershelf.

    """
    if code != of_code():
        raise RuntimeError("a worker runs another version of Papershelf")
    began = time.thread_time()
    common = _opened(shared)
    with uncollected():
        results = [_one(run, piece, common) for piece in given]
    return results, time.thread_time() - began


def _one(run: Run, piece: object, shared: object) -> bytes | None:
    try:
        return encoded(run(piece, shared))
    except Exception:  # noqa: BLE001 - the caller meets it again
        return None


@lru_cache(maxsize=1)
def _opened(shared: bytes) -> Any:  # noqa: ANN401 - a step's own value
    """What all pieces share, unpacked once for all chunks of a step."""
    return pickle.loads(shared)  # noqa: S301 - comes from the build that this worker works for


def processes(size: int) -> Executor:
    """A pool of processes of this machine.

    They are forked from a small server that has imported what a build imports, so each is there at
    once and none inherits the threads of this process; where there is no such server (Windows),
    each starts afresh.
    """
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    context = get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["papershelf.build"])
    return ProcessPoolExecutor(size, mp_context=context, initializer=gc.freeze)


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
