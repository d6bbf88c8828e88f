"""CSL-YAML: the items of the Citation Style Language as pandoc and Zotero write them.

    references:           # or no line of the kind, and items only
    - id: tides-1
      type: article-journal
      title: Deep Tides
      author:
      - family: Lovelace
        given: Ada
      issued: 2024-03

The items are cut at their hyphens and parsed one by one, so that a broken one costs only itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.cslfields import LAYOUT
from papershelf.readers.entries import Broken, Entry, Outside, Piece, Places
from papershelf.readers.entry_records import items
from papershelf.readers.yamlentries import BadYamlError, entry

_ITEM = re.compile(r"(?P<indent> *)- +[\w-]+ *:(?:\s|$)")
_OUTSIDE = re.compile(r"(?:---|\.\.\.|#.*|[\w-]+:(?: .*)?)\s*")
_MEMBER = re.compile(r" *(?:- +)?(?P<name>[\w-]+) *:")
OWN = frozenset({"title", "author", "issued", "container-title", "type", "id", "citation-key"})
"""Members that make a YAML list one of papers."""
ENOUGH = 2
LAYOUT_YAML = replace(
    LAYOUT,
    example="- id: tides-1, and below it, indented by two spaces: title: Deep Tides",
)


def read(source: Source) -> Iterator[Item]:
    """A record for each item, a problem for each broken one."""
    yield from items(source, pieces(source), LAYOUT_YAML)


def pieces(source: Source) -> Iterator[Piece]:
    """Every item, and what stands around the list."""
    places = Places(source.text)
    lines = source.lines
    starts = _starts(lines)
    for number in range(1, (starts[0] if starts else len(lines) + 1)):
        yield from _around(lines[number - 1], number)
    for start, following in zip(starts, [*starts[1:], len(lines) + 1], strict=False):
        stop = _stop(lines, start, following)
        yield _item("\n".join(lines[start - 1 : stop]), places, start, stop)
        for number in range(stop + 1, following):
            yield from _around(lines[number - 1], number)


def _starts(lines: list[str]) -> list[int]:
    """The lines where items begin: hyphens at the depth of the first one."""
    found = [(number, _ITEM.match(line)) for number, line in enumerate(lines, 1)]
    marks = [(number, match["indent"]) for number, match in found if match]
    return [number for number, indent in marks if indent == marks[0][1]]


def _stop(lines: list[str], start: int, following: int) -> int:
    """An item's last line: before the next line that is indented no deeper than its hyphen."""
    depth = len(lines[start - 1]) - len(lines[start - 1].lstrip(" "))
    for number in range(start + 1, following):
        line = lines[number - 1]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= depth:
            return number - 1
    return following - 1


def _around(line: str, number: int) -> Iterator[Piece]:
    if not line.strip():
        return
    if _OUTSIDE.fullmatch(line):
        yield Outside(lines=(number,), rule="frame of the list")
    else:
        message = "The YAML cannot be read: this line belongs to no item"
        yield Broken(line=number, lines=(number,), message=message)


def _item(text: str, places: Places, start: int, stop: int) -> Piece:
    try:
        return entry(text, places, start)
    except BadYamlError as error:
        return Broken(
            line=start + error.line - 1,
            lines=places.between(start, stop),
            message=f"The YAML cannot be read: {error}",
        )


def recognises(source: Source) -> float:
    """0.9 if the first items have a title and other members of papers, else 0."""
    head = source.text[:50_000]
    if head.lstrip()[:1] in ("{", "[", "<", "@") or not _starts(head.split("\n")):
        return 0.0
    cut = Source(name=source.name, text=head)
    for piece in islice(pieces(cut), 20):
        if isinstance(piece, Entry):
            names = {member.name for member in piece.members}
            return 0.9 if "title" in names and len(OWN & names) > ENOUGH - 1 else 0.0
        if isinstance(piece, Broken):
            lines = [source.lines[number - 1] for number in piece.lines[:20]]
            told = {found["name"] for line in lines if (found := _MEMBER.match(line))}
            if "title" not in told or len(OWN & told) <= ENOUGH:
                return 0.0
    return 0.0


PLUGIN = Reader(
    name="cslyaml",
    title="CSL-YAML",
    suffixes=(".yaml", ".yml"),
    recognises=recognises,
    read=read,
)
"""Text is taken for CSL-YAML only by its content: a listing may have hyphens and colons too."""
