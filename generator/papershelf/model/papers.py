"""What a paper is once it is cleaned."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NewType

from papershelf.model.records import Record

_EASTERN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = re.compile("[\u3040-\u30ff]")

PaperId = NewType("PaperId", str)
"""A paper's permanent name: ASCII letters, digits and hyphens, at most 80 characters."""

Slug = NewType("Slug", str)
"""A name made safe for an address: ASCII letters, digits and hyphens."""


class RunKind(Enum):
    """What a stretch of text is."""

    TEXT = "text"
    MATH = "math"
    EMPH = "emph"
    CODE = "code"
    URL = "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text of one kind."""

    kind: RunKind
    text: str
    """What a person reads: plain Unicode, for MATH too."""
    source: str = ""
    """MATH: the LaTeX between the dollars. URL: the address. Otherwise empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RichText:
    """Text that knows its markup; rendered to Markdown, HTML or LaTeX only in render/, exports/."""

    runs: tuple[Run, ...] = ()

    @classmethod
    def of(cls, text: str) -> RichText:
        """Plain text without markup."""
        return cls(runs=(Run(kind=RunKind.TEXT, text=text),) if text else ())

    @property
    def plain(self) -> str:
        """The text as Unicode without markup."""
        return "".join(run.text for run in self.runs)

    def __bool__(self) -> bool:
        return bool(self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An author: given and family name, or a literal one (an institution, a single name)."""

    given: str = ""
    family: str = ""
    literal: str = ""
    orcid: str = ""

    @property
    def name(self) -> str:
        """`Ada Lovelace`; in Chinese, Japanese and Korean signs the family name comes first."""
        whole = self.given + self.family
        if self.literal or whole.isascii() or not _EASTERN.fullmatch(whole):
            return self.literal or f"{self.given} {self.family}".strip()
        return f"{self.family}{' ' if _KANA.search(whole) else ''}{self.given}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Issued:
    """When a paper came out, as exactly as the source says; 0 stands for not said."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
            if self.day:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something on the web that belongs to a paper."""

    kind: str
    """paper, pdf, code, project, data, model, demo, video or web."""
    url: str


class Known:
    """Something that is known by a digest of what it says, once somebody has made that.

    The digest is no field: whatever is made of a paper with `replace` has none.
    """

    __slots__ = ("digest",)
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Known):
    """One paper, cleaned."""

    id: PaperId
    kind: str = "article"
    """A CSL type."""
    title: RichText
    abstract: RichText = RichText()
    authors: tuple[Person, ...] = ()
    issued: Issued | None = None
    venue: str = ""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    """doi, arxiv, pmid, ... to the bare identifier, without a resolver's address."""
    links: tuple[Resource, ...] = ()
    keywords: tuple[str, ...] = ()
    """The authors' own keywords."""
    origin: tuple[Record, ...]
    """The records that it was made of, the leading one first."""
    versions: tuple[Version, ...] = ()
    """What this paper was made of, one a record, the leading one first; empty for one record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of several records of a paper: a preprint, the published paper, the same once more."""

    paper: Paper
    """The paper as this record alone would have it, with the id that it would have proposed."""
    reason: str
    """Why it is the same paper as the others, for a person; empty for the leading one."""
