"""Copies of this process: the same results, whatever becomes of them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from papershelf.keeping import twins
from papershelf.keeping.twins import Twins
from papershelf.keeping.workers import Keeping, hired
from papershelf.model import Step
from papershelf.model.work import IN_PROCESS
from work_examples import COUNTS, DIES_ELSEWHERE, FAILS, SLOWLY, Count

NUMBERS = list(range(160))
COUNTED = replace(COUNTS, light=False)

pytestmark = pytest.mark.skipif(not twins.can_fork(), reason="copies are made on Linux only")


@pytest.fixture
def two() -> Keeping:
    """Nobody but a copy of this process, for any number of pieces."""
    return Keeping(twins=Twins(2, least=1))


def _length(place: int, words: list[object]) -> int:
    return len(str(words[place]))


def _refuses(text: str, least: int) -> tuple[Count, ...]:
    raise AssertionError(text, least)


def test_this_process_and_its_copy_give_what_this_one_gives_in_order(two: Keeping) -> None:
    texts = [f"herons {number} herons" for number in NUMBERS]
    assert two.each(COUNTED, texts, 2) == IN_PROCESS.each(COUNTED, texts, 2)


def test_a_copy_does_a_part_of_the_pieces(two: Keeping, tmp_path: Path) -> None:
    slowly = replace(SLOWLY, light=False)
    assert two.each(slowly, NUMBERS, str(tmp_path)) == [number**2 for number in NUMBERS]
    assert len({path.name for path in tmp_path.iterdir()} - {str(os.getpid())}) == 1


def test_pieces_need_not_be_fit_to_be_handed_over(two: Keeping) -> None:
    measured = Step(name="lengths", run=_length, found=int, kept=False, light=False)
    words = [lambda: None, *("a" * number for number in NUMBERS)]
    places = list(range(1, len(words)))
    assert two.each(measured, places, words) == list(range(160))


def test_when_a_copy_is_killed_this_process_does_the_rest(two: Keeping) -> None:
    fatal = replace(DIES_ELSEWHERE, light=False)
    assert two.each(fatal, NUMBERS, os.getpid()) == [number**2 for number in NUMBERS]


def test_a_piece_that_fails_fails_as_it_would_alone(two: Keeping) -> None:
    with pytest.raises(ValueError, match="seven"):
        two.each(replace(FAILS, light=False), NUMBERS, None)


def test_what_copies_made_is_kept(tmp_path: Path) -> None:
    texts = [f"herons {number}" for number in NUMBERS]
    with_two = hired(tmp_path, 2)
    made = with_two.each(COUNTED, texts, 2)
    with_two.close()
    alone = hired(tmp_path, 1)
    assert alone.each(replace(COUNTED, run=_refuses), texts, 2) == made
    alone.close()


def test_few_pieces_and_a_single_processor_make_no_copies() -> None:
    assert not Twins(2).worth(twins.LEAST - 1)
    assert Twins(2).worth(twins.LEAST)
    assert not Twins(1).worth(1_000_000)
