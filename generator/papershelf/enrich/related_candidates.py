"""Whom each paper may be related to: papers that stand near it, and those that share rare words.

Comparing all pairs of 50,000 papers by their words takes a minute; finding those with near points
is quick, and what both papers say and hardly any other finds those whose points differ.
"""

from __future__ import annotations

import numpy as np

from papershelf.enrich.latent_neighbours import Neighbours
from papershelf.enrich.related_rows import Part
from papershelf.model import Workers
from papershelf.text.fingerprints import Marks, mixed, of_values, sums, together
from papershelf.text.kept_tables import (
    Numbers,
    Tables,
    found_in,
    packed,
    renewed,
    renumbered,
    unpacked,
)
from papershelf.text.vectors import Floats, Integers, Matrix, row_of, spread

RARE = 24
"""Papers that have a feature above which it is no longer rare."""
SHARING = 24
"""Candidates that share rare features."""
BLOCK = 512
"""Papers whose rare features are compared at a time; bounds the memory."""
KEPT = "related: rare words"
"""The name under which the lists are kept."""


def candidates(near: Neighbours, said: Part, workers: Workers) -> Integers:
    """For each paper the numbers of others that may be near it, rising.

    All lines are equally long; where there are fewer, the number of papers stands for nobody.
    """
    sharing = _sharing(said, near.rows.names, unpacked(workers.recall(KEPT)))
    workers.keep(KEPT, packed(sharing))
    return _united(near.lists["numbers"], sharing["numbers"])


def _united(first: Integers, second: Integers) -> Integers:
    """Both lists as one, each number once."""
    nobody = len(first)
    both = np.concatenate([first, second], axis=1)
    both[both < 0] = nobody
    both.sort(axis=1)
    both[:, 1:][both[:, 1:] == both[:, :-1]] = nobody
    both.sort(axis=1)
    return both


def _sharing(said: Part, names: Marks, before: Tables) -> Tables:
    """The papers that share the weightiest rare features, line by line; -1 where there are none."""
    held = spread(said.rows)
    kept = np.flatnonzero((held > 1) & (held <= RARE))
    rare = said.rows[:, kept].tocsr()
    marks = _marks(rare, said.columns[kept], names)
    other = rare.T.tocsr()
    known = _renumbered(before, names)
    found = renewed(known, marks, lambda new: {"numbers": _strongest(rare, other, new)})
    return {**found, "names": names}


def _marks(rare: Matrix, columns: Marks, names: Marks) -> Marks:
    """What stands for each paper's rare features and for all papers that have them."""
    own = np.repeat(names, np.diff(rare.indptr))
    entries = together(together(own, columns[rare.indices]), of_values(rare.data))
    order = np.argsort(rare.indices, kind="stable")
    ends = np.concatenate([[0], np.cumsum(spread(rare))])
    holders = sums(entries[order], ends)
    return np.asarray(names ^ sums(mixed(holders[rare.indices]), rare.indptr))


def _renumbered(before: Tables, names: Marks) -> Tables:
    """The lists of the last build with the numbers that papers have now."""
    if before.keys() != {"marks", "names", "numbers"} or before["numbers"].ndim != 2:  # noqa: PLR2004 - a table
        return {}
    size = len(before["names"])
    new = found_in(before["names"], names)
    if not ((before["numbers"] >= -1) & (before["numbers"] < size)).all():
        return {}
    moved = renumbered(size, new[new >= 0], np.flatnonzero(new >= 0))[before["numbers"]]
    return {"marks": before["marks"], "numbers": moved.astype(np.int32)}


def _strongest(rare: Matrix, other: Matrix, asked: Numbers) -> Integers:
    found = np.full((len(asked), SHARING), -1, dtype=np.int32)
    for at in range(0, len(asked), BLOCK):
        own = asked[at : at + BLOCK]
        block = (rare[own] @ other).tocsr()
        for line, paper in enumerate(own.tolist()):
            numbers, values = row_of(block, line)
            chosen = _highest(numbers, values, paper)
            found[at + line, : len(chosen)] = chosen
    return found


def _highest(numbers: Integers, values: Floats, own: int) -> Integers:
    """The others with the highest values, equal ones by number, in rising order."""
    if len(values) > SHARING + 1:
        near = values >= np.partition(values, len(values) - SHARING - 1)[len(values) - SHARING - 1]
        numbers, values = numbers[near], values[near]
    order = np.lexsort((numbers, -values))
    order = order[numbers[order] != own][:SHARING]
    return np.sort(numbers[order])
