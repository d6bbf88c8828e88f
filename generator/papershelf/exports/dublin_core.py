"""Dublin Core in the head of a paper's page, for harvesters and reference managers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from papershelf.exports.highwire import inverted
from papershelf.model import Paper, Term

SCHEMA = "http://purl.org/dc/elements/1.1/"
PREPRINT = "preprint"
"""What Zotero takes for a preprint."""
TYPES = {
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "book": "book",
    "chapter": "bookSection",
    "dataset": "dataset",
    "manuscript": "manuscript",
    "paper-conference": "conferencePaper",
    "patent": "patent",
    "report": "report",
    "software": "computerProgram",
    "speech": "presentation",
    "thesis": "thesis",
    "webpage": "webpage",
}
"""CSL types in Zotero's words; it takes all others for articles of a journal."""


def tags(paper: Paper, topics: Iterable[Term]) -> Iterator[tuple[str, str]]:
    """Names and contents of meta elements.

    The page's own address is no identifier of the paper; `link rel=canonical` says it already.
    """
    yield "DC.title", paper.title.plain
    yield from (("DC.creator", inverted(person)) for person in paper.authors)
    if paper.issued:
        yield "DC.date", str(paper.issued)
    if kind := PREPRINT if is_preprint(paper) else TYPES.get(paper.kind, ""):
        yield "DC.type", kind
    for identifier in identifiers(paper):
        yield "DC.identifier", identifier
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
