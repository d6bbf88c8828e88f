"""The proof that no record was lost: what became of every entry of every source.

content/sources/a.bib: 12 records = 9 papers + 2 merged duplicates + 1 set aside
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from papershelf.model import Paper
from papershelf.text.count import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What became of some records."""

    records: int
    """Entries that the source has, those included that could not be read."""
    papers: int
    """Those that lead a paper."""
    merged: int
    """Those that were merged into the paper of another one."""
    set_aside: int
    """Those that are in no paper; each is a problem."""

    def __str__(self) -> str:
        """`12 records = 9 papers + 2 merged duplicates + 1 set aside`."""
        shown = (
            f"{counted(self.records, 'record')} = {counted(self.papers, 'paper')}"
            f" + {counted(self.merged, 'merged duplicate')}"
        )
        return shown + (f" + {self.set_aside} set aside" if self.set_aside else "")

    @property
    def adds_up(self) -> bool:
        """Whether nothing is missing; false only through a fault of this program."""
        return self.records == self.papers + self.merged + self.set_aside


def sums(
    read: Mapping[str, int], lost: Mapping[str, int], papers: Sequence[Paper]
) -> dict[str, Sum]:
    """One sum for each source, in the order of `read`.

    Args:
        read: source to the records that its reader found.
        lost: source to the entries that it had to set aside.
        papers: the catalogue's, after merging.

    """
    leading = Counter(paper.origin[0].source for paper in papers)
    following = Counter(record.source for paper in papers for record in paper.origin[1:])
    return {
        name: Sum(
            records=count + lost[name],
            papers=leading[name],
            merged=following[name],
            set_aside=lost[name],
        )
        for name, count in read.items()
    }


def total(parts: Iterable[Sum]) -> Sum:
    """All of them together."""
    some = list(parts)
    return Sum(
        records=sum(part.records for part in some),
        papers=sum(part.papers for part in some),
        merged=sum(part.merged for part in some),
        set_aside=sum(part.set_aside for part in some),
    )
