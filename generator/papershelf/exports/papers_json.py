"""`api/papers.json`: every paper with what was found out about it, for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from papershelf.exports.json_text import indented
from papershelf.model import Catalogue, Link, Paper, PaperId, Term
from papershelf.permalinks import address, paper_page
from papershelf.plugins import Export

Terms = Mapping[PaperId, list[Term]]
Links = Mapping[PaperId, tuple[Link, ...]]

AT_ONCE = 32
"""Papers whose rows are written at a time; more than fit into a cache take a quarter longer."""


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file: a list of papers in the catalogue's order; addresses are site-relative."""
    found = rows(catalogue)
    parts: list[bytes | memoryview] = []
    while some := list(islice(found, AT_ONCE)):
        parts += (b",", memoryview(indented(some))[1:-3])  # without brackets and line ends
    yield "api/papers.json", b"".join((b"[", *parts[1:], b"\n]\n" if parts else b"]\n"))


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
