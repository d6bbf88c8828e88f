"""The home page: search, what is in the catalogue, top tags, newest papers."""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue, Issued, Page, Paper
from papershelf.pages.listing import entry
from papershelf.permalinks import address, landing_page, papers_page, taxonomy_page
from papershelf.plugins import PageKind

TOP_TAGS = 24
NEWEST = 10


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one home page."""
    language = catalogue.language
    dated = any(paper.issued for paper in catalogue.papers)
    yield Page(
        path="index.md",
        template="home.md.j2",
        front_matter={
            "title": catalogue.title,
            "kind": "home",
            "description": language.say(
                "{papers} to search and browse",
                papers=language.counted(len(catalogue.papers), "paper"),
            ),
            "counts": [
                {"name": name, "value": value, "url": address(page)}
                for name, value, page in counts(catalogue)
            ],
        },
        context={
            "title": catalogue.title,
            "tags": top_tags(catalogue),
            "dated": dated,
            "entries": [entry(paper, language) for paper in newest(catalogue)],
            "count": len(catalogue.papers),
            "all_papers": papers_page(),
        },
    )


def counts(catalogue: Catalogue) -> Iterator[tuple[str, int, str]]:
    """What there is, how many, and where to see it."""
    language, papers = catalogue.language, len(catalogue.papers)
    yield language.noun(papers, "paper"), papers, papers_page()
    for taxonomy in catalogue.listed():
        terms = len(taxonomy.terms)
        noun = language.noun(terms, taxonomy.singular.lower(), taxonomy.title.lower())
        yield noun, terms, taxonomy_page(taxonomy.name)


def top_tags(catalogue: Catalogue) -> list[tuple[str, str, int]]:
    """The tags with most papers: name, page, number of papers."""
    taxonomy = catalogue.taxonomies.get("tags")
    if taxonomy is None:
        return []
    terms = sorted(taxonomy.terms, key=lambda term: -len(term.papers))
    return [
        (term.name, landing_page(taxonomy, term), len(term.papers)) for term in terms[:TOP_TAGS]
    ]


def newest(catalogue: Catalogue) -> list[Paper]:
    """The latest papers; without dates, the first ones of the sources."""
    undated = Issued(year=0)
    ordered = sorted(catalogue.papers, key=lambda paper: paper.issued or undated, reverse=True)
    return ordered[:NEWEST]


PLUGIN = PageKind(name="home", pages=pages)
