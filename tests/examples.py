"""Made-up papers and projects that tests are told with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from papershelf.model import (
    Catalogue,
    Field,
    Issued,
    Link,
    Paper,
    PaperId,
    Person,
    Record,
    Relation,
    RichText,
    Slug,
    Taxonomy,
    Term,
)
from papershelf.text.slug import slug

LISTING = """\
WEAVER: Threading Sensor Streams with Sparse Looms

Sensor streams arrive faster than they can be stored. We present WEAVER, a sparse loom that threads
streams into compact fabrics. On three harbour data sets, sparse looms keep 98% of the signal.

Fabric Queries over Sparse Looms

Compact fabrics are easy to store and hard to query. Building on WEAVER, we describe fabric queries
that answer questions about sensor streams without unravelling a sparse loom.

Counting Herons from Harbour Cameras

Harbour cameras see many herons and few people. We count herons with a small detector that was
trained on one harbour and tested on four others.
"""

MKDOCS_YML = """\
site_name: Harbour shelf
docs_dir: content
site_dir: build/site
theme:
  name: material
  font: false
plugins:
  - papershelf
"""


def record(title: str, abstract: str = "", line: int = 1, **fields: str | list[str]) -> Record:
    """A record as a reader would yield it, one field a line."""
    values: dict[str, tuple[Field, ...]] = {"title": (Field(text=title, lines=(line,)),)}
    if abstract:
        values["abstract"] = (Field(text=abstract, lines=(line + 1,)),)
    for name, found in fields.items():
        texts = [found] if isinstance(found, str) else found
        values[name] = tuple(Field(text=text, lines=(line + 2,)) for text in texts)
    return Record(
        source="content/sources/shelf.txt", line=line, fields=values, raw=f"{title}\n{abstract}"
    )


def paper(  # noqa: PLR0913 - a paper has many fields, and a test names those it is about
    title: str,
    abstract: str = "",
    *,
    authors: tuple[str, ...] = (),
    year: int = 0,
    venue: str = "",
    identifiers: Mapping[str, str] | None = None,
    line: int = 1,
) -> Paper:
    """A cleaned paper."""
    return Paper(
        id=PaperId(slug(title)),
        title=RichText.of(title),
        abstract=RichText.of(abstract),
        authors=tuple(Person(literal=name) for name in authors),
        issued=Issued(year=year) if year else None,
        venue=venue,
        identifiers=identifiers or {},
        origin=(record(title, abstract, line),),
    )


def term(name: str, *papers: Paper, parents: tuple[str, ...] = ()) -> Term:
    """A term of a taxonomy, heavier for papers named first."""
    return Term(
        name=name,
        slug=Slug(slug(name)),
        papers={some.id: 1.0 / place for place, some in enumerate(papers, start=1)},
        parents=tuple(Slug(slug(parent)) for parent in parents),
    )


def tags(*terms: Term) -> Taxonomy:
    """The tags taxonomy."""
    return Taxonomy(name="tags", title="Tags", singular="Tag", terms=terms)


def related(*links: tuple[Paper, Paper, str]) -> Relation:
    """A relation of papers with one reason each."""
    return Relation(
        name="related",
        title="Related papers",
        links={
            start.id: (Link(target=target.id, score=0.5, reasons=(reason,)),)
            for start, target, reason in links
        },
    )


def catalogue(*papers: Paper) -> Catalogue:
    """A catalogue without anything found out."""
    return Catalogue(papers=papers, title="Harbour shelf")


def project(folder: Path, sources: Mapping[str, str | bytes] | None = None) -> Path:
    """A project on disk with an mkdocs.yml and these sources; returns its folder."""
    place = folder / "content" / "sources"
    place.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS_YML)
    for name, content in (sources or {"shelf.txt": LISTING}).items():
        data = content.encode() if isinstance(content, str) else content
        (place / name).write_bytes(data)
    return folder


def json_lines(*rows: Mapping[str, object]) -> str:
    """Rows as JSON Lines."""
    return "".join(f"{json.dumps(row)}\n" for row in rows)
