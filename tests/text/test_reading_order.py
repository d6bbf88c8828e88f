"""The order in which papers of one topic are read."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.reading_order import reading_order


def on_a_circle(*degrees: float) -> npt.NDArray[np.float32]:
    turn = np.radians(degrees)
    return np.stack([np.cos(turn), np.sin(turn)], axis=1).astype(np.float32)


def test_the_first_paper_stays_first_and_neighbours_are_alike() -> None:
    assert reading_order(on_a_circle(0, 80, 20, 60, 40), [0] * 5) == [0, 2, 4, 3, 1]


def test_of_papers_equally_near_the_older_one_comes_first() -> None:
    rows = on_a_circle(0, 30, 30, 30)
    assert reading_order(rows, [2020, 2023, 0, 2021]) == [0, 3, 1, 2]


def test_turning_a_stretch_round_mends_what_a_greedy_walk_spoils() -> None:
    rows = np.random.default_rng(5).normal(size=(30, 6))
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    cosines = rows @ rows.T

    def likeness(path: list[int]) -> float:
        return float(sum(cosines[a, b] for a, b in pairwise(path)))

    greedy, left = [0], set(range(1, 30))
    while left:
        greedy.append(max(left, key=lambda row: cosines[greedy[-1], row]))
        left.remove(greedy[-1])
    assert likeness(reading_order(rows, [0] * 30)) > likeness(greedy)


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 359), st.integers(0, 2030)), max_size=30))
def test_a_path_names_each_paper_once(papers: list[tuple[int, int]]) -> None:
    rows = on_a_circle(*[degrees for degrees, _ in papers])
    found = reading_order(rows, [year for _, year in papers])
    assert sorted(found) == list(range(len(papers)))
    assert found[:1] == list(range(len(papers)))[:1]
