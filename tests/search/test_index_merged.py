from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from papershelf.search.merged import merged
from papershelf.search.packed import in_order

STRINGS = st.sets(st.text("ab#\ufb00\U0001d538", max_size=3), max_size=12).map(in_order)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(STRINGS, STRINGS)
@example([], [])
@example(["owl"], ["owl"])
def test_two_rows_in_order_are_one_row_in_order_and_all_are_found_there(
    first: list[str], second: list[str]
) -> None:
    found = merged(first, second)
    assert found.strings == in_order({*first, *second})
    assert [found.strings[place] for place in found.here] == first
    assert [found.strings[place] for place in found.there] == second
