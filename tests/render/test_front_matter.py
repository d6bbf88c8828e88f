"""Front matter is YAML that is written and read at the speed of JSON."""

from __future__ import annotations

from math import isnan

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.render.front_matter import front, parted, read

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
TIMES = settings(max_examples=100, deadline=None, derandomize=True)


@TIMES
@given(value=PLAIN)
def test_any_value_is_read_as_it_was_written_and_as_yaml_reads_it(value: object) -> None:
    written = front({"x": value}).removesuffix("\n")
    told = " ".join(value.split()) if isinstance(value, str) else value
    assert "\n" not in written
    assert read(written) == yaml.safe_load(written) == {"x": told}


def test_white_space_in_a_text_becomes_single_spaces() -> None:
    assert front({"a": " b \n c\u00a0d "}) == 'a: "b c d"\n'


def test_what_only_python_s_json_knows_is_read_too() -> None:
    value = read("x: NaN")["x"]
    assert isnan(value)


def test_a_line_that_looks_like_the_end_ends_front_matter_only_once() -> None:
    assert parted("---\na: 1\n---\n\nText\n---\n\nMore") == ("a: 1", "Text\n---\n\nMore")
