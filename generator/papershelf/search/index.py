"""The static search index: a manifest, term shards, paper shards, abstract shards.

    search/manifest.json            versions, fields, and every shard with its size in bytes
    search/terms-<n>-<hash>.json    {"postings": [[...]], "terms": [...]}, see shards.encode
    search/papers-<n>-<hash>.json   what a hit shows at once: title, authors, year, venue, tags
    search/abstracts-<n>-<hash>.json  what its snippet is cut from, once the hit is in view

Abstracts make up most of a catalogue's bytes and only those of hits on the screen are looked at;
apart from the rest, the 20 hits of a query can be shown before any of them is fetched. The paper
with number p lies in shard p // size of either kind, at p % size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from papershelf.model import Catalogue, Paper, Term
from papershelf.permalinks import address, paper_page
from papershelf.search.documents import documents
from papershelf.search.fields import FIELDS, terms_of, texts
from papershelf.search.postings import SCALE, averages, postings, title_postings
from papershelf.search.shards import Shard, compact, even_shards, term_shards

VERSION = 1
"""Of the files' shape; the front end refuses any other."""

PAPERS_EACH, PAPER_SHARDS = 32, 1500
ABSTRACTS_EACH, ABSTRACT_SHARDS = 4, 2000
"""Papers in one shard at least, and shards at most; 4,400 files for 50,000 papers."""


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Every file of the index: its site-relative path and its bytes."""
    found = documents(texts(catalogue))
    terms = list(term_shards({**title_postings(catalogue), **postings(found)}))
    count = len(catalogue.papers)
    each = _each(count, PAPERS_EACH, PAPER_SHARDS), _each(count, ABSTRACTS_EACH, ABSTRACT_SHARDS)
    papers = list(even_shards("papers", cards(catalogue), each[0]))
    abstracts = [paper.abstract.plain for paper in catalogue.papers]
    abstract_shards = list(even_shards("abstracts", abstracts, each[1]))
    for shard in (*terms, *papers, *abstract_shards):
        yield shard.path, shard.content
    manifest = {
        "version": VERSION,
        "papers": count,
        "scale": SCALE,
        "fields": _fields(averages(found)),
        "terms": [{"first": shard.first, **_named(shard)} for shard in terms],
        "cards": {"each": each[0], "shards": [_named(shard) for shard in papers]},
        "abstracts": {"each": each[1], "shards": [_named(shard) for shard in abstract_shards]},
        "facets": [],
    }
    yield "search/manifest.json", compact(manifest)


def cards(catalogue: Catalogue) -> list[dict[str, Any]]:
    """What a hit shows of each paper, besides its snippet."""
    tags = terms_of(catalogue, "tags")
    return [_card(paper, tags.get(paper.id, [])) for paper in catalogue.papers]


def _card(paper: Paper, tags: Sequence[Term]) -> dict[str, Any]:
    return {
        "id": paper.id,
        "url": address(paper_page(paper.id)),
        "title": paper.title.plain,
        "authors": [author.name for author in paper.authors],
        "year": paper.issued.year if paper.issued else None,
        "venue": paper.venue or None,
        "tags": [{"slug": term.slug, "name": term.name} for term in tags],
    }


def _fields(usual: Sequence[float]) -> list[dict[str, Any]]:
    """What the manifest says of the fields: names in the order of the bits, weights, lengths."""
    return [
        {"name": field.name, "weight": field.weight, "b": field.b, "average": round(average, 3)}
        for field, average in zip(FIELDS, usual, strict=True)
    ]


def _named(shard: Shard) -> dict[str, Any]:
    return {"path": shard.path, "bytes": len(shard.content)}


def _each(count: int, least: int, most: int) -> int:
    """Papers in a shard, so that there are not too many shards."""
    return max(least, -(-count // most))
