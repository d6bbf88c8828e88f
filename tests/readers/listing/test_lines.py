"""Lines as a person sees them."""

from __future__ import annotations

from papershelf.model import Source
from papershelf.readers.listing.lines import lines_of


def test_invisible_characters_and_odd_spaces_are_gone_but_indentation_is_known() -> None:
    text = "\ufeffDeep\u00a0Tides\u200b\n\n \n\t Tides\trise\u3000 \n"
    first, second = lines_of(Source(name="a", text=text))
    assert (first.number, first.text, first.indent, first.gap) == (1, "Deep Tides", 0, 0)
    assert (second.number, second.text, second.indent, second.gap) == (4, "Tides rise", 5, 2)


def test_a_line_of_invisible_characters_is_kept_but_empty() -> None:
    found = lines_of(Source(name="a", text="a\n\u200b\n\nb"))
    assert [(line.number, line.text, line.gap) for line in found] == [
        (1, "a", 0),
        (2, "", 0),
        (4, "b", 1),
    ]
