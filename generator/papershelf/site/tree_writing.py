"""One file of a tree, with as few calls of the system as possible.

    written("/site/papers/prop.md", b"...")   ->  when, in nanoseconds
    linked("/docs/feed.xml", "/site/feed.xml")

A build from nothing writes 116,000 files for 10,000 papers; each call costs 2 to 20 microseconds.
"""

from __future__ import annotations

import os

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""To make a file that is not there, of bytes as they are."""


def written(path: str, content: bytes) -> int:
    """Make a file; returns when it was written, in nanoseconds.

    Raises:
        OSError: something is there already, or it cannot be made.

    """
    file = os.open(path, NEW, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        return os.fstat(file).st_mtime_ns
    finally:
        os.close(file)


def linked(source: str, path: str) -> int:
    """Give a file a second name; returns when it was written, in nanoseconds.

    Raises:
        OSError: something is there already, or the file system cannot.

    """
    os.link(source, path)
    return 0
