from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.exports.json_text import indented, on_one_line

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(VALUES)
@settings(deadline=None, max_examples=200, derandomize=True)
def test_the_quick_writer_writes_what_the_usual_one_does(value: object) -> None:
    usual = json.dumps(value, ensure_ascii=False, indent=1)
    assert indented(value) == f"{usual}\n".encode()
    assert on_one_line(value) == json.dumps(value, ensure_ascii=False).encode()


def test_half_a_character_becomes_a_question_mark() -> None:
    assert indented(["half \udc80", "a"]) == b'[\n "half ?",\n "a"\n]\n'
    assert on_one_line(["half \udc80", "a"]) == b'["half ?", "a"]'
