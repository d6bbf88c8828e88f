"""A record's fields put together as a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from papershelf.clean.dates import issued
from papershelf.clean.identifiers import identifiers
from papershelf.clean.keywords import keywords
from papershelf.clean.names import own_name
from papershelf.clean.people import person
from papershelf.clean.pipeline import Cleaner, cleaned, joined, plain
from papershelf.clean.resources import resources
from papershelf.clean.words import words
from papershelf.clean.written import Doubt, Found, Written
from papershelf.model import Issued, Paper, PaperId, Person, RichText
from papershelf.text.slug import slug

KINDS = words(
    "article article-journal article-magazine article-newspaper paper-conference book chapter "
    "thesis report dataset manuscript software webpage speech patent preprint"
)
"""CSL types that a field `type` may name when the reader knows no better."""


def paper(record: Written, cleaners: Sequence[Cleaner]) -> Found:
    """The paper of a record, and what is uncertain in it."""
    return _Reading(record, cleaners).paper()


class _Reading:
    """One record being read: it collects the doubts on the way."""

    def __init__(self, record: Written, cleaners: Sequence[Cleaner]) -> None:
        self.record = record
        self.cleaners = cleaners
        self.doubts: list[Doubt] = []

    def paper(self) -> Found:
        """The paper and the doubts about it."""
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
            venue="".join(self.texts("venue")[:1]),
            identifiers=identifiers(record.fields),
            links=resources(record.fields, abstract),
            keywords=keywords(self.texts("keyword")),
            origin=(),
        )
        return found, tuple(self.doubts)

    def rich(self, name: str, own: str = "") -> RichText:
        """A field of running text."""
        found = cleaned(joined(self.record.fields.get(name, ())), name, self.cleaners, own)
        for macro in found.unknown:
            message = f"Unknown control sequence \\{macro} in the {name}"
            self.doubt(name, message, f"Write what it stands for, for example BERT for \\{macro}")
        if found.unread:
            hint = "Balance its braces, for example \\emph{word}, or write plain text"
            self.doubt(name, f"The TeX of the {name} cannot be read; it is kept as it is", hint)
        return found.text

    def texts(self, name: str) -> list[str]:
        """Each value of a field as plain text."""
        texts = self.record.fields.get(name, ())
        return [plain(text, name, self.cleaners) for text in texts]

    def kind(self) -> str:
        """The CSL type."""
        named = next(iter(self.record.fields.get("type", ())), "").strip().casefold()
        return named if self.record.kind == "article" and named in KINDS else self.record.kind

    def authors(self) -> Iterator[Person]:
        """The authors in order."""
        for text in self.record.fields.get("author", ()):
            if found := person(text, lambda text: plain(text, "author", self.cleaners)):
                yield found

    def issued(self) -> Issued | None:
        """When it came out, as far as the record says so."""
        fields = self.record.fields
        wanted = ("issued",) if fields.get("issued") else ("year", "month", "day")
        names = [name for name in wanted if fields.get(name)]
        if not names:
            return None
        text = " ".join(fields[name][0] for name in names)
        found = issued(text)
        if found is None:
            message = f"The date {text.strip()[:40]!r} names no year and is left out"
            self.doubt(names[0], message, "Write the year too, for example 2024-03-12")
        return found

    def doubt(self, field: str, message: str, hint: str) -> None:
        """Note something uncertain about a field."""
        self.doubts.append(Doubt(field=field, message=message, hint=hint))
