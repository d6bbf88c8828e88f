"""JSON-LD in the words of schema.org: a paper, a list of papers, the catalogue.

Where nobody knows the site's address, a paper has none, and lists have addresses relative to their
page, which JSON-LD resolves as a browser does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from papershelf.exports.dublin_core import identifiers
from papershelf.model import Paper, Person, Term

Node = Mapping[str, Any]

_ENCODER = msgspec.json.Encoder()

FILES = (
    ("api/papers.json", "application/json"),
    ("api/papers.bib", "application/x-bibtex"),
    ("api/papers.ris", "application/x-research-info-systems"),
    ("api/papers.csl.json", "application/vnd.citationstyles.csl+json"),
    ("api/papers.csv", "text/csv"),
)
"""The whole catalogue in other formats."""


def script(node: Node) -> str:
    r"""A node as the text of a script element, which no text inside can end.

    >>> script({"name": "</script>"})
    '{"@context":"https://schema.org","name":"\\u003c/script>"}'
    """
    whole = {"@context": "https://schema.org", **node}
    try:
        written = _ENCODER.encode(whole).decode()
    except UnicodeEncodeError:  # half a character; the other way takes eight times as long
        written = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def article(paper: Paper, topics: Iterable[Term], address: str, language: str = "") -> Node:
    """A paper; `address` is its page's whole address, empty if nobody knows it.

    What stands elsewhere in the head is not said again: the abstract, and authors' names in parts.
    """
    known = {
        "@id": address,
        "author": [person(author) for author in paper.authors],
        "datePublished": str(paper.issued or ""),
        "keywords": [term.name for term in topics],
        "identifier": [
            {"@type": "PropertyValue", "propertyID": name, "value": value}
            for name, value in sorted(paper.identifiers.items())
        ],
        "sameAs": list(identifiers(paper)),
        "isPartOf": {"@type": "PublicationIssue", "name": paper.venue} if paper.venue else {},
        "inLanguage": language,
    }
    return {
        "@type": "ScholarlyArticle",
        "headline": paper.title.plain,
        **{name: value for name, value in known.items() if value},
    }


def person(author: Person) -> Node:
    """An author; several words without a family name are taken for an institution."""
    if not author.family:
        kind = "Organization" if " " in author.name else "Person"
        return {"@type": kind, "name": author.name}
    same = {"sameAs": f"https://orcid.org/{author.orcid}"} if author.orcid else {}
    return {"@type": "Person", "name": author.name, **same}


def collection(title: str, address: str, papers: Sequence[tuple[str, str]]) -> Node:
    """A page that lists papers: addresses and titles in order."""
    return {
        "@type": "CollectionPage",
        "@id": address,
        "name": title,
        "mainEntity": {
            "@type": "ItemList",
            "numberOfItems": len(papers),
            "itemListElement": [
                {"@type": "ListItem", "position": place, "url": url, "name": name}
                for place, (url, name) in enumerate(papers, start=1)
            ],
        },
    }


def trail(pages: Sequence[tuple[str, str]]) -> Node:
    """The way from the front page to this one: addresses and names."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "item": url, "name": name}
            for place, (url, name) in enumerate(pages, start=1)
        ],
    }


def dataset(title: str, address: str, description: str) -> Node:
    """The whole catalogue, to be downloaded."""
    return {
        "@type": "Dataset",
        "@id": address or "./",
        "url": address or "./",
        "name": title,
        "description": description,
        "distribution": list(_downloads(address)),
    }


def _downloads(address: str) -> Iterator[Node]:
    for path, kind in FILES:
        yield {"@type": "DataDownload", "contentUrl": f"{address}{path}", "encodingFormat": kind}
