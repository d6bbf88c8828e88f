"""Large values that are kept between builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from papershelf.keeping.kept_whole import Whole

VALUE = bytes(range(256)) * 40


def kept(folder: Path) -> Path:
    """A folder with one value, and the value's file."""
    Whole(folder, "code").keep("likeness of words", VALUE)
    (path,) = folder.iterdir()
    return path


def test_a_value_is_recalled_by_name_and_code(tmp_path: Path) -> None:
    kept(tmp_path / "new")
    assert Whole(tmp_path / "new", "code").recall("likeness of words") == VALUE
    assert Whole(tmp_path / "new", "code").recall("another name") is None
    assert Whole(tmp_path / "new", "other code").recall("likeness of words") is None


@pytest.mark.parametrize(
    "spoilt",
    [b"", VALUE[:7], VALUE, VALUE + b"x"],
    ids=["empty", "short", "no seal", "foreign"],
)
def test_a_broken_or_foreign_file_is_not_there(tmp_path: Path, spoilt: bytes) -> None:
    kept(tmp_path).write_bytes(spoilt)
    assert Whole(tmp_path, "code").recall("likeness of words") is None


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = kept(tmp_path)
    for place in (0, 20, len(VALUE)):
        content = bytearray(path.read_bytes())
        content[place] ^= 1
        path.write_bytes(content)
        assert Whole(tmp_path, "code").recall("likeness of words") is None
        content[place] ^= 1
        path.write_bytes(content)


def test_a_value_under_another_name_is_not_there(tmp_path: Path) -> None:
    path = kept(tmp_path)
    whole = Whole(tmp_path, "code")
    whole.keep("other", b"other")
    path.write_bytes(next(p for p in tmp_path.iterdir() if p != path).read_bytes())
    assert whole.recall("likeness of words") is None


def test_values_that_a_build_did_not_ask_for_go_at_its_end(tmp_path: Path) -> None:
    path = kept(tmp_path)
    (tmp_path / "notes.txt").write_text("not ours")
    whole = Whole(tmp_path, "code")
    whole.keep("other", b"other")
    whole.finish()
    assert not path.exists()
    assert whole.recall("other") == b"other"
    assert (tmp_path / "notes.txt").exists()


def test_a_folder_that_cannot_be_made_fails_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    whole = Whole(tmp_path / "file" / "cache", "code")
    whole.keep("name", VALUE)
    whole.finish()
    assert whole.recall("name") is None
