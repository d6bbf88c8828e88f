"""Figures as shapes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.charts import FOOT, HIGH, WIDE, Box, apart, bars, lines


def test_the_highest_bar_is_as_high_as_there_is_room() -> None:
    low, high = bars([("2020", 4), ("2021", 8)])
    assert high.height == 2 * low.height
    assert low.y + low.height == high.y + high.height == HIGH - FOOT


def test_of_many_bars_only_some_are_labelled_the_last_among_them() -> None:
    found = bars([(str(year), 1) for year in range(1950, 2030)])
    labelled = [bar.label for bar in found if bar.labelled]
    assert labelled[-1] == "2029"
    assert len(labelled) < 20


def test_nothing_to_count_is_no_picture() -> None:
    assert not bars([])
    assert not bars([("2020", 0)])
    assert not lines([])
    assert not lines([("herons", [1])])


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=50))
@settings(deadline=None, max_examples=50, derandomize=True)
def test_every_shape_lies_within_the_picture(values: list[int]) -> None:
    for bar in bars([(str(n), value) for n, value in enumerate(values)]):
        assert 0 <= bar.x <= bar.x + bar.width <= WIDE + 1
        assert 0 <= bar.y <= HIGH - FOOT
    for line in lines([("x", values)]):
        assert all(0 <= x <= WIDE and 0 <= y <= HIGH for x, y in line.points)


def overlap(one: tuple[float, float], other: tuple[float, float], box: Box) -> bool:
    across, down = abs(one[0] - other[0]), abs(one[1] - other[1])
    return across < box.width - 1 and down < box.height - 1


def test_boxes_that_lie_over_each_other_are_moved_apart_and_others_stay() -> None:
    boxes = [Box(x=x, y=0, width=40, height=20) for x in (0, 0, 10, 300)]
    places = apart(boxes)
    assert places[3] == (300.0, 0.0)
    assert not any(overlap(places[a], places[b], boxes[0]) for a in range(4) for b in range(a))
