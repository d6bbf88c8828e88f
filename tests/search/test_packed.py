from __future__ import annotations

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from papershelf.search.packed import (
    all_encoded,
    bounds,
    in_order,
    order,
    packed,
    picked,
    steps,
    varints,
)
from papershelf.search.string_lists import sorted_strings
from search_reader import Packed

careful = settings(deadline=None, max_examples=100, derandomize=True)


@careful
@given(st.lists(st.integers(0, 2**62)))
@example([0, 127, 128, 16383, 16384, 2**31, 2**32])
def test_numbers_are_read_back(values: list[int]) -> None:
    reader = Packed(packed(values))
    assert reader.numbers(len(values)) == values
    assert reader.ended


def test_it_is_known_where_each_number_begins() -> None:
    assert varints(np.array([1, 300, 2])).starts.tolist() == [0, 1, 3, 4]


@careful
@given(st.lists(st.sets(st.integers(0, 500), min_size=1).map(sorted), max_size=5))
def test_ascending_numbers_are_read_back_from_their_steps(stretches: list[list[int]]) -> None:
    values = [value for stretch in stretches for value in stretch]
    starts = np.cumsum([0, *(len(stretch) for stretch in stretches)])[:-1]
    made = steps(np.array(values, dtype=np.int64), starts)
    reader = Packed(packed(made))
    assert [reader.steps(len(stretch)) for stretch in stretches] == stretches


@careful
@given(st.sets(st.text()))
@example({"owl", "owlet", "owl\x00", "ow", "ö", "õ"})
def test_sorted_strings_are_read_back_in_the_order_of_utf_16(strings: set[str]) -> None:
    reader = Packed(sorted_strings(in_order(strings)))
    written = [string.encode(errors="replace").decode() for string in in_order(strings)]
    assert reader.strings() == written
    assert written == sorted(written, key=lambda string: string.encode("utf-16-be"))


def test_the_order_of_strings_is_that_of_utf_16() -> None:
    beyond, private = "\U0001d538", "\ufb00"
    assert in_order([private, beyond, "z"]) == ["z", beyond, private]
    assert order(beyond) < order(private)


def test_half_a_surrogate_pair_does_not_stop_the_index() -> None:
    assert Packed(sorted_strings(["\udc80"])).strings() == ["?"]


@careful
@given(st.lists(st.integers(0, 3)), st.data())
def test_stretches_are_picked_in_any_order(sizes: list[int], more: st.DataObject) -> None:
    starts = bounds(np.array(sizes, dtype=np.int64))
    asked = more.draw(st.lists(st.integers(0, len(sizes) - 1))) if sizes else []
    expected = [row for each in asked for row in range(starts[each], starts[each + 1])]
    assert picked(starts, np.array(asked, dtype=np.int64)).tolist() == expected


def test_many_strings_are_written_as_one_is() -> None:
    assert all_encoded(["owl", "東"]) == [b"owl", "東".encode()]
    assert all_encoded(["owl", "\udc80"]) == [b"owl", b"?"]
