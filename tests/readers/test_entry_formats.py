"""What all formats of entries have in common: told apart by content, nothing lost, no crash."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entry_samples import SAMPLES, items_in, records_in
from papershelf import readers
from papershelf.clean import clean
from papershelf.model import Source
from papershelf.plugins import Reader, discover
from papershelf.readers import choose

READERS = {reader.name: reader for reader in discover(readers, Reader)}
OTHERS = {
    "listing": "Deep Tides\n\nTides rise. We survey @article{x, title = {A}} and TY  - B.\n",
    "numbered listing": "1. Deep Tides. 2024 in review\n\nTides rise.\n\n2. Buoys\n\nBuoys.\n",
    "markdown": "# Papers\n\n- [Deep Tides](https://example.org/1)\n\n```\n@misc{x,\n}\n```\n",
    "jsonlines": '{"title": "Deep Tides"}\n{"title": "Reading Buoys"}\n',
    "json": '[{"title": "Deep Tides", "PT": "J"}]\n',
    "csv": "PT,AU,TI\nJ,Lovelace,Deep Tides\n",
    "tabs": "PT\tAU\tTI\nJ\tLovelace\tDeep Tides\n",
    "latex": "% A comment\n%T me\n\\documentclass{article}\n",
}
NAMES = sorted(SAMPLES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("file", ["papers", "papers.txt", "papers.bib", "papers.json"])
def test_a_format_is_told_by_its_content_whatever_the_file_is_called(name: str, file: str) -> None:
    source = Source(name=file, text=SAMPLES[name])
    assert choose(source, list(READERS.values())).name == name


@pytest.mark.parametrize("name", NAMES)
def test_no_reader_claims_the_file_of_another_format(name: str) -> None:
    recognises = READERS[name].recognises
    others = {other: text for other, text in SAMPLES.items() if other != name} | OTHERS
    claims = {other: recognises(Source(name="a", text=text)) for other, text in others.items()}
    assert {other: score for other, score in claims.items() if score > 0.4} == {}


@pytest.mark.parametrize("name", NAMES)
def test_two_papers_are_read_with_their_lines_and_raw_text(name: str) -> None:
    found = records_in(READERS[name], SAMPLES[name])
    assert [clean(record)[0].title.plain.split()[0] for record in found] == ["Deep", "Reading"]
    rows = SAMPLES[name].split("\n")
    for record in found:
        assert record.raw.split("\n")[0] == rows[record.line - 1]
        assert len(record.raw.split("\n")) > 4


@pytest.mark.parametrize("name", NAMES)
def test_cleaning_understands_authors_dates_and_venues(name: str) -> None:
    deep, reading = (clean(record) for record in records_in(READERS[name], SAMPLES[name]))
    assert deep[0].authors[0].family == "Lovelace"
    assert str(deep[0].issued).startswith("2024-03")
    assert deep[0].venue.casefold().startswith("j")
    assert (reading[1], deep[1]) == ((), ())


@pytest.mark.parametrize("name", NAMES)
@given(at=st.floats(0, 1), keep=st.booleans())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_a_file_cut_anywhere_loses_no_line(name: str, at: float, keep: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    text = SAMPLES[name]
    place = int(at * len(text))
    items_in(READERS[name], text[:place] if keep else text[place:])


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_lines_in_any_order_lose_no_line(name: str, data: st.DataObject) -> None:
    rows = [row for text in SAMPLES.values() for row in text.split("\n")]
    own = SAMPLES[name].split("\n")
    chosen = data.draw(st.permutations(own) | st.lists(st.sampled_from(own + rows), max_size=30))
    for record in records_in(READERS[name], "\n".join(chosen)):
        assert record.first("title") is not None
        clean(record)


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text(alphabet='@{}(),"=#%\\\n abTPMIDEYR-10.;:', max_size=120))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_is_read_without_a_crash(name: str, text: str) -> None:
    items_in(READERS[name], text)
    assert 0 <= READERS[name].recognises(Source(name="a", text=text)) <= 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "junk", ["{", "}", "\n@a{", "@a{b, c = {", '"', " ", "\n", "#", "%A ", "1. "]
)
def test_long_runs_of_one_sign_are_read(name: str, junk: str) -> None:
    items_in(READERS[name], SAMPLES[name] + junk * 5_000)
