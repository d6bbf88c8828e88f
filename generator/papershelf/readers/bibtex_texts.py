"""The values of a BibTeX entry as texts, with abbreviations written out and crossrefs followed.

@string{tide = {J. Tides}}
journal = tide # { A}       ->  journal "J. Tides A"
crossref = {tides2024}      ->  that entry's title as booktitle, its year, its publisher ...
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.readers.bibtex_blocks import Lines
from papershelf.readers.bibtex_entries import Value

INHERITED = frozenset(
    [
        "booktitle",
        "year",
        "month",
        "date",
        "publisher",
        "address",
        "location",
        "editor",
        "series",
        "volume",
        "number",
        "organization",
        "isbn",
        "issn",
        "edition",
        "eventdate",
        "eventtitle",
        "venue",
        "language",
    ]
)
"""What an entry inherits: the fields that say something about the whole book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A value with its abbreviations written out."""

    text: str
    lines: tuple[int, ...]
    start: int = -1
    """Where the text stands in the source, -1 if it was put together."""
    rule: str = ""


class Texts:
    """An entry's values by name, with what its crossref adds."""

    def __init__(self, lines: Lines, strings: Mapping[str, str]) -> None:
        """`strings` are the file's abbreviations by their names in lower case."""
        self.lines = lines
        self.strings = strings
        self.by_name: dict[str, Text] = {}
        self.unknown: list[tuple[str, int]] = []
        """Abbreviations that nobody defines, and their lines."""
        self.twice: list[tuple[str, int]] = []
        """Names of fields that occur again, and their lines."""
        self.count: dict[str, int] = {}

    def add(self, value: Value, name: str = "", rule: str = "") -> None:
        """Add one value; an inherited one only where there is none."""
        name = name or value.name
        if name in self.by_name:
            if rule:
                return
            self.twice.append((name, self.lines.at(value.start)))
            self.count[name] = self.count.get(name, 1) + 1
            name = f"{name} ({self.count[name]})"
        single = len(value.parts) == 1 and not value.parts[0].named
        self.by_name[name] = Text(
            text=self._resolved(value, rule),
            lines=self.lines.of(value.start, value.end),
            start=value.parts[0].start if single else -1,
            rule=rule,
        )

    def _resolved(self, value: Value, rule: str) -> str:
        texts = []
        for part in value.parts:
            known = self.strings.get(part.text.lower()) if part.named else part.text
            if known is None and not rule:
                self.unknown.append((part.text, self.lines.at(part.start)))
            texts.append(part.text if known is None else known)
        return "".join(texts)


def inherited(values: Sequence[Value], own: Container[str]) -> Iterator[tuple[Value, str]]:
    """Values that an entry takes from the one that its crossref names, and under which name."""
    titled = any(value.name == "booktitle" for value in values)
    dated = "year" in own or "date" in own
    for value in values:
        if dated and value.name in {"year", "month", "date"}:
            continue
        if value.name == "title" and not titled and "booktitle" not in own:
            yield value, "booktitle"
        elif value.name in INHERITED:
            yield value, value.name
