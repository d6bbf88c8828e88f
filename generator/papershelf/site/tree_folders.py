"""The folders of a tree: made when a file needs one, and looked through for what is not ours.

    folders = Folders(place, noted)
    folders.have("papers/prop")     before a file in it is made
    folders.strange(rows, ours)         ->  what lies there and nobody put there
    folders.noted(rows, ours, newest)   ->  when each last changed, for the next time

A folder's time changes when an entry comes or goes. One that is as noted holds what it held, and
needs no look, which costs as much as ten times. Folders of a page alone are neither looked at nor
noted, once the tree is known: there are as many as pages.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping

PAGE = "index.html"
"""A page's file in a folder of its own."""
RACE = 50_000_000
"""Nanoseconds within which two changes may bear the same time: file systems count in ticks."""


class Folders:
    """The folders below a place; names have forward slashes, and the place itself is empty."""

    def __init__(self, place: str, noted: Mapping[str, int]) -> None:
        """`place` ends with a separator; `noted` is when each folder last changed."""
        self.place, self.before = place, noted
        self._there: set[str] = set()
        """Those that this build has needed already."""
        self._made: set[str] = set()
        """Made by us in this build: there is nothing else in them."""
        self._as_noted: dict[str, bool] = {}
        """Of those that are about to change: whether they were as noted."""

    def touch(self, folder: str) -> None:
        """See what a folder was before something in it changes."""
        if folder not in self._as_noted:
            self._as_noted[folder] = self.is_as_noted(folder)

    def have(self, folder: str) -> None:
        """Have a folder, in which something is going to change.

        Raises:
            OSError: a file stands in its way.

        """
        if folder in self._there:
            return
        self.touch(folder)
        parent = folder.rpartition("/")[0]
        self.touch(parent)
        with contextlib.suppress(FileExistsError):
            try:
                os.mkdir(self.place + folder)  # noqa: PTH102 - called for every folder
            except FileNotFoundError:
                self._have_above(folder, parent)
                os.mkdir(self.place + folder)  # noqa: PTH102 - as above
            self._made.add(folder)
        self._there.add(folder)

    def _have_above(self, folder: str, parent: str) -> None:
        if folder:
            self.have(parent)
        else:
            os.makedirs(os.path.dirname(self.place.rstrip(os.sep)), exist_ok=True)  # noqa: PTH103, PTH120 - as above

    def forget(self) -> None:
        """Something stood in the way and was removed: what was seen of folders may be wrong."""
        self._as_noted.clear()
        self._there.clear()
        self._made.clear()

    def is_new(self, folder: str) -> bool:
        """Whether a folder was made in this build, so that it holds what we put there alone."""
        return folder in self._made

    def is_as_noted(self, folder: str) -> bool:
        """Whether nothing has come or gone there since it was noted."""
        noted = self.before.get(folder)
        return noted is not None and self._changed(folder) == noted

    def strange(self, rows: Collection[str], ours: Collection[str]) -> Iterator[tuple[str, bool]]:
        """What lies in our folders and is neither a file of `rows` nor one of ours.

        Yields:
            A path, and whether it is a folder.

        """
        for folder in sorted(self._looked_at(rows, ours)):
            if self._may_hold_more(folder) and self._is_inside(folder):
                yield from self._strange_in(folder, rows, ours)

    def _looked_at(self, rows: Collection[str], ours: Iterable[str]) -> Iterable[str]:
        """Folders that may hold something else: in a tree that nobody knows, all."""
        return shared(rows, ours) if self.before else ours

    def noted(self, rows: Collection[str], ours: Iterable[str], newest: int) -> dict[str, int]:
        """When each folder that is not a page's alone last changed.

        One that changed just now, at `newest` or a tick before, is left out: what changes in it
        next may bear the same time.
        """
        times = {folder: self._settled(folder) for folder in shared(rows, ours)}
        found = {folder: changed for folder, changed in times.items() if changed is not None}
        last = max(newest, *found.values()) if found else newest
        return {folder: changed for folder, changed in found.items() if changed < last - RACE}

    def _settled(self, folder: str) -> int | None:
        """A folder's time; it is known already where nothing was done."""
        untouched = folder in self.before and folder not in self._as_noted
        return self.before[folder] if untouched else self._changed(folder)

    def _may_hold_more(self, folder: str) -> bool:
        """Whether to look into a folder; one that differs is noted anew."""
        if folder in self._made:
            return False
        if folder not in self._as_noted:
            if self.is_as_noted(folder):
                return False
            self._as_noted[folder] = False
        return not self._as_noted[folder]

    def _is_inside(self, folder: str) -> bool:
        """Whether a folder lies here, and is not only linked: what is elsewhere is not ours."""
        parts = folder.split("/")
        above = ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
        return not any(os.path.islink(self.place + path) for path in above)  # noqa: PTH114 - as above

    def _strange_in(
        self, folder: str, rows: Collection[str], ours: Collection[str]
    ) -> Iterator[tuple[str, bool]]:
        prefix = f"{folder}/" if folder else ""
        with os.scandir(self.place + folder) as entries:
            found = sorted((entry.name, entry.is_dir()) for entry in entries)
        for name, is_folder in found:
            whole = f"{prefix}{name}"
            if whole not in (ours if is_folder else rows):
                yield whole, is_folder

    def _changed(self, folder: str) -> int | None:
        try:
            found = os.stat(self.place + folder)  # noqa: PTH116 - called for every folder
        except OSError:
            return None
        return found.st_mtime_ns if stat.S_ISDIR(found.st_mode) else None


def of_files(names: Iterable[str]) -> set[str]:
    """Every folder that these files lie in, however deep; the topmost has an empty name.

    >>> sorted(of_files(["a", "b/c/d"]))
    ['', 'b', 'b/c']
    """
    found = {""}
    for parent in {name.rpartition("/")[0] for name in names}:
        folder = parent
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def shared(rows: Collection[str], folders: Iterable[str]) -> Iterator[str]:
    """Folders that are no page's alone.

    >>> list(shared({"tags/looms/index.html"}, ["", "tags", "tags/looms"]))
    ['', 'tags']
    """
    return (folder for folder in folders if not folder or f"{folder}/{PAGE}" not in rows)
