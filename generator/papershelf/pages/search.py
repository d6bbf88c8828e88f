"""The search page; the theme adds the box and the results."""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue, Page
from papershelf.permalinks import papers_page, taxonomy_page
from papershelf.plugins import PageKind

EXAMPLES = 4


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one search page."""
    browse = [("all papers", papers_page())] + [
        (taxonomy.title.lower(), taxonomy_page(taxonomy.name)) for taxonomy in catalogue.listed()
    ]
    yield Page(
        path="search/index.md",
        template="search.md.j2",
        front_matter={
            "title": "Search",
            "kind": "search",
            "description": f"Search {len(catalogue.papers)} papers",
            "examples": examples(catalogue),
        },
        context={"browse": browse},
    )


def examples(catalogue: Catalogue) -> list[str]:
    """Searches to start with: the names of the tags with most papers."""
    taxonomy = catalogue.taxonomies.get("tags")
    terms = sorted(taxonomy.terms, key=lambda term: -len(term.papers)) if taxonomy else []
    return [term.name for term in terms[:EXAMPLES]]


PLUGIN = PageKind(name="search", pages=pages)
