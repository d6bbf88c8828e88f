from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from papershelf.text.analysis import words
from papershelf.text.chains import Chains

CASES = json.loads((Path(__file__).parents[1] / "data" / "search" / "analysis.json").read_text())
SIGNS = "aB9 .-'$+#’‐é\u0301ßΣ東か\u3099ｶﾞ한ก\u200dⒶ½_\n"


def read(text: str) -> list[tuple[str, int, bool]]:
    """A text's words by way of chains."""
    known, found, place = Chains(), [], 0
    for number in known.read(text):
        parts = known.parts[number]
        found += [(known.words[part.word], place + part.place, part.extra) for part in parts]
        place += parts[-1].place + 1
    return found


def analysed(text: str) -> list[tuple[str, int, bool]]:
    return [(word.text, word.position, word.extra) for word in words(text)]


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.text(alphabet=SIGNS) | st.text())
@example("x.net .NET $k$-NN it's O’Neil’s C++11")
def test_chains_hold_the_words_that_the_analysis_finds(text: str) -> None:
    assert read(text) == analysed(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case["text"]))
def test_chains_hold_the_words_of_all_languages(case: dict[str, str]) -> None:
    assert read(case["text"]) == analysed(case["text"])


def test_a_chain_and_a_word_keep_their_numbers() -> None:
    known = Chains()
    assert known.read("owls see owls") == [0, 1, 0]
    assert known.read("See night-owls") == [1, 2]
    assert known.words == ["owls", "see", "night", "nightowls"]
