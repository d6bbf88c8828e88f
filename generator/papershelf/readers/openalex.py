"""OpenAlex works: a list, `{"results": [...]}`, one work, or one work a line.

    {"results": [{"id": "https://openalex.org/W1", "display_name": "Deep Tides",
      "authorships": [{"author": {"display_name": "Ada Lovelace"}}], "publication_year": 2024,
      "abstract_inverted_index": {"Tides": [0], "rise.": [1]}}]}

Abstracts are kept there as words with their places, and are put together again. What a work holds
beyond the fields below is kept under its own name, lists and objects as JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.cslfields import TYPES
from papershelf.readers.entries import Entry
from papershelf.readers.entry_records import Layout, Parts, items, kept, renamed
from papershelf.readers.item_types import plain
from papershelf.readers.jsonpieces import HEAD, pieces
from papershelf.readers.jsonvalues import BadValueError

KINDS = {
    "article": "article-journal",
    "preprint": "article",
    "book-chapter": "chapter",
    "dissertation": "thesis",
    "peer-review": "review",
    "reference-entry": "entry-encyclopedia",
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "posted-content": "article",
}
OWN = frozenset({"authorships", "abstract_inverted_index", "primary_location", "open_access"})
"""Members that tell OpenAlex's works."""


def abstract(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  JSON is any value
    """The words of an inverted index in the order of their places.

    Raises:
        BadValueError: it is no object of words with lists of places.

    """
    if not isinstance(value, Mapping) or not all(isinstance(at, list) for at in value.values()):
        raise BadValueError("is no object of words with lists of places")
    if any(not isinstance(place, int) for at in value.values() for place in at):
        raise BadValueError("holds a place that is no whole number")
    placed = sorted((place, word) for word, at in value.items() for place in at)
    yield "abstract", " ".join(word for _, word in placed)


def authorships(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
    """Names with their ORCID iDs, then each institution once."""
    listed = value if isinstance(value, list) else []
    for one in listed:
        author = _at(one, "author")
        name = _text(author, "display_name") or _text(one, "raw_author_name")
        if name:
            orcid = _text(author, "orcid")
            yield "author", f"{name} <{orcid}>" if orcid else name
    places = [
        _text(place, "display_name") for one in listed for place in (_at(one, "institutions") or ())
    ]
    yield from (("affiliation", place) for place in dict.fromkeys(places) if place)


def location(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
    """Where a work came out: the venue, its page and its PDF."""
    source = _at(value, "source")
    yield "venue", _text(source, "display_name")
    yield "issn", _text(source, "issn_l")
    yield "publisher", _text(source, "host_organization_name")
    yield "url", _text(value, "landing_page_url")
    yield "pdf", _text(value, "pdf_url")


def _ids(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
    for name, written in value.items() if isinstance(value, Mapping) else ():
        text = str(written)
        if name in ("pmid", "pmcid"):
            yield name, text.rstrip("/").rpartition("/")[2]
        elif name not in ("openalex", "doi"):
            yield name, text


def _named(field: str) -> Parts:
    """The names of a list of objects."""

    def parts(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
        for one in value if isinstance(value, list) else ():
            yield field, one if isinstance(one, str) else _text(one, "display_name")

    return parts


def _printed(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
    """Volume, issue and pages."""
    for name in ("volume", "issue", "first_page", "last_page"):
        yield name, _text(value, name)


def _at(value: object, name: str) -> Any:  # noqa: ANN401  the same
    found = value.get(name) if isinstance(value, Mapping) else None
    return found if isinstance(found, Mapping | list) else None


def _text(value: object, name: str) -> str:
    found = value.get(name) if isinstance(value, Mapping) else None
    return str(found).strip() if isinstance(found, str | int) else ""


def _key(values: Mapping[str, Any]) -> str | None:
    return _text(values, "id").rstrip("/").rpartition("/")[2] or None


OPENALEX = Layout(
    parts={
        "title": renamed("title"),
        "display_name": renamed("display_name"),
        "abstract_inverted_index": abstract,
        "authorships": authorships,
        "publication_date": renamed("issued"),
        "publication_year": renamed("issued"),
        "primary_location": location,
        "doi": kept("doi"),
        "ids": _ids,
        "keywords": _named("keyword"),
        "biblio": _printed,
    },
    kinds={
        plain(name): kind for name, kind in ({kind: kind for kind in TYPES.split()} | KINDS).items()
    },
    kind_names=("type", "type_crossref"),
    key=_key,
    example='{"id": "https://openalex.org/W1", "title": "Deep Tides", "publication_year": 2024}',
)


def _titled(source: Source) -> Iterator[Any]:
    """Pieces in which a work without a title has its display name as one."""
    for piece in pieces(source.text):
        yield piece if not isinstance(piece, Entry) else _with_title(piece)


def _with_title(entry: Entry) -> Entry:
    if any(member.name == "title" and member.value for member in entry.members):
        return entry
    return replace(
        entry,
        members=tuple(
            replace(member, name="title") if member.name == "display_name" else member
            for member in entry.members
            if member.name != "title" or member.value
        ),
    )


def read(source: Source) -> Iterator[Item]:
    """A record for each work, a problem for each broken one."""
    yield from items(source, _titled(source), OPENALEX)


def recognises(source: Source) -> float:
    """0.98 if the first works have members that only OpenAlex has, else 0."""
    if source.text[:HEAD].lstrip()[:1] not in ("{", "["):
        return 0.0
    first = [piece for piece in islice(pieces(source.text[:HEAD]), 6) if isinstance(piece, Entry)]
    return 0.98 if any(OWN & {member.name for member in one.members} for one in first) else 0.0


PLUGIN = Reader(
    name="openalex",
    title="OpenAlex works",
    suffixes=(".json", ".jsonl"),
    recognises=recognises,
    read=read,
)
