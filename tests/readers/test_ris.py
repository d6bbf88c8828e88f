"""RIS."""

from __future__ import annotations

import pytest

from entry_samples import RIS, items_in, problems_in, records_in, texts
from papershelf.clean import clean
from papershelf.model import Noise, Record, Severity
from papershelf.readers.ris import PLUGIN


def only(*lines: str, kind: str = "JOUR") -> Record:
    text = "\n".join([f"TY  - {kind}", "TI  - Deep Tides", *lines, "ER  - "])
    (found,) = records_in(PLUGIN, text)
    return found


def test_a_record_has_fields_with_their_lines() -> None:
    deep, reading = records_in(PLUGIN, RIS)
    assert (deep.kind, deep.line, reading.key) == ("article-journal", 1, "hopper2023")
    assert texts(deep, "author") == ["Lovelace, Ada", "Zhang, Wei"]
    assert deep.fields["pages"][0].text == "97-105"
    assert deep.fields["pages"][0].lines == (8, 9)
    assert texts(deep, "issn") == ["1234-5678"]
    assert texts(deep, "keyword") == ["tides", "harbours"]
    assert (texts(deep, "pdf"), texts(deep, "l1")) == (
        ["https://example.org/1.pdf"],
        ["file:///home/ada/1.pdf"],
    )
    assert texts(deep, "ty") == ["JOUR"]
    assert deep.fields["ty"][0].lines == (1, 16, 17)
    assert texts(reading, "abstract") == ["Buoys are seldom labelled."]
    assert texts(reading, "venue") == ["Proceedings of Harbours"]


@pytest.mark.parametrize(
    ("lines", "issued"),
    [
        (["DA  - 2024/03/12/", "PY  - 2024"], "2024-03-12"),
        (["DA  - 2024///", "PY  - 2024"], "2024"),
        (["DA  - 2023/12/01", "PY  - 2024"], "2024"),
        (["DA  - Mar 12", "PY  - 2024"], "2024-03-12"),
        (["Y1  - 2024/03//"], "2024-03"),
        (["DA  - 2024"], "2024"),
    ],
)
def test_the_exact_date_counts_where_it_agrees_with_the_year(lines: list[str], issued: str) -> None:
    found, problems = clean(only(*lines))
    assert (str(found.issued), problems) == (issued, ())


@pytest.mark.parametrize(
    ("lines", "name", "expected"),
    [
        (["M3  - doi: 10.5555/1"], "doi", ["doi: 10.5555/1"]),
        (["M3  - Review"], "m3", ["Review"]),
        (["DB  - Scopus", "C2  - 90000001"], "pmid", ["90000001"]),
        (["C2  - 90000001"], "c2", ["90000001"]),
        (["C2  - PMC9000001"], "pmcid", ["PMC9000001"]),
        (["SN  - 978-3-16-148410-0"], "isbn", ["978-3-16-148410-0"]),
        (["UR  - https://a.org", "L2  - https://b.org"], "url", ["https://a.org", "https://b.org"]),
        (["T1  - Deep"], "t1", ["Deep"]),
        (["AB  - One", "N2  - One"], "n2", ["One"]),
        (["A2  - Hopper, Grace"], "editor", ["Hopper, Grace"]),
        (["U7  - x", "U7  - y"], "u7", ["x", "y"]),
    ],
)
def test_codes_become_fields_and_unknown_ones_keep_their_name(
    lines: list[str], name: str, expected: list[str]
) -> None:
    assert texts(only(*lines), name) == expected


def test_a_book_has_a_publisher_for_a_venue_and_may_call_its_title_otherwise() -> None:
    (found,) = records_in(PLUGIN, "TY  - BOOK\nBT  - Tides\nPB  - Port Press\nT2  - Seas\nER  -")
    assert [texts(found, name) for name in ("title", "venue", "series")] == [
        ["Tides"],
        ["Port Press"],
        ["Seas"],
    ]


def test_a_record_without_an_end_stops_where_the_next_begins() -> None:
    found = records_in(PLUGIN, "TY  - JOUR\nTI  - One\n\nTY  - JOUR\nTI  - Two\nER  -\n")
    assert [texts(record, "title") for record in found] == [["One"], ["Two"]]


def test_files_with_other_spacing_are_read() -> None:
    (found,) = records_in(PLUGIN, "\ufeffTY - JOUR\nTI - Deep Tides\nER -\n")
    assert texts(found, "title") == ["Deep Tides"]


def test_what_stands_between_records_is_noise() -> None:
    text = "Provider: Port\n\nTY  - JOUR\nTI  - One\nER  -\n1.\nER  -\n"
    noise = {item.line: item.rule for item in items_in(PLUGIN, text) if isinstance(item, Noise)}
    assert noise == {
        1: "stands outside of any record",
        6: "stands outside of any record",
        7: "ends a record that did not begin",
    }


def test_a_record_without_a_title_is_set_aside_and_the_next_is_read() -> None:
    text = "TY  - JOUR\nAU  - Lovelace, Ada\nER  -\nTY  - JOUR\nTI  - Two\nER  -"
    (problem,) = problems_in(PLUGIN, text)
    assert (problem.severity, problem.set_aside) == (Severity.ERROR, (1, 2, 3))
    assert "TI  - Deep Tides" in problem.hint
    assert len(records_in(PLUGIN, text)) == 1


def test_a_key_used_twice_is_told() -> None:
    record = "TY  - JOUR\nTI  - One\nID  - a\nER  -\n"
    (problem,) = problems_in(PLUGIN, record * 2)
    assert (problem.severity, problem.line) == (Severity.WARNING, 5)
