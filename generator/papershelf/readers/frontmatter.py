"""A Markdown file with front matter: one paper a file.

    ---
    title: Deep Tides
    authors: [Ada Lovelace, Wei Zhang]
    date: 2024-03-12
    tags: [tides, harbours]
    ---

    Tides rise and fall in every harbour.      the abstract, unless the front matter has one

The body's headings, pictures and comments are no part of the abstract.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.cslfields import FIELDS, LAYOUT
from papershelf.readers.entries import Broken, Member, Outside, Piece, Places
from papershelf.readers.entry_records import Parts, items, kept, renamed
from papershelf.readers.item_types import KINDS
from papershelf.readers.yamlentries import BadYamlError, entry

_FENCE = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
_MEMBER = re.compile(r"title[ \t]*:")

NAMES: Mapping[str, Parts] = {
    **FIELDS,
    "author": FIELDS["author"],
    "summary": renamed("abstract"),
    "description": renamed("abstract"),
    "publication": FIELDS["venue"],
    "conference": FIELDS["venue"],
    "booktitle": FIELDS["venue"],
    "tags": renamed("keyword"),
    **{name: kept(name) for name in ("doi", "arxiv", "pmid", "url", "pdf", "code")},
    "link": kept("url"),
    "url_pdf": kept("pdf"),
    "url_code": kept("code"),
}
"""The names of front matter in common use, CSL's included."""


def _key(values: Mapping[str, Any]) -> str | None:
    for name in ("id", "slug", "citation-key", "key"):
        if isinstance(value := values.get(name), str) and value.strip():
            return value.strip()
    return None


FRONT = replace(
    LAYOUT,
    parts=NAMES,
    kinds={**KINDS, **LAYOUT.kinds},
    key=_key,
    key_names=("id", "slug", "citation-key", "key"),
    example="title: 'Deep Tides' between two lines of three hyphens at the start of the file",
)


def read(source: Source) -> Iterator[Item]:
    """One record, or a problem."""
    yield from items(source, _pieces(source), FRONT)


def _pieces(source: Source) -> Iterator[Piece]:
    lines, places = source.lines, Places(source.text)
    start, end = _bounds(lines)
    frame = tuple(n for n in (start, end) if places.between(n, min(n, len(lines))))
    yield Outside(lines=frame, rule="frame of the front matter")
    text = "\n".join(lines[start : end - 1])
    try:
        front = entry(text, places, start + 1)
    except BadYamlError as error:
        message = f"The front matter cannot be read: {error}"
        whole = tuple(n for n in places.between(1, len(lines)) if n not in frame)
        yield Broken(line=start + error.line, lines=whole, message=message)
        return
    has_abstract = any(one.name in ("abstract", "summary") for one in front.members)
    text_lines = tuple(_body(lines, end))
    told = set(text_lines)
    around = set(places.between(end + 1, len(lines))) - told
    yield Outside(lines=tuple(sorted(around)), rule="heading, picture or comment")
    body = "\n".join(lines[n - 1] if n in told else "" for n in range(end + 1, len(lines) + 1))
    name = "body" if has_abstract else "abstract"
    added = [Member(name=name, value=body.strip(), lines=text_lines)] if text_lines else []
    yield replace(front, members=(*front.members, *added), raw=source.text)


def _bounds(lines: list[str]) -> tuple[int, int]:
    """The lines of the two fences; an unclosed front matter ends at the first blank line."""
    start = next(
        number for number, line in enumerate(lines, 1) if line.strip() or number == len(lines)
    )
    for number, line in enumerate(lines[start:], start + 1):
        if _CLOSING.fullmatch(line):
            return start, number
    blank = (n for n, line in enumerate(lines[start:], start + 1) if not line.strip())
    return start, next(blank, len(lines) + 1)


def _body(lines: list[str], end: int) -> Iterator[int]:
    """The numbers of the lines that are running text."""
    for number, line in enumerate(lines[end:], end + 1):
        bare = line.strip()
        if bare and not bare.startswith(("![", "<!--", "#")):
            yield number


def recognises(source: Source) -> float:
    """0.95 for a fence in the first line and a title before the next one, else 0."""
    lines = source.text[:50_000].lstrip("\n").split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return 0.0
    for line in lines[1:200]:
        if _CLOSING.fullmatch(line):
            return 0.0
        if _MEMBER.match(line):
            return 0.95
    return 0.0


PLUGIN = Reader(
    name="frontmatter",
    title="Markdown with front matter",
    suffixes=(".md", ".markdown", ".qmd"),
    recognises=recognises,
    read=read,
)
