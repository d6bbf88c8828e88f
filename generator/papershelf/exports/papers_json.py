"""`api/papers.json`: every paper with what was found out about it, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import msgspec

from papershelf.model import Catalogue, Link, Paper, PaperId, Term
from papershelf.permalinks import address, paper_page
from papershelf.plugins import Export

Terms = Mapping[PaperId, list[Term]]
Links = Mapping[PaperId, tuple[Link, ...]]

AT_ONCE = 500
"""Papers whose rows are in the memory at a time."""


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file: a list of papers in the catalogue's order; addresses are site-relative."""
    found = rows(catalogue)
    parts = []
    while some := list(islice(found, AT_ONCE)):
        parts.append(written(some).removeprefix(b"[").removesuffix(b"\n]"))
    yield "api/papers.json", b"[%b]\n" % (b",".join(parts) + b"\n" if parts else b"")


def rows(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """What is told of each paper."""
    tags, phrases = _terms(catalogue, "tags"), _terms(catalogue, "keyphrases")
    related, mentions = _links(catalogue, "related"), _links(catalogue, "mentions")
    for paper in catalogue.papers:
        yield {
            **described(paper),
            "tags": [{"slug": term.slug, "name": term.name} for term in tags.get(paper.id, ())],
            "keyphrases": [term.name for term in phrases.get(paper.id, ())],
            "related": [
                {"id": link.target, "score": round(link.score, 4), "reasons": link.reasons}
                for link in related.get(paper.id, ())
            ],
            "mentions": [mention(paper, link) for link in mentions.get(paper.id, ())],
            "source": {"file": paper.origin[0].source, "line": paper.origin[0].line},
        }


def written(found: Sequence[Mapping[str, Any]]) -> bytes:
    """Rows as JSON, indented by one space a level; half a surrogate pair becomes `?`.

    The usual writer of JSON takes ten times as long, and does what the quick one refuses.
    """
    try:
        return msgspec.json.format(msgspec.json.encode(found), indent=1)
    except UnicodeEncodeError:
        return json.dumps(found, ensure_ascii=False, indent=1).encode(errors="replace")


def described(paper: Paper) -> dict[str, Any]:
    """What the paper's record says."""
    return {
        "id": paper.id,
        "title": paper.title.plain,
        "abstract": paper.abstract.plain,
        "authors": [person.name for person in paper.authors],
        "year": paper.issued.year if paper.issued else None,
        "venue": paper.venue or None,
        "identifiers": dict(sorted(paper.identifiers.items())),
        "url": address(paper_page(paper.id)),
        "links": [{"kind": resource.kind, "url": resource.url} for resource in paper.links],
    }


def mention(paper: Paper, link: Link) -> dict[str, str]:
    """The mentioned paper, the words that name it, and the sentence they stand in."""
    text = paper.abstract.plain[link.span.start : link.span.end] if link.span else ""
    return {"id": link.target, "text": text, "sentence": " ".join(link.reasons)}


def _terms(catalogue: Catalogue, name: str) -> Terms:
    taxonomy = catalogue.taxonomies.get(name)
    return taxonomy.by_paper() if taxonomy else {}


def _links(catalogue: Catalogue, name: str) -> Links:
    relation = catalogue.relations.get(name)
    return relation.links if relation else {}


PLUGIN = Export(name="papers_json", export=export)
