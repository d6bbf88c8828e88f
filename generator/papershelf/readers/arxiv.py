"""arXiv's metadata snapshot: one paper a line.

    {"id": "2401.01234", "title": "Deep Tides", "authors_parsed": [["Lovelace", "Ada", ""]],
     "categories": "cs.LG cs.CL", "versions": [{"version": "v1", "created": "Mon, 1 Jan 2024 ..."}]}

(each in one line). The date is that of the first version, since the last one is often years later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.entries import Entry
from papershelf.readers.entry_records import Layout, items, kept, renamed
from papershelf.readers.jsonpieces import HEAD, pieces
from papershelf.readers.jsonvalues import BadValueError

OWN = frozenset({"authors_parsed", "categories", "versions", "journal-ref", "report-no"})
"""Members of the snapshot; three of them tell it."""
ENOUGH = 3


def names(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  JSON is any value
    """`["Berg", "Jan", "Jr.", "University of Tides"]`: family, given, suffix, affiliations.

    Raises:
        BadValueError: it is no list of such lists.

    """
    if not isinstance(value, list) or not all(isinstance(one, list) for one in value):
        raise BadValueError("is no list of names in parts")
    parts = [[str(part or "").strip() for part in one] + ["", "", ""] for one in value]
    for family, given, suffix, *_ in parts:
        told = [part for part in (family, suffix, given) if part]
        if told:
            yield "author", f"{{{family}}}" if " " in family and not given else ", ".join(told)
    places = [place for one in parts for place in one[3:] if place]
    yield from (("affiliation", place) for place in dict.fromkeys(places))


def versions(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
    """The day of the first version, and all versions with their days."""
    listed = [one for one in (value if isinstance(value, list) else []) if isinstance(one, Mapping)]
    days = [str(one.get("created") or "") for one in listed]
    yield "issued", next((day for day in days if day), "")
    for one, day in zip(listed, days, strict=True):
        yield "version", f"{one.get('version') or ''} {day}".strip()


def _key(values: Mapping[str, Any]) -> str | None:
    key = values.get("id")
    return key.strip() or None if isinstance(key, str) else None


ARXIV = Layout(
    parts={
        "title": renamed("title"),
        "abstract": renamed("abstract"),
        "authors_parsed": names,
        "authors": kept("authors"),
        "versions": versions,
        "update_date": renamed("issued"),
        "id": kept("arxiv"),
        "doi": kept("doi"),
        "categories": lambda value: (("subject", one) for one in str(value).split()),
    },
    kinds={},
    key=_key,
    key_names=(),
    example='{"id": "2401.01234", "title": "Deep Tides", "authors_parsed": [["Lovelace", "Ada"]]}',
)


def read(source: Source) -> Iterator[Item]:
    """A record for each paper, a problem for each broken one."""
    yield from items(source, pieces(source.text), ARXIV)


def recognises(source: Source) -> float:
    """0.98 if the first papers have several of the snapshot's own members, else 0."""
    if '"authors_parsed"' not in source.text[:HEAD]:
        return 0.0
    first = [piece for piece in islice(pieces(source.text[:HEAD]), 6) if isinstance(piece, Entry)]
    names = [{member.name for member in entry.members} for entry in first]
    return 0.98 if any(len(OWN & found) >= ENOUGH for found in names) else 0.0


PLUGIN = Reader(
    name="arxiv",
    title="arXiv metadata snapshot",
    suffixes=(".json", ".jsonl"),
    recognises=recognises,
    read=read,
)
