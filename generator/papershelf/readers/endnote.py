"""EndNote's tagged format, also known as refer: a percent sign and one more a line.

    %0 Journal Article
    %T Deep Tides
    %A Lovelace, Ada
    %D 2024

A record begins at %0, or behind a blank line in files that have no %0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from papershelf.model import Field, Item, Source
from papershelf.plugins import Reader
from papershelf.readers.coded import Dialect, Entry
from papershelf.readers.coded_fields import Draft, dated, is_isbn, items, standard_number

EXAMPLE = "%T Deep Tides"

_CODE = re.compile(r"%([0-9A-Z!@#$&()*+<>?\[\]^~=])(?:[ \t](.*)|$)")

TYPES = {
    "journal article": "article-journal",
    "electronic article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper",
    "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "book": "book",
    "edited book": "book",
    "electronic book": "book",
    "book section": "chapter",
    "thesis": "thesis",
    "report": "report",
    "government document": "report",
    "standard": "standard",
    "manuscript": "manuscript",
    "unpublished work": "manuscript",
    "web page": "webpage",
    "blog": "post-weblog",
    "dataset": "dataset",
    "computer program": "software",
    "patent": "patent",
}
"""Reference type in lower case to CSL type; all others are `article`."""

NAMES = {
    "V": "volume",
    "N": "number",
    "P": "pages",
    "I": "publisher",
    "C": "address",
    "E": "editor",
    "S": "series",
    "7": "edition",
    "G": "language",
    "O": "note",
    "Z": "notes",
    "+": "affiliation",
    "F": "label",
    "L": "call-number",
    "M": "accession-number",
    "0": "reference-type",
    "9": "type-of-work",
    "!": "short-title",
    "~": "database",
    "W": "database-provider",
    "B": "secondary-title",
    "J": "journal",
    "Q": "original-title",
    "Y": "tertiary-author",
    "?": "subsidiary-author",
    "8": "date",
    "(": "original-publication",
    ")": "reprint-edition",
    "*": "reviewed-item",
    "#": "section",
    "&": "start-page",
    "^": "caption",
    "[": "access-date",
    "<": "research-notes",
    "=": "last-modified",
    "$": "custom-8",
} | {figure: f"custom-{figure}" for figure in "123456"}
"""Codes to names of fields that the model has no place for."""


def read(source: Source) -> Iterator[Item]:
    """A record for each entry, noise for what stands before the first."""
    return items(source, _dialect(source), build, EXAMPLE)


def _dialect(source: Source) -> Dialect:
    typed = bool(re.search(r"^%0[ \t]", source.text, re.MULTILINE))

    def starts(code: str, blank: bool, codes: AbstractSet[str]) -> bool:  # noqa: FBT001  the dialect's
        if code == "0":
            return True
        return blank and (not typed or ("T" in codes and code in {"T", "A"}))

    return Dialect(coded=_coded, starts=starts, listed=frozenset({"K"}))


def _coded(line: str) -> tuple[str, str] | None:
    found = _CODE.match(line.lstrip("\ufeff \t"))
    return (found[1], found[2] or "") if found else None


def build(entry: Entry) -> tuple[str, str, dict[str, tuple[Field, ...]]]:
    """CSL type, key and fields of an entry."""
    draft = Draft(entry, frame="reference-type")
    kind = TYPES.get(draft.text("0").casefold(), "article")
    key = draft.text("F")
    draft.one("title", "T")
    draft.one("abstract", "X")
    draft.each("author", "A", change=lambda name: name.rstrip(", "))
    draft.split("keyword", ";", "K")
    dated(draft, "8", "D")
    draft.one("venue", *_venues(kind))
    draft.one("doi", "R")
    draft.each("isbn", "@", change=lambda text: standard_number(text) if is_isbn(text) else "")
    draft.each("issn", "@", change=standard_number)
    draft.each("url", "U")
    draft.each("pdf", ">")
    return kind, key, draft.finished(NAMES)


def _venues(kind: str) -> tuple[str, ...]:
    return ("I",) if kind in {"book", "thesis", "report"} else ("J", "B")


def recognises(source: Source) -> float:
    """0.95 if the file begins with a code and has titles among its codes, else 0."""
    lines = (line for line in source.text[:50_000].split("\n") if line.strip())
    head = [found[0] if (found := _coded(line)) else "" for line in islice(lines, 40)]
    begun = bool(head) and bool(head[0])
    return 0.95 if begun and "T" in head and bool({"0", "A"} & set(head)) else 0.0


PLUGIN = Reader(
    name="endnote",
    title="EndNote tagged",
    suffixes=(".enw", ".refer"),
    recognises=recognises,
    read=read,
)
