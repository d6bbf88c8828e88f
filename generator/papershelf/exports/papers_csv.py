"""CSV (RFC 4180): `api/papers.csv`, a row a paper, for spreadsheets; UTF-8 with its mark.

A cell that a spreadsheet would take for a formula (it begins with = + - @ or a tab) gets an
apostrophe before it: titles come from strangers, and a formula can send data away. The browser
writes the same for what a search finds (site_templates/assets/search/csv.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from papershelf.exports.blocks import Block, block_step, in_blocks
from papershelf.exports.one_line import one_line
from papershelf.model import Catalogue, Paper
from papershelf.permalinks import address, paper_page
from papershelf.plugins import Export, Made

COLUMNS = ("id", "title", "authors", "year", "venue", "tags", "doi", "arxiv", "url", "abstract")
MARK = "\ufeff"
RISKY = ("=", "+", "-", "@", "\t", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters of a formula, full-width ones included."""

Listed = tuple[Paper, Sequence[str], str]
"""A paper, its topics, and the site's address."""


def export(catalogue: Catalogue) -> Iterator[Made]:
    """The whole catalogue as one file, in its order."""
    tags = catalogue.taxonomies.get("tags")
    topics = tags.by_paper() if tags else {}
    names = [[term.name for term in topics.get(paper.id, ())] for paper in catalogue.papers]
    columns: list[Sequence[object]] = [names, [catalogue.address] * len(names)]
    yield in_blocks("api/papers.csv", catalogue, ROWS, columns, _table)


def written(block: Block[Listed], _: None) -> bytes:
    """The rows of some papers."""
    return _lines(row(*listed) for listed in block.rows)


ROWS = block_step("CSV", written)


def _table(parts: list[bytes]) -> bytes:
    return b"".join((MARK.encode(), _lines([COLUMNS]), *parts))


def _lines(rows: Iterable[Sequence[str]]) -> bytes:
    lines = [f"{','.join([quoted(cell) for cell in cells])}\r\n" for cells in rows]
    return "".join(lines).encode("utf-8", "replace")


def quoted(cell: str) -> str:
    """A cell on one line, between quotation marks where it needs them.

    Python's own writer looks at every character, which takes as long as all else together.

    >>> print(quoted("one two"), quoted("one, two"), quoted('the "one" here'))
    one two "one, two" "the ""one"" here"
    """
    if '"' in cell:
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return f'"{cell}"' if "," in cell else cell


def row(paper: Paper, topics: Sequence[str], site: str) -> list[str]:
    """A paper's cells in the order of COLUMNS."""
    cells = (
        paper.id,
        paper.title.plain,
        "; ".join(person.name for person in paper.authors),
        str(paper.issued.year) if paper.issued else "",
        paper.venue,
        "; ".join(topics),
        paper.identifiers.get("doi", ""),
        paper.identifiers.get("arxiv", ""),
        f"{site}{address(paper_page(paper.id))}",
        paper.abstract.plain,
    )
    return [harmless(one_line(cell)) for cell in cells]


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("one")
    ("'=1+1", 'one')
    """
    return f"'{cell}" if cell.startswith(RISKY) else cell


PLUGIN = Export(name="papers_csv", export=export)
