"""RIS: the exchange format of reference managers, two letters a line.

    TY  - JOUR
    TI  - Deep Tides
    AU  - Lovelace, Ada
    PY  - 2024
    ER  -

A record without ER ends where the next TY stands. Variants read: Zotero, EndNote, Scopus, Web of
Science, Lens, ASReview.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from papershelf.model import Field, Item, Source
from papershelf.plugins import Reader
from papershelf.readers.coded import Dialect, Entry
from papershelf.readers.coded_fields import Draft, dated, is_isbn, items, standard_number

EXAMPLE = "TI  - Deep Tides"

_CODE = re.compile(r"([A-Z][A-Z0-9])  -(?: ?(.*)|$)")
_LOOSE = re.compile(r"([A-Z][A-Z0-9]) {0,4}- ?(.*)")
_TYPE = re.compile(r"TY {0,4}- ?[A-Z]{2,8}\b")

TYPES = {
    "JOUR": "article-journal",
    "JFULL": "article-journal",
    "EJOUR": "article-journal",
    "ABST": "article-journal",
    "INPR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "THES": "thesis",
    "RPRT": "report",
    "GOVDOC": "report",
    "STAND": "standard",
    "UNPB": "manuscript",
    "MANSCPT": "manuscript",
    "ELEC": "webpage",
    "ICOMM": "webpage",
    "BLOG": "post-weblog",
    "DATA": "dataset",
    "AGGR": "dataset",
    "COMP": "software",
    "PAT": "patent",
    "SLIDE": "speech",
    "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary",
}
"""RIS type to CSL type; all others are `article`."""

NAMES = {
    "VL": "volume",
    "IS": "number",
    "PB": "publisher",
    "CY": "address",
    "PP": "address",
    "ET": "edition",
    "LA": "language",
    "AD": "affiliation",
    "A2": "editor",
    "ED": "editor",
    "ID": "label",
}
"""Codes to names of fields that the model has no place for."""

VENUES = ("T2", "JF", "BT", "C3", "JO", "JA", "J2", "J1")
"""Where the venue stands, the fullest name first."""


def read(source: Source) -> Iterator[Item]:
    """A record for each entry, noise for what stands between them."""
    return items(source, _dialect(source), build, EXAMPLE)


def _dialect(source: Source) -> Dialect:
    """Two spaces before the hyphen if the file keeps to them, else any number."""
    pattern = _CODE if re.search(r"^TY  -", source.text, re.MULTILINE) else _LOOSE

    def coded(line: str) -> tuple[str, str] | None:
        found = pattern.match(line.lstrip("\ufeff \t"))
        return (found[1], found[2] or "") if found else None

    return Dialect(
        coded=coded,
        starts=lambda code, _, __: code == "TY",
        end="ER",
        listed=frozenset({"KW"}),
    )


def build(entry: Entry) -> tuple[str, str, dict[str, tuple[Field, ...]]]:
    """CSL type, key and fields of an entry."""
    draft = Draft(entry, frame="ty")
    kind = draft.text("TY").upper()
    key = draft.text("ID")
    _words(draft, kind)
    dated(draft, "DA", "PY", "Y1")
    _venue(draft, kind)
    _identifiers(draft)
    draft.joined("pages", "-", "SP", "EP")
    return TYPES.get(kind, "article"), key, draft.finished(NAMES)


def _words(draft: Draft, kind: str) -> None:
    whole = ("BT", "T2") if kind in {"BOOK", "EBOOK", "EDBOOK"} else ()
    draft.one("title", "TI", "T1", "CT", *whole)
    draft.one("abstract", "AB", "N2")
    draft.each("author", "AU", "A1")
    draft.each("keyword", "KW")


def _venue(draft: Draft, kind: str) -> None:
    """A book's or a thesis's venue is its publisher, and T2 of a book is its series."""
    if kind in {"BOOK", "EBOOK", "EDBOOK"}:
        draft.one("series", "T2")
    codes = ("PB",) if kind in {"BOOK", "EBOOK", "EDBOOK", "THES", "RPRT"} else VENUES
    draft.one("venue", *codes)


def _identifiers(draft: Draft) -> None:
    draft.one("doi", "DO")
    if "doi" not in draft.fields:
        draft.each("doi", "M3", change=lambda text: text if "10." in text and "/" in text else "")
    database = f"{draft.text('DB')} {draft.text('DP')}".casefold()
    if re.search(r"scopus|pubmed|medline", database):
        draft.each("pmid", "C2", "AN", change=_figures)
    draft.each("pmcid", "C2", change=lambda text: text if text.startswith("PMC") else "")
    draft.each("isbn", "SN", change=lambda text: standard_number(text) if is_isbn(text) else "")
    draft.each("issn", "SN", change=standard_number)
    draft.each("pdf", "L1", change=_web)
    draft.each("url", "UR", "L2", "LK", change=_web)


def _figures(text: str) -> str:
    return text if text.isascii() and text.isdigit() else ""


def _web(text: str) -> str:
    """The address, or nothing where a path on someone's disk is meant."""
    return text if re.match(r"(?:https?://|www\.)", text, re.IGNORECASE) else ""


def recognises(source: Source) -> float:
    """0.95 if a type stands near the start, 0.3 if one stands further on."""
    lines = (line for line in source.text[:200_000].split("\n") if line.strip())
    head = [line.lstrip("\ufeff \t") for line in islice(lines, 20)]
    if any(_TYPE.match(line) for line in head):
        return 0.95
    if "TY  - " not in source.text:  # looking at the start of each line takes twenty times as long
        return 0.0
    return 0.3 if re.search(r"^TY  - [A-Z]{2,8}\b", source.text, re.MULTILINE) else 0.0


PLUGIN = Reader(name="ris", title="RIS", suffixes=(".ris",), recognises=recognises, read=read)
