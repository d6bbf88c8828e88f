"""Tables in Markdown: their header, and the fields of a row.

| Title | Authors | Code |
| --- | --- | --- |
| [Deep Tides](https://a.example/1) | Ada Lovelace | [code](https://a.example/code) |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from papershelf.readers.authors import split_authors
from papershelf.readers.markdown_entries import LINK, Part, parts
from papershelf.readers.table_columns import Columns, columns

_CELL = re.compile(r"(?:[^|\\]|\\.)*+")


def is_rule(line: str) -> bool:
    """Whether a line is the rule below a header: `| --- | :-: |`."""
    bare = line.strip()
    parts = bare.strip("|").split("|")
    return "|" in bare and all(part.strip(" \t:").strip("-") == "" < part.strip() for part in parts)


def cells(line: str) -> list[str]:
    """The cells of a row; a bar behind a backslash is part of a cell."""
    bare = line.strip().removeprefix("|")
    found, place = [], 0
    while place <= len(bare):
        match = _CELL.match(bare, place)
        end = match.end() if match else len(bare)
        if end < len(bare) and bare[end] == "\\":
            end = len(bare)
        found.append(bare[place:end].replace("\\|", "|").strip())
        place = end + 1
    return found[:-1] if found and not found[-1] else found


@dataclass(frozen=True, slots=True)
class Head:
    """A table's header, understood."""

    columns: Columns

    @classmethod
    def of(cls, header: Sequence[str]) -> Head:
        """The header with these cells."""
        return cls(columns(header, (), {}))

    @property
    def is_titled(self) -> bool:
        """Whether a column is for titles."""
        return "title" in self.columns.fields.values()


def row_parts(head: Head, row: Sequence[str], number: int) -> Iterator[Part]:
    """The fields of a row; in a table without a title column the first link is the title."""
    line = (number,)
    if not head.is_titled:
        yield from parts(" | ".join(row), number, ())
        return
    names = (
        *head.columns.names,
        *(f"column {n}" for n in range(len(head.columns.names) + 1, len(row) + 1)),
    )
    for name, cell in zip(names, row, strict=False):
        field = head.columns.fields.get(name, name.lower())
        links = [link["url"] for link in LINK.finditer(cell)]
        text = LINK.sub(lambda link: link["label"], cell).strip()
        if field == "title":
            yield Part(field, text.strip("*_ "), line)
            yield from (Part("url", link, line) for link in links)
        elif field == "author":
            yield from (Part(field, one, line) for one in split_authors(text))
        elif links:
            yield from (
                Part(field if field in ("pdf", "code") else "url", link, line) for link in links
            )
            if field not in ("pdf", "code", "url"):
                yield Part(field, text, line)
        else:
            yield Part(field, text, line)
