"""The site is replaced all at once: two trees take turns.

    site/           what is published
    .site.other/    what was published before; the next build brings it up to date
    .site.new/      what MkDocs renders itself, in the course of a build
    .site.rows, .site.other.rows    what the two trees hold

When the other tree is up to date, the two are exchanged in one step. So only files that differ are
written, and a build that fails or is killed leaves the old site or the new one.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

from papershelf.site.tree import rows_of


def folder(site: Path) -> Path:
    """The folder beside the site in which MkDocs builds."""
    return site.with_name(f".{site.name}.new")


def other(site: Path) -> Path:
    """The folder beside the site that will take its place."""
    return site.with_name(f".{site.name}.other")


def _previous(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def clear(site: Path) -> None:
    """Remove what a build that was killed left behind, first giving back a site that it moved."""
    if not site.exists() and _previous(site).exists():
        _previous(site).rename(site)
    for left in (folder(site), _previous(site)):
        shutil.rmtree(left, ignore_errors=True)


def publish(site: Path) -> None:
    """Put the other tree in the place of the site in one step; the site becomes the other tree.

    Where the system can exchange two folders at once there is no moment without a site. Elsewhere
    there is a short one between two renames; `clear` of the next build mends a kill then. Rows know
    the folder that they are of, so a kill before they are exchanged too costs the next build time.
    """
    new = other(site)
    if not site.exists():
        new.rename(site)
    elif not exchange(new, site):
        site.rename(_previous(site))
        new.rename(site)
        _previous(site).rename(new)
    _swap(rows_of(new), rows_of(site))


def _swap(first: Path, second: Path) -> None:
    """Exchange two files of which either may be absent."""
    beside = first.with_name(f"{first.name}.new")
    for old, new in ((first, beside), (second, first), (beside, second)):
        if old.exists():
            old.replace(new)
        else:
            new.unlink(missing_ok=True)


def exchange(first: Path, second: Path) -> bool:
    """Swap two paths atomically; False where the system or the file system cannot.

    Linux has renameat2(2) with RENAME_EXCHANGE (2), macOS renamex_np(2) with RENAME_SWAP (2).
    """
    names = os.fsencode(first), os.fsencode(second)
    here, swap = -100, 2
    try:
        libc = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*names, swap) == 0)
        return bool(libc.renameat2(here, names[0], here, names[1], swap) == 0)
    except (OSError, AttributeError, TypeError):
        return False
