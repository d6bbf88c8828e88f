"""`llms.txt`: what the site holds and where its plain texts are, for programs that read prose.

The format is that of llmstxt.org: a heading, a summary, and lists of links.
"""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue
from papershelf.permalinks import address, own_page, paper_page
from papershelf.plugins import Export
from papershelf.text.count import counted

LARGEST = 50
"""Tags listed."""
PAPERS = 500
"""Papers listed; a larger catalogue is told by its data files."""


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file."""
    text = "\n".join(lines(catalogue))
    yield "llms.txt", f"{text}\n".encode("utf-8", "replace")


def lines(catalogue: Catalogue) -> Iterator[str]:
    """The file's lines."""
    yield f"# {line(catalogue.title)}"
    yield ""
    papers = counted(len(catalogue.papers), "paper")
    yield f"> A catalogue of {papers} with abstracts, tags and links."
    yield ""
    yield from data(catalogue)
    yield from topics(catalogue)
    yield ""
    yield "## Papers"
    yield ""
    for paper in catalogue.papers[:PAPERS]:
        place = f"{catalogue.address}{address(paper_page(paper.id))}index.md"
        yield f"- [{bracketed(paper.title.plain)}]({place})"
    if len(catalogue.papers) > PAPERS:
        yield f"- and {len(catalogue.papers) - PAPERS} more in the data files"


def data(catalogue: Catalogue) -> Iterator[str]:
    """The data files."""
    yield "## Data"
    yield ""
    for title, place, what in (
        ("All papers as JSON", "api/papers.json", "with abstracts, tags, related papers"),
        ("JSON Schema", "api/schema.json", "of the file above"),
        ("All papers as BibTeX", "api/papers.bib", "with abstracts"),
        ("Newest papers", "feed.xml", "Atom"),
    ):
        yield f"- [{title}]({catalogue.address}{place}): {what}"
    yield ""


def topics(catalogue: Catalogue) -> Iterator[str]:
    """The largest tags."""
    taxonomy = catalogue.taxonomies.get("tags")
    if taxonomy is None:
        return
    yield "## Tags"
    yield ""
    for term in sorted(taxonomy.terms, key=lambda term: -len(term.papers))[:LARGEST]:
        place = f"{catalogue.address}{address(own_page(taxonomy, term))}"
        yield f"- [{bracketed(term.name)}]({place}): {counted(len(term.papers), 'paper')}"


def line(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def bracketed(text: str) -> str:
    r"""Text that may stand in the brackets of a link.

    >>> print(bracketed("A [b] \\ c"))
    A \[b\] \\ c
    """
    escaped = line(text).replace("\\", "\\\\")
    return escaped.replace("[", "\\[").replace("]", "\\]")


PLUGIN = Export(name="llms", export=export)
