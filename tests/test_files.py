"""Reading and writing: what is the same stays untouched, nothing foreign is overwritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from papershelf import files
from papershelf.errors import CatalogueError, OutputError, SourceError


def filled(folder: Path, **contents: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        (folder / name).write_text(text)
    return folder


def test_sources_come_in_the_order_of_their_names_without_hidden_ones(tmp_path: Path) -> None:
    sources = filled(tmp_path / "content" / "sources", b="2", a="1")
    filled(sources / "deep", c="3")
    (sources / ".hidden").write_text("no")
    found = list(files.sources(sources, tmp_path))
    assert found == [
        ("content/sources/a", b"1"),
        ("content/sources/b", b"2"),
        ("content/sources/deep/c", b"3"),
    ]


def test_a_folder_without_sources_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"no source in this folder. Put a file with papers"):
        list(files.sources(tmp_path / "sources", tmp_path))


def test_an_unreadable_file_is_said_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone.txt: The file cannot be read: no such file"):
        files.read(tmp_path / "gone.txt")


def test_a_text_in_another_encoding_is_said_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "tags.yml").write_bytes(b"tags:\n  - caf\xe9\n")
    with pytest.raises(SourceError, match=r"tags.yml:2: The file is not in UTF-8"):
        files.read_text(tmp_path / "tags.yml")


def test_a_written_folder_holds_exactly_what_was_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    files.write_exactly(folder, [("a.md", b"a"), ("deep/b.md", b"b")])
    assert files.write_exactly(folder, [("a.md", b"new")]) == 1
    assert sorted(path.name for path in folder.rglob("*")) == [files.MARKER, "a.md"]
    assert (folder / "a.md").read_bytes() == b"new"


def test_an_unchanged_file_is_not_written_again(tmp_path: Path) -> None:
    files.write_exactly(tmp_path / "docs", [("a.md", b"a")])
    os.utime(tmp_path / "docs" / "a.md", (1, 1))
    files.write_exactly(tmp_path / "docs", [("a.md", b"a")])
    assert (tmp_path / "docs" / "a.md").stat().st_mtime == 1


def test_a_foreign_folder_is_never_overwritten(tmp_path: Path) -> None:
    folder = filled(tmp_path / "docs", thesis="years of work")
    with pytest.raises(OutputError, match=r"not made by Papershelf"):
        files.write_exactly(folder, [("a.md", b"a")])
    assert [path.name for path in folder.iterdir()] == ["thesis"]


def test_a_project_s_own_asset_wins_over_the_packaged_one(tmp_path: Path) -> None:
    filled(tmp_path / "own" / "assets", **{"a.css": "own"})
    filled(tmp_path / "packaged" / "assets", **{"a.css": "packaged", "b.css": "b"})
    found = dict(files.assets([tmp_path / "own", tmp_path / "packaged"]))
    assert found == {
        "assets/papershelf/a.css": b"own",
        "assets/papershelf/b.css": b"b",
    }


def test_what_an_earlier_build_wrote_is_found_by_name(tmp_path: Path) -> None:
    files.write_exactly(tmp_path / "pages", [("search/cards/a.bin", b"1"), ("index.md", b"")])
    earlier = files.earlier(tmp_path / "pages")
    assert earlier("search/cards/a.bin") == b"1"
    assert earlier("search/cards/b.bin") is None
    assert earlier("search/cards") is None
    assert files.earlier(tmp_path / "nowhere")("index.md") is None


def test_files_that_the_index_no_longer_names_are_removed(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    files.write_exactly(pages, [("search/cards/old.bin", b"1"), ("search/manifest.json", b"{}")])
    files.write_exactly(pages, [("search/cards/new.bin", b"2"), ("search/manifest.json", b"{}")])
    assert [path.name for path in sorted((pages / "search" / "cards").iterdir())] == ["new.bin"]
