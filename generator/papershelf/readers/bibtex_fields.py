"""The fields of a BibTeX entry under the names that the rest of Papershelf knows.

author = {Lovelace, Ada and {Tide Group}}   ->  author "Lovelace, Ada", author "{Tide Group}"
date = {2024-03-12}                         ->  issued
eprint = {2401.01234}, eprinttype = {arxiv} ->  arxiv
school = {Port University} of a thesis      ->  venue
groups = {read}                             ->  groups: what has no place keeps its name
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from papershelf.model import Field
from papershelf.readers.bibtex_blocks import Lines
from papershelf.readers.bibtex_entries import Written
from papershelf.readers.bibtex_texts import Text, Texts

TYPES = {
    "article": "article-journal",
    "suppperiodical": "article-journal",
    "periodical": "periodical",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "proceedings": "book",
    "mvproceedings": "book",
    "booklet": "pamphlet",
    "manual": "report",
    "inbook": "chapter",
    "incollection": "chapter",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "inreference": "entry-encyclopedia",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "review": "review",
}
"""Entry type to CSL type; all others are `article`."""

OWN_VENUES = {
    "thesis": ("school", "institution"),
    "report": ("institution", "organization"),
    "book": ("publisher",),
    "article": ("howpublished",),
}
"""CSL type to fields that hold the venue, outweighing those that hold it everywhere."""
VENUES = ("journal", "journaltitle", "booktitle", "howpublished")

NAMES = {"pmc": "pmcid", "location": "address", "ee": "url", "bdsk-url-1": "url"}
"""Names that mean the same."""
ADDRESSES = frozenset({"url", "doi", "pdf", "code"})

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_ARXIV = re.compile(
    r"(?:[0-9]{4}\.[0-9]{4,5}|[a-z][a-z-]{1,20}(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]{1,3})?"
)
_IN_JOURNAL = re.compile(r"\b(?:arXiv:|abs/)" + f"({_ARXIV.pattern})", re.IGNORECASE)
_URL = re.compile(r"\\url\s*\{([^{}]{1,2000})\}|https?://\S{1,2000}")
_AND = re.compile(r"[{}]|(?<!\s)\s++and(?=\s)", re.IGNORECASE)
_ESCAPED = re.compile(r"\{?\\([_%&#~$])(?:\{\})?\}?")


def fields_of(written: Written, texts: Texts) -> tuple[str, dict[str, tuple[Field, ...]]]:
    """CSL type and fields; `entrytype` accounts for the lines that no field stands in."""
    kind = TYPES.get(written.kind, "article")
    fields: dict[str, list[Field]] = {}
    for name, made in _placed(dict(texts.by_name), kind, texts.lines):
        if made.text.strip():
            fields.setdefault(name, []).append(made)
    if kind == "article-journal" and "venue" not in fields:
        kind = "article"
    used = {line for values in fields.values() for field in values for line in field.lines}
    rest = [line for line in texts.lines.of(written.start, written.end) if line not in used]
    head = texts.lines.at(written.start)
    fields["entrytype"] = [Field(text=written.kind, lines=tuple(rest) or (head,))]
    return kind, {name: tuple(values) for name, values in fields.items()}


def _placed(left: dict[str, Text], kind: str, lines: Lines) -> Iterator[tuple[str, Field]]:
    """Names and values; what is taken away from `left` on the way has a place of its own."""
    yield from _title(left)
    yield from _people(left, lines)
    yield from _dated(left)
    yield from _eprint(left)
    yield from _venue(left, kind)
    for name in ("keywords", "keyword"):
        if found := left.pop(name, None):
            yield from _keywords(found)
    for name, found in left.items():
        text = address(found.text) if NAMES.get(name, name) in ADDRESSES else found.text
        yield NAMES.get(name, name), _field(found, text)


def _field(found: Text, text: str = "", rule: str = "") -> Field:
    return Field(text=(text or found.text).strip(), lines=found.lines, rule=rule or found.rule)


def _title(left: dict[str, Text]) -> Iterator[tuple[str, Field]]:
    """Title and subtitle as one; a volume of proceedings may have a booktitle only."""
    found = left.pop("title", None) or left.pop("booktitle" if "title" not in left else "", None)
    if found is None:
        return
    subtitle = left.pop("subtitle", None)
    if subtitle is None or not subtitle.text.strip():
        yield "title", _field(found)
        return
    lines = tuple(sorted({*found.lines, *subtitle.lines}))
    text = f"{found.text.strip()}: {subtitle.text.strip()}"
    yield "title", Field(text=text, lines=lines, rule="title and subtitle")


def _people(left: dict[str, Text], lines: Lines) -> Iterator[tuple[str, Field]]:
    for name in ("author", "editor"):
        if found := left.pop(name, None):
            for start, end in names_in(found.text):
                place = found.start + start
                stood = lines.of(place, found.start + end) if found.start >= 0 else found.lines
                text = " ".join(found.text[start:end].split())
                yield name, Field(text=text, lines=stood, rule=found.rule)


def names_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where names begin and end: parted by `and` outside of braces."""
    balanced = text.count("{") == text.count("}")
    spans, start, depth = [], 0, 0
    for found in _AND.finditer(text):
        if found[0] in "{}":
            depth = max(depth + (1 if found[0] == "{" else -1), 0)
        elif depth == 0 or not balanced:
            spans.append((start, found.start()))
            start = found.end()
    return tuple(span for span in [*spans, (start, len(text))] if text[slice(*span)].strip())


def _dated(left: dict[str, Text]) -> Iterator[tuple[str, Field]]:
    if "date" in left and _YEAR.search(left["date"].text):
        yield "issued", _field(left.pop("date"))


def _eprint(left: dict[str, Text]) -> Iterator[tuple[str, Field]]:
    """An arXiv identifier in `eprint`, in the journal's name or in DBLP's volume."""
    archive = left.get("archiveprefix") or left.get("eprinttype")
    eprint = left.get("eprint")
    if eprint and (archive is None or archive.text.strip().casefold() == "arxiv"):
        bare = eprint.text.strip().removeprefix("arXiv:")
        if _ARXIV.fullmatch(bare):
            yield "arxiv", _field(left.pop("eprint"), bare)
            return
    for name in ("journal", "volume"):
        if (found := left.get(name)) and (named := _IN_JOURNAL.search(found.text)):
            yield "arxiv", _field(found, named[1], f"named in the {name}")
            return


def _venue(left: dict[str, Text], kind: str) -> Iterator[tuple[str, Field]]:
    """The first that there is; an address in `howpublished` is no venue."""
    if (found := left.get("howpublished")) and (named := _URL.search(found.text)):
        yield "url", _field(left.pop("howpublished"), address(named[1] or named[0]))
    for name in (*OWN_VENUES.get(kind, ()), *VENUES):
        if name in left and left[name].text.strip():
            yield "venue", _field(left.pop(name))
            return


def _keywords(found: Text) -> Iterator[tuple[str, Field]]:
    """One each, parted by semicolons, else by commas."""
    for part in found.text.split(";" if ";" in found.text else ","):
        if part.strip():
            yield "keyword", _field(found, " ".join(part.split()))


def address(text: str) -> str:
    r"""An address or identifier without TeX's escapes: `a{\_}b` and `a\_b` are `a_b`."""
    bare = text.strip()
    if found := re.fullmatch(r"\\url\s*\{([^{}]*)\}", bare):
        bare = found[1]
    return _ESCAPED.sub(r"\1", bare)
