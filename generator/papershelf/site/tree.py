"""A folder that is brought up to date: what is the same already is not touched.

    tree = Tree(folder, what_was_noted_the_last_time)
    tree.has("papers/prop.md", key) or tree.put("papers/prop.md", text, key)
    tree.complete(others)           and nothing else; what it holds is noted for the next time

As long as size and time of a file are those of its row, it need not be read again, and what has the
same key need not be made. A file is never written in place: it is removed and made anew, since
another tree may hold the very same file (see `share`).
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol, cast

from papershelf.site.tree_folders import Folders, of_files
from papershelf.site.tree_rows import Inventory, Row, Rows, digest, note, recalled, rows_of
from papershelf.site.tree_writing import Laid, Place, laid, linked, read

__all__ = ["Keyed", "Row", "Rows", "Tree", "digest", "opened", "recalled", "rows_of"]

NOTHING = Inventory()
IN_THE_WAY = (FileExistsError, NotADirectoryError, IsADirectoryError, PermissionError)
"""What the system says of a folder where a file is wanted, or of a file where a folder is."""


class Keyed(Protocol):
    """A file that is made only where there is none with its key."""

    @property
    def path(self) -> str:
        """Below the folder."""
        ...

    @property
    def key(self) -> bytes:
        """Of what it is made; empty if nobody knows."""
        ...

    @property
    def make(self) -> Callable[[], bytes]:
        """Makes its content."""
        ...


class Tree:
    """A folder in the course of being brought up to date."""

    def __init__(self, folder: Path, before: Inventory = NOTHING) -> None:
        """`before` is what it held after the last time; nothing if that is not known."""
        self.folder, self.before = folder, before.rows
        self.rows: dict[str, Row] = {}
        self.folders: set[str] = set()
        """Those of the rows, itself as an empty name, once the tree is complete."""
        self._place = f"{folder}{os.sep}"
        self._folders = Folders(self._place, before.folders)
        self._newest = 0
        self._links = True

    def has(self, name: str, key: bytes) -> bool:
        """Whether the file that this key stands for is there already; it then stays."""
        row = self.before.get(name)
        if row is None or row.key != key or not key or not self._is_as_written(name, row):
            return False
        self.rows[name] = row
        return True

    def read(self, name: str) -> bytes:
        """A file that is there."""
        return read(self._place + name)

    def put(self, name: str, content: bytes, key: bytes = b"") -> bool:
        """Have a file with this content; returns whether it had to be written."""
        place = self.place(name)
        try:
            found = laid(place, content)
        except IN_THE_WAY:
            self._clear_way(name)
            found = laid(self.place(name), content)
        self.has_been_laid(name, key, found)
        return found.is_written

    def place(self, name: str) -> Place:
        """Where a file is wanted, for whoever makes it; its folder is there from now on."""
        row, folder = self.before.get(name), name.rpartition("/")[0]
        try:
            self._folders.have(folder)
        except IN_THE_WAY:
            self._clear_way(name)
            self._folders.have(folder)
        is_there = row is not None and self._is_as_written(name, row)
        content, changed = (row.content, row.changed) if row and is_there else (b"", 0)
        is_new = self._folders.is_new(folder)
        return Place(self._place + name, content, changed, is_new, row is not None)

    def has_been_laid(self, name: str, key: bytes, found: Laid) -> None:
        """Take a file into the tree that somebody has made at its place."""
        self.rows[name] = Row(key, found.content, found.size, found.changed)
        if found.is_written:
            self._newest = max(self._newest, found.changed)

    def take(self, name: str, key: bytes, other: Tree) -> bool:
        """Have the file that this key stands for in another tree; False if it is not there."""
        row = other.before.get(name)
        return row is not None and bool(key) and row.key == key and self.share(name, key, other)

    def share(self, name: str, key: bytes, other: Tree) -> bool:
        """Have another tree's file, here under this key; False if it is not as it was written.

        Where the system can, it is the same file under two names, which costs neither reading nor
        space; elsewhere a copy. A file that somebody changes is mended in both trees.
        """
        row = other.rows.get(name) or other.before.get(name)
        if row is None or not other.is_written(name, row):
            return False
        mine = self.before.get(name)
        if mine and mine.content == row.content and self._is_as_written(name, mine):
            self.rows[name] = mine._replace(key=key)
            return True
        if self._linked(name, other.path(name)):
            self.rows[name] = row._replace(key=key)
        else:
            self.put(name, other.read(name), key)
        return True

    def is_written(self, name: str, row: Row) -> bool:
        """Whether a file is as its row says; what this build has put there is not looked at."""
        return self.rows.get(name) is row or self._is_as_written(name, row)

    def path(self, name: str) -> str:
        """Where a file lies."""
        return self._place + name

    def complete(self, files: Iterable[tuple[str, bytes] | Keyed], code: bytes = b"") -> int:
        """Have these files too, and no others but those there; note what the tree then holds.

        `code` tells one version of the code that makes files from another; it is joined with keys.

        Returns:
            The number of files.

        """
        for file in files:
            self._have(file, code)
        self.finish()
        noted = self._folders.noted(self.rows, self.folders, self._newest)
        note(rows_of(self.folder), self.folder, self.rows, noted)
        return len(self.rows)

    def finish(self) -> None:
        """Remove every other file."""
        for name in self.before.keys() - self.rows.keys():
            self._remove(name)
        self.folders = of_files(self.rows)
        for name, is_folder in list(self._folders.strange(self.rows, self.folders)):
            self._remove_stranger(name, is_folder=is_folder)

    def _have(self, file: tuple[str, bytes] | Keyed, code: bytes) -> None:
        if not hasattr(file, "make"):
            name, content = file
            self.put(name, content)
            return
        keyed = cast("Keyed", file)
        key = digest(code + keyed.key) if keyed.key else b""
        if not self.has(keyed.path, key):
            self.put(keyed.path, keyed.make(), key)

    def _is_as_written(self, name: str, row: Row) -> bool:
        try:
            found = os.stat(self._place + name)  # noqa: PTH116 - called for every file
        except OSError:
            return False
        return found.st_size == row.size and found.st_mtime_ns == row.changed

    def _linked(self, name: str, source: str) -> bool:
        """Whether a file could be given a second name: not on every file system."""
        if self._links:
            try:
                self._link(name, source)
            except OSError:
                self._links = False
        return self._links

    def _link(self, name: str, source: str) -> None:
        """Give a file a second name in place of whatever has that name."""
        path, folder = self._place + name, name.rpartition("/")[0]
        try:
            self._folders.have(folder)
            if not self._folders.is_new(folder):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(path)  # noqa: PTH108 - called for every file
            linked(source, path)
        except IN_THE_WAY:
            self._clear_way(name)
            self._folders.have(folder)
            linked(source, path)

    def _clear_way(self, name: str) -> None:
        """A folder gives way to a file of its name, and a file to a folder."""
        self._folders.forget()
        for place in (self.folder / name, *(self.folder / name).parents):
            if place == self.folder:
                return
            if place.is_dir() and place == self.folder / name:
                shutil.rmtree(place)
            elif not place.is_dir():
                with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                    place.unlink()

    def _remove(self, name: str) -> None:
        """Remove a file, and the folders that it leaves empty."""
        path, folder = Path(self._place + name), name.rpartition("/")[0]
        if path.is_dir():  # has taken the file's place
            return
        self._folders.touch(folder)
        with contextlib.suppress(NotADirectoryError):  # a file has taken its folder's place
            path.unlink(missing_ok=True)
        while folder:
            above = folder.rpartition("/")[0]
            self._folders.touch(above)
            try:
                os.rmdir(self._place + folder)  # noqa: PTH106 - called for every folder
            except FileNotFoundError:
                pass
            except OSError:  # not empty: it holds files that stay
                return
            folder = above

    def _remove_stranger(self, name: str, *, is_folder: bool) -> None:
        path = Path(self._place + name)
        if is_folder and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def opened(folder: Path, *, trusted: bool = True) -> Tree:
    """A folder with what is known of it."""
    return Tree(folder, recalled(rows_of(folder), folder) if trusted else NOTHING)
