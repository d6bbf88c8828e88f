"""What is known of a folder from the last time, in a file beside it.

    recalled(rows_of(site), site)   ->  Inventory(rows={"papers/prop.md": Row(...)}, folders={...})
    note(rows_of(site), site, inventory)

A row says of a file what it was made of (a key) and what it was when it was written. The rows are
of one folder: one that was exchanged for another has another number in the file system.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from hashlib import sha256
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

    folder: int = 0
    """Its number in the file system."""
    rows: dict[str, Row] = {}
    folders: dict[str, int] = {}
    """Folders below it, itself as an empty name, and when their entries last changed, in ns."""


def digest(content: bytes) -> bytes:
    """What tells one content from another.

    SHA-256, since many processors have it built in: it takes half the time of BLAKE2 there.
    """
    return sha256(content).digest()[:DIGEST]


def rows_of(folder: Path) -> Path:
    """The file beside a folder that says what it holds."""
    return folder.with_name(f".{folder.name.removeprefix('.')}.rows")


def recalled(path: Path, folder: Path) -> Inventory:
    """What was noted of this very folder; nothing if there is nothing to be trusted."""
    try:
        found = msgspec.msgpack.decode(path.read_bytes(), type=Inventory)
        return found if found.folder == folder.stat().st_ino else Inventory()
    except (OSError, msgspec.DecodeError):
        return Inventory()


def note(path: Path, folder: Path, rows: Rows, folders: Mapping[str, int]) -> None:
    """Keep what is known of a folder for the next time; a disk that cannot is no error."""
    number = folder.stat().st_ino
    inventory = Inventory(folder=number, rows=dict(rows), folders=dict(folders))
    with contextlib.suppress(OSError):
        beside = path.with_name(f"{path.name}.new")
        beside.write_bytes(msgspec.msgpack.encode(inventory))
        beside.replace(path)
