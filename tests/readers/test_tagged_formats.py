"""EndNote, MEDLINE and Web of Science: what each does in its own way."""

from __future__ import annotations

import pytest

from entry_samples import (
    ENDNOTE,
    MEDLINE,
    WEB_OF_SCIENCE,
    items_in,
    problems_in,
    records_in,
    texts,
)
from papershelf.clean import clean
from papershelf.model import Noise, Record
from papershelf.readers import endnote, medline, webofscience
from papershelf.readers.pubmed_wording import turned, without_marks


def titles(records: list[Record]) -> list[str]:
    return [title for record in records for title in texts(record, "title")]


def test_endnote_fields_have_names() -> None:
    deep, reading = records_in(endnote.PLUGIN, ENDNOTE)
    assert (deep.key, deep.kind, reading.kind) == (
        "lovelace2024",
        "article-journal",
        "paper-conference",
    )
    assert texts(deep, "keyword") == ["tides", "harbours"]
    assert texts(deep, "issued") == ["2024 March 12"]
    assert texts(deep, "issn") == ["1234-5678"]
    assert texts(deep, "reference-type") == ["Journal Article"]
    assert texts(reading, "venue") == ["Proceedings of Harbours"]
    assert texts(reading, "abstract") == ["Buoys are seldom labelled."]


def test_refer_files_part_records_by_blank_lines() -> None:
    text = "%A Lovelace, Ada\n%T One\n\n%A Zhang, Wei\n%T Two\n%+ Port\n"
    found = records_in(endnote.PLUGIN, text)
    assert titles(found) == ["One", "Two"]
    assert texts(found[1], "affiliation") == ["Port"]


def test_an_endnote_record_without_a_type_does_not_join_the_one_before() -> None:
    text = "%0 Book\n%T One\n\n%T Two\n%I Port Press\n%0 Book\n%T Three\n"
    assert titles(records_in(endnote.PLUGIN, text)) == ["One", "Two", "Three"]


def test_medline_fields_have_names() -> None:
    deep, reading = records_in(medline.PLUGIN, MEDLINE)
    assert (deep.key, deep.kind, reading.kind) == ("90000001", "article-journal", "article")
    assert titles([deep, reading]) == ["Deep tides in shallow water", "Reading buoys"]
    assert deep.fields["title"][0].lines == (5, 6)
    assert texts(deep, "doi") == ["10.5555/tides.1"]
    assert texts(deep, "lid") == ["e12 [pii]"]
    assert texts(deep, "keyword") == ["tides"]
    assert texts(deep, "pmcid") == ["PMC9000001"]
    assert texts(deep, "au") == ["Lovelace A"]
    assert texts(reading, "author") == ["Hopper, GM"]


def test_medline_authors_have_their_orcid_and_groups_stay_whole() -> None:
    paper, _ = clean(records_in(medline.PLUGIN, MEDLINE)[0])
    ada, group = paper.authors
    assert (ada.family, ada.orcid) == ("Lovelace", "0000-0002-1825-0097")
    assert group.literal == "Tide Group, Port"


def test_a_medline_record_that_lost_its_number_does_not_join_the_one_before() -> None:
    text = "PMID- 1\nOWN - NLM\nTI  - One\n\nOWN - NLM\nTI  - Two\n"
    assert titles(records_in(medline.PLUGIN, text)) == ["One", "Two"]


def test_web_of_science_fields_have_names() -> None:
    deep, reading = records_in(webofscience.PLUGIN, WEB_OF_SCIENCE)
    assert deep.key == "WOS:000900000000001"
    assert (deep.kind, reading.kind) == ("article-journal", "paper-conference")
    assert titles([deep]) == ["Deep Tides in Shallow Water"]
    assert texts(deep, "author") == ["Lovelace, Ada", "Zhang, Wei"]
    assert texts(deep, "au") == ["Lovelace, A", "Zhang, W"]
    assert texts(deep, "keyword") == ["tides", "harbours"]
    assert texts(deep, "pages") == ["97-105"]
    assert texts(reading, "author") == ["Hopper, G"]


def test_head_and_end_of_a_web_of_science_file_are_noise() -> None:
    found = items_in(webofscience.PLUGIN, WEB_OF_SCIENCE)
    assert [item.rule for item in found if isinstance(item, Noise)] == [
        "names the exporting database",
        "names the version of the format",
        "ends the file",
    ]


def test_a_web_of_science_record_without_an_end_stops_where_the_next_begins() -> None:
    text = "FN A\nPT J\nTI One\nPT J\nTI Two\nEF\n"
    assert titles(records_in(webofscience.PLUGIN, text)) == ["One", "Two"]
    assert problems_in(webofscience.PLUGIN, text) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zhang SX", "Zhang, SX"),
        ("van der Berg J Jr", "van der Berg, Jr, J"),
        ("Ma J-H", "Ma, J-H"),
        ("Lovelace, Ada", "Lovelace, Ada"),
        ("Selvamani", "Selvamani"),
        ("Port University", "Port University"),
    ],
)
def test_short_names_are_turned(name: str, expected: str) -> None:
    assert turned(name) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Deep tides.", "Deep tides"),
        ("[Deep tides].", "Deep tides"),
        ("[Deep tides.]", "Deep tides"),
        ("[18F] and [11C] tides.", "[18F] and [11C] tides"),
        (".", "."),
    ],
)
def test_titles_lose_the_marks_of_the_format_only(title: str, expected: str) -> None:
    assert without_marks(title) == expected
