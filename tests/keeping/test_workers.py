"""Who does a step, and what of it is kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.keeping import workers
from papershelf.keeping.kept import Kept
from papershelf.keeping.workers import FILE, Keeping, hired
from papershelf.model.work import IN_PROCESS, Step
from work_examples import COUNTS, Count

TEXTS = ["herons wade and herons fish", "nets hold fish", "", "nets hold fish"]


class Watching:
    """Adds up the pieces that it is told of."""

    def __init__(self) -> None:
        self.last: tuple[int, int] | None = None
        self.kept = 0

    def stage(self, name: str) -> Any:  # noqa: ANN401 - never called
        raise AssertionError(name)

    def pieces(self, done: int, total: int, kept: int = 0, elsewhere: float = 0.0) -> None:
        assert elsewhere == 0.0
        self.last = done, total
        self.kept += kept


def done(
    cache: Path, step: Step[Any, Any, Any], given: list[Any], shared: object
) -> tuple[Any, int]:
    """A build of one step: its results, and how many were kept."""
    watching = Watching()
    made = hired(cache, 1, watching)
    results = made.each(step, given, shared)
    made.finish()
    made.close()
    assert watching.last == (len(given), len(given))
    return results, watching.kept


def test_what_was_done_once_is_found_the_next_time(tmp_path: Path) -> None:
    expected = IN_PROCESS.each(COUNTS, TEXTS, 1)
    assert done(tmp_path, COUNTS, TEXTS, 1) == (expected, 0)
    assert done(tmp_path, COUNTS, TEXTS, 1) == (expected, 4)
    assert expected[0][2] == Count(word="herons", times=2)


def test_a_piece_is_known_by_what_the_step_says(tmp_path: Path) -> None:
    by_length = replace(COUNTS, seen=len)
    done(tmp_path, by_length, ["one word"], 1)
    assert done(tmp_path, by_length, ["two words", "ein Wort"], 1)[1] == 1


def test_only_pieces_that_changed_are_done_again(tmp_path: Path) -> None:
    done(tmp_path, COUNTS, TEXTS, 1)
    changed = ["herons wade", *TEXTS[1:]]
    assert done(tmp_path, COUNTS, changed, 1) == (IN_PROCESS.each(COUNTS, changed, 1), 3)


def test_another_shared_value_name_or_type_is_another_result(tmp_path: Path) -> None:
    done(tmp_path, COUNTS, TEXTS, 1)
    assert done(tmp_path, COUNTS, TEXTS, 2) == (IN_PROCESS.each(COUNTS, TEXTS, 2), 0)
    renamed = Step(name="other", run=COUNTS.run, found=COUNTS.found)
    assert done(tmp_path, renamed, TEXTS, 1)[1] == 0
    retyped = Step(name=COUNTS.name, run=COUNTS.run, found=list[Count])
    assert done(tmp_path, retyped, TEXTS, 1)[1] == 0


def test_a_step_may_ask_that_nothing_is_kept(tmp_path: Path) -> None:
    fleeting = replace(COUNTS, kept=False)
    for _ in range(2):
        assert done(tmp_path, fleeting, TEXTS, 1) == (IN_PROCESS.each(COUNTS, TEXTS, 1), 0)
    assert done(tmp_path, COUNTS, TEXTS, 1)[1] == 0


def test_other_code_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(tmp_path, COUNTS, TEXTS, 1)
    monkeypatch.setattr(workers, "of_results", lambda: "other code")
    assert done(tmp_path, COUNTS, TEXTS, 1)[1] == 0


def test_a_kept_result_of_another_shape_is_made_anew(tmp_path: Path) -> None:
    done(tmp_path, COUNTS, TEXTS, 1)
    kept = Kept(tmp_path / FILE)
    keys = [key for key in workers._keys(COUNTS, TEXTS, 1) if key]  # noqa: SLF001 - to plant rows that check
    kept.keep((key, msgspec.msgpack.encode({"word": 3})) for key in keys[:2])
    kept.keep([(keys[2], b"\xc1 no MessagePack")])
    kept.close()
    assert done(tmp_path, COUNTS, TEXTS, 1) == (IN_PROCESS.each(COUNTS, TEXTS, 1), 0)
    assert done(tmp_path, COUNTS, TEXTS, 1)[1] == 4


def test_half_a_character_is_done_and_not_kept(tmp_path: Path) -> None:
    texts = ["\ud800 alone", "nets"]
    expected = IN_PROCESS.each(COUNTS, texts, 1)
    assert done(tmp_path, COUNTS, texts, 1) == (expected, 0)
    assert done(tmp_path, COUNTS, texts, 1) == (expected, 1)
    joined: Step[str, str, str] = Step(
        name="named", run=lambda text, shared: f"{shared}{text}", found=str
    )
    assert done(tmp_path, joined, ["a"], "\udfff") == (["\udfffa"], 0)


def test_a_number_that_came_out_as_another_type_is_the_same_cold_and_warm(tmp_path: Path) -> None:
    halves: Step[int, None, float] = Step(
        name="halves", run=lambda number, _: number // 2, found=float
    )
    cold, warm = done(tmp_path, halves, [4, 5], None), done(tmp_path, halves, [4, 5], None)
    assert [repr(value) for value in cold[0]] == [repr(value) for value in warm[0]]


def test_without_a_place_to_keep_everything_is_done() -> None:
    assert Keeping().each(COUNTS, TEXTS, 1) == IN_PROCESS.each(COUNTS, TEXTS, 1)
    assert Keeping().recall("name") is None


def test_whole_values_are_kept_too(tmp_path: Path) -> None:
    first = hired(tmp_path, 1)
    first.keep("vectors", b"many")
    first.close()
    assert hired(tmp_path, 1).recall("vectors") == b"many"


@given(st.lists(st.lists(st.text(alphabet="ab ", max_size=6), max_size=5), min_size=1, max_size=4))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_any_row_of_builds_finds_exactly_what_was_done_before(
    tmp_path_factory: pytest.TempPathFactory, builds: list[list[str]]
) -> None:
    cache = tmp_path_factory.mktemp("cache")
    before: Counter[str] = Counter()
    for texts in builds:
        results, kept = done(cache, COUNTS, texts, 1)
        assert results == IN_PROCESS.each(COUNTS, texts, 1)
        assert kept == sum(text in before for text in texts)
        before.update(texts)


def test_what_is_never_kept_and_done_here_is_taken_as_it_is(tmp_path: Path) -> None:
    made = [object(), object()]
    step: Step[int, None, object] = Step(
        name="made", run=lambda number, _: made[number], found=object, kept=False
    )
    assert hired(tmp_path, 1).each(step, [0, 1], None) == made
    assert not list(tmp_path.glob("*.kept"))


class Asked:
    """A crew that is never worth its while, and remembers what it was asked."""

    def __init__(self) -> None:
        self.pieces: list[int] = []

    def worth(self, pieces: int, *, light: bool) -> bool:
        assert light
        self.pieces.append(pieces)
        return False


def test_pieces_that_hold_many_papers_are_worth_as_much_as_those_papers() -> None:
    crew: Any = Asked()
    many = replace(COUNTS, holds=100)
    assert Keeping(crew=crew).each(many, TEXTS, 1) == IN_PROCESS.each(COUNTS, TEXTS, 1)
    assert crew.pieces == [400]
    assert [workers.at_once(replace(COUNTS, holds=size)) for size in (1, 100, 9999)] == [256, 2, 1]
