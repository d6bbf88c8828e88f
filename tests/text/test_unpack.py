"""Archives and workbooks become the files in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from papershelf.errors import SourceError
from papershelf.text import unpack
from papershelf.text.unpack import unpacked


def archive(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return packed.getvalue()


def workbook(*rows: tuple[object, ...]) -> bytes:
    book, packed = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.title = "Harbours"
    for row in rows:
        sheet.append(row)
    book.create_sheet("Nothing")
    book.save(packed)
    return packed.getvalue()


def test_a_plain_file_comes_back_as_it_is() -> None:
    assert list(unpacked("a.bib", b"@article{tides,}")) == [("a.bib", b"@article{tides,}")]


def test_an_archive_yields_its_files_by_name_without_what_systems_put_there() -> None:
    files = {"b/tides.ris": b"TY", "a.bib": b"@", "__MACOSX/a.bib": b"x", ".DS_Store": b"x"}
    found = list(unpacked("papers.zip", archive(files)))
    assert found == [("papers.zip/a.bib", b"@"), ("papers.zip/b/tides.ris", b"TY")]


def test_names_in_an_archive_cannot_lead_out_of_it() -> None:
    ((name, _),) = unpacked("p.zip", archive({"../../etc/\x1b[1mtides": b"x"}))
    assert name == "p.zip/etc/[1mtides"


def test_a_workbook_is_a_table_whose_lines_are_its_rows() -> None:
    rows = [("Title", "Year"), (), ('Deep "Tides",\nA Survey', 2024.0), ("Buoys", None)]
    ((name, table),) = unpacked("p.xlsx", workbook(*rows))
    assert name == "p.xlsx/Harbours.csv"
    assert table.decode().split("\n") == [
        "Title,Year",
        "",
        '"Deep ""Tides"", A Survey",2024',
        "Buoys",
        "",
    ]


def test_a_date_cell_is_written_as_a_date() -> None:
    cell = datetime(2024, 3, 12, tzinfo=UTC).replace(tzinfo=None)
    ((_, table),) = unpacked("p.xlsx", workbook(("Title", "Date"), ("Tides", cell)))
    assert table.decode().splitlines()[1] == "Tides,2024-03-12"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04 and no more", "archive is broken"),
        (archive({"folder/": b""}), "archive is empty"),
        (archive({"xl/workbook.xml": b"<broken"}), "Excel file cannot be read"),
        (workbook(), "Excel file is empty"),
    ],
)
def test_what_cannot_be_unpacked_is_said_with_a_remedy(content: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        list(unpacked("papers.zip", content))
    assert caught.value.hint


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "LARGEST", 1000)
    with pytest.raises(SourceError, match="more than a gigabyte"):
        list(unpacked("p.zip", archive({"a.txt": b" " * 1001})))


def test_a_word_file_is_left_to_decoding_which_says_what_it_is() -> None:
    packed = archive({"word/document.xml": b"<a/>"})
    assert list(unpacked("a.docx", packed)) == [("a.docx", packed)]


@given(st.integers(0, 200), st.binary(max_size=3))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_damaged_archive_is_read_or_refused_but_never_crashes(place: int, put: bytes) -> None:
    whole = archive({"a.txt": b"Deep Tides\n" * 5, "b.txt": b"Buoys"})
    damaged = whole[:place] + put + whole[place + len(put) :]
    try:
        found = list(unpacked("p.zip", damaged))
    except SourceError:
        return  # refused with a sentence; any other exception fails the test
    assert all(name.startswith("p.zip") for name, _ in found)
