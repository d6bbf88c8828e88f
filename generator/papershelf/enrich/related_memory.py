"""Reasons of pairs of papers, kept from one build for the next.

a, b as before          the reasons told before
a or b have changed     made anew, together with those of all other such pairs
"""

from __future__ import annotations

import json

import numpy as np
import numpy.typing as npt

from papershelf.enrich.related_reasons import Common
from papershelf.model import Workers
from papershelf.text.fingerprints import Marks, together
from papershelf.text.kept_tables import Tables, packed, unpacked
from papershelf.text.vectors import Integers

KEPT = "related: reasons"
"""The name under which reasons are kept."""
Told = tuple[str, ...]
Flags = npt.NDArray[np.bool_]


class Reasons:
    """What pairs have in common, each pair under a mark that stands for both papers."""

    def __init__(self, common: Common, workers: Workers) -> None:
        """Begin with what the last build knew."""
        self._common = common
        self._workers = workers
        self._known = _read(unpacked(workers.recall(KEPT)))
        self._wanted: dict[int, None] = {}

    def marks(self, others: Integers) -> Marks:
        """What stands for each paper and those of its line."""
        marks = np.append(self._common.marks, np.uint64(0))
        return together(marks[:-1, None], marks[others])

    def prepare(self, others: Integers, marks: Marks, chosen: Flags) -> None:
        """Find the reasons of the chosen places of some lines, all at once."""
        lines, slots = np.nonzero(chosen)
        wanted = marks[lines, slots]
        self._wanted.update(dict.fromkeys(wanted.tolist()))
        new = np.array([mark not in self._known for mark in wanted.tolist()], dtype=bool)
        lines, slots, wanted = lines[new], slots[new], wanted[new]
        found = self._common.reasons(lines, others[lines, slots].astype(np.int64))
        self._known.update(zip(wanted.tolist(), found, strict=True))

    def told(self, mark: int) -> Told | None:
        """The reasons under a mark, if they have been found."""
        return self._known.get(mark)

    def keep(self) -> None:
        """Hand those that this build prepared to the next one."""
        text = json.dumps([self._known[mark] for mark in self._wanted]).encode()
        marks = np.fromiter(self._wanted, np.uint64, len(self._wanted))
        tables: Tables = {"marks": marks, "told": np.frombuffer(text, dtype=np.uint8)}
        self._workers.keep(KEPT, packed(tables))


def _read(kept: Tables) -> dict[int, Told]:
    if kept.keys() != {"marks", "told"}:
        return {}
    try:
        told = json.loads(kept["told"].tobytes())
    except ValueError:
        return {}
    return dict(zip(kept["marks"].tolist(), map(tuple, told), strict=False))
