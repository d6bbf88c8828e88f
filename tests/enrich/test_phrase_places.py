"""What one text offers as topics."""

from __future__ import annotations

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.enrich.phrase_places import (
    FIRST,
    JOINED,
    OPENS,
    SIZE,
    TITLED,
    WHOLE,
    Offered,
    offered,
)
from papershelf.text.reading import reading


def of(text: str, *, titled: bool = False) -> Offered:
    return offered(reading(text), titled=titled)


def code(found: Offered, form: str) -> int:
    return array("I", found.codes)[found.form_list().index(form)]


def test_a_phrase_and_its_parts_are_told_apart() -> None:
    found = of("We like the lagoon tidal power.")
    assert code(found, "lagoon tidal power") & WHOLE
    assert not code(found, "tidal power") & WHOLE


def test_a_subject_that_a_phrase_ends_in_counts_as_a_whole() -> None:
    found = of("We study dense moss retrieval and dense moss lamps.")
    assert code(found, "retrieval") & WHOLE
    assert not code(found, "lamps") & WHOLE


def test_capitals_mean_little_at_a_beginning_and_in_titles() -> None:
    found = of("Tidal power pays. We like tidal lagoons.")
    assert code(found, "Tidal power") & OPENS
    assert not code(found, "tidal lagoons") & OPENS
    assert code(of("Tidal Power", titled=True), "Tidal Power") & OPENS & ~TITLED
    assert code(of("Tidal Power", titled=True), "Tidal Power") & TITLED


def test_a_phrase_with_of_needs_better_evidence() -> None:
    assert code(of("We study bags of words here."), "bags of words") & JOINED


def test_single_words_with_capitals_are_told_as_acronyms() -> None:
    found = of("We use LLMs and moss.")
    assert [(found.form_list()[at], name) for at, name in found.names] == [("LLMs", "LLM")]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="aB3 -.'’+&é,\n窯を()", max_size=60) | st.text(max_size=80))
def test_places_of_any_text_lie_within_its_row(text: str) -> None:
    found = of(text)
    row = found.row.split(" ")
    codes = array("I", found.codes)
    assert len(found.key_list()) == len(found.form_list()) == len(codes)
    for form, each in zip(found.form_list(), codes, strict=True):
        first = each >> FIRST
        size = (each >> SIZE & 7) + 1
        written = " ".join(row[first : first + size])
        assert form in {written, written.removesuffix("-based")}
