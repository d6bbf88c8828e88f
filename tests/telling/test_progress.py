"""What the stages of a build cost."""

from __future__ import annotations

import itertools
from operator import length_hint

import pytest

from papershelf.model.work import UNWATCHED
from papershelf.telling import progress
from papershelf.telling.progress import REST, Cost, Progress, stepwise


class Shown:
    """Remembers what it is told to show."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def begins(self, stage: str) -> None:
        self.said.append(f"begins {stage}")

    def moves(self, done: int, total: int, seconds: float) -> None:
        self.said.append(f"{done} of {total}, {seconds:g} s")

    def ends(self, costs: list[Cost]) -> None:
        self.said.append(f"ends {', '.join(cost.stage for cost in costs)}")


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> tuple[Progress, Shown]:
    """Progress with clocks that go on by a second whenever somebody looks."""
    monkeypatch.setattr("time.process_time", itertools.count(1).__next__)
    monkeypatch.setattr("time.perf_counter", itertools.count(1).__next__)
    shown = Shown()
    return Progress(shown, (0, 0)), shown


def test_the_costs_of_all_stages_add_up_to_the_whole(watched: tuple[Progress, Shown]) -> None:
    made, shown = watched
    with made.stage("writing"), made.stage("search index"):
        pass
    with made.stage("writing"):
        pass
    costs = {cost.stage: cost.own for cost in made.costs()}
    assert costs == {REST: 3, "writing": 3, "search index": 1}
    assert shown.said == ["begins writing", "ends writing, search index", "begins writing", "ends "]


def test_pieces_count_for_the_stage_that_is_open(watched: tuple[Progress, Shown]) -> None:
    made, shown = watched
    with made.stage("tags"):
        made.pieces(3, 9, kept=3)
        made.pieces(9, 9, elsewhere=2.5)
        made.pieces(0, 0)
    (cost,) = [cost for cost in made.costs() if cost.stage == "tags"]
    assert (cost.pieces, cost.kept, cost.elsewhere) == (9, 3, 2.5)
    assert shown.said[1:-1] == ["3 of 9, 1 s", "9 of 9, 2 s"]


def test_the_dearest_stage_comes_first(watched: tuple[Progress, Shown]) -> None:
    made, _ = watched
    with made.stage("cheap"):
        made.pieces(1, 1)
    with made.stage("dear"):
        made.pieces(1, 1, elsewhere=100)
    assert made.costs()[0].stage == "dear"


def test_a_stage_that_fails_ends_too(watched: tuple[Progress, Shown]) -> None:
    made, shown = watched
    with pytest.raises(ValueError, match="no"), made.stage("reading"):
        raise ValueError("no")
    assert shown.said == ["begins reading", "ends reading"]


def test_items_are_made_within_their_stage_and_used_outside(
    watched: tuple[Progress, Shown],
) -> None:
    made, shown = watched
    items = [(item, len(shown.said)) for item in stepwise(made, "pages", "ab")]
    assert items == [("a", 2), ("b", 4)]
    assert shown.said[:2] == ["begins pages", "ends pages"]


def test_items_that_may_wait_are_made_within_one_stage(watched: tuple[Progress, Shown]) -> None:
    made, shown = watched
    waits = str.islower
    items = [(item, len(shown.said)) for item in stepwise(made, "pages", "abCd", waits)]
    assert items == [("a", 2), ("b", 2), ("C", 2), ("d", 4)]


def test_not_all_items_wait_for_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "TOGETHER", 2)
    rest = iter(list("abcde"))
    items = [(item, length_hint(rest)) for item in stepwise(UNWATCHED, "pages", rest, str.islower)]
    assert items == [("a", 3), ("b", 3), ("c", 1), ("d", 1), ("e", 0)]


def test_memory_is_counted_in_megabytes() -> None:
    assert 10 < progress.peak() < 100_000
