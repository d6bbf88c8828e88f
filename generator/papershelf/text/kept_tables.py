"""Tables kept from one build for the next, as bytes, and brought up to date row by row.

    kept      mark 5: [.2, .4]   mark 8: [.1, .7]
    wanted    marks 8, 9         ->   row 0 as kept, row 1 made anew

A mark stands for all that a row is made of (see `fingerprints`), so a row with a known mark need
not be made again. What is kept is never needed: without it, or if it cannot be read, all is made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from papershelf.text.fingerprints import Marks

Tables = Mapping[str, npt.NDArray[Any]]
Numbers = npt.NDArray[np.int64]
Make = Callable[[Numbers], Tables]


def packed(tables: Tables) -> bytes:
    """Tables of numbers as bytes."""
    content = BytesIO()
    named: dict[str, Any] = dict(tables)
    np.savez(content, **named)
    return content.getvalue()


def unpacked(content: bytes | None) -> Tables:
    """What was packed; nothing if that is not what these bytes are."""
    if content is None:
        return {}
    try:
        with np.load(BytesIO(content), allow_pickle=False) as found:
            return {name: found[name] for name in found.files}
    except (BadZipFile, EOFError, KeyError, OSError, ValueError):
        return {}


def renewed(before: Tables, marks: Marks, make: Make) -> dict[str, npt.NDArray[Any]]:
    """The row of each mark, and under `marks` the marks; `make` is given the numbers of new ones.

    It returns a row for each of them in every table.
    """
    places = found_in(before.get("marks"), marks)
    missing = np.flatnonzero(places < 0)
    made = make(missing)
    if len(missing) == len(marks):
        return {"marks": marks, **made}
    if not _alike(before, made):
        return {"marks": marks, **make(np.arange(len(marks)))}
    tables: dict[str, npt.NDArray[Any]] = {"marks": marks}
    for name, rows in made.items():
        tables[name] = before[name][np.maximum(places, 0)]
        tables[name][missing] = rows
    return tables


def _alike(before: Tables, made: Tables) -> bool:
    """Whether the tables kept have the shape of those made now."""
    size = len(before.get("marks", ()))
    return all(
        name in before
        and before[name].shape == (size, *rows.shape[1:])
        and before[name].dtype == rows.dtype
        for name, rows in made.items()
    )


def found_in(known: Marks | None, marks: Marks) -> Numbers:
    """Where each mark stands among the known ones; -1 for those that do not."""
    if known is None or known.ndim != 1 or not len(known):
        return np.full(len(marks), -1)
    order = np.argsort(known, kind="stable")
    places = order[np.minimum(np.searchsorted(known, marks, sorter=order), len(known) - 1)]
    return np.where(known[places] == marks, places, -1)


def renumbered(size: int, old: Numbers, new: Numbers) -> Numbers:
    """What to look up the numbers of `size` old rows in: their new ones, -1 for all others.

    -1, which stands for no row, stays -1.
    """
    found = np.full(size + 1, -1, dtype=np.int64)
    found[old] = new
    return found
