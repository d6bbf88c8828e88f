"""The made-up shelf and the table of cases that a search of it must get right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from examples import record
from papershelf.enrich import authors, latent, venues, years
from papershelf.model import (
    Catalogue,
    Issued,
    Paper,
    PaperId,
    Person,
    Resource,
    RichText,
    Slug,
    Taxonomy,
    Term,
)
from papershelf.text.slug import slug

DATA = Path(__file__).parent / "data" / "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A query, and the papers that answer it."""

    why: str
    query: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    typed: bool = False
    """Whether it is typed into the box and its last word still open."""
    finds: frozenset[str] | None = None
    """Exactly these papers, in any order."""
    first: tuple[str, ...] = ()
    """The first hits in this order; more may follow."""


def cases() -> list[Case]:
    """The table in data/search/cases.yml."""
    return [case(row) for row in yaml.safe_load((DATA / "cases.yml").read_text("utf-8"))]


def case(row: Mapping[str, Any]) -> Case:
    """One row of the table."""
    filters = {name: tuple(map(str, values)) for name, values in row.get("filters", {}).items()}
    finds = frozenset(row["finds"]) if "finds" in row else None
    kept = {name: row[name] for name in ("why", "query", "sort", "typed") if name in row}
    return Case(**kept, filters=filters, finds=finds, first=tuple(row.get("first", ())))


def rows() -> list[dict[str, Any]]:
    """The shelf's papers as the file has them."""
    return list(yaml.safe_load((DATA / "papers.yml").read_text("utf-8")))


def shelf() -> Catalogue:
    """The made-up papers with everything found out that a search looks at."""
    found = Catalogue(papers=tuple(map(paper, rows())), title="Harbour shelf").having(topics())
    for enrichment in (authors, venues, years, latent):
        found = found.having(enrichment.run(found))
    return found


def topics() -> Taxonomy:
    """The tags as a person gave them."""
    held: dict[str, dict[PaperId, float]] = {}
    for row in rows():
        for name in row["tags"]:
            held.setdefault(name, {})[PaperId(row["id"])] = 1.0
    terms = tuple(
        Term(name=name, slug=Slug(slug(name)), papers=papers)
        for name, papers in sorted(held.items())
    )
    return Taxonomy(name="tags", title="Tags", singular="Tag", terms=terms)


def paper(row: Mapping[str, Any]) -> Paper:
    """One paper of the file."""
    code = (Resource(kind="code", url=f"https://code.example/{row['id']}"),)
    return Paper(
        id=PaperId(row["id"]),
        title=RichText.of(row["title"]),
        abstract=RichText.of(row["abstract"]),
        authors=tuple(map(person, row["authors"])),
        issued=Issued(year=row["year"]) if "year" in row else None,
        venue=row.get("venue", ""),
        links=code if row.get("code") else (),
        origin=(record(row["title"], row["abstract"]),),
    )


def person(name: str | list[str]) -> Person:
    """`[given, family]`, or one name alone."""
    if isinstance(name, str):
        return Person(literal=name)
    return Person(given=name[0], family=name[1])
