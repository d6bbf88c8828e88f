"""What a paper's records say that a paper has no place for, under the names it had.

    @article{tides, title = {Deep Tides}, volume = {7}, groups = {read}}
    extras  ->  volume "7", groups "read"
    RIS with `M1  - 12`  ->  m1 "12"

A later record of the same paper adds the names that the earlier ones do not have.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pylatexenc.latex2text import LatexNodes2Text

from papershelf.exports.once import once_a_paper
from papershelf.model import Field, Paper, Record

BIBTEX_MARK, RIS_MARK = "entrytype", "ty"
"""Fields in which the readers of BibTeX and RIS keep the type as it was written."""
ROLES = frozenset({"editor", "translator", "bookauthor", "annotator", "commentator", "holder"})
"""Fields of BibTeX and CSL that hold names."""

_PLACED = frozenset({"title", "abstract", "author", "keyword", BIBTEX_MARK, RIS_MARK})
_DATES = frozenset({"issued", "year", "month", "day"})
_NUMBERS = frozenset({"pmid", "pmcid", "isbn", "issn", "openreview", "dblp", "acl"})
_ADDRESSES = frozenset({"url", "pdf", "code"})
_ARCHIVES = frozenset({"archiveprefix", "eprinttype"})
_AGAIN = re.compile(r" \([0-9]{1,4}\)$")
_TEX = re.compile(r"[\\{}~]|--")
_READER = LatexNodes2Text(math_mode="verbatim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """The values of one field that has no place in a paper."""

    name: str
    texts: tuple[str, ...]
    """As written; at least one."""
    origin: str = ""
    """`bibtex` or `ris` where the names are those of that format."""

    @property
    def tex(self) -> bool:
        """Whether the texts are written in TeX, as everything in a BibTeX file is."""
        return self.origin == "bibtex"

    @property
    def names(self) -> tuple[str, ...]:
        """The texts as names; those in braces, which are not to be split, keep them."""
        return tuple(
            f"{{{plain}}}" if text.startswith("{") and text.endswith("}") else plain
            for text, plain in zip(self.texts, map(_unbraced, self.plain), strict=True)
        )

    @property
    def plain(self) -> tuple[str, ...]:
        """The texts without TeX; what was no TeX is as it was."""
        return tuple(_plain(text) if self.tex else text for text in self.texts)


@once_a_paper
def extras(paper: Paper) -> Mapping[str, Extra]:
    """Field name to its values, in the order of the records."""
    found: dict[str, Extra] = {}
    for record in paper.origin:
        origin = "bibtex" if is_bibtex(record) else "ris" if is_ris(record) else ""
        for name, texts in _left(record, paper).items():
            found.setdefault(name, Extra(name=name, texts=texts, origin=origin))
    return found


def is_bibtex(record: Record) -> bool:
    """Whether a record comes from a BibTeX file."""
    return BIBTEX_MARK in record.fields


def is_ris(record: Record) -> bool:
    """Whether a record comes from a RIS file."""
    return RIS_MARK in record.fields


def written_type(paper: Paper, mark: str) -> str:
    """The type that the leading record's file has for it: `inproceedings`, `JOUR`; or nothing."""
    found = (record.first(mark) for record in paper.origin[:1])
    return next((field.text for field in found if field), "")


def _left(record: Record, paper: Paper) -> dict[str, tuple[str, ...]]:
    left: dict[str, tuple[str, ...]] = {}
    for name, fields in record.fields.items():
        if name in _PLACED:  # most of what there is
            continue
        plain = _AGAIN.sub("", name) if ")" in name else name  # stands there a second time
        if texts := tuple(_unplaced(plain, fields, paper, repeated=plain != name)):
            left |= (_custom(texts) if plain == "custom" else {}) or {
                plain: (*left.get(plain, ()), *texts)
            }
    return left


def _custom(texts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The members of what stood in `custom` of a CSL item; nothing for any other field."""
    inner = parsed(texts[0]) if texts[0].startswith("{") else None
    if not isinstance(inner, dict):
        return {}
    written = {name: _texts_of(value) for name, value in inner.items()}
    return {name: texts for name, texts in written.items() if texts and all(texts)}


def _texts_of(value: object) -> tuple[str, ...]:
    """A list of texts as they are, anything else as one text."""
    if isinstance(value, list) and all(isinstance(one, str | int | float) for one in value):
        return tuple(map(_as_text, value))
    return (_as_text(value),)


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def parsed(text: str) -> object:
    """What a text that is JSON says; any other text is itself."""
    if not text.startswith(("{", "[")):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _unplaced(
    name: str, fields: tuple[Field, ...], paper: Paper, *, repeated: bool
) -> Iterator[str]:
    for place, field in enumerate(fields):
        text = field.text.strip()
        if text and (repeated or not _has_place(name, text, place, paper)):
            yield text


def _has_place(name: str, text: str, place: int, paper: Paper) -> bool:
    """Whether a value is told by the paper itself."""
    if name in _DATES:
        return paper.issued is not None
    if name == "venue":
        return place == 0
    if name in _ADDRESSES:
        return any(link.url in (text, f"https://{text}") for link in paper.links)
    if name in ("type", "label"):  # RIS keeps its key as a label
        return text.casefold() == paper.kind or text in {record.key for record in paper.origin}
    return _identifies(name, text, paper)


def _identifies(name: str, text: str, paper: Paper) -> bool:
    """Whether a value is one of the paper's identifiers, or says which kind of one that is."""
    known = paper.identifiers
    if name in ("doi", "arxiv"):
        return name in known and known[name].lower() in text.lower()
    if name in _ARCHIVES:
        return "arxiv" in known and text.casefold() == "arxiv"
    return name in _NUMBERS and text == known.get(name)


def _unbraced(text: str) -> str:
    return text[1:-1] if text.startswith("{") and text.endswith("}") else text


def _plain(text: str) -> str:
    """A text in TeX as plain text on one line."""
    line = " ".join(text.split())
    if not _TEX.search(line):
        return line
    try:
        return " ".join(str(_READER.latex_to_text(line)).split())
    except Exception:  # noqa: BLE001 - hostile text must not stop a build, whatever it breaks
        return line
