r"""What cleaning reads of a record and what it finds, without the place where the record stands.

    Record(source="b.bib", line=70, ...)  ->  Written(key=..., kind=..., fields=...)
    a paper, Doubt(field="abstract", ...)  ->  the paper with its origin, Problem at b.bib:73

A record that moved within its file, or whose file was renamed, is the same text as before. So what
an earlier build made of it still holds, and only lines and origin are put in anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from operator import attrgetter

from papershelf.clean.identifiers import ADDRESSES, OTHERS
from papershelf.model import Paper, Problem, Record, Severity

Texts = Mapping[str, tuple[str, ...]]
"""Field name to the texts of its values in order."""

READ = frozenset(
    {"title", "abstract", "author", "venue", "keyword", "type", "code", "doi", "arxiv"}
    | {"issued", "year", "month", "day", *ADDRESSES, *OTHERS}
)
"""The fields that a paper is made of; a record's others stay in its origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A record's text."""

    key: str | None
    kind: str
    fields: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something uncertain about one field of a record."""

    field: str
    message: str
    hint: str


_SAID = tuple(field.name for field in dataclass_fields(Paper) if field.name != "origin")
_say = attrgetter(*_SAID)
"""`dataclasses.replace` looks all fields up for each paper, which takes three times as long."""

Found = tuple[Paper, tuple[Doubt, ...]]
"""A paper without its origin, and what is uncertain about it."""


def written(record: Record) -> Written:
    """What cleaning reads of a record."""
    fields = {
        name: tuple([field.text for field in values])
        for name, values in record.fields.items()
        if name in READ
    }
    return Written(key=record.key, kind=record.kind, fields=fields)


def placed(record: Record, found: Found) -> tuple[Paper, tuple[Problem, ...]]:
    """What was found in a record, with the record as its origin and lines for its doubts."""
    paper, doubts = found
    said = dict(zip(_SAID, _say(paper), strict=True))
    return Paper(**said, origin=(record,)), problems(record, doubts)


def problems(record: Record, doubts: Sequence[Doubt]) -> tuple[Problem, ...]:
    """What is uncertain about a record, at its lines."""
    return tuple([_problem(record, doubt) for doubt in doubts])


def _problem(record: Record, doubt: Doubt) -> Problem:
    """A warning at the first line of the field."""
    lines = (line for field in record.fields.get(doubt.field, ()) for line in field.lines)
    return Problem(
        source=record.source,
        line=next(lines, record.line),
        severity=Severity.WARNING,
        message=doubt.message,
        hint=doubt.hint,
    )
