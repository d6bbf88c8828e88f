"""Other processes: the same results, whatever becomes of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.keeping import crew
from papershelf.keeping.crew import Crew, chunks, cores, encoded, processes
from papershelf.keeping.workers import Keeping, hired
from papershelf.model.work import IN_PROCESS
from work_examples import COUNTS, DIES_ELSEWHERE, DIES_ONCE, FAILS, SLOWLY

NUMBERS = list(range(40))


@pytest.fixture
def two() -> Iterator[Keeping]:
    """Two processes, for any number of pieces."""
    made = Keeping(crew=Crew(partial(processes, 2), 2, least=1, later=1))
    yield made
    made.close()


def test_two_processes_give_what_one_gives_in_order(two: Keeping, tmp_path: Path) -> None:
    texts = [f"herons {number} herons" for number in range(100)]
    assert two.each(COUNTS, texts, 2) == IN_PROCESS.each(COUNTS, texts, 2)
    assert two.each(SLOWLY, NUMBERS, str(tmp_path)) == [number**2 for number in NUMBERS]
    assert str(os.getpid()) not in {path.name for path in tmp_path.iterdir()}


def test_a_process_that_is_killed_in_the_middle_changes_nothing(
    two: Keeping, tmp_path: Path
) -> None:
    marker = tmp_path / "killed"
    assert two.each(DIES_ONCE, NUMBERS, str(marker)) == [number**2 for number in NUMBERS]
    assert marker.exists()


def test_when_processes_die_again_and_again_this_one_does_the_rest(two: Keeping) -> None:
    assert two.each(DIES_ELSEWHERE, NUMBERS, os.getpid()) == [number**2 for number in NUMBERS]


def test_a_piece_that_fails_fails_as_it_would_here(two: Keeping) -> None:
    with pytest.raises(ValueError, match="seven"):
        two.each(FAILS, NUMBERS, None)


def test_half_a_character_crosses_to_another_process(two: Keeping) -> None:
    texts = ["\ud800 alone", "nets"]
    assert two.each(COUNTS, texts, 1) == IN_PROCESS.each(COUNTS, texts, 1)


def test_processes_start_only_for_many_pieces(tmp_path: Path) -> None:
    hires: list[int] = []

    def hire() -> Executor:
        hires.append(1)
        return ThreadPoolExecutor(1)

    made = Keeping(crew=Crew(hire, 1, least=30, later=5))
    for pieces, hired_so_far in ((29, 0), (30, 1), (6, 1)):
        made.each(SLOWLY, list(range(pieces)), str(tmp_path))
        assert len(hires) == hired_so_far
    made.close()


def test_what_others_did_is_kept(tmp_path: Path) -> None:
    group = Crew(partial(ThreadPoolExecutor, 2), 2, least=1, later=1)
    made = hired(tmp_path, 2, crew=group)
    made.each(COUNTS, ["nets hold fish"] * 3, 1)
    made.close()
    again = hired(tmp_path, 2, crew=Crew(no_one, 2, least=1, later=1))
    assert again.each(COUNTS, ["nets hold fish"], 1) == IN_PROCESS.each(
        COUNTS, ["nets hold fish"], 1
    )


def no_one() -> Executor:
    raise AssertionError("nobody is needed")


def test_nobody_to_hire_leaves_the_work_here() -> None:
    asked: list[int] = []

    def refuse() -> Executor:
        asked.append(1)
        raise OSError("no more processes")

    made = Keeping(crew=Crew(refuse, 2, least=1, later=1))
    for _ in range(3):
        assert made.each(COUNTS, ["nets"], 1) == IN_PROCESS.each(COUNTS, ["nets"], 1)
    assert len(asked) == 2


def test_a_worker_of_another_version_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RuntimeError, match="another version"):
        crew.chunk_done(COUNTS.run, [], b"", "other code")
    monkeypatch.setattr(crew, "of_code", iter([*"ab" * 50]).__next__)
    made = Keeping(crew=Crew(partial(ThreadPoolExecutor, 1), 1, least=1))
    assert made.each(COUNTS, ["nets"], 1) == IN_PROCESS.each(COUNTS, ["nets"], 1)


@given(st.integers(0, 5000), st.integers(1, 64))
def test_chunks_cover_every_piece_once(pieces: int, size: int) -> None:
    places = [place for part in chunks(pieces, size) for place in part]
    assert sorted(places) == list(range(pieces))


def test_values_that_are_not_plain_are_not_written_down() -> None:
    assert encoded(("a", 1.5, None)) is not None
    assert encoded(object()) is None
    assert encoded(2**80) is None
    assert cores() >= 1


def test_heavy_pieces_go_to_other_machines_and_not_to_processes_beside() -> None:
    beside = Crew(partial(ThreadPoolExecutor, 1), 1, least=1)
    distant = Crew(partial(ThreadPoolExecutor, 1), 1, least=1, distant=True)
    assert beside.worth(5)
    assert not beside.worth(5, light=False)
    assert distant.worth(5, light=False)


def test_processes_that_rest_hold_no_memory_and_come_again() -> None:
    hires: list[ThreadPoolExecutor] = []

    def hire() -> Executor:
        hires.append(ThreadPoolExecutor(1))
        return hires[-1]

    made = Keeping(crew=Crew(hire, 1, least=1))
    for _ in range(2):
        assert made.each(COUNTS, ["nets"], 1) == IN_PROCESS.each(COUNTS, ["nets"], 1)
        made.rest()
        with pytest.raises(RuntimeError, match="shutdown"):
            hires[-1].submit(print)
    assert len(hires) == 2


def test_other_machines_wait_while_there_is_nothing_to_do() -> None:
    hires: list[int] = []

    def hire() -> Executor:
        hires.append(1)
        return ThreadPoolExecutor(1)

    made = Keeping(crew=Crew(hire, 1, least=1, distant=True))
    for _ in range(2):
        made.each(COUNTS, ["nets"], 1)
        made.rest()
    assert hires == [1]
    assert made.is_elsewhere
    made.close()
