"""One item of a reading list in Markdown, taken apart.

[Deep Tides](https://a.example/1) - Ada Lovelace, Wei Zhang, *NeurIPS 2023* [[code](https://...)]
    title, url                      author, author        venue, issued      code

Authors: Ada Lovelace               lines beneath may say what they are,
Tides rise and fall ...             anything else beneath is the abstract
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from papershelf.readers.authors import split_authors
from papershelf.readers.column_names import field_of
from papershelf.readers.item_types import plain

LINK = re.compile(
    r"\[(?P<label>(?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,400})\]"
    r"\(<?(?P<url>https?://[^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,500}){0,3})>?"
    r"(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
)
LABELS = {
    "pdf": "pdf paperpdf slides",
    "code": "code github repo repository implementation official pytorch tensorflow officialcode",
    "url": """paper link arxiv abs html web website page projectpage project doi acm ieee openreview
        bibtex blog video demo dataset data model models poster talk url here source huggingface""",
}
"""Field to the labels of links that are no titles, in lower-case letters and figures."""
_KINDS = {label: field for field, labels in LABELS.items() for label in labels.split()}
_BOLD = re.compile(r"(?:\*\*|__)(?P<text>[^*_\n]{3,400})(?:\*\*|__)")
_STRESSED = re.compile(r"(?<![*\w])[*_](?P<text>[^*_\n]{2,200})[*_](?![*\w])")
_YEAR = re.compile(r"(?<![\d.])(?:19|20)[0-9]{2}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?![\d.]\d|\d)")
_LABELLED = re.compile(
    r"[*_]{0,3}(?P<label>[^\W\d_][\w -]{0,24}?)[*_]{0,3}:[*_]{0,3}[ \t]*(?P<text>.*)"
)
_BREAKS = re.compile(r"\s+[-–—|·•]+\s+|[.;]\s+(?=[^\W\d_]{2})")
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]{0,30})(?: [^\W\d_][\w.'’-]{0,30}){1,4}")
_EDGES = " \t,;:.|·•-–—()[]{}*_"
PARTICLE = 3
"""Letters of a word in a name that may begin with a small letter: van, de, der."""
SHORT = 12
"""Words that a venue has at most; more of them are a description."""


@dataclass(frozen=True, slots=True)
class Part:
    """A field, its text and the lines it stands in."""

    name: str
    text: str
    lines: tuple[int, ...]


def parts(head: str, number: int, beneath: Sequence[tuple[int, str]]) -> Iterator[Part]:
    """The fields of an item: its own line, then the lines beneath with their numbers."""
    title, rest, links = _title(head)
    here = (number,)
    if title:
        yield Part("title", title, here)
    yield from (Part(field, url, here) for field, url in links)
    yield from (Part(field, text, here) for field, text in behind(rest))
    yield from _beneath(beneath)


def _title(head: str) -> tuple[str, str, list[tuple[str, str]]]:
    """The title, what else the line says, and its links by field."""
    head = " ".join(head.split())
    found = list(LINK.finditer(head))
    titled = next((link for link in found if not _kind(link["label"])), None)
    links = [
        (_kind(link["label"]) or ("url" if link is titled else "link"), link["url"])
        for link in sorted(found, key=lambda one: one is not titled)
    ]
    bare = LINK.sub(
        lambda link: " \n " if link.start() == (titled.start() if titled else -1) else " ", head
    )
    if titled:
        return titled["label"].strip("*_ "), bare, links
    stressed = _BOLD.search(bare)
    if stressed:
        return stressed["text"].strip(), bare.replace(stressed[0], " \n ", 1), links
    first = _BREAKS.split(bare.strip(), maxsplit=1)
    return first[0].strip(_EDGES), bare.strip()[len(first[0]) :], links


def _kind(label: str) -> str:
    """The field of a link that is no title; empty for a title."""
    return _KINDS.get(plain(label), "")


def behind(text: str) -> Iterator[tuple[str, str]]:
    """Authors, venue, date and description in what a line says around its title."""
    stressed = _STRESSED.search(text)
    year = _YEAR.search(text)
    if stressed and not _people(stressed["text"]):
        if venue := _venue(stressed["text"]):
            yield "venue", venue
        text = f"{text[: stressed.start()]}\n{text[stressed.end() :]}"
    if year:
        yield "issued", year[0]
    for piece in (one for line in text.split("\n") for one in _BREAKS.split(line)):
        yield from _piece(piece.strip(_EDGES))


def _piece(text: str) -> Iterator[tuple[str, str]]:
    if not _venue(text):
        return
    names = _people(text)
    if names:
        yield from (("author", name) for name in names)
        return
    head, _, tail = text.rpartition(",")
    if _YEAR.search(tail) and (names := _people(head)):
        yield from (("author", name) for name in names)
        if venue := _venue(tail):
            yield "venue", venue
    elif len(text.split()) > SHORT or not _YEAR.search(text):
        yield "abstract", text
    else:
        yield "venue", _venue(text)


def _venue(text: str) -> str:
    return " ".join(_YEAR.sub(" ", text).strip(_EDGES + "'’").split())


def _people(text: str) -> tuple[str, ...]:
    """The names in a text that is nothing but names, else none."""
    bare = text.strip(_EDGES)
    names = split_authors(bare) if 0 < len(bare) < 2000 else ()  # noqa: PLR2004  long enough for any list of authors
    told = all(_NAME.fullmatch(name.replace(",", "")) and name[0].isupper() for name in names)
    return names if names and told and _is_cased(names) else ()


def _is_cased(names: Sequence[str]) -> bool:
    """Whether words begin with capitals as in names; short ones may be particles."""
    return all(
        word[0].isupper() or len(word) <= PARTICLE for name in names for word in name.split()
    )


def _beneath(lines: Sequence[tuple[int, str]]) -> Iterator[Part]:
    """Fields of the lines beneath; running text is one abstract."""
    field, texts, numbers = "abstract", list[str](), list[int]()
    for number, line in lines:
        bare = line.strip(" \t>-*+")
        links = list(LINK.finditer(bare))
        labelled = _LABELLED.fullmatch(bare)
        named = field_of(labelled["label"])[0] if labelled else ""
        if named or links:
            yield from _flushed(field, texts, numbers)
            field, texts, numbers = "abstract", [], []
        if named == "abstract" and labelled:
            texts, numbers = [labelled["text"]], [number]
        elif named and labelled:
            yield from _labelled(named, labelled["text"], number)
        elif links:
            yield from _linked(bare, links, number)
        else:
            texts.append(bare)
            numbers.append(number)
    yield from _flushed(field, texts, numbers)


def _flushed(field: str, texts: Sequence[str], numbers: Sequence[int]) -> Iterator[Part]:
    if numbers:
        yield Part(field, " ".join(texts), tuple(numbers))


def _labelled(field: str, text: str, number: int) -> Iterator[Part]:
    link = LINK.search(text)
    value = link["url"] if link else text
    values = split_authors(value) if field == "author" else (value,)
    yield from (Part(field, one, (number,)) for one in values or ("",))


def _linked(text: str, links: Sequence[re.Match[str]], number: int) -> Iterator[Part]:
    """Links beneath, by their labels; text around them is told like that behind a title."""
    for link in links:
        yield Part(_kind(link["label"]) or "link", link["url"], (number,))
    rest = " ".join(LINK.sub(" ", text).split()).strip(_EDGES)
    yield from (Part(field, value, (number,)) for field, value in behind(rest))
