from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.grouped import firsts, grouped
from papershelf.search.packed import in_order
from search_reader import Packed


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.sets(st.text(min_size=1), min_size=2), st.integers(1, 3))
def test_a_start_is_after_all_before_and_not_after_its_own(found: set[str], each: int) -> None:
    strings = in_order(found)
    ranges = [slice(at, min(at + each, len(strings))) for at in range(0, len(strings), each)]
    starts = list(firsts(strings, ranges))
    assert starts[0] == ""
    for (before, after), start in zip(pairwise(ranges), starts[1:], strict=True):
        assert in_order([strings[before.stop - 1], start, strings[after.start]])[1] == start
        assert strings[before.stop - 1] != start


def test_parts_lie_column_by_column() -> None:
    (file,) = grouped("places", [[b"ab", b"1"], [b"c", b""]], ["", "q"], least=99, most=9)
    packed = Packed(file.content)
    assert packed.number() == 2
    assert packed.numbers(4) == [2, 1, 1, 0]
    assert packed.take(4) == b"abc1"
    assert packed.ended


def test_a_file_is_named_first_as_its_first_part_is() -> None:
    parts = [[bytes([number]) * 90] for number in range(40)]
    starts = [f"w{number:02}" for number in range(40)]
    files = grouped("vectors", parts, starts, least=200, most=99)
    assert len(files) > 5
    assert [file.first for file in files] == sorted({file.first for file in files})
    assert {file.first for file in files} <= set(starts)
