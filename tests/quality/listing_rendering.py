"""Listings made of known papers, for listing_recovery.py."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from listing_styles import Style

HEADERS = (
    "Trending papers\nSign in\nGet the best papers every morning!",
    "Skip to content\nHome\nBrowse\nSearch\nA reading list of the harbour group",
    "new\nSubscribe\nby the community\nMar 12",
)
FOOTERS = ("Load more\n© 2024 A paper site\nPrivacy policy", "Next page\nTerms", "1 2 3 ... 10")


@dataclass(slots=True)
class Paper:
    """A paper, and the lines that it was rendered to."""

    title: str
    abstract: str
    authors: list[str]
    raw: dict[str, object]
    first: int = 0
    last: int = 0
    pieces: list[tuple[str, str]] = field(default_factory=list)
    """Field names and values of its metadata."""


class Rendering:
    """One listing, line by line."""

    def __init__(self, style: Style, chance: random.Random) -> None:
        """Start with nothing written."""
        self.style, self.chance = style, chance
        self.lines: list[str] = []

    def gap(self, choices: Sequence[int]) -> None:
        """Some blank lines."""
        if self.lines:
            self.lines += [""] * self.chance.choice(choices)

    def put(self, text: str, *, lead: str = "", indent: int = 0) -> None:
        """A paragraph, broken at the style's column."""
        pad = " " * indent
        broken = (
            textwrap.wrap(
                lead + text, self.style.wrap, initial_indent=pad, subsequent_indent=pad,
                break_long_words=False,
            )
            if self.style.wrap
            else [pad + lead + text]
        )  # fmt: skip
        for place, line in enumerate(broken):
            self.lines += [""] * (self.style.line_gap if place else 0)
            self.lines.append(line)

    def paper(self, paper: Paper, number: int) -> None:
        """One paper with its metadata."""
        style = self.style
        self.gap(style.paper_gap)
        paper.first = len(self.lines) + 1
        self._metadata(style.before, paper, after=True)
        if paper.title:
            lead = "Title: " if style.labels else style.mark.format(n=number)
            self.put(paper.title, lead=lead)
        self._metadata(style.between, paper)
        if paper.abstract:
            for part in paper.abstract.split("\n"):
                self.gap(style.unit_gap)
                self.put(part, lead="Abstract: " if style.labels else "", indent=style.indent)
        self._metadata(style.after, paper)
        paper.last = len(self.lines)

    def _metadata(self, kinds: Sequence[str], paper: Paper, *, after: bool = False) -> None:
        for kind in kinds:
            if self.chance.random() > self.style.every:
                continue
            if not after:
                self.gap(self.style.unit_gap)
            text = metadata(kind, paper, self.chance)
            if kind in FIELDS:
                paper.pieces.append((FIELDS[kind], text))
            self.put(LABELS.get(kind, "") + text if self.style.labels else text)
            if after:
                self.gap(self.style.unit_gap)


FIELDS = {
    "authors": "author",
    "author": "author",
    "date": "issued",
    "number": "votes",
    "upvotes": "votes",
    "arxiv": "arxiv",
    "url": "url",
    "venue": "venue",
    "doi": "doi",
}
"""Kind of metadata to the field that it should become."""

LABELS = {"authors": "Authors: ", "date": "Date: "}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def metadata(kind: str, paper: Paper, chance: random.Random) -> str:
    """A line of metadata, from the paper where it has any, else invented."""
    names = paper.authors or ["Ada Lovelace", "Wei Zhang"]
    year = paper.raw.get("year", 2021)
    number = chance.randrange(1, 400)
    made = {
        "authors": ", ".join(names),
        "author": names[0],
        "footnoted": ", ".join(f"{name}{chance.choice('¹²³')}" for name in names),
        "affiliation": "¹University of Kiel, ²Harbour Institute of Technology",
        "date": f"{chance.choice(MONTHS)} {chance.randrange(1, 29)}, {year}",
        "number": str(number),
        "upvotes": f"{number} upvotes",
        "arxiv": f"arXiv:2{chance.randrange(100, 400)}.{chance.randrange(10000, 19999)}v1 [cs.CL]",
        "url": str(paper.raw.get("url") or "https://example.org/1"),
        "venue": f"{chance.choice(['NeurIPS', 'ACL', 'ICML', 'TIDE'])} {year}",
        "doi": f"https://doi.org/10.1000/{number}",
        "keywords": "Keywords: tides, harbour models, deep water",
    }
    return made.get(kind, kind)


def render(style: Style, papers: list[Paper], chance: random.Random) -> bytes:
    """The listing's bytes; the papers are told their lines and what is left of them."""
    odd = chance.randrange(1, len(papers) - 1)
    if style.odd == "no abstract":
        papers[odd].abstract = ""
    elif style.odd == "no title":
        papers[odd].title = ""
    elif style.odd == "twice":
        papers.append(replace(papers[odd], pieces=[]))
    rendering = Rendering(style, chance)
    if style.frame:
        rendering.lines += chance.choice(HEADERS).split("\n")
    for number, paper in enumerate(papers, 1):
        _dress(paper, style)
        rendering.paper(paper, number)
    if style.frame:
        rendering.gap(style.paper_gap)
        rendering.lines += chance.choice(FOOTERS).split("\n")
    text = "\n".join(rendering.lines)
    text = text.replace(" ", "\u00a0") if style.odd == "nbsp" else text
    text = (
        "\n".join(f"\t{line}\t" if line else "" for line in text.split("\n"))
        if style.odd == "tabs"
        else text
    )
    return text.replace("\n", style.ends).encode(style.encoding)


def _dress(paper: Paper, style: Style) -> None:
    if style.upper:
        paper.title = paper.title.upper()
    if style.lower:
        words = paper.title.split(" ")
        paper.title = " ".join(
            word.lower()
            if place and word[1:].islower() and not words[place - 1].endswith(":")
            else word
            for place, word in enumerate(words)
        )
    if style.odd == "two paragraphs" and ". " in paper.abstract[200:-200]:
        cut = paper.abstract.index(". ", 200) + 1
        paper.abstract = f"{paper.abstract[:cut]}\n{paper.abstract[cut + 1 :]}"
