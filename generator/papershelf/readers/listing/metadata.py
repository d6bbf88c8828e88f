"""What a line of metadata says, whichever way it is written.

    "Mar 12 · 42 upvotes"          ->  kind "date", pieces issued "Mar 12", votes "42"
    "arXiv:2301.01234 [cs.CL]"     ->  kind "arxiv", pieces arxiv, subject
    "Keywords: tides, harbours"    ->  kind "keyword", pieces keyword "tides", keyword "harbours"
    "Ada Lovelace"                 ->  kind "name": perhaps an author
    "Deep Tides in Shallow Water"  ->  kind ""

A kind is what habits are learned about; pieces become a record's fields.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from papershelf.readers.authors import split_authors
from papershelf.readers.listing.dates import date_of
from papershelf.readers.listing.furniture import furniture
from papershelf.readers.listing.identifiers import Found, identifiers_of, is_number
from papershelf.readers.listing.labels import Label
from papershelf.readers.listing.people import counted_people, is_affiliation, people_of
from papershelf.readers.listing.venues import venue_of

LONGEST = 2000
"""Characters; author lists of large collaborations are the longest lines of metadata."""

MOST_SMALL, FEW_SMALL = 12, 6
"""Words in small letters; a line of dates with all its talk has ten, one without a digit fewer."""

DIGIT = re.compile(r"\d")

PARTS = re.compile(r"\s*[·•|]\s*|\s{3,}|\s+[-–—]\s+")
KEYWORDS = re.compile(r"\s*[;；·•|]\s*")
COMMAS = re.compile(r"\s*[,，、]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """A line of metadata."""

    kind: str = ""
    """The leading piece's kind; empty if the line is no metadata."""
    pieces: Found = ()


NONE = Metadata()


def metadata_of(text: str) -> Metadata:
    """The whole line as one statement, else as several parted by dots, bars or wide spaces."""
    if len(text) > LONGEST or _runs_on(text):
        return NONE
    whole = _statement(text)
    parts = [part for part in PARTS.split(text) if part] if whole.kind in {"", "name"} else []
    if len(parts) < 2 or len(text) > 300:  # noqa: PLR2004  one statement, or a long author list
        return whole
    said = [(part, _statement(part)) for part in parts]
    known = [found for _, found in said if found.kind not in {"", "name", "affiliation"}]
    if not known or not all(found.kind or furniture(part) for part, found in said):
        return whole
    pieces = tuple(piece for _, found in said for piece in found.pieces)
    return Metadata(kind=known[0].kind, pieces=pieces)


def _runs_on(text: str) -> bool:
    """Running text: many small words. Asked first, because most lines of a listing are prose."""
    small = sum(1 for word in text.split() if word[0].islower() and word[-1].isalpha())
    return small > (MOST_SMALL if DIGIT.search(text) else FEW_SMALL)


def labelled(label: Label) -> Metadata:
    """What a label and its value say; titles and abstracts are no metadata."""
    field, rest = label.field, label.rest
    if field == "author":
        found = people_of(rest)[1] or split_authors(rest)
        return Metadata(kind="authors", pieces=tuple(("author", name) for name in found))
    if field == "keyword":
        return Metadata(kind="keyword", pieces=tuple(("keyword", word) for word in keywords(rest)))
    if field == "issued":
        return Metadata(kind="date", pieces=(("issued", date_of(rest) or rest),))
    if field in {"url", "pdf", "code", "doi", "arxiv"}:
        said = identifiers_of(rest) or identifiers_of(f"{field}: {rest}")
        kept = tuple((field if name == "url" else name, text) for name, text in said)
        return Metadata(kind=field, pieces=kept or ((field, rest),))
    return Metadata(kind=field, pieces=((field, rest),))


def keywords(text: str) -> tuple[str, ...]:
    """Keywords parted by semicolons, dots or bars if there are any, else by commas."""
    splitter = KEYWORDS if KEYWORDS.search(text) else COMMAS
    words = (word.strip(" .") for word in splitter.split(text))
    return tuple(word for word in words if word)


def _statement(text: str) -> Metadata:
    if date := date_of(text):
        return Metadata(kind="date", pieces=(("issued", date),))
    if found := identifiers_of(text):
        return Metadata(kind=found[0][0], pieces=found)
    if is_number(text):
        return Metadata(kind="number", pieces=(("votes", text),))
    if sure := venue_of(text):
        return Metadata(kind="venue" if sure == "sure" else "venue?", pieces=(("venue", text),))
    if counted_people(text):
        return Metadata(kind="authors", pieces=(("author count", text),))
    return _arxiv_and_date(text) or _people(text)


def _people(text: str) -> Metadata:
    sure, names = people_of(text)
    pieces = tuple(("author", name) for name in names)
    if sure == "sure":
        return Metadata(kind="authors", pieces=pieces)
    if is_affiliation(text):
        return Metadata(kind="affiliation", pieces=(("affiliation", text),))
    return Metadata(kind="name", pieces=pieces) if sure else NONE


def _arxiv_and_date(text: str) -> Metadata | None:
    """`arXiv:2301.01234v2 [cs.CL] 3 Jan 2023`: an identifier, and what follows is a date."""
    words = text.split() if DIGIT.search(text) else []
    for cut in range(1, min(len(words), 5)):
        head, tail = " ".join(words[:cut]), " ".join(words[cut:])
        found, date = identifiers_of(head), date_of(tail)
        if found and date:
            return Metadata(kind=found[0][0], pieces=(*found, ("issued", date)))
    return None
