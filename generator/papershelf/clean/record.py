"""A record's fields put together as a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from papershelf.clean.dates import issued
from papershelf.clean.identifiers import identifiers
from papershelf.clean.names import own_name
from papershelf.clean.people import person
from papershelf.clean.pipeline import Cleaner, cleaned, joined
from papershelf.clean.resources import resources
from papershelf.clean.words import words
from papershelf.model import (
    Field,
    Issued,
    Paper,
    PaperId,
    Person,
    Problem,
    Record,
    RichText,
    Severity,
)
from papershelf.text.slug import slug

KINDS = words(
    "article article-journal article-magazine article-newspaper paper-conference book chapter "
    "thesis report dataset manuscript software webpage speech patent preprint"
)
"""CSL types that a field `type` may name when the reader knows no better."""


def paper(record: Record, cleaners: Sequence[Cleaner]) -> tuple[Paper, tuple[Problem, ...]]:
    """The paper of a record, and warnings about what is uncertain in it."""
    return _Reading(record, cleaners).paper()


class _Reading:
    """One record being read: it collects the problems on the way."""

    def __init__(self, record: Record, cleaners: Sequence[Cleaner]) -> None:
        self.record = record
        self.cleaners = cleaners
        self.problems: list[Problem] = []

    def paper(self) -> tuple[Paper, tuple[Problem, ...]]:
        """The paper and the problems found."""
        record = self.record
        title = self.rich("title")
        abstract = self.rich("abstract", own_name(title.plain))
        found = Paper(
            id=PaperId(slug(record.key or title.plain)),
            kind=self.kind(),
            title=title,
            abstract=abstract,
            authors=tuple(self.authors()),
            issued=self.issued(),
            venue=self.plain(record.fields.get("venue", ())[:1], "venue"),
            identifiers=identifiers(record.fields),
            links=resources(record.fields, abstract),
            keywords=tuple(self.keywords()),
            origin=(record,),
        )
        return found, tuple(self.problems)

    def rich(self, name: str, own: str = "") -> RichText:
        """A field of running text."""
        fields = self.record.fields.get(name, ())
        found = cleaned(joined(fields), name, self.cleaners, own)
        for macro in found.unknown:
            message = f"Unknown control sequence \\{macro} in the {name}"
            self.doubt(fields, message, f"Write what it stands for, for example BERT for \\{macro}")
        if found.unread:
            hint = "Balance its braces, for example \\emph{word}, or write plain text"
            self.doubt(fields, f"The TeX of the {name} cannot be read; it is kept as it is", hint)
        return found.text

    def plain(self, fields: Sequence[Field], name: str) -> str:
        """A field as plain text."""
        return " ".join(cleaned(joined(fields), name, self.cleaners).text.plain.split())

    def kind(self) -> str:
        """The CSL type."""
        field = self.record.first("type")
        named = field.text.strip().casefold() if field else ""
        return named if self.record.kind == "article" and named in KINDS else self.record.kind

    def authors(self) -> Iterator[Person]:
        """The authors in order."""
        for field in self.record.fields.get("author", ()):
            if found := person(field.text, lambda text: self.plain_text(text, "author")):
                yield found

    def plain_text(self, text: str, name: str) -> str:
        """A piece of a field as plain text."""
        return " ".join(cleaned(text, name, self.cleaners).text.plain.split())

    def issued(self) -> Issued | None:
        """When it came out, as far as the record says so."""
        fields = self.record.fields.get("issued", ())[:1] or tuple(
            field
            for name in ("year", "month", "day")
            for field in self.record.fields.get(name, ())[:1]
        )
        if not fields:
            return None
        written = " ".join(field.text for field in fields)
        found = issued(written)
        if found is None:
            message = f"The date {written.strip()[:40]!r} names no year and is left out"
            self.doubt(fields, message, "Write the year too, for example 2024-03-12")
        return found

    def keywords(self) -> Iterator[str]:
        """The authors' keywords, each once."""
        seen: set[str] = set()
        for field in self.record.fields.get("keyword", ()):
            text = self.plain((field,), "keyword")
            for keyword in text.replace(";", ",").split(","):
                name = keyword.strip(" .")
                if name and name.casefold() not in seen:
                    seen.add(name.casefold())
                    yield name

    def doubt(self, fields: Sequence[Field], message: str, hint: str) -> None:
        """Note a warning at the first line of a field."""
        lines = [line for field in fields for line in field.lines]
        self.problems.append(
            Problem(
                source=self.record.source,
                line=lines[0] if lines else self.record.line,
                severity=Severity.WARNING,
                message=message,
                hint=hint,
            )
        )
