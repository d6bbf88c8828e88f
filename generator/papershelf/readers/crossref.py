"""Crossref's works: what its public interface answers, one work or a list.

    {"status": "ok", "message": {"items": [
      {"DOI": "10.5555/12345678", "type": "journal-article", "title": ["Deep Tides"],
       "author": [{"given": "Ada", "family": "Lovelace"}], "publisher": "Harbour Press"}]}}

Titles come as lists, abstracts with JATS tags (cleaning takes them out), types in its own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.cslfields import FIELDS, LAYOUT
from papershelf.readers.entries import Entry
from papershelf.readers.entry_records import Parts, items, kept
from papershelf.readers.item_types import plain
from papershelf.readers.jsonpieces import HEAD, pieces

KINDS = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "posted-content": "article",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "reference-entry": "entry-encyclopedia",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "dissertation": "thesis",
    "peer-review": "review",
    "database": "dataset",
    "standard": "standard",
    "report-component": "report",
}
"""Crossref's types to those of the Citation Style Language, where they differ."""

OWN = frozenset(
    {"is-referenced-by-count", "reference-count", "references-count", "prefix", "member"}
)
"""Members that tell Crossref's works from other items with a DOI."""


def _affiliated(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  JSON is any value
    """Authors, then each of their affiliations once."""
    yield from FIELDS["author"](value)
    places = [
        place.get("name")
        for one in (value if isinstance(value, list) else [])
        if isinstance(one, Mapping) and isinstance(one.get("affiliation"), list)
        for place in one["affiliation"]
        if isinstance(place, Mapping)
    ]
    named = [place for place in places if isinstance(place, str)]
    yield from (("affiliation", place) for place in dict.fromkeys(named))


PARTS: Mapping[str, Parts] = {
    **FIELDS,
    "author": _affiliated,
    **dict.fromkeys(("published", "published-print", "published-online"), FIELDS["issued"]),
    "subject": kept("subject"),
    "subtitle": kept("subtitle"),
}
CROSSREF = replace(
    LAYOUT,
    parts=PARTS,
    kinds={**LAYOUT.kinds, **{plain(name): kind for name, kind in KINDS.items()}},
    key=lambda values: values["DOI"].lower() if isinstance(values.get("DOI"), str) else None,
    key_names=(),
    keyed="DOI",
    example=(
        '{"DOI": "10.5555/12345678", "type": "journal-article", "title": ["Deep Tides"], '
        '"author": [{"given": "Ada", "family": "Lovelace"}]}'
    ),
)


def read(source: Source) -> Iterator[Item]:
    """A record for each work, a problem for each broken one."""
    yield from items(source, pieces(source.text), CROSSREF)


def recognises(source: Source) -> float:
    """0.98 if the first works have a DOI and Crossref's own members, else 0."""
    if '"DOI"' not in source.text[:HEAD]:
        return 0.0
    first = [piece for piece in islice(pieces(source.text[:HEAD]), 6) if isinstance(piece, Entry)]
    names = [{member.name for member in entry.members} for entry in first]
    return 0.98 if any("DOI" in found and OWN & found for found in names) else 0.0


PLUGIN = Reader(
    name="crossref", title="Crossref JSON", suffixes=(".json",), recognises=recognises, read=read
)
