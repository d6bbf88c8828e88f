"""Names on a map, and the places they name."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.density import around, density, peak
from papershelf.text.labels import LETTER, LINE, LONGEST, WIDE, Wanted, labels, shortened

NOWHERE = np.zeros((0, 2))


def test_a_name_stands_where_it_is_wanted_if_nothing_is_there() -> None:
    (label,) = labels([Wanted("looms", 0.5, 0.5)], NOWHERE)
    assert (label.x, label.y, label.narrow) == (0.5, 0.5, True)


def test_a_name_moves_off_the_points() -> None:
    (label,) = labels([Wanted("looms", 0.5, 0.5)], np.array([[0.5, 0.5]]))
    assert abs(label.y - 0.5) * WIDE[1] >= LINE - 1


def test_a_name_that_finds_no_place_is_left_out() -> None:
    found = list(labels([Wanted("looms", 0.5, 0.5)] * 40, NOWHERE))
    assert 3 < len(found) < 40
    assert found[0].number == 0


def test_a_name_at_the_border_stays_on_the_page() -> None:
    (label,) = labels([Wanted("sparse looms", 1.0, 0.0)], NOWHERE)
    assert label.x * WIDE[0] <= WIDE[0] - LETTER * 6 + 0.1
    assert label.y * WIDE[1] >= LINE / 2 - 0.1


def test_a_long_name_is_cut_at_a_word() -> None:
    assert (
        shortened("the weaving of very long names into maps") == "the weaving of very long names…"
    )
    assert len(shortened("x" * 99)) == LONGEST


@settings(deadline=None, max_examples=40, derandomize=True)
@given(st.lists(st.tuples(st.text(max_size=60), st.floats(0, 1), st.floats(0, 1)), max_size=15))
def test_no_two_names_lie_on_each_other(wanted: list[tuple[str, float, float]]) -> None:
    found = list(labels([Wanted(*one) for one in wanted], NOWHERE))
    for place, one in enumerate(found):
        for other in found[:place]:
            wide = LETTER * (len(one.name) + len(other.name)) / 2
            across, down = abs(one.x - other.x) * WIDE[0], abs(one.y - other.y) * WIDE[1]
            assert across >= wide - 0.3 or down >= LINE - 0.3


def test_the_peak_of_a_group_is_where_most_of_it_lies() -> None:
    group = np.array([[0.2, 0.2]] * 9 + [[0.9, 0.9]] * 2)
    found = peak(group, density(group))
    assert (found.x, found.y) == pytest.approx((0.2, 0.2), abs=0.03)
    assert found.share == pytest.approx(1)
    assert around(found, group).tolist() == pytest.approx([0.2, 0.2])


def test_a_group_among_others_has_its_place_only_in_part() -> None:
    both = np.array([[0.5, 0.5]] * 10)
    assert peak(both[:4], density(both)).share == pytest.approx(0.4)
    assert peak(NOWHERE, density(both)) == (0.5, 0.5, 0.0)
