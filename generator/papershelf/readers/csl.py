"""CSL-JSON, and other JSON lists of papers.

    [{"id": "tides-1", "type": "article-journal", "title": "Deep Tides",
      "author": [{"family": "Lovelace", "given": "Ada"}], "issued": {"date-parts": [[2024, 3]]}}]

One item may stand alone, and `{"items": [...]}` or `{"references": [...]}` around the list is seen
through. A type that CSL does not know, and every field without a place of its own, is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.cslfields import LAYOUT
from papershelf.readers.entries import Broken, Entry, Outside
from papershelf.readers.entry_records import items
from papershelf.readers.jsonpieces import HEAD, pieces

OWN = frozenset(
    {"container-title", "title-short", "citation-key", "event-place", "publisher-place"}
)
"""Members that nobody but CSL has."""


def read(source: Source) -> Iterator[Item]:
    """A record for each item, a problem for each broken one."""
    yield from items(source, pieces(source.text), LAYOUT)


def recognises(source: Source) -> float:
    """0.96 if the first objects have CSL's own members, 0.9 for other lists with titles, else 0.

    A list of which nothing can be read at first is still JSON: 0.3.
    """
    if source.text[:HEAD].lstrip()[:1] not in ("{", "["):
        return 0.0
    first = list(islice(pieces(source.text[:HEAD]), 6))
    entries = [
        {member.name: member.value for member in e.members} for e in first if isinstance(e, Entry)
    ]
    if not entries:
        return 0.3 if any(isinstance(piece, Broken) for piece in first) else 0.0
    if any(OWN & entry.keys() or _has_parts(entry.get("issued")) for entry in entries):
        return 0.96
    if len(first) > 1 and not any(isinstance(piece, Outside) for piece in first):
        return 0.0  # objects one after the other, neither listed nor wrapped: JSON Lines
    return 0.9 if any(isinstance(entry.get("title"), str) for entry in entries) else 0.0


def _has_parts(issued: object) -> bool:
    return isinstance(issued, dict) and "date-parts" in issued


PLUGIN = Reader(name="csl", title="CSL-JSON", suffixes=(".json",), recognises=recognises, read=read)
