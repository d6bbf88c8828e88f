"""Known phrases are found however they are spelt, the longest first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.reading import reading
from papershelf.text.spotting import row_of, spotter


def spots(known: list[str], text: str) -> list[str]:
    row = row_of(reading(text))
    return [spot.written(row) for spot in spotter(known).spots(row)]


def test_hyphens_spaces_plurals_and_capitals_make_no_difference() -> None:
    text = "Multi nozzle printing, multinozzle printings and Multi-Nozzle-Printing"
    assert spots(["multi-nozzle printing"], text) == [
        "Multi nozzle printing",
        "multinozzle printings",
        "Multi-Nozzle-Printing",
    ]


def test_a_longer_known_phrase_hides_the_shorter_one_inside() -> None:
    known = ["tidal power", "lagoon tidal power"]
    assert spots(known, "lagoon tidal power and tidal power") == [
        "lagoon tidal power",
        "tidal power",
    ]


def test_punctuation_breaks_a_phrase() -> None:
    assert spots(["tidal power"], "tidal, power") == []


def test_a_name_that_owns_something_is_found_with_its_ending() -> None:
    assert spots(["tides' gauge", "gauge's needle"], "the gauge's needle turns") == [
        "gauge's needle"
    ]


def test_a_part_of_a_word_is_no_place() -> None:
    assert spots(["art"], "cart arts party") == ["arts"]


def test_a_phrase_longer_than_what_is_told_apart_is_found() -> None:
    known = "sedimentation hydrodynamics parameterisation electrophysiology bioluminescence"
    assert spots([known], f"on {known} in bays") == [known]


def test_a_row_begins_with_a_break_unless_a_word_does() -> None:
    assert row_of(reading("(clay)")) == ["", "clay"]
    assert row_of(reading("clay")) == ["clay"]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.text(max_size=12), max_size=4), st.text(max_size=60))
def test_spots_of_any_text_do_not_overlap(known: list[str], text: str) -> None:
    last = -1
    row = row_of(reading(text))
    for spot in spotter(known).spots(row):
        assert last < spot.first <= spot.last < len(row)
        last = spot.last


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.from_regex(r"[a-z]{2,8}( [a-z]{2,8}){0,3}", fullmatch=True))
def test_a_known_phrase_is_found_in_itself(phrase: str) -> None:
    assert spots([phrase], phrase) == [phrase]
