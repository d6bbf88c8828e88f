"""What each step is skipped for: a text that it would give back as it is."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pylatexenc import latexwalker

from papershelf.clean import CLEANERS, Cleaner, characters, encoding, marks
from papershelf.clean.pipeline import _PLAIN, cleaned, plain
from papershelf.clean.spelling import WALKER_CONTEXT
from papershelf.clean.walker import Walker

TIMES = settings(deadline=None, max_examples=60, derandomize=True)
PIECES = st.sampled_from(
    [
        *("the ", "Looms:A ", "users'own ", "LMs’weaving", " - ", " -- ", "---", "'", "''", '"'),
        *(
            "http",
            "https://a.example/b",
            "https: //b.example/c",
            "emph{",
            "{\\em x}",
            "{a, b}",
            "}",
        ),
        *(
            "\\",
            "\\%",
            "\\emph{a}",
            "\\'e",
            "\\cite{a}",
            "C:\\data\\x",
            "$x^2$",
            "$5",
            "\\(",
            "\\)",
        ),
        *(
            "&amp;",
            "&",
            "<i>",
            "</i>",
            "<p>",
            "*a*",
            "**b**",
            "`c`",
            "``d''",
            "%e",
            "5 %",
            "~",
            "a~b",
        ),
        *("  ", "\n", "\n\n", "\t", "\r\n", "\xa0", "\u200b", "\u200d", "\xad", "\x85", "\ud800"),
        *(
            "Ã©",
            "Ã ",
            "â€™",
            "ﬁ",
            "ŉ",
            "é",
            "é ",
            "“",
            "” ",
            "– ",
            "…",
            "×",
            "× ",
            "°",
            "≤ ",
            "α",
            "Ω(",
        ),
        *(
            "e\u0301",
            "\u212b",
            "中文",
            "，",
            "ж",
            "‚",
            "€",
            "→ ",
            "∈",
            "ǆ",
            "İ",
            "\ufeff",
            "\x01a\x02",
        ),
        *(marks.enclosed(marks.MATH_OPEN, "x_1", marks.MATH_CLOSE), marks.STAND_INS),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).map("".join)


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.name)
@TIMES
@given(text=TEXTS)
def test_a_text_without_what_a_step_needs_comes_out_unchanged(cleaner: Cleaner, text: str) -> None:
    if not cleaner.needs(text):
        assert cleaner.run(text) == text


@TIMES
@given(TEXTS)
def test_skipping_steps_changes_nothing(text: str) -> None:
    always = tuple(
        Cleaner(step.name, step.reason, step.run, lambda _: True, step.only) for step in CLEANERS
    )
    for field in ("title", "abstract"):
        assert cleaned(text, field, CLEANERS) == cleaned(text, field, always)


def test_no_sign_of_unicode_is_hidden_unless_it_is_looked_for() -> None:
    signs = (chr(code) for code in range(sys.maxunicode + 1))
    skipped = [sign for sign in signs if not characters.has_hidden(sign)]
    assert len(skipped) > 100_000
    for start in range(0, len(skipped), 1000):
        text = "\n".join(skipped[start : start + 1000])
        assert characters.visible(text) == text


def test_lone_signs_of_good_prose_are_not_taken_for_wrong_decoding() -> None:
    prose = "Gödel’s “naïve” proofs – at 90° and ±5 – say x ≤ y…"
    assert not encoding.is_suspect(prose)
    for doubtful in ("Ã©", "Ã la", "â€™", "ﬁne", "a\xa0b", "\x93a", "e\u0301", "a\r"):
        assert encoding.is_suspect(doubtful)


@TIMES
@given(TEXTS)
def test_words_taken_at_once_read_like_letters_taken_one_by_one(text: str) -> None:
    def shown(walker: latexwalker.LatexWalker) -> list[str]:
        nodes = walker.get_latex_nodes()[0]
        return [re.sub("<parsing state [0-9]+>", "", str(node)) for node in nodes]

    letters = latexwalker.LatexWalker(text, latex_context=WALKER_CONTEXT)
    assert shown(Walker(text)) == shown(letters)


@TIMES
@given(st.from_regex(_PLAIN, fullmatch=True))
def test_plain_words_are_what_cleaning_makes_of_them(name: str) -> None:
    for field in ("author", "venue"):
        assert cleaned(name, field, CLEANERS).text.plain == plain(name, field, CLEANERS) == name
