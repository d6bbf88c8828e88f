"""Macros of authors' own in formulas."""

from __future__ import annotations

from string import ascii_letters

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from latex2mathml.symbols_parser import parse_symbols

from examples import record
from papershelf.clean import clean
from papershelf.clean.formula_macros import standard

TIMES = settings(deadline=None, max_examples=150, derandomize=True)


@pytest.mark.parametrize(
    ("latex", "wanted"),
    [
        (r"\R^d \ni \x_1, \bx, \vecx", r"\mathbb{R}^d \ni {x}_1, \mathbf{x}, \vec{x}"),
        (r"\cA(\eps2) \RR \calB", r"\mathcal{A}(\epsilon2) \mathbb{R} \mathcal{B}"),
        (
            r"\poly(n), \OPT, \HTTP",
            r"\operatorname{poly}(n), \operatorname{OPT}, \operatorname{HTTP}",
        ),
        (r"\norm{x_{i}}_2 + \abs {y}", r"\lVert x_{i}\rVert_2 + \lvert y\rvert"),
        (r"\wt{O}(n) < 5%, 6\%", r"\widetilde{O}(n) < 5\%, 6\%"),
        (r"\woven{x} \alpha \P \norm x", r"\woven{x} \alpha \P \norm x"),
        ("x^2", "x^2"),
    ],
)
def test_usual_macros_of_authors_are_replaced_and_others_stay(latex: str, wanted: str) -> None:
    assert standard(latex) == wanted
    assert standard(wanted) == wanted


def test_no_symbol_that_latex_knows_is_replaced() -> None:
    symbols = [name for name in parse_symbols() if name[1:].isalpha() and name.startswith("\\")]
    assert len(symbols) > 1000
    changed = {name for name in symbols if standard(name) != name}
    assert changed == set()


def test_accents_of_text_are_letters_in_a_formula() -> None:
    kept = {letter for letter in ascii_letters if standard(f"\\{letter}") == f"\\{letter}"}
    assert kept == set("ijlLoPS")


@TIMES
@given(st.text(alphabet="\\{}%Rnorm ^_xab", max_size=60))
def test_no_formula_loses_its_balance(latex: str) -> None:
    made = standard(latex)
    assert made.count("{") - made.count("}") == latex.count("{") - latex.count("}")


def test_formulas_in_abstracts_are_read_with_usual_macros() -> None:
    (run,) = clean(record("Looms", r"$\R^\eps$"))[0].abstract.runs
    assert (run.source, run.text) == (r"\mathbb{R}^\epsilon", "ℝ^ϵ")
