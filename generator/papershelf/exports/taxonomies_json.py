"""`api/tags.json`, `api/authors.json` ...: every taxonomy with its terms and their papers.

`api/index.json` names these files and those of the papers, and says how many there are of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from papershelf.exports.blocks import digest
from papershelf.exports.json_text import indented
from papershelf.model import Catalogue, PaperId, Taxonomy, Term
from papershelf.permalinks import address, own_page
from papershelf.plugins import Export, ExportedFile, Made


def export(catalogue: Catalogue) -> Iterator[ExportedFile]:
    """One file for each listed taxonomy, and the index of all."""
    yield "api/index.json", indented(index(catalogue))
    for taxonomy in catalogue.listed():
        yield Made(f"api/{taxonomy.name}.json", digest(taxonomy), partial(terms, taxonomy))


def terms(taxonomy: Taxonomy) -> bytes:
    """A taxonomy's file."""
    return indented([described(taxonomy, term) for term in taxonomy.terms])


def index(catalogue: Catalogue) -> dict[str, Any]:
    """What there is, with addresses relative to the site."""
    return {
        "title": catalogue.title,
        "schema": "api/schema.json",
        "papers": {"count": len(catalogue.papers), "url": "api/papers.json"},
        "taxonomies": [
            {
                "name": taxonomy.name,
                "title": taxonomy.title,
                "count": len(taxonomy.terms),
                "url": f"api/{taxonomy.name}.json",
            }
            for taxonomy in catalogue.listed()
        ],
    }


def described(taxonomy: Taxonomy, term: Term) -> dict[str, Any]:
    """One term; its papers are those most about it first."""
    page = own_page(taxonomy, term)
    return {
        "slug": term.slug,
        "name": term.name,
        "url": address(page) if page else None,
        "aliases": list(term.aliases),
        "parents": list(term.parents),
        "papers": heaviest_first(term) if len(term.papers) > 1 else list(term.papers),
    }


def heaviest_first(term: Term) -> list[PaperId]:
    """A term's papers, those most about it first; equals in the catalogue's order."""
    return sorted(term.papers, key=term.papers.__getitem__, reverse=True)


PLUGIN = Export(name="taxonomies_json", export=export)
