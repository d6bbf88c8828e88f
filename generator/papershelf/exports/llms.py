"""`llms.txt`: what the site holds and where its plain texts are, for programs that read prose.

The format is that of llmstxt.org: a heading, a summary, and lists of links. Its own words are in
the site's language.
"""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue
from papershelf.permalinks import address, own_page, paper_page
from papershelf.plugins import Export

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
    say = catalogue.language.say
    yield f"# {line(catalogue.title)}"
    yield ""
    papers = catalogue.language.counted(len(catalogue.papers), "paper")
    summary = say("A catalogue of {papers} with abstracts, tags and links.", papers=papers)
    yield f"> {line(summary)}"
    yield ""
    yield from data(catalogue)
    yield from topics(catalogue)
    yield ""
    yield f"## {line(say('Papers'))}"
    yield ""
    for paper in catalogue.papers[:PAPERS]:
        place = f"{catalogue.address}{address(paper_page(paper.id))}index.md"
        yield f"- [{bracketed(paper.title.plain)}]({place})"
    if len(catalogue.papers) > PAPERS:
        more = catalogue.language.number(len(catalogue.papers) - PAPERS)
        rest = bracketed(say("and {count} more", count=more))
        yield f"- [{rest}]({catalogue.address}api/papers.json)"


def data(catalogue: Catalogue) -> Iterator[str]:
    """The data files."""
    say = catalogue.language.say
    yield f"## {line(say('Data'))}"
    yield ""
    for title, place in (
        (say("All papers as JSON"), "api/papers.json"),
        (say("Schema of that file"), "api/schema.json"),
        (say("All papers as BibTeX"), "api/papers.bib"),
        (say("Newest papers"), "feed.xml"),
    ):
        yield f"- [{bracketed(title)}]({catalogue.address}{place})"
    yield ""


def topics(catalogue: Catalogue) -> Iterator[str]:
    """The largest tags."""
    taxonomy = catalogue.taxonomies.get("tags")
    if taxonomy is None:
        return
    yield f"## {line(catalogue.language.say(taxonomy.title))}"
    yield ""
    for term in sorted(taxonomy.terms, key=lambda term: -len(term.papers))[:LARGEST]:
        place = f"{catalogue.address}{address(own_page(taxonomy, term))}"
        papers = catalogue.language.counted(len(term.papers), "paper")
        yield f"- [{bracketed(term.name)}]({place}): {line(papers)}"


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
