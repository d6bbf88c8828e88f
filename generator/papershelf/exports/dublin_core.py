"""Dublin Core in the head of a paper's page, for harvesters and reference managers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from papershelf.exports.highwire import inverted
from papershelf.model import Paper, Term

SCHEMA = "http://purl.org/dc/elements/1.1/"
PREPRINT = "preprint"
"""What Zotero takes for a preprint."""


def tags(paper: Paper, topics: Iterable[Term], address: str = "") -> Iterator[tuple[str, str]]:
    """Names and contents of meta elements; `address` is the page's, empty if nobody knows it."""
    yield "DC.title", paper.title.plain
    yield from (("DC.creator", inverted(person)) for person in paper.authors)
    if paper.issued:
        yield "DC.date", str(paper.issued)
    if is_preprint(paper):
        yield "DC.type", PREPRINT
    for identifier in identifiers(paper):
        yield "DC.identifier", identifier
    if address:
        yield "DC.identifier", address
    yield from (("DC.subject", term.name) for term in topics)


def is_preprint(paper: Paper) -> bool:
    """Whether a paper is known from arXiv alone."""
    return "arxiv" in paper.identifiers and not paper.venue and paper.kind == "article"


def identifiers(paper: Paper) -> Iterator[str]:
    """A paper's identifiers as addresses."""
    if doi := paper.identifiers.get("doi"):
        yield f"https://doi.org/{doi}"
    if arxiv := paper.identifiers.get("arxiv"):
        yield f"https://arxiv.org/abs/{arxiv}"
    if pmid := paper.identifiers.get("pmid"):
        yield f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
