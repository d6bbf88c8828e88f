from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from papershelf.exports.one_line import one_line

TEXTS = st.text(alphabet=st.characters() | st.sampled_from(" \t\n\x1c\x85\xa0\u2003\u2028\u3000ab"))


@given(TEXTS)
@example("two words")
@example(" two words")
@example("two words ")
@example("two\u00a0words")
@example("two\u200bwords")
@settings(deadline=None, max_examples=400, derandomize=True)
def test_any_text_comes_out_as_its_words_with_single_spaces(text: str) -> None:
    assert one_line(text) == " ".join(text.split())


def test_every_white_space_is_seen() -> None:
    spaces = [sign for sign in map(chr, range(0x110000)) if sign.isspace() and sign != " "]
    assert len(spaces) > 20
    assert not any(sign.isprintable() for sign in spaces)
    assert {one_line(f"two{sign}words") for sign in spaces} == {"two words"}
