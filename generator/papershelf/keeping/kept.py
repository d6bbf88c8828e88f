"""Results of earlier builds in one file, found again by a key of what they were made from.

    kept = Kept(folder / "kept.sqlite")
    kept.keep([(key, b"result")])
    kept.found([key])   ->  {key: b"result"}

A build never depends on this file. A row is bound to its key by a checksum; a row that does not
check is not there. A file that is no database, or of another layout, is made anew; one that cannot
be written is only read; one that cannot be read is left alone. Nothing in it is ever executed.

Rows that no build uses go away without a clock or a count of builds: when a build is done and the
file holds more than twice what the build used, the rest is removed. So the file stays in proportion
to the catalogue, and two variants of a catalogue built in turns do not cost each other their rows.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

log = logging.getLogger("mkdocs.plugins.papershelf")

LAYOUT = 1
"""Another number for another table."""
OURS = 0x50504B31
"""SQLite's application id of our files."""
AT_ONCE = 500
"""Keys asked for in one query; SQLite allows 999 everywhere."""
SPARE = 1000
"""Rows that may lie there unused whatever the catalogue's size."""
CHECK = 8
"""Bytes of a row's checksum."""
PATIENCE = 2.0
"""Seconds to wait for another build that is just writing."""

_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, value BLOB NOT NULL
);
"""
_INSERT = "INSERT OR REPLACE INTO kept(key, value) VALUES(?, ?)"


class Kept:
    """A file of results; without a file that can be used, nothing is found and nothing is kept."""

    def __init__(self, path: Path) -> None:
        """Open or make the file; its folder is made too."""
        self._path = path
        self._used = array("q")
        self._writable = True
        self._file = self._opened()
        self._last = self._one("SELECT ifnull(max(id), 0) FROM kept")

    def found(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is kept under these keys."""
        rows: dict[bytes, bytes] = {}
        for start in range(0, len(keys), AT_ONCE):
            for row, key, value in self._rows(keys[start : start + AT_ONCE]):
                if isinstance(key, bytes) and (right := _unsealed(key, value)) is not None:
                    rows[key] = right
                    self._used.append(row)
        return rows

    def keep(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Write rows, in place of those with the same key."""
        if self._file is None or not self._writable:
            return
        sealed = [(key, value + _seal(key, value)) for key, value in rows]
        try:
            with self._file:
                self._file.executemany(_INSERT, sealed)
        except sqlite3.OperationalError as error:  # read-only, full, locked
            self._writable = False
            log.info("nothing more is kept for the next build: %s", error)
        except sqlite3.DatabaseError as error:
            self._renew(error)

    def finish(self) -> None:
        """The build is done: remove what it did not use, if that is more than what it used."""
        rows = self._one("SELECT count(*) FROM kept")
        made = self._one(f"SELECT count(*) FROM kept WHERE id > {self._last:d}")  # noqa: S608 - a number
        if self._file is None or not self._writable:
            return
        if rows <= 2 * (len(self._used) + made) + SPARE:
            return
        with contextlib.suppress(sqlite3.DatabaseError), self._file:
            self._file.execute("CREATE TEMP TABLE used (id INTEGER PRIMARY KEY)")
            rows_used = ((row,) for row in self._used)
            self._file.executemany("INSERT OR IGNORE INTO used VALUES(?)", rows_used)
            unused = "id <= ? AND id NOT IN (SELECT id FROM used)"
            self._file.execute(f"DELETE FROM kept WHERE {unused}", (self._last,))  # noqa: S608 - constant
            self._file.execute("DROP TABLE used")

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        self._file = None

    def _rows(self, keys: Sequence[bytes]) -> list[tuple[int, bytes, bytes]]:
        if self._file is None:
            return []
        marks = ",".join("?" * len(keys))
        query = f"SELECT id, key, value FROM kept WHERE key IN ({marks})"  # noqa: S608 - question marks
        try:
            return self._file.execute(query, keys).fetchall()
        except sqlite3.OperationalError as error:
            log.info("what was kept cannot be read: %s", error)
        except sqlite3.DatabaseError as error:
            self._renew(error)
        return []

    def _one(self, query: str) -> int:
        """A query's only number; 0 where there is no file."""
        if self._file is None:
            return 0
        try:
            return int(self._file.execute(query).fetchone()[0])
        except sqlite3.DatabaseError:
            return 0

    def _opened(self) -> sqlite3.Connection | None:
        """The file, made where there is none, made anew where it is not ours, or None."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return _connected(self._path)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                return self._only_read()
            log.info("another build keeps its results just now; this one does without")
        except sqlite3.DatabaseError as error:
            return self._anew(error)
        except OSError:
            return self._only_read()
        return None

    def _only_read(self) -> sqlite3.Connection | None:
        """A file in a folder that cannot be written to."""
        self._writable = False
        address = f"{self._path.absolute().as_uri()}?immutable=1"
        try:
            file = sqlite3.connect(address, uri=True, check_same_thread=False)
            file.execute("SELECT id, key, value FROM kept LIMIT 1").fetchone()
        except sqlite3.DatabaseError as error:
            log.info("nothing is kept for the next build: %s", error)
            return None
        return file

    def _anew(self, error: Exception) -> sqlite3.Connection | None:
        """An empty file in place of one that is of no use."""
        log.info("%s is made anew: %s", self._path.name, error)
        try:
            for ending in ("", "-wal", "-shm", "-journal"):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
            return _connected(self._path)
        except (OSError, sqlite3.DatabaseError) as second:
            log.info("nothing is kept for the next build: %s", second)
            return None

    def _renew(self, error: Exception) -> None:
        """The file turned out to be broken while it was in use."""
        self.close()
        self._used, self._last = array("q"), 0
        self._file = self._anew(error)


def _connected(path: Path) -> sqlite3.Connection:
    """A file with our table.

    A crash of the machine in the middle of writing may break the file, which is then made anew; so
    nothing ever waits for the disk.

    Raises:
        sqlite3.DatabaseError: it is something else, locked, or cannot be written.

    """
    file = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False)
    try:
        _prepare(file)
    except sqlite3.DatabaseError:
        file.close()
        raise
    return file


def _prepare(file: sqlite3.Connection) -> None:
    """Make the table in an empty file, and be sure that it is ours in any other."""
    application, layout, tables = (
        file.execute(query).fetchone()[0]
        for query in (
            "PRAGMA application_id",
            "PRAGMA user_version",
            "SELECT count(*) FROM sqlite_master",
        )
    )
    if tables and (application, layout) != (OURS, LAYOUT):
        raise sqlite3.DatabaseError("it has another layout")
    file.execute("PRAGMA journal_mode=WAL")
    file.execute("PRAGMA synchronous=OFF")
    if not tables:
        file.executescript(
            f"BEGIN IMMEDIATE; {_TABLE} PRAGMA application_id={OURS};"
            f" PRAGMA user_version={LAYOUT}; COMMIT;"
        )
    try:
        file.execute("SELECT id, key, value FROM kept LIMIT 1").fetchone()
    except sqlite3.OperationalError as error:
        if "no such" in str(error):
            raise sqlite3.DatabaseError("it has another layout") from error
        raise


def _seal(key: bytes, value: bytes) -> bytes:
    """A checksum of a value in its place."""
    return blake2b(value, digest_size=CHECK, key=key[:64]).digest()


def _unsealed(key: bytes, sealed: object) -> bytes | None:
    """A row's value, if it is what was once written under this key."""
    if not isinstance(sealed, bytes) or len(sealed) < CHECK:
        return None
    value = sealed[:-CHECK]
    return value if _seal(key, value) == sealed[-CHECK:] else None
