"""Which reader reads a source."""

from __future__ import annotations

import pytest

from papershelf import readers
from papershelf.errors import SourceError
from papershelf.model import Source
from papershelf.plugins import Reader, discover
from papershelf.readers import choose

READERS = discover(readers, Reader)
PAPER = '{"title": "Deep Tides", "abstract": "Tides rise."}\n'
LISTING = "Deep Tides\n\nTides rise and fall.\n"


def chosen(name: str, text: str) -> str:
    return choose(Source(name=name, text=text), READERS).name


def test_every_format_is_found_by_its_file_alone() -> None:
    names = [reader.name for reader in READERS]
    assert names == sorted(set(names))
    assert {"jsonlines", "listing", "csl", "table"} <= set(names)


@pytest.mark.parametrize(
    ("name", "text", "reader"),
    [
        ("a.jsonl", PAPER, "jsonlines"),
        ("a.jsonl.gz", PAPER, "jsonlines"),
        ("a.txt", PAPER, "jsonlines"),
        ("a", PAPER * 3, "jsonlines"),
        ("a.txt", LISTING, "listing"),
        ("a.TXT", LISTING, "listing"),
        ("a.jsonl", LISTING, "listing"),
        ("a.jsonl", PAPER + '{"title": \n' + PAPER, "jsonlines"),
        ("notes.md", "# Deep Tides\n\nTides rise.", "listing"),
    ],
)
def test_content_tells_before_the_name_does(name: str, text: str, reader: str) -> None:
    assert chosen(name, text) == reader


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html>",
        "<?xml version='1.0'?>",
        "\\documentclass{article}",
        "[]",
    ],
)
def test_a_format_that_nobody_reads_is_named_with_those_that_are(text: str) -> None:
    with pytest.raises(SourceError, match=r"in no known format") as caught:
        choose(Source(name="papers.txt", text=text), READERS)
    assert "JSON Lines (.jsonl .ndjson)" in caught.value.hint
    assert "paper listing saved as text (.txt" in caught.value.hint


def test_without_any_reader_the_error_says_so() -> None:
    with pytest.raises(SourceError, match="Known are: none"):
        choose(Source(name="papers.txt", text="a"), [])
