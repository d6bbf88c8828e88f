"""Reasons of pairs of papers, kept from one build for the next.

a, b as before          the reasons told before, the same of a to b as of b to a
a or b have changed     made anew, together with those of all other such pairs
"""

from __future__ import annotations

import msgspec
import numpy as np
import numpy.typing as npt

from papershelf.enrich.related_pairs import of_pairs
from papershelf.enrich.related_reasons import Common
from papershelf.model import Workers
from papershelf.text.fingerprints import Marks
from papershelf.text.kept_tables import Tables, packed, unpacked
from papershelf.text.vectors import Integers

KEPT = "related: reasons"
"""The name under which reasons are kept."""
Told = tuple[str, ...]
Flags = npt.NDArray[np.bool_]
_DECODER = msgspec.json.Decoder(list[Told])


class Reasons:
    """What pairs have in common, each pair under a mark that stands for both papers."""

    def __init__(self, common: Common, workers: Workers) -> None:
        """Begin with what the last build knew."""
        self._common = common
        self._workers = workers
        self._known = _read(unpacked(workers.recall(KEPT)))
        self._wanted: dict[int, None] = {}

    def marks(self, others: Integers) -> Marks:
        """What stands for each paper and each other of its line, the same both ways."""
        return of_pairs(self._common.marks, others)

    def prepare(self, others: Integers, marks: Marks, chosen: Flags) -> None:
        """Find the reasons of the chosen places of some lines, all at once, each pair's once."""
        lines, slots = np.nonzero(chosen)
        each, first = np.unique(marks[lines, slots], return_index=True)
        wanted = each.tolist()
        self._wanted.update(dict.fromkeys(wanted))
        known = np.fromiter(map(self._known.__contains__, wanted), bool, len(wanted))
        places = np.sort(first[~known])
        lines, slots = lines[places], slots[places]
        found = self._common.reasons(lines, others[lines, slots].astype(np.int64))
        self._known.update(zip(marks[lines, slots].tolist(), found, strict=True))

    def told(self, mark: int) -> Told | None:
        """The reasons under a mark, if they have been found."""
        return self._known.get(mark)

    def keep(self) -> None:
        """Hand those that this build prepared to the next one, if they can be written."""
        try:
            text = msgspec.json.encode([self._known[mark] for mark in self._wanted])
        except UnicodeEncodeError:  # half a character, which a stranger's text may hold
            return
        marks = np.fromiter(self._wanted, np.uint64, len(self._wanted))
        tables: Tables = {"marks": marks, "told": np.frombuffer(text, dtype=np.uint8)}
        self._workers.keep(KEPT, packed(tables))


def _read(kept: Tables) -> dict[int, Told]:
    if kept.keys() != {"marks", "told"}:
        return {}
    try:
        told = _DECODER.decode(kept["told"].tobytes())
    except (msgspec.DecodeError, ValueError):
        return {}
    return dict(zip(kept["marks"].tolist(), told, strict=False))
