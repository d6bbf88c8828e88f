"""A folder that is brought up to date: what is the same already is not touched.

    tree = Tree(folder, rows_of_the_last_time)
    tree.has("papers/prop.md", key) or tree.put("papers/prop.md", text, key)
    tree.finish()                   ->  what it holds now, for the next time

A row says of a file what it was made of (a key) and what it was when it was written. As long as
size and time are those, it need not be read again, and what has the same key need not be made.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import msgspec

DIGEST = 16
"""Bytes of a digest: two files among 10^12 meet with a chance of 10^-15."""


class Row(NamedTuple):
    """What is known of a file."""

    key: bytes
    """Of what it was made; empty if nobody knows."""
    content: bytes
    """Digest of its bytes."""
    size: int
    changed: int
    """When it was written, in nanoseconds."""


Rows = Mapping[str, Row]
"""From a file's path below the folder, with forward slashes."""


class Inventory(msgspec.Struct, frozen=True):
    """The rows of a folder, and which folder that is."""

    folder: int
    """Its number in the file system: a folder that was exchanged for another has another one."""
    rows: dict[str, Row]


class Tree:
    """A folder in the course of being brought up to date."""

    def __init__(self, folder: Path, before: Rows) -> None:
        """`before` is what it held after the last time; nothing if that is not known."""
        self.folder, self.before = folder, before
        self.rows: dict[str, Row] = {}
        self._place = f"{folder}{os.sep}"
        self._made: set[str] = set()

    def has(self, name: str, key: bytes) -> bool:
        """Whether the file that this key stands for is there already; it then stays."""
        row = self.before.get(name)
        if row is None or row.key != key or not key or not self._is_as_written(name, row):
            return False
        self.rows[name] = row
        return True

    def content(self, name: str, key: bytes) -> bytes | None:
        """The file that this key stands for, if it is here and as it was written."""
        row = self.before.get(name)
        if row is None or row.key != key or not key or not self._is_as_written(name, row):
            return None
        found = self.read(name)
        return found if digest(found) == row.content else None

    def read(self, name: str) -> bytes:
        """A file that is there."""
        with open(self._place + name, "rb", buffering=0) as file:  # noqa: PTH123 - for every file
            return file.read()

    def put(self, name: str, content: bytes, key: bytes = b"") -> bool:
        """Have a file with this content; returns whether it had to be written."""
        made, row = digest(content), self.before.get(name)
        if row and row.content == made and self._is_as_written(name, row):
            self.rows[name] = row._replace(key=key)
            return False
        new = row is not None or not self._holds(name, content)
        if new:
            self._write(name, content)
        found = os.stat(self._place + name)  # noqa: PTH116 - called for every file
        self.rows[name] = Row(key, made, len(content), found.st_mtime_ns)
        return new

    def complete(self, files: Iterable[tuple[str, bytes]]) -> int:
        """Have these files too, and no others but those there; note what the tree then holds.

        Returns:
            The number of files.

        """
        for name, content in files:
            self.put(name, content)
        self.finish()
        note(rows_of(self.folder), self.folder, self.rows)
        return len(self.rows)

    def finish(self) -> Rows:
        """Remove every other file; returns what is there."""
        for name in self.before.keys() - self.rows.keys():
            self._remove(name)
        self._remove_strangers()
        return self.rows

    def _is_as_written(self, name: str, row: Row) -> bool:
        try:
            found = os.stat(self._place + name)  # noqa: PTH116 - called for every file
        except OSError:
            return False
        return found.st_size == row.size and found.st_mtime_ns == row.changed

    def _holds(self, name: str, content: bytes) -> bool:
        path = Path(self._place + name)
        return (
            path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
        )

    def _write(self, name: str, content: bytes) -> None:
        path = self._place + name
        try:
            self._make_folder(path)
            with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - called for every file
                file.write(content)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            self._clear_way(name)
            self._write(name, content)

    def _make_folder(self, path: str) -> None:
        parent = os.path.dirname(path)  # noqa: PTH120 - called for every file
        if parent not in self._made:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103 - the same
            self._made.add(parent)

    def _clear_way(self, name: str) -> None:
        """A folder gives way to a file of its name, and a file to a folder."""
        for place in (self.folder / name, *(self.folder / name).parents):
            if place == self.folder:
                return
            if place.is_dir() and place == self.folder / name:
                shutil.rmtree(place)
            elif place.is_file():
                place.unlink()

    def _remove(self, name: str) -> None:
        path = Path(self._place + name)
        if path.is_dir():  # has taken the file's place
            return
        with contextlib.suppress(NotADirectoryError):  # a file has taken its folder's place
            path.unlink(missing_ok=True)
        for parent in path.relative_to(self.folder).parents[:-1]:
            with contextlib.suppress(OSError):  # not empty: it holds files that stay
                (self.folder / parent).rmdir()

    def _remove_strangers(self) -> None:
        """Files that nobody put here, but for those in folders that hold a known page alone.

        There are as many such folders as papers, and looking into each takes as long as all else.
        """
        pages = {name.removesuffix("/index.html") for name in self.rows}
        for parent, folders, names in os.walk(self.folder):
            within = parent[len(self._place) :].replace(os.sep, "/")
            prefix = f"{within}/" if within else ""
            if self.before:
                folders[:] = [
                    name for name in folders if not within or f"{prefix}{name}" not in pages
                ]
            for name in names:
                if f"{prefix}{name}" not in self.rows:
                    self._remove(f"{prefix}{name}")


def digest(content: bytes) -> bytes:
    """What tells one content from another."""
    return blake2b(content, digest_size=DIGEST).digest()


def rows_of(folder: Path) -> Path:
    """The file beside a folder that says what it holds."""
    return folder.with_name(f".{folder.name.removeprefix('.')}.rows")


def opened(folder: Path, *, trusted: bool = True) -> Tree:
    """A folder with what is known of it."""
    return Tree(folder, recalled(rows_of(folder), folder) if trusted else {})


def recalled(path: Path, folder: Path) -> Rows:
    """The rows that were noted of this very folder; none if there are none to be trusted."""
    try:
        found = msgspec.msgpack.decode(path.read_bytes(), type=Inventory)
        return found.rows if found.folder == folder.stat().st_ino else {}
    except (OSError, msgspec.DecodeError):
        return {}


def note(path: Path, folder: Path, rows: Rows) -> None:
    """Keep the rows of a folder for the next time; a disk that cannot is no error."""
    inventory = Inventory(folder=folder.stat().st_ino, rows=dict(rows))
    with contextlib.suppress(OSError):
        beside = path.with_name(f"{path.name}.new")
        beside.write_bytes(msgspec.msgpack.encode(inventory))
        beside.replace(path)
