"""What holds for every structured format: no line lost, no false claim, no slow text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entry_samples import SAMPLES as ENTRY_SAMPLES
from papershelf import readers
from papershelf.catalogue.accounting import account
from papershelf.clean import clean
from papershelf.model import Record, Source
from papershelf.plugins import Reader, discover
from papershelf.readers import choose
from structured_samples import SAMPLES, items, records

READERS = discover(readers, Reader)
OTHERS = {
    "listing": "Deep Tides, Shallow Water\n\nTides rise, and fall; in every harbour, daily.\n",
    "jsonlines": '{"title": "Deep Tides", "abstract": "Tides rise."}\n{"title": "Buoys"}\n',
    "bibtex": "@article{tides,\n  title = {Deep Tides},\n  author = {Ada Lovelace},\n}\n",
    "ris": "TY  - JOUR\nTI  - Deep Tides\nAU  - Lovelace, Ada\nER  - \n",
    "labelled": "Title: Deep Tides\nAuthors: Ada Lovelace\nAbstract: Tides rise.\n",
    "prose with a link": "Deep Tides\n\n- see [this](https://a.example)\n\nTides rise.\n\nBuoys.\n",
    "notes": "---\n\nDeep Tides\n\nTides rise and fall.\n\n---\n\nBuoys\n",
    "feed": '<?xml version="1.0"?>\n<feed><entry><title>Tides</title></entry></feed>\n',
}


def unaccounted(name: str, text: str) -> tuple[int, ...]:
    return account(Source(name="papers", text=text), items(name, text)).unaccounted


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_whole(name: str) -> None:
    _, text, papers = SAMPLES[name]
    found = account(Source(name="papers", text=text), items(name, text))
    assert (found.records, found.problems, found.warnings) == (papers, 0, 0)
    assert found.unaccounted == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_told_by_its_content_alone(name: str) -> None:
    assert choose(Source(name="papers", text=SAMPLES[name][1]), READERS).name == name


@pytest.mark.parametrize("name", SAMPLES)
def test_no_reader_claims_a_file_of_another_format(name: str) -> None:
    recognises = SAMPLES[name][0].recognises
    others = {**OTHERS, **ENTRY_SAMPLES}
    claims = {other: recognises(Source(name="a", text=text)) for other, text in others.items()}
    assert {other: score for other, score in claims.items() if score >= 0.5} == {}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_paper_of_a_sample_can_be_cleaned(name: str) -> None:
    assert all(clean(record)[0].title.plain for record in records(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_record_lies_within_its_source(name: str) -> None:
    text = SAMPLES[name][1]
    count = text.count("\n") + 1
    for record in records(name):
        assert text.split("\n")[record.line - 1].strip()
        assert record.raw.strip() in text
        lines = [n for values in record.fields.values() for value in values for n in value.lines]
        assert all(1 <= line <= count for line in lines)


@pytest.mark.parametrize("name", SAMPLES)
@given(cut=st.floats(0, 1))
@settings(max_examples=40, deadline=None, derandomize=True)
def test_a_file_cut_anywhere_loses_no_line(name: str, cut: float) -> None:
    text = SAMPLES[name][1]
    assert unaccounted(name, text[: int(cut * len(text))]) == ()
    assert unaccounted(name, text[int(cut * len(text)) :]) == ()


@pytest.mark.parametrize("name", SAMPLES)
@given(seed=st.integers(0, 10**6))
@settings(max_examples=40, deadline=None, derandomize=True)
def test_lines_in_any_order_lose_no_line(name: str, seed: int) -> None:
    lines = SAMPLES[name][1].split("\n")
    random.Random(seed).shuffle(lines)  # noqa: S311 - no secret
    assert unaccounted(name, "\n".join(lines)) == ()


@pytest.mark.parametrize("name", SAMPLES)
@given(text=st.text(alphabet='{}[]":,;|-*#<>/@ab1\\ \n\t&%=', max_size=60))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_text_is_accounted_for(name: str, text: str) -> None:
    assert unaccounted(name, text) == ()
    assert 0 <= SAMPLES[name][0].recognises(Source(name="papers", text=text)) <= 1


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(
    "run",
    ["[", "{", '{"a":', "]", ",", '"', "\n-", "- [", "|", " ", "\n<a:b>", "&", '"a,', "*", "{}"],
)
def test_long_runs_of_one_sign_are_read(name: str, run: str) -> None:
    text = SAMPLES[name][1] + run * 20_000
    assert unaccounted(name, text) == ()
    SAMPLES[name][0].recognises(Source(name="papers", text=run * 20_000))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_record_has_no_empty_field(name: str) -> None:
    for item in items(name, SAMPLES[name][1]):
        if isinstance(item, Record):
            assert all(value.text.strip() for values in item.fields.values() for value in values)
