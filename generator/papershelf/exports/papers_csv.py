"""CSV (RFC 4180): `api/papers.csv`, a row a paper, for spreadsheets; UTF-8 with its mark.

A cell that a spreadsheet would take for a formula (it begins with = + - @ or a tab) gets an
apostrophe before it: titles come from strangers, and a formula can send data away. The browser
writes the same for what a search finds (site_templates/assets/search/csv.js).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from papershelf.model import Catalogue, Paper, Term
from papershelf.permalinks import address, paper_page
from papershelf.plugins import Export

COLUMNS = ("id", "title", "authors", "year", "venue", "tags", "doi", "arxiv", "url", "abstract")
MARK = "\ufeff"
RISKY = ("=", "+", "-", "@", "\t", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters of a formula, full-width ones included."""


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The whole catalogue as one file, in its order."""
    tags = catalogue.taxonomies.get("tags")
    topics = tags.by_paper() if tags else {}
    written = StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows(
        row(paper, topics.get(paper.id, []), catalogue.address) for paper in catalogue.papers
    )
    yield "api/papers.csv", f"{MARK}{written.getvalue()}".encode("utf-8", "replace")


def row(paper: Paper, topics: Sequence[Term], site: str) -> list[str]:
    """A paper's cells in the order of COLUMNS."""
    cells = (
        paper.id,
        paper.title.plain,
        "; ".join(person.name for person in paper.authors),
        str(paper.issued.year) if paper.issued else "",
        paper.venue,
        "; ".join(term.name for term in topics),
        paper.identifiers.get("doi", ""),
        paper.identifiers.get("arxiv", ""),
        f"{site}{address(paper_page(paper.id))}",
        paper.abstract.plain,
    )
    return [harmless(" ".join(cell.split())) for cell in cells]


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("one")
    ("'=1+1", 'one')
    """
    return f"'{cell}" if cell.startswith(RISKY) else cell


PLUGIN = Export(name="papers_csv", export=export)
