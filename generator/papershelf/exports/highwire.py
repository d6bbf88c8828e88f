"""Highwire Press tags: what Google Scholar and Zotero read in the head of a paper's page.

What is not known is left out. There is no `citation_pdf_url`: Scholar wants it only for a file that
lies in the page's own folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from papershelf.exports.extras import Extra, extras
from papershelf.model import Issued, Paper, Person

Tags = Iterator[tuple[str, str]]
"""Names and contents of meta elements."""

VENUES = {
    "paper-conference": "citation_conference_title",
    "chapter": "citation_inbook_title",
    "report": "citation_technical_report_institution",
    "thesis": "citation_dissertation_institution",
    "book": "citation_publisher",
}
"""CSL types to the tag that names the venue; for all others it is a journal."""

FIELDS = (
    ("citation_volume", ("volume",)),
    ("citation_issue", ("issue", "number")),
    ("citation_issn", ("issn", "eissn")),
    ("citation_isbn", ("isbn",)),
    ("citation_publisher", ("publisher",)),
    ("citation_language", ("language", "langid")),
)
"""Tags and the fields of a source that fill them, likeliest first."""

DASHES = "-–—"
TIE = "\N{NO-BREAK SPACE}"


def tags(paper: Paper, address: str = "") -> Tags:
    """Tags of a paper whose page has this whole address; empty if nobody knows it."""
    yield "citation_title", paper.title.plain
    alone = len(paper.authors) == 1
    for person in paper.authors:
        yield "citation_author", tied(inverted(person)) if alone else inverted(person)
    if paper.issued:
        yield "citation_publication_date", dated(paper.issued)
    if paper.venue:
        yield VENUES.get(paper.kind, "citation_journal_title"), paper.venue
    yield from _from_source(paper)
    if doi := paper.identifiers.get("doi"):
        yield "citation_doi", doi
    if arxiv := paper.identifiers.get("arxiv"):
        yield "citation_arxiv_id", arxiv
    if pmid := paper.identifiers.get("pmid"):
        yield "citation_pmid", pmid
    if paper.keywords:
        yield "citation_keywords", "; ".join(paper.keywords)
    if paper.abstract:
        yield "citation_abstract", paper.abstract.plain
    if address:
        yield "citation_abstract_html_url", address


def _from_source(paper: Paper) -> Tags:
    found = extras(paper)
    for name, fields in FIELDS:
        used_up = name == VENUES.get(paper.kind) and paper.venue
        if (text := joined(found, *fields)) and not used_up:
            yield name, text
    first, last = span(joined(found, "pages"))
    if first := first or joined(found, "first_page"):
        yield "citation_firstpage", first
    if last := last or joined(found, "last_page"):
        yield "citation_lastpage", last


def joined(found: Mapping[str, Extra], *names: str) -> str:
    """The first text of the first of the names that there is, without TeX, or nothing."""
    return next((found[name].plain[0] for name in names if name in found), "")


def inverted(person: Person) -> str:
    """`Lovelace, Ada`."""
    if person.literal or not person.given:
        return person.literal or person.family
    return f"{person.family}, {person.given}"


def tied(name: str) -> str:
    """A name with the words before its comma tied together.

    Zotero takes a single author for two people if there are spaces on both sides of the comma, as
    in `van den Berg, Ada Maria`.
    """
    family, comma, given = name.partition(", ")
    return f"{family.replace(' ', TIE)}{comma}{given}" if " " in given else name


def dated(issued: Issued) -> str:
    """`2030/01/31`, `2030/01` or `2030`."""
    return str(issued).replace("-", "/")


def span(pages: str) -> tuple[str, str]:
    """First and last page.

    >>> span("12--34"), span("e7"), span("")
    (('12', '34'), ('e7', ''), ('', ''))
    """
    unified = pages.translate(str.maketrans(DASHES, "-" * len(DASHES)))
    first, _, last = unified.partition("-")
    return first.strip(), last.strip(" -")
