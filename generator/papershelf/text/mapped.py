"""Large tables of numbers in a file that is mapped into memory, so that the system may put them by.

    table((100_000, 240), np.float32)   ->   zeros, in a temporary file of 96 MB

What is written there needs no memory of its own: under pressure the system writes it out and reads
it again when it is asked for. The file has no name, is seen by nobody, and goes with the table. It
lies where Python puts temporary files, so `TMPDIR` says on which disk. Small tables, and those for
which there is no room there, lie in memory as usual.
"""

from __future__ import annotations

import os
from math import prod
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
import numpy.typing as npt

LEAST = 1 << 24
"""Bytes from which a table lies in a file."""


def table(shape: tuple[int, ...], kind: type[np.generic]) -> npt.NDArray[Any]:
    """A table of zeros."""
    size = prod(shape) * np.dtype(kind).itemsize
    if size < LEAST:
        return np.zeros(shape, dtype=kind)
    try:
        with TemporaryFile() as file:
            _reserve(file, size)
            return np.asarray(np.memmap(file, dtype=kind, mode="r+", shape=shape))
    except (OSError, ValueError):  # no room, or nowhere to write
        return np.zeros(shape, dtype=kind)


def _reserve(file: IO[bytes], size: int) -> None:
    """Make the file as large as it will be; a full disk would later end the program otherwise."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
    else:
        file.truncate(size)
