"""Whether and where lines are broken."""

from __future__ import annotations

import textwrap

from papershelf.model import Source
from papershelf.readers.listing.lines import Line, lines_of
from papershelf.readers.listing.wrapping import Wrapping, fits, wrapping

SENTENCE = (
    "Tides rise and fall in every harbour because the moon pulls at the water, which few of the "
    "people who live there have ever measured, although all of them know the hours of the flood."
)


def lines(text: str) -> tuple[Line, ...]:
    return lines_of(Source(name="a", text=text))


def habit(text: str) -> Wrapping:
    found = lines(text)
    return wrapping(found, [line.gap for line in found])


def test_the_column_is_learned_from_lines_that_go_on() -> None:
    text = "\n\n".join([textwrap.fill(SENTENCE, 50)] * 3)
    found = habit(text)
    assert 46 <= found.column <= 50
    assert found.loose == 0


def test_a_long_formula_does_not_move_the_column() -> None:
    broken = textwrap.fill(SENTENCE, 50)
    text = "\n".join([broken] * 4 + ["where the " + "x" * 60 + "\nis small"])
    assert habit(text).column <= 50


def test_paragraphs_in_one_line_have_no_column() -> None:
    assert habit("\n".join([SENTENCE] * 6)).column == 0


def test_a_break_that_width_does_not_explain_was_meant() -> None:
    found = Wrapping(column=20, loose=0.0)
    first, second, third = lines("Tides rise and fall\nbecause the\nmoon pulls")
    assert fits(first, second, found) is False
    assert fits(second, third, found) is True
    assert fits(first, second, Wrapping()) is None
