"""Reading lists in Markdown: bullets or tables with links.

    ## Tides                                                            noise: heading
    - [Deep Tides](https://a.example/1) - Ada Lovelace, *NeurIPS 2023*  a paper
      Tides rise and fall in every harbour.                             its abstract

    | Title | Authors | Year |                                          noise: header
    | --- | --- | --- |                                                 noise: rule
    | [Buoys](https://a.example/2) | Wei Zhang | 2024 |                 a paper

Told by its links: at least two items that have some, and few other lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.entries import Broken, Entry, Member, Outside, Piece
from papershelf.readers.entry_records import Layout, items
from papershelf.readers.item_types import KINDS
from papershelf.readers.markdown_entries import LINK, Part, parts
from papershelf.readers.markdown_tables import Head, cells, is_rule, row_parts

_BULLET = re.compile(
    r"(?P<indent>[ \t]*)(?:[-*+]|[0-9]{1,4}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?P<text>\S.*)"
)
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:\s.*|)|(?:=|-|\*|_){3,}\s*")
_ANCHOR = re.compile(r"[*_]{0,3}\[[^\[\]\n]{1,300}\]\((?!https?:)[^()\s]{1,500}\).{0,200}")
EXAMPLE = "- [Deep Tides](https://example.org/1) - Ada Lovelace, Wei Zhang, NeurIPS 2023"
FEW = 2
"""Items with links that make a list, and how often they must outnumber other lines, doubled."""


@dataclass(slots=True)
class _Block:
    """An item of the list with the lines beneath it."""

    line: int
    indent: int
    text: str
    beneath: list[tuple[int, str]] = field(default_factory=list)


def read(source: Source) -> Iterator[Item]:
    """A record for each item with a link or in bold, noise for what stands around them."""
    yield from items(source, _pieces(source.lines), LAYOUT)


def _pieces(lines: list[str]) -> Iterator[Piece]:
    head: Head | None = None
    block: _Block | None = None
    is_after_blank = False
    for number, line in enumerate(lines, 1):
        follows = block and _is_beneath(line, block, is_after_blank)
        if block and follows:
            block.beneath.append((number, line))
        elif line.strip():
            if block:
                yield _item(block, lines)
            block = None
            found = _BULLET.fullmatch(line)
            if line.lstrip().startswith("|"):
                head, piece = _table_line(lines, number, head)
                yield piece
            elif found and not _ANCHOR.fullmatch(found["text"]):
                block = _Block(number, len(found["indent"]), found["text"])
            else:
                yield Outside(lines=(number,), rule=_rule(line, found))
        is_after_blank = not line.strip()
    if block:
        yield _item(block, lines)


def _is_beneath(line: str, block: _Block, is_after_blank: bool) -> bool:  # noqa: FBT001  one of three facts
    """Whether a line goes on with an item: indented deeper, or right behind it and nothing else."""
    bare = line.lstrip()
    if not bare:
        return False
    depth = len(line) - len(bare)
    found = _BULLET.fullmatch(line)
    if found:
        is_paper = LINK.match(found["text"].lstrip("*_ ")) and not block.beneath
        return depth > block.indent and not is_paper
    if depth > block.indent:
        return True
    return not (is_after_blank or _HEADING.fullmatch(line) or bare.startswith("|"))


def _rule(line: str, bullet: re.Match[str] | None) -> str:
    if bullet:
        return "link within the page"
    return "heading" if _HEADING.fullmatch(line) else "text around the list"


def _item(block: _Block, lines: list[str]) -> Piece:
    numbers = (block.line, *(number for number, _ in block.beneath))
    if not LINK.search(" ".join([block.text, *(line for _, line in block.beneath)])) and (
        "**" not in block.text
    ):
        message = "The list item has neither a link nor a title in bold"
        return Broken(line=block.line, lines=numbers, message=message)
    raw = "\n".join(lines[block.line - 1 : numbers[-1]])
    return _entry(block.line, parts(block.text, block.line, block.beneath), raw)


def _table_line(lines: list[str], number: int, head: Head | None) -> tuple[Head | None, Piece]:
    """A line of a table: its header, the rule below it, or a paper; and the header from then on."""
    line = lines[number - 1]
    if number < len(lines) and is_rule(lines[number]):
        made = Head.of(cells(line))
        return made, Outside(lines=(number,), rule=str(made.columns))
    if is_rule(line):
        return head, Outside(lines=(number,), rule="rule below a table's header")
    if head is None or not any(cells(line)):
        return head, Outside(lines=(number,), rule="table without a header, or empty row")
    if not head.is_titled and not LINK.search(line):
        return head, Outside(lines=(number,), rule="table without titles")
    return head, _entry(number, row_parts(head, cells(line), number), line)


def _entry(line: int, found: Iterator[Part], raw: str) -> Entry:
    members = tuple(Member(name=part.name, value=part.text, lines=part.lines) for part in found)
    return Entry(line=line, members=members, raw=raw)


LAYOUT = Layout(
    parts={}, kinds=KINDS, key=lambda _: None, key_names=(), example=EXAMPLE, keyed="key"
)


def recognises(source: Source) -> float:
    """0.85 for items with links that outnumber other lines, 0.85 for a table with titles, else 0.

    Indented lines, headings and links within the page are not counted.
    """
    lines = source.text[:100_000].split("\n")
    linked = others = titled = 0
    for number, line in enumerate(lines, 1):
        found = _BULLET.fullmatch(line)
        if found and LINK.search(found["text"]):
            linked += 1
        elif line.startswith("|"):
            ruled = number < len(lines) and is_rule(lines[number])
            titled += ruled and Head.of(cells(line)).is_titled
        elif line[:1].strip() and not _HEADING.fullmatch(line) and not found:
            others += 1
    if titled and len(lines) > FEW:
        return 0.85
    return 0.85 if linked >= FEW and linked > others else 0.0


PLUGIN = Reader(
    name="readinglist",
    title="reading list in Markdown",
    suffixes=(".md", ".markdown"),
    recognises=recognises,
    read=read,
)
