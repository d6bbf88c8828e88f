from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings

from papershelf.clean import clean
from papershelf.exports.latex import latex
from papershelf.exports.latex_letters import lettered
from papershelf.exports.latex_runs import is_sound, running
from papershelf.model import RichText, Run, RunKind
from round_trips import ANY, alike, record, sound


def venue(text: str) -> str:
    return clean(record("Tides", venue=text))[0].venue


@given(ANY)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_cleaned_text_is_read_back(text: str) -> None:
    cleaned = venue(text)
    written = latex(cleaned)
    if sound(written):
        assert alike(venue(written)) == alike(cleaned)


def test_every_letter_and_sign_is_read_back() -> None:
    codes = [*range(0xA1, 0x250), *range(0x370, 0x400), *range(0x1E00, 0x1F00)]
    signs = [chr(code) for code in [*codes, *range(0x2190, 0x2300)]]
    shown = [sign for sign in signs if venue(f"a {sign} b") == f"a {sign} b"]
    assert len(shown) > 900
    wrong = [sign for sign in shown if venue(f"a {lettered(sign)} b") != f"a {sign} b"]
    assert wrong == []


def test_what_has_no_command_stays_in_utf_8() -> None:
    assert lettered("Жук, 中文, 𝔸, €") == "Жук, 中文, 𝔸, €"
    assert lettered(unicodedata.normalize("NFC", "ế")) == "{\\'{\\^e}}"


@pytest.mark.parametrize("text", ["“" * 4000, "*" * 9000, "-" * 9000, "&a" * 4000, '"a' * 4000])
def test_a_hostile_text_is_only_a_long_text(text: str) -> None:
    assert len(latex(text)) >= len(text)


def test_running_text_keeps_its_markup_and_paragraphs() -> None:
    runs = (
        Run(kind=RunKind.TEXT, text="One.\n\nThe "),
        Run(kind=RunKind.EMPH, text="best"),
        Run(kind=RunKind.TEXT, text=" "),
        Run(kind=RunKind.CODE, text="a_b"),
        Run(kind=RunKind.TEXT, text=", "),
        Run(kind=RunKind.MATH, text="x₂", source="x_2"),
        Run(kind=RunKind.TEXT, text=" at "),
        Run(kind=RunKind.URL, text="home", source="https://a.example/ü_1"),
    )
    assert running(RichText(runs=runs)) == (
        r"One.\par The \emph{best} \texttt{a\_b}, $x_2$ at home (https://a.example/ü\_1)"
    )


@pytest.mark.parametrize("source", ["", "x}", "{x", "a$b", "50%", "x\\"])
def test_a_formula_that_would_break_the_entry_is_none(source: str) -> None:
    assert not is_sound(source)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Dar\u0131\u0301o", r"Dar{\'{\i}}o"),
        ("x\u0301y", r"{\'x}y"),
        ("xᵢ and yⁿ", r"x{\textsubscript{i}} and y{\textsuperscript{n}}"),
        ("2²", "2²"),
    ],
)
def test_marked_and_small_letters_are_written_as_commands(text: str, written: str) -> None:
    assert lettered(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Plain names, and (some) signs: 1/2; a-b.", "Plain names, and (some) signs: 1/2; a-b."),
        ("one  line\n of words", "one line of words"),
        ("a -- b --- c-d", "a -\\/- b -\\/-\\/- c-d"),
        ("2–3 – a–b", "2--3 -- a--b"),
        ("é–b, a– b", "{\\'e}\\textendash{}b, a\\textendash{} b"),
        ("Ada’s ’90s 0’s", "Ada's \\textquoteright{}90s 0\\textquoteright{}s"),
        ("R&D; &amp; &#38;", "R{\\&}D; {\\&}amp; {\\&}\\#38;"),
        ("R&D and A & B", "R\\&D and A \\& B"),
        ("C:\\x and 1:\\x", "C:{\\textbackslash}x and 1:\\textbackslash{}x"),
        ("a* and b", "a* and b"),
        ("a*b*", "a\\textasteriskcentered{}b\\textasteriskcentered{}"),
        ('"one" and "two', "``one'' and \\textquotedblleft{}two"),
    ],
)
def test_a_sign_is_written_for_the_place_where_it_stands(text: str, written: str) -> None:
    assert latex(text) == written
