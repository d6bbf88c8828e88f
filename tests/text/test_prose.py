"""Addresses and formulas are no prose, and nothing moves when they are blanked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.model import RichText, Run, RunKind
from papershelf.text.prose import prose


def test_formulas_code_and_addresses_are_blanked() -> None:
    runs = (
        Run(kind=RunKind.TEXT, text="moss "),
        Run(kind=RunKind.MATH, text="ℓp"),
        Run(kind=RunKind.TEXT, text=" at www.example.org "),
        Run(kind=RunKind.EMPH, text="kelp"),
    )
    assert prose(RichText(runs=runs)) == "moss || at ||||||||||||||| kelp"


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=80))
def test_the_length_stays(text: str) -> None:
    assert len(prose(RichText.of(text))) == len(text)
