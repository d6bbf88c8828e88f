"""Each row's nearest rows, brought up to date from one build to the next.

    before   rows a b c d, their lists       now   rows a b x d
    kept     lists without c that x is not near enough to enter;  all others are made anew

A list names the `most` rows with the highest products (see `groups`). It changes only if one of its
rows went or changed, or if a new or changed row is at least as near as the last of the list. Very
many rows are looked up in a graph instead, if its library is there (see `nearest_in_graph`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from papershelf.text import nearest_in_graph
from papershelf.text.fingerprints import Marks, of_lists
from papershelf.text.groups import (
    BLOCK,
    LOOKED,
    NEVER,
    Floats,
    Groups,
    Numbers,
    grouped,
    highest,
    sorted_in,
    step_of,
)
from papershelf.text.kept_tables import Tables, found_in, renumbered

PER_ROW = ("numbers", "last", "marks")
"""Tables that have a line for each row."""


class Rows(NamedTuple):
    """What is compared."""

    points: Floats
    """In whole numbers."""
    names: Marks
    """What each row is called from build to build, all different, in the order of the rows."""
    marks: Marks
    """What stands for each row's point."""
    sampled: int
    """Rows of the sample; the first ones."""


def lists(rows: Rows, most: int, before: Tables) -> Tables:
    """Under `numbers` for each row those of its nearest others, rising; -1 where there are none.

    Under other names what the next build needs to bring them up to date; `before` is what this
    function made last.
    """
    size = len(rows.points)
    if nearest_in_graph.is_large(size) and nearest_in_graph.is_there():
        return nearest_in_graph.lists(rows.points, rows.names, rows.marks, most, before)
    found = _started(rows, min(most, max(size - 1, 0)))
    groups = _grouped(rows, found, before)
    own = sorted_in(rows.points, groups.centres)
    stale = _stale(rows, own, groups, found, before)
    for number in np.unique(own[stale]):
        asked = stale[own[stale] == number]
        others = np.flatnonzero(np.isin(own, groups.around[number]))
        for at in range(0, len(asked), BLOCK):
            _fill(found, rows.points, asked[at : at + BLOCK], others)
    return found


def _grouped(rows: Rows, found: dict[str, npt.NDArray[Any]], before: Tables) -> Groups:
    """The groups, those of the last build if its sample was this one; kept with what is `found`."""
    if not _has_groups(before, found["sample"], rows.points.shape[1]):
        made = grouped(rows.points[: rows.sampled], len(rows.points))
        found["centres"] = made.centres
        found["around"] = np.zeros((len(made.centres), len(made.centres)), dtype=bool)
        for number, around in enumerate(made.around):
            found["around"][number, around] = True
        return made
    found["centres"], found["around"] = before["centres"], before["around"]
    return Groups(found["centres"], [np.flatnonzero(row) for row in found["around"]])


def _has_groups(before: Tables, sample: Marks, columns: int) -> bool:
    """Whether groups of this sample were kept that make sense."""
    if not {"sample", "centres", "around"} <= before.keys():
        return False
    centres, around = before["centres"], before["around"]
    fit = centres.ndim == around.ndim == 2 and centres.shape[1] == columns  # noqa: PLR2004 - tables
    square = around.shape == (len(centres), len(centres)) and around.dtype == np.bool_
    return bool(fit and square and np.array_equal(before["sample"], sample))


def _started(rows: Rows, most: int) -> dict[str, npt.NDArray[Any]]:
    """Tables with no list in them."""
    size = len(rows.points)
    steps = step_of(size) if size > LOOKED else 0
    sample = of_lists(rows.marks[None, : rows.sampled]) + np.uint64(steps)
    return {
        "numbers": np.full((size, most), -1, dtype=np.int32),
        "last": np.full(size, NEVER, dtype=np.float32),
        "names": rows.names,
        "marks": rows.marks,
        "sample": sample,
    }


def _fill(found: Tables, points: Floats, asked: Numbers, others: Numbers) -> None:
    """The lists of rows that are compared with the same others."""
    products = points[asked] @ points[others].T
    products[np.arange(len(asked)), np.searchsorted(others, asked)] = NEVER
    best = highest(products, found["numbers"].shape[1])
    known = best.products > NEVER
    numbers = np.where(known, others[best.numbers], -1)
    found["numbers"][asked, : numbers.shape[1]] = numbers
    if known.shape[1] == found["numbers"].shape[1] > 0:
        found["last"][asked] = best.products.min(axis=1)


def _stale(rows: Rows, own: Numbers, groups: Groups, found: Tables, before: Tables) -> Numbers:
    """Takes over the lists that are as before; the numbers of the rows whose lists are not."""
    everything = np.arange(len(rows.points))
    if not _fits(before, found):
        return everything
    places = found_in(before["names"], rows.names)
    same = (places >= 0) & (before["marks"][places] == rows.marks)
    changed = np.flatnonzero(~same)
    if len(changed) > len(everything) // 4:
        return everything
    old = before["numbers"][places]
    moved = renumbered(len(before["names"]), places[same], np.flatnonzero(same))[old]
    whole = same & ((moved >= 0) | (old < 0)).all(axis=1)
    found["numbers"][whole] = moved[whole]
    found["last"][whole] = before["last"][places[whole]]
    entered = _entered(rows, own, groups, found["last"], changed)
    return np.flatnonzero(~whole | entered)


def _fits(before: Tables, found: Tables) -> bool:
    """Whether what was kept is of this sample and makes sense."""
    if before.keys() != found.keys() or not np.array_equal(before["sample"], found["sample"]):
        return False
    size = len(before["names"])
    if any(before[name].shape != (size, *found[name].shape[1:]) for name in PER_ROW):
        return False
    return bool(((before["numbers"] >= -1) & (before["numbers"] < size)).all())


def _entered(
    rows: Rows, own: Numbers, groups: Groups, last: Floats, changed: Numbers
) -> npt.NDArray[np.bool_]:
    """Rows that a new or changed row is as near to as the last one of their lists."""
    found = np.zeros(len(rows.points), dtype=bool)
    for at in range(0, len(changed), BLOCK):
        part = changed[at : at + BLOCK]
        near = rows.points[part] @ rows.points.T >= last
        compared = np.array([np.isin(own[part], around) for around in groups.around])
        found |= (near & compared.T[:, own]).any(axis=0)
    return found
