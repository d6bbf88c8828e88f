"""Web of Science's tagged export: two letters a line, further lines indented.

    FN Clarivate Analytics Web of Science
    VR 1.0
    PT J
    AU Lovelace, A
       Zhang, W
    TI Deep Tides
    ER

    EF

A record begins at PT and ends at ER.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from papershelf.model import Field, Item, Source
from papershelf.plugins import Reader
from papershelf.readers.coded import Dialect, Entry
from papershelf.readers.coded_fields import Draft, dated, items, standard_number

EXAMPLE = "TI Deep Tides"

_CODE = re.compile(r"([A-Z][A-Z0-9])(?: (.*)|$)")
_TYPE = re.compile(r"PT [JBSPC]\s*$")

KINDS = (
    ("proceedings paper", "paper-conference"),
    ("meeting abstract", "paper-conference"),
    ("book chapter", "chapter"),
    ("book", "book"),
    ("data set", "dataset"),
    ("data paper", "article-journal"),
)
"""Document type (DT) in lower case to CSL type, the first that is among them."""

TYPES = {
    "J": "article-journal",
    "B": "book",
    "S": "chapter",
    "P": "patent",
    "C": "paper-conference",
}
"""Publication type (PT) to CSL type where DT says nothing."""

NAMES = {
    "VL": "volume",
    "IS": "number",
    "PU": "publisher",
    "PI": "address",
    "LA": "language",
    "C1": "affiliation",
    "BE": "editor",
    "SE": "series",
    "UT": "accession-number",
}
"""Codes to names of fields that the model has no place for."""

OUTSIDE = {
    "FN": "names the exporting database",
    "VR": "names the version of the format",
    "EF": "ends the file",
}

DIALECT = Dialect(
    coded=lambda line: (found[1], found[2] or "") if (found := _coded(line)) else None,
    starts=lambda code, _, __: code == "PT",
    end="ER",
    outside=OUTSIDE,
    listed=frozenset({"AU", "AF", "BE", "BA", "BF", "CA", "CR", "C1", "OI", "RI"}),
)


def _coded(line: str) -> re.Match[str] | None:
    return _CODE.match(line.lstrip("\ufeff").rstrip())


def read(source: Source) -> Iterator[Item]:
    """A record for each entry, noise for the file's head and end."""
    return items(source, DIALECT, build, EXAMPLE)


def build(entry: Entry) -> tuple[str, str, dict[str, tuple[Field, ...]]]:
    """CSL type, key and fields of an entry."""
    draft = Draft(entry, frame="pt")
    types = {name.strip().casefold() for name in draft.text("DT").split(";")}
    printed = TYPES.get(draft.text("PT").upper(), "article")
    kind = next((kind for name, kind in KINDS if name in types), printed)
    key = draft.text("UT")
    draft.one("title", "TI")
    draft.one("abstract", "AB")
    draft.each("author", "AF" if draft.text("AF") else "AU")
    draft.each("author", "CA", change="{{{}}}".format)
    draft.split("keyword", ";", "DE")
    dated(draft, "PD", "PY")
    draft.one("venue", "SO", "CT", "JI")
    _identifiers(draft)
    draft.joined("pages", "-", "BP", "EP")
    return kind, key, draft.finished(NAMES)


def _identifiers(draft: Draft) -> None:
    draft.one("doi", "DI")
    draft.one("pmid", "PM")
    draft.each("issn", "SN", "EI", change=standard_number)
    draft.each("isbn", "BN", change=standard_number)


def recognises(source: Source) -> float:
    """0.95 if the file begins with FN, VR or PT and a record's type stands near, else 0."""
    lines = (line for line in source.text[:50_000].split("\n") if line.strip())
    head = [line.lstrip("\ufeff") for line in islice(lines, 10)]
    begun = bool(head) and bool(re.match(r"(?:FN|VR|PT) ", head[0]))
    return 0.95 if begun and any(_TYPE.match(line) for line in head) else 0.0


PLUGIN = Reader(
    name="webofscience",
    title="Web of Science tagged export",
    suffixes=(".ciw", ".isi"),
    recognises=recognises,
    read=read,
)
