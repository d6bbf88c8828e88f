"""Which papers hold which of some texts, kept from one build for the next.

    sought before   tidal power lagoon               ->   papers 3 and 7
    sought now      tidal power lagoon, peat depth   ->   3 and 7, and those in which peat depth is

Only new papers are searched for all texts, and only what is new is sought in all papers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable

import msgspec

from papershelf.enrich.kept_rows import Kept, keep, recalled, renewed
from papershelf.enrich.kept_table import of_texts
from papershelf.enrich.said_tables import marks_of
from papershelf.model import Catalogue, Paper

Search = Callable[[Iterable[Paper], Collection[str]], Iterable[list[str]]]
"""For each paper those of the texts that are in it, each once."""


def papers_holding(
    catalogue: Catalogue, name: str, texts: Collection[str], search: Search
) -> Counter[str]:
    """For each text the number of papers that hold it; `name` is what the result is kept under."""
    papers, marks = catalogue.papers, marks_of(catalogue)
    made_with = _written(texts)
    before = recalled(catalogue.workers, name) if made_with else None
    extra = set(texts) - _read(before)
    known = set(before.marks) if before else set()
    old = [at for at, one in enumerate(marks) if one in known] if extra else []
    rows = search((papers[at] for at in old), extra)
    stale = frozenset(marks[at] for at, row in zip(old, rows, strict=True) if row)
    found = renewed(
        before,
        marks,
        lambda places: {
            "held": of_texts(search((papers[place] for place in places), texts), "text")
        },
        stale,
    )
    if made_with and (before is None or (before.marks, before.made_with) != (marks, made_with)):
        keep(catalogue.workers, name, Kept(marks=marks, made_with=made_with, tables=found))
    counts = Counter(found["held"].written("text"))
    return Counter({text: counts[text] for text in texts if counts[text]})


def _written(texts: Collection[str]) -> bytes:
    """What was sought, as bytes; none for half a character."""
    try:
        return msgspec.msgpack.encode(sorted(texts))
    except UnicodeEncodeError:
        return b""


def _read(before: Kept | None) -> set[str]:
    return set(msgspec.msgpack.decode(before.made_with, type=list[str])) if before else set()
