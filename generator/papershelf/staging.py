"""The site is replaced all at once: built beside the old one, then put in its place."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path


def folder(site: Path) -> Path:
    """The folder beside the site in which a new one is built."""
    return site.with_name(f".{site.name}.new")


def _previous(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def clear(site: Path) -> None:
    """Remove what a build that was killed left behind, first giving back a site that it moved."""
    if not site.exists() and _previous(site).exists():
        _previous(site).rename(site)
    for left in (folder(site), _previous(site)):
        shutil.rmtree(left, ignore_errors=True)


def publish(site: Path) -> None:
    """Put the staged site in the place of the old one in one step, then remove the old one.

    Where the system can exchange two folders at once there is no moment without a site. Elsewhere
    there is a short one between two renames; `clear` of the next build mends a kill then.
    """
    new = folder(site)
    if not site.exists():
        new.rename(site)
    elif exchange(new, site):
        shutil.rmtree(new, ignore_errors=True)
    else:
        site.rename(_previous(site))
        new.rename(site)
        shutil.rmtree(_previous(site), ignore_errors=True)


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
