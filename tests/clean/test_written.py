"""What cleaning reads of a record, and how what it found is put back to where the record stands."""

from __future__ import annotations

from dataclasses import replace

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import record
from papershelf.build import cleaned
from papershelf.clean import CLEANED, clean, placed, written
from papershelf.model import IN_PROCESS, Field, Record

FIELDS = st.dictionaries(
    st.sampled_from(["author", "venue", "keyword", "year", "issued", "url", "doi"]),
    st.lists(st.text(max_size=12), min_size=1, max_size=3),
    max_size=5,
)


def moved(found: Record, by: int) -> Record:
    """The same text further down in a file of another name."""
    fields = {
        name: tuple(Field(text=one.text, lines=(one.lines[0] + by,)) for one in values)
        for name, values in found.fields.items()
    }
    return replace(found, source="content/sources/other.txt", line=found.line + by, fields=fields)


def test_a_record_that_moved_is_the_same_text() -> None:
    found = record("Looms", r"a \method", author=["Ada Lovelace"], votes="3")
    assert written(moved(found, 7)) == written(found)
    assert written(record("Looms", r"a \method", author=["Ada Lovelace"])) == written(found)


def test_a_moved_record_has_its_warnings_at_its_new_lines() -> None:
    found = record("Looms", r"a \method", issued="Mar 12")
    _, doubts = clean(found)
    _, later = clean(moved(found, 7))
    assert [(doubt.source, doubt.line + 7) for doubt in doubts] == [
        ("content/sources/shelf.txt", doubt.line) for doubt in later
    ]
    assert {doubt.source for doubt in later} == {"content/sources/other.txt"}


@given(st.text(max_size=20), st.text(max_size=40), FIELDS)
@settings(deadline=None, max_examples=100, derandomize=True)
def test_what_was_kept_of_an_earlier_build_is_the_same_paper(
    title: str, abstract: str, fields: dict[str, list[str]]
) -> None:
    found = record(title, abstract, 1, **fields)
    text = written(found)
    kept = msgspec.msgpack.encode(CLEANED.run(text, None))
    again = placed(found, msgspec.msgpack.decode(kept, type=CLEANED.found))
    assert again == clean(found)
    assert msgspec.msgpack.encode(text) == msgspec.msgpack.encode(written(moved(found, 3)))


def test_records_are_cleaned_in_order_whoever_does_it() -> None:
    records = [record("Looms"), record(r"Cloth \of"), record("Herons")]
    papers, doubts = cleaned(iter(records), IN_PROCESS)
    assert [paper.origin for paper in papers] == [(found,) for found in records]
    assert (papers, doubts) == (
        tuple(clean(found)[0] for found in records),
        clean(records[1])[1],
    )
