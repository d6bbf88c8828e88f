"""A folder that is brought up to date touches only what differs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.site import tree
from papershelf.site.tree import Tree, opened, recalled, rows_of

NAMES = ("a", "b/index.html", "b/c/index.html", "d/e.json")


def build(folder: Path, files: Mapping[str, bytes]) -> Tree:
    made = opened(folder)
    made.complete(files.items())
    return made


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_tree_holds_exactly_what_was_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build(folder, {"a": b"1", "b/index.html": b"2", "b/c/index.html": b"3"})
    build(folder, {"a": b"1", "b/index.html": b"4"})
    assert held(folder) == {"a": b"1", "b/index.html": b"4"}
    assert not (folder / "b" / "c").exists()


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build(folder, {"a": b"1"})
    before = (folder / "a").stat().st_mtime_ns
    assert not opened(folder).put("a", b"1")
    assert (folder / "a").stat().st_mtime_ns == before


def test_a_tree_that_nobody_knows_is_compared_byte_by_byte(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build(folder, {"a": b"1", "d/e.json": b"2"})
    os.utime(folder / "a", (1, 1))
    rows_of(folder).unlink()
    assert not opened(folder).put("a", b"1")
    assert (folder / "a").stat().st_mtime == 1
    assert opened(folder).put("d/e.json", b"3")


def test_a_file_is_known_by_what_it_was_made_of(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    made = opened(folder)
    made.put("a", b"1", key=b"sources")
    made.complete(())
    again = opened(folder)
    assert again.has("a", b"sources")
    assert not again.has("a", b"other sources")
    assert not again.has("a", b"")
    assert again.content("a", b"sources") == b"1"


def test_a_file_that_somebody_changed_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    made = opened(folder)
    made.put("a", b"right", key=b"k")
    made.complete(())
    (folder / "a").write_bytes(b"wrong")
    os.utime(folder / "a", (1, 1))
    again = opened(folder)
    assert not again.has("a", b"k")
    assert again.content("a", b"k") is None
    assert again.put("a", b"right", key=b"k")
    assert held(folder) == {"a": b"right"}


def test_files_that_nobody_put_there_go_away(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build(folder, {"a": b"1", "b/index.html": b"2"})
    (folder / "stranger").write_text("x")
    (folder / "half").mkdir()
    (folder / "half" / "index.html").write_text("x")
    build(folder, {"a": b"1", "b/index.html": b"2"})
    assert set(held(folder)) == {"a", "b/index.html"}


def test_a_folder_gives_way_to_a_file_and_a_file_to_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build(folder, {"a": b"1", "b/c/index.html": b"2"})
    build(folder, {"a/index.html": b"3", "b": b"4"})
    assert held(folder) == {"a/index.html": b"3", "b": b"4"}


@pytest.mark.parametrize("spoiled", [b"", b"\x82", b"no inventory", None])
def test_rows_that_cannot_be_read_are_not_trusted(tmp_path: Path, spoiled: bytes | None) -> None:
    folder = tmp_path / "site"
    build(folder, {"a": b"1"})
    good = rows_of(folder).read_bytes()
    rows_of(folder).write_bytes(good[:-1] if spoiled is None else spoiled)
    assert recalled(rows_of(folder), folder) == {}
    build(folder, {"a": b"2"})
    assert held(folder) == {"a": b"2"}


def test_rows_of_another_folder_are_not_trusted(tmp_path: Path) -> None:
    build(tmp_path / "site", {"a": b"1"})
    (tmp_path / "other").mkdir()
    assert recalled(rows_of(tmp_path / "site"), tmp_path / "other") == {}


def test_a_folder_whose_rows_cannot_be_noted_is_built_all_the_same(tmp_path: Path) -> None:
    rows_of(tmp_path / "site").mkdir()
    build(tmp_path / "site", {"a": b"1"})
    assert held(tmp_path / "site") == {"a": b"1"}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    builds=st.lists(
        st.dictionaries(st.sampled_from(NAMES), st.sampled_from([b"", b"1", b"22"])), max_size=5
    )
)
def test_any_run_of_builds_ends_with_the_last_one(
    tmp_path_factory: pytest.TempPathFactory, builds: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("tree") / "site"
    folder.mkdir()
    for files in builds:
        made = opened(folder)
        for name, content in files.items():
            key = tree.digest(content)
            if not made.has(name, key):
                made.put(name, content, key)
        made.complete(())
        assert held(folder) == files
