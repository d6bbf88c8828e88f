"""A folder that is brought up to date touches only what differs."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

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


def test_a_file_that_somebody_changed_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    made = opened(folder)
    made.put("a", b"right", key=b"k")
    made.complete(())
    (folder / "a").write_bytes(b"wrong")
    os.utime(folder / "a", (1, 1))
    again = opened(folder)
    assert not again.has("a", b"k")
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
    assert recalled(rows_of(folder), folder).rows == {}
    build(folder, {"a": b"2"})
    assert held(folder) == {"a": b"2"}


def test_rows_of_another_folder_are_not_trusted(tmp_path: Path) -> None:
    build(tmp_path / "site", {"a": b"1"})
    (tmp_path / "other").mkdir()
    assert recalled(rows_of(tmp_path / "site"), tmp_path / "other").rows == {}


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


class Counted(NamedTuple):
    """A file of an export that is made only when it is wanted."""

    path: str
    key: bytes
    make: Callable[[], bytes]


def test_a_file_with_a_key_is_made_only_where_there_is_none_of_it(tmp_path: Path) -> None:
    folder, made = tmp_path / "site", []

    def make() -> bytes:
        made.append(1)
        return b"feed"

    for key, code, times in (
        (b"k", b"one", 1),
        (b"k", b"one", 1),
        (b"other", b"one", 2),
        (b"other", b"two", 3),
        (b"", b"two", 4),
        (b"", b"two", 5),
    ):
        opened(folder).complete([("a", b"1"), Counted("feed", key, make)], code)
        assert len(made) == times
        assert held(folder) == {"a": b"1", "feed": b"feed"}


@pytest.mark.parametrize("place", ["", "b", "b/d", "strange/deep"])
def test_a_stranger_goes_away_however_long_after_the_build_it_came(
    tmp_path: Path, place: str
) -> None:
    folder = tmp_path / "site"
    files = {"a": b"1", "b/d/e.json": b"2", "b/page/index.html": b"3"}
    build(folder, files)
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (1, 1))
    for _ in range(2):  # the second one knows when its folders last changed
        build(folder, files)
        for path in (folder, folder / "b", folder / "b" / "d"):
            os.utime(path, (2, 2))
    build(folder, files)
    (folder / place).mkdir(parents=True, exist_ok=True)
    (folder / place / "stranger").write_text("x")
    build(folder, files)
    assert held(folder) == files
    assert not (folder / "strange").exists()


def test_what_a_link_leads_to_is_left_alone(tmp_path: Path) -> None:
    build(tmp_path / "site", {"a": b"1", "b/c.json": b"2"})
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary").write_text("x")
    (tmp_path / "site" / "link").symlink_to(tmp_path / "mine")
    build(tmp_path / "site", {"a": b"1", "b/c.json": b"2"})
    assert not (tmp_path / "site" / "link").exists()
    assert held(tmp_path / "mine") == {"diary": b"x"}


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    build(tmp_path / "site", {"a": b"1"})
    (tmp_path / "mine").write_bytes(b"x")
    (tmp_path / "site" / "a").unlink()
    (tmp_path / "site" / "a").symlink_to(tmp_path / "mine")
    build(tmp_path / "site", {"a": b"2"})
    assert held(tmp_path / "site") == {"a": b"2"}
    assert (tmp_path / "mine").read_bytes() == b"x"
