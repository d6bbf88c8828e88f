"""A build with a Dask scheduler: the same bytes, also when a worker is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from conftest import AGAIN, CHECKOUT, run
from examples import project
from papershelf.errors import PapershelfError
from papershelf.keeping import cluster
from papershelf.keeping.workers import Keeping
from work_examples import COUNTS, SLOWLY

pytestmark = [pytest.mark.xdist_group("cluster"), AGAIN]
QUIET = ["--no-dashboard", "--protocol", "tcp", "--host", "127.0.0.1"]


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler and two workers on loopback; its address."""
    folder = tmp_path_factory.mktemp("cluster")
    place = folder / "scheduler.json"
    where = ["--scheduler-file", str(place)]
    single = ["--nthreads", "1", "--no-nanny", "--local-directory", str(folder), "--no-dashboard"]
    with ExitStack() as stack:
        stack.enter_context(started(["scheduler", "--port", "0", *QUIET, *where]))
        for _ in range(2):
            stack.enter_context(started(["worker", *where, *single, "--host", "127.0.0.1"]))
        yield address_in(place)


class started:  # noqa: N801 - used like a function
    """A program of Dask that runs until the end of the block."""

    def __init__(self, arguments: list[str]) -> None:
        paths = [str(CHECKOUT / "tests"), str(CHECKOUT / "generator")]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> subprocess.Popen[bytes]:
        return self.process

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()


def address_in(place: Path) -> str:
    """The address that a scheduler wrote down."""
    for _ in range(600):
        if place.exists() and (text := place.read_text()):
            return text.split('"address": "')[1].split('"')[0]
        time.sleep(0.05)
    raise AssertionError("the scheduler never came")


def test_a_build_by_a_cluster_has_the_same_bytes(scheduler: str, tmp_path: Path) -> None:
    folders = [project(tmp_path / name) for name in ("alone", "together")]
    options = [[], ["--scheduler", scheduler]]
    for folder, some in zip(folders, options, strict=True):
        result = run("build", *some, "-f", str(folder / "mkdocs.yml"))
        assert result.exit_code == 0, result.output
    alone, together = (snapshot(folder / "build" / "site") for folder in folders)
    assert alone == together


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_worker_that_is_killed_in_the_middle_changes_nothing(
    scheduler: str, tmp_path: Path
) -> None:
    numbers = list(range(150))
    made = Keeping(crew=cluster.cluster(scheduler))
    killer = threading.Thread(target=kill_one, args=(tmp_path,))
    killer.start()
    assert made.each(SLOWLY, numbers, str(tmp_path)) == [number**2 for number in numbers]
    killer.join()
    assert made.each(COUNTS, ["nets hold fish"], 1)[0][0].word == "fish"
    made.close()
    took_part = {int(path.name) for path in tmp_path.iterdir()}
    assert len(took_part) == 2
    assert os.getpid() not in took_part


def kill_one(folder: Path) -> None:
    """Kill a worker once both are at work."""
    for _ in range(1000):
        if len(ids := sorted(folder.iterdir())) == 2:
            os.kill(int(ids[0].name), signal.SIGKILL)
            return
        time.sleep(0.01)


def test_a_scheduler_that_is_not_there_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "ANSWER", 0.3)
    place = str(project(tmp_path) / "mkdocs.yml")
    for address in ("tcp://127.0.0.1:9", "harbour"):
        result = run("build", "--scheduler", address, "-f", place)
        assert result.exit_code == 2
        assert f"papershelf: No scheduler answers at {address}. Start one with" in result.output


def test_without_dask_a_scheduler_is_said_to_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(cluster, "import_module", missing)
    with pytest.raises(
        PapershelfError, match=r"needs distributed, which is not installed.*\[cluster\]"
    ):
        cluster.connected("tcp://127.0.0.1:8786")


def test_when_the_scheduler_is_lost_the_build_does_the_rest_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "ANSWER", 2)
    place = tmp_path / "scheduler.json"
    arguments = ["--scheduler-file", str(place), "--no-nanny", "--no-dashboard"]
    with (
        started(["scheduler", "--port", "0", *QUIET, "--scheduler-file", str(place)]) as scheduler,
        started(["worker", "--nthreads", "1", "--local-directory", str(tmp_path), *arguments]),
    ):
        monkeypatch.setattr(cluster, "ANSWER", 20)
        made = Keeping(crew=cluster.cluster(address_in(place)))
        monkeypatch.setattr(cluster, "ANSWER", 1)
        scheduler.kill()
        assert made.each(COUNTS, ["nets hold fish"], 1)[0][0].word == "fish"
        made.close()


def test_a_scheduler_without_workers_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "ANSWER", 2)
    place = tmp_path / "scheduler.json"
    with started(["scheduler", "--port", "0", *QUIET, "--scheduler-file", str(place)]):
        address = address_in(place)
        with pytest.raises(PapershelfError, match=r"has no workers\. Start one on each machine"):
            cluster.connected(address)
