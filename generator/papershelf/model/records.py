"""What is read: sources, records, noise, problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One input file, decoded."""

    name: str
    """Path relative to the project, with forward slashes: `content/sources/papers.txt`."""
    text: str
    """The whole file with line ends as `\\n` and without a byte order mark."""
    columns: tuple[tuple[str, str], ...] = ()
    """What an editor says about columns, if it is a table: a column's name, and its field."""

    @property
    def lines(self) -> list[str]:
        """The lines without their ends; line N of the file is `lines[N - 1]`."""
        return self.text.split("\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One value of one field, as written, and where it stood."""

    text: str
    lines: tuple[int, ...]
    """The non-blank source lines that it was read from, counted from 1."""
    rule: str = ""
    """Why the reader took it for this field, in a few words; empty where the format says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One paper as its source writes it."""

    source: str
    line: int
    """The record's first line, counted from 1."""
    kind: str = "article"
    """A CSL type: article, article-journal, paper-conference, ..."""
    key: str | None = None
    """The source's own name for the paper: a citation key or an id."""
    fields: Mapping[str, tuple[Field, ...]]
    """Field name (title, abstract, author, year, ...) to its values in order."""
    raw: str
    """The source's text of this record, unchanged."""

    def first(self, name: str) -> Field | None:
        """The first value of a field, or None."""
        values = self.fields.get(name, ())
        return values[0] if values else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """A line that belongs to no paper, and the rule that says so."""

    source: str
    line: int
    text: str
    rule: str


class Severity(Enum):
    """How much a problem matters."""

    ERROR = "error"
    """Something was set aside: a paper, or a line of one, is not in the catalogue."""
    WARNING = "warning"
    """Everything is used, but the reader is not sure that it understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong or uncertain in a source, with a hint that shows how to mend it."""

    source: str
    line: int
    severity: Severity
    message: str
    hint: str
    set_aside: tuple[int, ...] = ()
    """The non-blank lines that no record and no noise accounts for because of this problem."""


Item = Record | Noise | Problem
"""What a reader yields."""
