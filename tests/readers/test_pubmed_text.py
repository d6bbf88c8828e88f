"""PubMed abstracts saved as text."""

from __future__ import annotations

import pytest

from entry_samples import PUBMED_TEXT, items_in, problems_in, records_in, texts
from papershelf.model import Noise, Severity
from papershelf.readers.pubmed_text import PLUGIN, authors


def test_paragraphs_become_fields_by_what_they_say() -> None:
    deep, reading = records_in(PLUGIN, PUBMED_TEXT)
    assert (deep.key, deep.kind, deep.line) == ("90000001", "article-journal", 2)
    assert texts(deep, "title") == ["Deep tides in shallow water"]
    assert texts(deep, "author") == ["Lovelace, A", "Zhang, W", "{Tide Group}"]
    assert texts(deep, "abstract") == ["BACKGROUND: Tides rise.", "RESULTS: Tides fall."]
    assert texts(deep, "affiliation") == ["Author information: (1)Port University."]
    assert texts(deep, "copyright") == ["Copyright © 2024 Tide Press."]
    assert texts(deep, "doi") == ["10.5555/tides.1", "10.5555/tides.1"]
    assert texts(deep, "pmcid") == ["PMC9000001"]
    assert texts(deep, "note") == ["[Indexed for MEDLINE]"]
    assert texts(deep, "conflict-of-interest") == ["Conflict of interest statement: None."]
    assert texts(reading, "title") == ["Reading buoys"]
    assert texts(reading, "language") == ["[Article in German]"]


def test_a_citation_is_taken_apart_and_kept() -> None:
    deep, reading = records_in(PLUGIN, PUBMED_TEXT)
    parts = ("venue", "issued", "volume", "number", "pages")
    assert [texts(deep, name) for name in parts] == [
        ["J Tides"],
        ["2024 Mar"],
        ["12"],
        ["3"],
        ["45-67"],
    ]
    assert texts(deep, "citation")[0].endswith("Epub 2024 Jan 2.")
    assert [texts(reading, name) for name in parts[:3]] == [["Harbour Lett"], ["2023 May 1"], []]


def test_a_numbered_paragraph_of_an_abstract_begins_no_record() -> None:
    text = PUBMED_TEXT.replace("RESULTS: Tides", "2. Tides grew. 2024 was high; tides")
    assert len(records_in(PLUGIN, text)) == 2


def test_a_record_that_lost_its_number_still_ends_at_two_blank_lines() -> None:
    text = PUBMED_TEXT.replace("PMID: 90000001 [Indexed for MEDLINE]\n", "")
    assert [record.key for record in records_in(PLUGIN, text)] == [None, "90000002"]


def test_a_citation_without_a_title_is_set_aside() -> None:
    (problem,) = problems_in(PLUGIN, "1. J Tides. 2024 Mar;12:1.\n\nPMID: 90000001\n")
    assert (problem.severity, problem.set_aside) == (Severity.ERROR, (1, 3))


def test_what_stands_before_the_first_citation_is_noise() -> None:
    found = items_in(PLUGIN, "Search: tides\n" + PUBMED_TEXT)
    assert [item.line for item in found if isinstance(item, Noise)] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lovelace A(1)(2), Zhang W Jr(#).", ("Lovelace, A", "Zhang, Jr, W")),
        ("Hopper G.", ("Hopper, G",)),
        ("Tides rise, and they fall.", ()),
        ("", ()),
    ],
)
def test_a_paragraph_of_names_is_told_from_one_of_words(
    text: str, expected: tuple[str, ...]
) -> None:
    assert authors(text) == expected
