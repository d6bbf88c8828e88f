"""Results that are kept between builds: never trusted, never needed."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.keeping.kept import Kept

ROWS = [(bytes([number]) * 16, b"result %d" % number) for number in range(50)]


def filled(path: Path) -> Path:
    """A file with rows, and nothing beside it."""
    kept = Kept(path)
    kept.keep(ROWS)
    kept.finish()
    kept.close()
    return path


def found(path: Path) -> dict[bytes, bytes]:
    kept = Kept(path)
    rows = kept.found([key for key, _ in ROWS])
    kept.close()
    return rows


def works(path: Path) -> bool:
    """Whether what is kept now is found by the next build."""
    filled(path)
    return found(path) == dict(ROWS)


def test_what_is_kept_is_found_by_the_next_build(tmp_path: Path) -> None:
    path = filled(tmp_path / "new" / "folder" / "kept.sqlite")
    assert found(path) == dict(ROWS)


def test_a_row_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    path = filled(tmp_path / "kept.sqlite")
    kept = Kept(path)
    kept.keep([(ROWS[0][0], b"another")])
    assert kept.found([ROWS[0][0]]) == {ROWS[0][0]: b"another"}
    kept.close()


def test_rows_that_nobody_uses_go_when_they_are_the_greater_part(tmp_path: Path) -> None:
    path = filled(tmp_path / "kept.sqlite")
    rows = [(number.to_bytes(16), b"x") for number in range(3000)]
    for expected in (50 + 3000, 3000):
        kept = Kept(path)
        kept.keep(rows if expected > 3000 else [])
        kept.found([key for key, _ in (rows if expected > 3000 else rows[:900])])
        kept.finish()
        kept.close()
    with sqlite3.connect(path) as file:
        left = {key for (key,) in file.execute("SELECT key FROM kept")}
    assert left == {key for key, _ in rows[:900]}


@pytest.mark.parametrize(
    "content",
    [b"", b"no database at all" * 100, b"SQLite format 3\0" + bytes(200), os.urandom(5000)],
    ids=["empty", "text", "head only", "random"],
)
def test_a_file_that_is_no_database_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(content)
    assert found(path) == {}
    assert works(path)


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE songs (name TEXT)",
        "CREATE TABLE kept (key TEXT, value TEXT); PRAGMA user_version=1",
    ],
)
def test_somebody_else_s_database_is_made_anew(tmp_path: Path, change: str) -> None:
    path = tmp_path / "kept.sqlite"
    with sqlite3.connect(path) as file:
        file.executescript(change)
    assert found(path) == {}
    assert works(path)


@pytest.mark.parametrize(
    "change", ["PRAGMA user_version=99", "PRAGMA application_id=7", "DROP TABLE kept"]
)
def test_another_layout_is_made_anew(tmp_path: Path, change: str) -> None:
    path = filled(tmp_path / "kept.sqlite")
    with sqlite3.connect(path) as file:
        file.executescript(change)
    assert found(path) == {}
    assert works(path)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept SET value = x'00'",
        "UPDATE kept SET value = NULL || 'text'",
        "UPDATE kept SET value = 'text of some length'",
        "UPDATE kept SET value = zeroblob(length(value))",
        "UPDATE kept SET value = (SELECT value FROM kept WHERE id = 1) WHERE id > 1",
    ],
)
def test_a_row_that_was_changed_is_not_there(tmp_path: Path, change: str) -> None:
    path = filled(tmp_path / "kept.sqlite")
    with sqlite3.connect(path) as file:
        file.executescript(change.replace("NULL ||", ""))
    assert set(found(path).items()) <= {ROWS[0]}
    assert works(path)


@given(
    st.lists(st.tuples(st.integers(0, 20_000), st.binary(min_size=1, max_size=40)), max_size=4),
    st.integers(0, 20_000),
)
@settings(deadline=None, max_examples=40, derandomize=True)
def test_a_damaged_file_never_gives_a_wrong_result(
    damage: list[tuple[int, bytes]], length: int
) -> None:
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"kept-{os.getpid()}" / "kept.sqlite"  # noqa: S108 - cleared below
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    content = bytearray(filled(path).read_bytes())
    for place, some in damage:
        content[place : place + len(some)] = some
    path.write_bytes(content[: max(length, 1)] if length % 3 == 0 else content)
    try:
        assert found(path).items() <= dict(ROWS).items()
        assert works(path)
    finally:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        path.parent.rmdir()


def test_a_folder_that_cannot_be_made_keeps_nothing_and_fails_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not works(tmp_path / "file" / "kept.sqlite")


def test_a_file_that_cannot_be_written_is_still_read(tmp_path: Path) -> None:
    path = filled(tmp_path / "kept.sqlite")
    kept = Kept(path)
    assert kept._file is not None  # noqa: SLF001 - stands for a full disk
    kept._file.execute("PRAGMA query_only=ON")  # noqa: SLF001 - as above
    kept.keep([(b"k" * 16, b"new")])
    kept.finish()
    assert kept.found([ROWS[3][0], b"k" * 16]) == dict(ROWS[3:4])
    kept.close()


def test_two_builds_at_once_both_find_and_neither_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("papershelf.keeping.kept.PATIENCE", 0.05)
    path = filled(tmp_path / "kept.sqlite")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    kept = Kept(path)
    assert kept.found([ROWS[0][0]]) == dict(ROWS[:1])
    kept.keep([(b"k" * 16, b"new")])
    kept.finish()
    kept.close()
    writer.execute("ROLLBACK")
    writer.close()
    assert found(path) == dict(ROWS)
