"""The workers of a Dask scheduler as a crew: for catalogues beyond one machine.

    papershelf build --scheduler tcp://10.0.0.5:8786

Scheduling, moving chunks and replacing lost workers is Dask's; a build only hands out chunks
through the executor that Dask offers. The workers need the same version of Papershelf and no files.
"""

from __future__ import annotations

from concurrent.futures import Executor, Future
from functools import partial
from importlib import import_module
from typing import Any

from papershelf.errors import PapershelfError
from papershelf.keeping.crew import Crew

ANSWER = 10
"""Seconds in which a scheduler has to answer, and to have a worker."""


class Cluster(Executor):
    """A scheduler's executor that ends its connection too."""

    def __init__(self, client: Any) -> None:  # noqa: ANN401 - Dask has no types
        """Work through a connected client."""
        self._client = client
        self._executor = client.get_executor(pure=False, retries=2)

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as its base
        """Hand over one call."""
        future: Future[Any] = self._executor.submit(fn, *args, **kwargs)
        return future

    def shutdown(self, *_wait: bool, **_how: bool) -> None:
        """Let go of the scheduler, who forgets what was handed over."""
        self._client.close(timeout=ANSWER)


def cluster(address: str) -> Crew:
    """The crew behind a scheduler.

    Raises:
        PapershelfError: Dask is not installed, nobody answers, or there is no worker.

    """
    first = connected(address)
    lanes = sum(first.nthreads().values())
    waiting = [Cluster(first)]

    def hire() -> Executor:
        return waiting.pop() if waiting else Cluster(connected(address))

    return Crew(hire, max(1, lanes), least=1, later=1, distant=True)


def connected(address: str) -> Any:  # noqa: ANN401 - Dask has no types
    """A client of a scheduler with at least one worker."""
    try:
        distributed = import_module("distributed")
    except ModuleNotFoundError as error:
        raise PapershelfError(
            f"A scheduler needs {error.name}, which is not installed",
            hint="Install it with: pip install 'papershelf[cluster]'",
        ) from error
    client = _of(
        address, partial(distributed.Client, address, timeout=ANSWER, set_as_default=False)
    )
    try:
        client.wait_for_workers(1, timeout=ANSWER)
    except (OSError, TimeoutError) as error:
        client.close()
        raise PapershelfError(
            f"The scheduler at {address} has no workers",
            hint=f"Start one on each machine: dask worker {address}",
        ) from error
    return client


def _of(address: str, connect: partial[Any]) -> Any:  # noqa: ANN401 - Dask has no types
    try:
        return connect()
    except (OSError, ValueError) as error:  # no answer in time, or no address at all
        raise PapershelfError(
            f"No scheduler answers at {address}",
            hint="Start one with: dask scheduler; it says its address, such as tcp://10.0.0.5:8786.",
        ) from error
