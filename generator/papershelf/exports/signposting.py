"""Signposting (signposting.org, level 1): typed links by which programs find their way.

A static host sets no headers, so the links stand in the page's head. `cite-as` is for a record's
own persistent identifier, which a page of a catalogue is not; the publisher's DOI is `related`.
"""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.exports.dublin_core import identifiers
from papershelf.model import Paper

BIBTEX = "cite.bib"
MARKDOWN = "index.md"
"""Files beside a paper's page."""


def links(paper: Paper, collection: str) -> Iterator[tuple[str, str, str]]:
    """Relation, address and media type; `collection` is the address of the list of all papers."""
    yield "type", "https://schema.org/AboutPage", ""
    yield "type", "https://schema.org/ScholarlyArticle", ""
    yield "describedby", BIBTEX, "application/x-bibtex"
    yield "alternate", MARKDOWN, "text/markdown"
    yield "collection", collection, "text/html"
    for person in paper.authors:
        if person.orcid:
            yield "author", f"https://orcid.org/{person.orcid}", ""
    yield from (("related", address, "") for address in identifiers(paper))
