"""Bytes become text."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.errors import SourceError
from papershelf.model import Severity
from papershelf.text.decode import FEW, decode

TEXT = "Tiefe Fluten: ein Überblick\nДва прилива — «обзор»\n深水潮汐"


def text_of(data: bytes) -> str:
    return decode("papers.txt", data)[0].text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_a_byte_order_mark(encoding: str) -> None:
    source, problems = decode("papers.txt", TEXT.encode(encoding))
    assert source.text == TEXT
    assert not problems


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_the_byte_order_mark_tells_which_way_round(mark: str) -> None:
    assert text_of(("\ufeff" + TEXT).encode(mark)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_with_a_warning(encoding: str) -> None:
    source, problems = decode("papers.txt", "Deep Tides\nTides rise.".encode(encoding))
    assert source.lines == ["Deep Tides", "Tides rise."]
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert encoding.upper() in problems[0].message


def test_gzip_is_unpacked_whatever_the_name_and_the_name_is_kept() -> None:
    source, _ = decode("papers.jsonl.gz", gzip.compress(b"{}", mtime=0))
    assert (source.name, source.text) == ("papers.jsonl.gz", "{}")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_of_editors_part_lines(end: str) -> None:
    assert text_of(end.join(["one", "two", "", "three"]).encode()) == "one\ntwo\n\nthree"


@pytest.mark.parametrize("rare", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_rare_separators_are_spaces_inside_a_line(rare: str) -> None:
    assert text_of(f"one{rare}two\nthree".encode()) == "one two\nthree"


def test_a_few_bad_bytes_among_utf_8_are_read_as_windows_1252_and_told() -> None:
    data = "Überblick\nÄhre\n".encode() + "naïve – tides".encode("cp1252") + b"\nend"
    source, problems = decode("papers.txt", data)
    assert source.lines == ["Überblick", "Ähre", "naïve – tides", "end"]
    assert [(problem.line, problem.severity) for problem in problems] == [(3, Severity.WARNING)]


def test_a_line_with_a_bad_byte_keeps_its_good_characters() -> None:
    data = "Überblick\n深水".encode() + b" caf\xe9 " + "潮汐".encode()
    assert text_of(data) == "Überblick\n深水 café 潮汐"


def test_many_bad_lines_share_the_last_warning() -> None:
    good = "Ä\n".encode() * 30
    _, problems = decode("papers.txt", good + b"caf\xe9\n" * 12)
    assert len(problems) == FEW + 1
    assert problems[-1].message.startswith("7 more lines, up to line 42,")


def test_windows_1252_is_guessed_and_the_warning_shows_how_to_convert() -> None:
    written = "A naïve café – the “tides”\nTides rise, and the façade of the harbour stands.\n" * 3
    source, (problem,) = decode("papers.txt", written.encode("cp1252"))
    assert source.text == written
    assert "windows-1252" in problem.message
    assert "iconv -f windows-1252 -t UTF-8" in problem.hint
    assert problem.line == 1


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Глубокие приливы на мелководье: обзор методов. Приливы поднимаются и опускаются.\n",
            "cp1251",
        ),
        (
            "深水潮汐：港口建模综述。潮汐在浅水中上升和下降，我们综述了港口潮汐的建模方法。\n",
            "gb18030",
        ),
    ],
)
def test_other_encodings_are_guessed_from_their_bytes(text: str, encoding: str) -> None:
    source, (problem,) = decode("papers.txt", (text * 20).encode(encoding))
    assert source.text == text * 20
    assert "guess" in problem.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n\t \r\n", "nothing but white space"),
        ("\ufeff\n\u200b \n".encode(), "nothing but white space"),
        (b"%PDF-1.7 ...", "is a PDF file"),
        (b"abc\x00def\n", "NUL"),
        (bytes(range(256)), "NUL"),
        (b"\x1f\x8b broken", "gzip file is broken"),
        (gzip.compress(b"text" * 100, mtime=0)[:-9], "gzip file is broken"),
    ],
)
def test_what_is_no_text_is_one_clear_sentence_with_a_hint(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        decode("shelf/papers.txt", data)
    assert str(caught.value).startswith("shelf/papers.txt: ")
    assert caught.value.hint


def test_a_word_document_is_named_as_a_zip_archive() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(SourceError, match="zip archive"):
        decode("papers.docx", packed.getvalue())


def test_broken_utf_16_is_read_with_a_warning() -> None:
    source, problems = decode("papers.txt", b"\xff\xfea\x00\n\x00\x00\xd8b\x00")
    assert source.text.startswith("a\n")
    assert [problem.line for problem in problems] == [2]


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_bytes_are_text_or_one_error(data: bytes) -> None:
    try:
        source, _ = decode("papers.txt", data)
    except SourceError:
        return
    assert source.text.strip()
    source.text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_utf_8_comes_back_unchanged_but_for_rare_separators(text: str) -> None:
    expected = text.replace("\u2028", " ").replace("\u2029", " ").removeprefix("\ufeff")
    try:
        assert text_of(text.encode()) == expected
    except SourceError:
        assert not expected.strip("\ufeff\u200b\u2060 \xa0").strip() or text.startswith("%PDF-")
