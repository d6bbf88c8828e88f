"""MEDLINE, which PubMed calls nbib: codes of up to four letters, long values on several lines.

    PMID- 90000001
    TI  - Deep tides in
          shallow water.
    FAU - Lovelace, Ada
    AU  - Lovelace A
    DP  - 2024 Mar 12

A record begins at PMID.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from papershelf.model import Field, Item, Source
from papershelf.plugins import Reader
from papershelf.readers.coded import Dialect, Entry, Piece
from papershelf.readers.coded_fields import Draft, items, standard_number
from papershelf.readers.pubmed_wording import turned, without_marks

EXAMPLE = "TI  - Deep tides in shallow water."

_CODE = re.compile(r"([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|$)")
_ORCID = re.compile(r"[0-9]{4}(?:-[0-9]{4}){2}-[0-9]{3}[0-9X]")
_BRACKETED = re.compile(r"(.*?)\s*\[(doi|pii|isbn|bookaccession)\]")

KINDS = (
    ("preprint", "article"),
    ("dataset", "dataset"),
    ("book chapter", "chapter"),
    ("book", "book"),
    ("congress", "paper-conference"),
    ("academic dissertation", "thesis"),
    ("technical report", "report"),
)
"""Publication type in lower case to CSL type, the first that is among them; else a journal's."""

NAMES = {
    "VI": "volume",
    "IP": "number",
    "PG": "pages",
    "PB": "publisher",
    "PL": "address",
    "LA": "language",
    "AD": "affiliation",
    "FED": "editor",
    "EN": "edition",
}
"""Codes to names of fields that the model has no place for."""


def read(source: Source) -> Iterator[Item]:
    """A record for each entry, noise for what stands before the first."""
    return items(source, DIALECT, build, EXAMPLE)


def _coded(line: str) -> tuple[str, str] | None:
    """Continued lines are indented, codes are not."""
    found = _CODE.match(line.lstrip("\ufeff"))
    return (found[1], found[2] or "") if found else None


def _starts(code: str, blank: bool, codes: AbstractSet[str]) -> bool:  # noqa: FBT001  the dialect's
    """PMID, or where it was lost a blank line and a code that a record has once."""
    return code == "PMID" or (blank and code in {"OWN", "STAT", "TI"} and code in codes)


DIALECT = Dialect(coded=_coded, starts=_starts)


def build(entry: Entry) -> tuple[str, str, dict[str, tuple[Field, ...]]]:
    """CSL type, key and fields of an entry."""
    named = _with_orcid(entry)
    draft = Draft(named, frame="stat")
    types = {piece.text.casefold() for piece in entry.pieces if piece.code == "PT"}
    kind = next((kind for name, kind in KINDS if name in types), "article-journal")
    key = draft.text("PMID")
    draft.each("title", "TI", change=without_marks)
    if "title" not in draft.fields:
        draft.each("title", "BTI", change=without_marks)
    draft.one("abstract", "AB")
    _people(draft)
    draft.one("issued", "DP", "DEP")
    draft.one("venue", "JT", "BTI", "CTI", "TA")
    draft.each("keyword", "OT", change=lambda text: text.lstrip("*"))
    _identifiers(draft)
    return kind, key, draft.finished(NAMES)


def _with_orcid(entry: Entry) -> Entry:
    """Each AUID with an ORCID iD is joined to the full name before it."""
    pieces: list[Piece] = []
    place = -1
    for piece in entry.pieces:
        found = _ORCID.search(piece.text) if piece.code == "AUID" else None
        if found and place >= 0:
            author = pieces[place]
            text = f"{author.text} <https://orcid.org/{found[0]}>"
            lines = (*author.lines, *piece.lines)
            pieces[place] = Piece(code=author.code, text=text, lines=lines)
            place = -1
        else:
            place = len(pieces) if piece.code == "FAU" else place
            pieces.append(piece)
    return Entry(first=entry.first, last=entry.last, pieces=tuple(pieces), end=entry.end)


def _people(draft: Draft) -> None:
    """Full names where there are any, else short ones; groups are never split into words."""
    if draft.text("FAU"):
        draft.each("author", "FAU")
    else:
        draft.each("author", "AU", change=turned)
    draft.each("author", "CN", change="{{{}}}".format)


def _identifiers(draft: Draft) -> None:
    draft.one("pmid", "PMID")
    draft.each("pmcid", "PMC")
    draft.each("doi", "LID", "AID", change=lambda text: _bracketed(text, "doi"))
    draft.each("issn", "IS", change=standard_number)
    draft.each("isbn", "ISBN", change=standard_number)


def _bracketed(text: str, kind: str) -> str:
    found = _BRACKETED.fullmatch(text)
    return found[1] if found and found[2] == kind else ""


def recognises(source: Source) -> float:
    """0.95 if a PMID line stands near the start, else 0."""
    lines = (line for line in source.text[:50_000].split("\n") if line.strip())
    return 0.95 if any(re.match(r"\ufeff?PMID-", line) for line in islice(lines, 20)) else 0.0


PLUGIN = Reader(
    name="medline",
    title="PubMed nbib (MEDLINE)",
    suffixes=(".nbib", ".medline"),
    recognises=recognises,
    read=read,
)
