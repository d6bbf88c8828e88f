from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.render.mathml import ATTRIBUTES, ELEMENTS, mathml

TIMES = settings(deadline=None, max_examples=200, derandomize=True)
LATEX = st.lists(
    st.sampled_from(
        [
            *("x", "^", "_", "{", "}", "\\", "2", " ", "&", "<", ">", "*", "[", "]", "$", "%", "'"),
            *(r"\frac", r"\href{javascript:alert(1)}{x}", r"\text{<script>", r"\style{a:b}", "</"),
            *(r"\class{x}", r"\left(", r"\begin{matrix}", r"\color{red}", r"\\", r"\text{{{ a }}}"),
        ]
    ),
    max_size=12,
).map("".join)


def test_a_formula_is_inline_mathml() -> None:
    assert mathml("x^2") == (
        '<math display="inline"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>'
    )


def test_text_in_a_formula_is_safe_in_markdown() -> None:
    assert mathml("a*b") == (
        '<math display="inline"><mrow><mi>a</mi><mo>&#42;</mo><mi>b</mi></mrow></math>'
    )


@pytest.mark.parametrize(
    "latex", ["", "x^", r"\nosuchcommand{x}", "x" * 3000, "{" * 500, r"\text{<script>x</script>}"]
)
def test_what_cannot_be_converted_is_none(latex: str) -> None:
    assert mathml(latex) is None


@pytest.mark.parametrize("latex", [r"\href{javascript:alert(1)}{x}", r"\style{color:red}{x}"])
def test_addresses_and_styles_are_left_out(latex: str) -> None:
    found = mathml(latex)
    assert found is not None
    assert "<mi>x</mi>" in found
    assert "javascript" not in found
    assert "style" not in found


@TIMES
@given(LATEX)
def test_whatever_the_formula_only_safe_elements_and_attributes_come_out(latex: str) -> None:
    found = mathml(latex)
    if found is not None:
        for element in ET.fromstring(found).iter():  # noqa: S314 - our own output is what is tested
            assert element.tag in ELEMENTS
            assert set(element.attrib) <= ATTRIBUTES
