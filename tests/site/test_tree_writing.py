"""One file is written or linked, and nothing is ever written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from papershelf.site.tree_writing import Place, laid, linked, written


@pytest.mark.parametrize("content", [b"", b"\r\n\x00\xff", b"x" * 3_000_000])
def test_a_file_holds_its_bytes_and_is_as_old_as_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "page"
    assert written(str(path), content) == path.stat().st_mtime_ns
    assert path.read_bytes() == content


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    written(str(tmp_path / "page"), b"1")
    with pytest.raises(FileExistsError):
        written(str(tmp_path / "page"), b"2")
    with pytest.raises(FileExistsError):
        linked(str(tmp_path / "page"), str(tmp_path / "page"))
    assert (tmp_path / "page").read_bytes() == b"1"


def test_a_link_is_the_same_file_with_the_same_time(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    changed = written(str(first), b"1")
    linked(str(first), str(second))
    assert second.samefile(first)
    assert second.stat().st_mtime_ns == changed


def test_a_file_that_is_as_it_was_stays_and_any_other_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "page"
    nothing = Place(str(path), b"", 0, is_new=True, is_known=False)
    first = laid(nothing, b"1")
    known = Place(str(path), first.content, first.changed, is_new=False, is_known=True)
    assert laid(known, b"1") == first._replace(is_written=False)
    assert laid(known, b"2").is_written
    assert path.read_bytes() == b"2"


@pytest.mark.parametrize(("there", "is_written"), [(b"1", False), (b"2", True), (None, True)])
def test_a_file_that_nobody_knows_is_looked_at(
    tmp_path: Path, there: bytes | None, *, is_written: bool
) -> None:
    path = tmp_path / "page"
    if there is not None:
        path.write_bytes(there)
    found = laid(Place(str(path), b"", 0, is_new=False, is_known=False), b"1")
    assert found.is_written is is_written
    assert path.read_bytes() == b"1"
    assert found.changed == path.stat().st_mtime_ns
