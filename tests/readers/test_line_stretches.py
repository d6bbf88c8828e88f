"""A text cut into stretches of lines."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.readers.line_stretches import MOST, stretches

LINES = st.lists(st.text(alphabet="ab{\ud800é ", max_size=5), max_size=60)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(LINES, st.integers(min_value=1, max_value=5))
def test_stretches_are_the_text_in_order(lines: list[str], wanted: int) -> None:
    text = "\n".join(lines)
    found = list(stretches(text, wanted))
    assert "\n".join(stretch.text for stretch in found) == text
    assert [stretch.before for stretch in found] == [
        sum(one.text.count("\n") + 1 for one in found[:number]) for number in range(len(found))
    ]
    assert all(stretch.text.count("\n") < MOST * wanted for stretch in found)


def test_a_line_that_is_added_leaves_nearly_all_stretches_as_they_were() -> None:
    lines = [f"line {number} of a long file" for number in range(2000)]
    before = {stretch.text for stretch in stretches("\n".join(lines), 32)}
    after = {stretch.text for stretch in stretches("\n".join([*lines[:9], "new", *lines[9:]]), 32)}
    assert len(before) > 30
    assert len(after - before) <= 2


def test_lines_that_are_all_alike_are_cut_by_their_number() -> None:
    assert {stretch.text.count("\n") + 1 for stretch in stretches("\n".join("x" * 64), 4)} <= {
        1,
        4 * MOST,
    }
