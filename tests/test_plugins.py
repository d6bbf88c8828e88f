"""Plug-ins are found by their files and run in the order of their needs."""

from __future__ import annotations

import pytest

import papershelf.enrich
import papershelf.readers
from examples import catalogue, tags
from papershelf.errors import PapershelfError
from papershelf.plugins import Enrichment, ExportedFile, Made, Reader, contents, discover, in_order


def enrichment(name: str, *needs: str) -> Enrichment:
    return Enrichment(name=name, run=lambda _: tags(), needs=needs)


def test_every_reader_file_is_found_in_the_order_of_names() -> None:
    names = [reader.name for reader in discover(papershelf.readers, Reader)]
    assert names == sorted(names)
    assert {"listing", "jsonlines"} <= set(names)


def test_every_enrichment_says_its_own_name() -> None:
    empty = catalogue()
    for found in in_order(discover(papershelf.enrich, Enrichment)):
        result = found.run(empty)
        assert result.name == found.name
        empty = empty.having(result)


def test_an_enrichment_runs_after_those_it_needs() -> None:
    ordered = in_order([enrichment("a", "c"), enrichment("b"), enrichment("c", "b")])
    assert [found.name for found in ordered] == ["b", "c", "a"]


def test_a_missing_need_is_named() -> None:
    with pytest.raises(PapershelfError, match="The enrichment a needs z, not found"):
        in_order([enrichment("a", "z")])


def test_a_circle_of_needs_is_named() -> None:
    with pytest.raises(PapershelfError, match="a circle"):
        in_order([enrichment("a", "b"), enrichment("b", "a")])


def test_files_with_and_without_a_key_are_made_for_whoever_keeps_no_keys() -> None:
    files: list[ExportedFile] = [
        ("robots.txt", b"Allow: /"),
        Made("api/papers.bib", b"key", lambda: b"@misc{}"),
    ]
    assert list(contents(files)) == [("robots.txt", b"Allow: /"), ("api/papers.bib", b"@misc{}")]
