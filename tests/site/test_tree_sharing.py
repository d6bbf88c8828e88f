"""Two trees may hold the very same file, and neither changes with the other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from papershelf.site import tree
from papershelf.site.tree import opened


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_trees_share_a_file_and_neither_changes_with_the_other(tmp_path: Path) -> None:
    first, second = opened(tmp_path / "first"), opened(tmp_path / "second")
    first.put("b/page", b"old", key=b"k")
    first.complete(())
    assert second.share("b/page", b"mine", first)
    second.complete(())
    again = opened(tmp_path / "second")
    assert again.has("b/page", b"mine")
    assert again.put("b/page", b"new", key=b"n")
    again.complete(())
    assert held(tmp_path / "first") == {"b/page": b"old"}
    assert held(tmp_path / "second") == {"b/page": b"new"}


def test_a_shared_file_that_somebody_changed_is_mended_in_both_trees(tmp_path: Path) -> None:
    first, second = opened(tmp_path / "first"), opened(tmp_path / "second")
    first.put("page", b"right", key=b"k")
    first.complete(())
    assert second.share("page", b"k", first)
    second.complete(())
    (tmp_path / "first" / "page").write_bytes(b"spoiled")
    for folder in (tmp_path / "first", tmp_path / "second"):
        again = opened(folder)
        assert not again.has("page", b"k")
        again.put("page", b"right", key=b"k")
        again.complete(())
        assert held(folder) == {"page": b"right"}


def test_a_tree_takes_from_another_only_what_its_key_stands_for(tmp_path: Path) -> None:
    first = opened(tmp_path / "first")
    first.put("page", b"1", key=b"k")
    first.complete(())
    first, second = opened(tmp_path / "first"), opened(tmp_path / "second")
    assert not second.take("page", b"other", first)
    assert not second.take("page", b"", first)
    assert not second.take("elsewhere", b"k", first)
    assert second.take("page", b"k", first)
    os.utime(tmp_path / "first" / "page", (1, 1))
    assert not opened(tmp_path / "third").take("page", b"k", first)


def test_files_are_copied_where_the_file_system_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_source: str, _path: str) -> int:
        raise PermissionError

    monkeypatch.setattr(tree, "linked", refused)
    first, second = opened(tmp_path / "first"), opened(tmp_path / "second")
    for name in ("page", "b/page"):
        first.put(name, b"1", key=b"k")
        assert second.share(name, b"k", first)
    second.complete(())
    assert held(tmp_path / "second") == {"page": b"1", "b/page": b"1"}
    assert (tmp_path / "second" / "page").stat().st_nlink == 1


def test_a_shared_file_takes_the_place_of_another(tmp_path: Path) -> None:
    opened(tmp_path / "second").complete([("page", b"old"), ("same", b"1")])
    first, second = opened(tmp_path / "first"), opened(tmp_path / "second")
    for name in ("page", "same"):
        first.put(name, b"1", key=b"k")
        assert second.share(name, b"k", first)
    second.complete(())
    assert held(tmp_path / "second") == {"page": b"1", "same": b"1"}
