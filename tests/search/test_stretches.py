from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from papershelf.search.stretches import END, NOTHING, Shelf, Table, split, split_each, trimmed
from papershelf.text.analysis import LONGEST, words

CASES = json.loads((Path(__file__).parents[1] / "data" / "search" / "analysis.json").read_text())
SIGNS = "aB9 .-'$+#’‐é\u0301ßΣ東か\u3099ｶﾞ한ก\u200dⒶ½_\n"


def table_of(*stretches: str, before: Table = NOTHING) -> Table:
    shelf = Shelf(before)
    numbers = np.array([shelf[stretch] for stretch in stretches], dtype=np.int32)
    table, found = trimmed(shelf, numbers)
    assert [table.stretches[number] for number in found] == list(stretches)
    return table


def read(text: str) -> list[tuple[str, int, bool]]:
    """A text's words by way of stretches."""
    return read_of(split(text))


def read_of(stretches: list[str]) -> list[tuple[str, int, bool]]:
    found, place = [], 0
    for stretch in stretches:
        table = table_of(stretch)
        parts = table.parts.tolist()
        found += [(table.words[word], place + at, bool(extra)) for word, at, extra in parts]
        place += int(table.spans[0])
    return found


def analysed(text: str) -> list[tuple[str, int, bool]]:
    return [(word.text, word.position, word.extra) for word in words(text)]


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.text(alphabet=SIGNS) | st.text())
@example("x.net .NET $k$-NN it's O’Neil’s C++11 . .net ..net a. .NET. F#. C++.")
def test_stretches_hold_the_words_that_the_analysis_finds(text: str) -> None:
    assert read(text) == analysed(text)


def parted(stretches: list[str]) -> list[list[str]]:
    """The stretches of each text, of those of several."""
    ends = [place for place, stretch in enumerate(stretches) if stretch == END]
    assert not stretches or ends[-1] == len(stretches) - 1
    starts = [0, *(end + 1 for end in ends)]
    return [stretches[start:end] for start, end in zip(starts, ends, strict=False)]


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.lists(st.text(alphabet=SIGNS + END) | st.text(), max_size=4))
@example(["a\0b", "\u0301 \0 .", "."])
@example(["owls.", "", ". herons", "x"])
def test_texts_that_are_read_together_hold_the_words_of_each(texts: list[str]) -> None:
    found = parted(split_each(texts))
    assert [read_of(stretches) for stretches in found] == [analysed(text) for text in texts]


def test_plain_texts_that_are_read_together_have_the_stretches_of_each() -> None:
    texts = ["Owls (see) Owls.", "", "multi-task: 1.5", "a. b"]
    assert parted(split_each(texts)) == [split(text) for text in texts]


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case["text"]))
def test_stretches_hold_the_words_of_all_languages(case: dict[str, str]) -> None:
    assert read(case["text"]) == analysed(case["text"])


def test_a_stretch_keeps_its_number() -> None:
    shelf = Shelf(NOTHING)
    assert [shelf[stretch] for stretch in split("owls (see) Owls")] == [0, 1, 0]
    assert Shelf(table_of("owls", "see"))["see"] == 1


def test_words_stand_in_order_with_their_terms() -> None:
    table = table_of("the", "weaving-looms")
    assert table.words == ["looms", "the", "weaving", "weavinglooms"]
    assert table.terms == ["loom", "", "weav", "weavingloom"]


def test_what_does_not_occur_is_forgotten() -> None:
    table = table_of("quay-side", "loom", before=table_of("ferry", "quay-side"))
    assert table.stretches == ("quay-side", "loom")
    assert table.words == ["loom", "quay", "quayside", "side"]
    assert table.spans.tolist() == [2, 1]


def test_signs_alone_take_no_place() -> None:
    assert table_of("-", "loom", "+").spans.tolist() == [0, 1, 0]


@pytest.mark.parametrize("text", ["'" * 500, "-" * 500, "a" * 5000, "a-" * 500, "東" * 500])
def test_hostile_stretches_make_words(text: str) -> None:
    assert all(len(word) <= LONGEST for word in table_of(text).words)
