from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.packed import in_order
from papershelf.search.string_lists import StringLists, sorted_strings
from search_reader import Packed

LONG = "heron" * 40


@settings(deadline=None, max_examples=100, derandomize=True)
@given(
    st.sets(st.text("abé\x00", max_size=5).map(lambda end: LONG[: 40 * len(end)] + end)), st.data()
)
def test_any_stretch_of_strings_is_a_list_of_its_own(
    strings: set[str], some: st.DataObject
) -> None:
    found = in_order(strings)
    lists = StringLists(found)
    first, last = sorted(some.draw(st.tuples(*[st.integers(0, len(found))] * 2)))
    reader = Packed(lists.of(first, last))
    assert reader.strings() == found[first:last]
    assert reader.ended


def test_what_strings_share_is_written_once_however_long_it_is() -> None:
    strings = [LONG, f"{LONG}a", f"{LONG}b"]
    assert len(sorted_strings(strings)) < len(LONG) + 16
    assert Packed(sorted_strings(strings)).strings() == strings


def test_the_sizes_are_those_of_the_bytes() -> None:
    assert StringLists(["owl", "é"]).sizes.tolist() == [3, 2]
