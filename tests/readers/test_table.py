"""Tables: separators, columns, people, and rows that are broken."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.model import Severity, Source
from papershelf.readers.table import PLUGIN
from papershelf.readers.table_columns import columns
from papershelf.readers.table_rows import rows
from structured_samples import SAMPLES, lines, noise, problems, records, texts


def test_cells_keep_their_lines_through_quotes_and_line_breaks() -> None:
    first, second = records("table")
    assert texts(first, "title") == ['Deep Tides; A "Survey" of ports']
    assert texts(first, "author") == ["Lovelace, Ada", "Zhang, Wei"]
    assert (first.line, lines(first, "title"), lines(first, "issued")) == (3, [3, 5], [5])
    assert (second.line, texts(second, "author")) == (6, ["Hopper, G.M."])


def test_the_header_says_what_each_column_was_taken_for_and_a_comment_names_more() -> None:
    rules = [one.rule for one in noise("table", SAMPLES["table"][1])]
    header = "header: Titel=title, Autoren=author, Jahr=issued, Regal=venue, DOI=doi"
    assert rules == ["comment", header, "empty row"]
    assert texts(records("table")[0], "venue") == ["Harbour Letters"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_told_by_the_header(separator: str) -> None:
    text = "\n".join(separator.join(row) for row in [("Title", "Year"), ("Tides", "2024")])
    (found,) = records("table", text)
    assert (texts(found, "title"), texts(found, "issued")) == (["Tides"], ["2024"])


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["Title", "Short Title"], {"Title": "title"}),
        (["AU", "AF", "TI"], {"TI": "title", "AF": "author"}),
        (["Authors", "Author(s)"], {"Authors": "author"}),
        (["文献标题", "作者", "年份"], {"文献标题": "title", "作者": "author", "年份": "issued"}),
        (["Titre", "Année", "x"], {"Titre": "title", "Année": "issued"}),
        (["Title", "", "Title"], {"Title": "title"}),
    ],
)
def test_columns_are_known_by_many_names(header: list[str], expected: dict[str, str]) -> None:
    assert dict(columns(header, (), {}).fields) == expected


def test_keywords_that_are_people_are_authors_where_nobody_else_is() -> None:
    found = columns(["Title", "Keywords"], [["Tides", "Lovelace A., Zhang W.-L."]], {})
    assert found.fields["Keywords"] == "author"
    assert (
        columns(["Title", "Keywords"], [["T", "tides, ports"]], {}).fields["Keywords"] == "keyword"
    )


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Lovelace A., van den Berg J.-P.", ["Lovelace, A.", "van den Berg, J.-P."]),
        ("Lovelace AB; Zhang W", ["Lovelace, AB", "Zhang, W"]),
        ("Lovelace, Ada (57200000001); Zhang, Wei (57200000002)", ["Lovelace, Ada", "Zhang, Wei"]),
        ("Ada Lovelace and Wei Zhang", ["Ada Lovelace", "Wei Zhang"]),
    ],
)
def test_people_are_read_as_databases_write_them(cell: str, expected: list[str]) -> None:
    (found,) = records("table", f'Title\tAuthors\nTides\t"{cell}"\n')
    assert texts(found, "author") == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("journalArticle", "article-journal"),
        ("Conference Paper", "paper-conference"),
        ("Article", "article-journal"),
        ("Gesang", "article"),
    ],
)
def test_types_of_other_programs_are_understood(kind: str, expected: str) -> None:
    (found,) = records("table", f"Title,Item Type,Key\nTides,{kind},tides-1\n")
    assert (found.kind, found.key) == (expected, "tides-1")
    assert texts(found, "type") == (["Gesang"] if kind == "Gesang" else [])


def test_a_date_without_a_year_does_not_hide_the_year() -> None:
    (found,) = records("table", "Title,Date,Year\nTides,in print,2024\n")
    assert (texts(found, "issued"), texts(found, "date")) == (["2024"], ["in print"])


def test_an_unclosed_quote_costs_a_warning_and_not_the_rows_behind_it() -> None:
    text = 'Title,Year\n"Deep Tides,2024\nBuoys,2023\n"Ro"pes",2022\n'
    found = records("table", text)
    assert [texts(one, "title") for one in found] == [["Deep Tides"], ["Buoys"], ['Ro"pes']]
    assert [texts(one, "issued") for one in found] == [["2024"], ["2023"], ["2022"]]
    told = problems("table", text)
    assert [(one.line, one.severity) for one in told] == [
        (2, Severity.WARNING),
        (4, Severity.WARNING),
    ]


def test_a_row_with_too_many_cells_is_set_aside_and_a_short_one_told() -> None:
    text = "Title,Year,Venue\nTides, deep ones,2024,NeurIPS\nBuoys,2023\n"
    (found,) = records("table", text)
    long, short = problems("table", text)
    assert texts(found, "title") == ["Buoys"]
    assert (long.set_aside, long.message) == ((2,), "The row has 4 cells, but the header has 3")
    assert short.severity is Severity.WARNING


def test_a_table_without_titles_is_told_with_what_was_seen() -> None:
    (problem,) = problems("table", "Werk;Jahr\nTides;2024\n")
    assert "Jahr=issued; kept: Werk" in problem.message
    assert "# columns: Werk=title" in problem.hint
    assert problem.set_aside == (1, 2)


def test_a_column_named_in_a_comment_makes_any_table_readable() -> None:
    (found,) = records("table", "# columns: Werk=title\nWerk;Jahr\nTides;2024\n")
    assert texts(found, "title") == ["Tides"]


def test_an_even_table_without_titles_is_claimed_only_by_its_name() -> None:
    assert 0 < PLUGIN.recognises(Source(name="a", text="a;b\n1;2\n3;4\n")) < 0.5


CELLS = st.lists(st.text(alphabet='ab",;\n |', max_size=8), min_size=2, max_size=4)


@given(st.lists(CELLS, min_size=1, max_size=4))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_whatever_is_quoted_rightly_is_read_back(written: list[list[str]]) -> None:
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in written]
    found = [list(row.cells) for row in rows("\n".join(quoted), ",")]
    assert found == written
