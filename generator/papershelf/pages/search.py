"""The search page; the theme adds the box, the filters and the results.

What the filters show before anything is asked, and the examples of how to ask, are the catalogue's
own and stand in the page, so that nothing has to be fetched for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from papershelf.model import Catalogue, Language, Page, PaperId, Taxonomy, Term
from papershelf.permalinks import papers_page, parameter, taxonomy_page
from papershelf.plugins import PageKind

EXAMPLES = 4
TOP = 10
"""Values of a facet that the page brings along."""

LOOKED_AT = 20
"""Tags that examples are chosen from."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one search page."""
    language = catalogue.language
    browse = [(language.say("all papers"), papers_page())] + [
        (language.say(taxonomy.title.lower()), taxonomy_page(taxonomy.name))
        for taxonomy in catalogue.listed()
    ]
    yield Page(
        path="search/index.md",
        template="search.md.j2",
        front_matter={
            "title": language.say("Search"),
            "kind": "search",
            "description": language.say(
                "Search {papers}", papers=language.counted(len(catalogue.papers), "paper")
            ),
            "examples": examples(catalogue),
            "syntax": syntax(catalogue),
            "facets": facets(catalogue),
        },
        context={"browse": browse},
    )


def examples(catalogue: Catalogue) -> list[str]:
    """Searches to start with: the names of the tags with most papers."""
    return [term.name for term in largest(catalogue, "tags")[:EXAMPLES]]


def facets(catalogue: Catalogue) -> list[dict[str, Any]]:
    """The filters with their largest values, as the search's own counts are shaped."""
    found = [facet(taxonomy, catalogue.language) for taxonomy in catalogue.listed()]
    if coded := with_code(catalogue):
        say = catalogue.language.say
        value = {"slug": "1", "name": say("has code"), "papers": coded}
        row = {"parameter": "code", "name": "code", "title": say("Code"), "more": 0}
        found.append({**row, "values": [value]})
    return found


def facet(taxonomy: Taxonomy, language: Language) -> dict[str, Any]:
    """One filter: its parameter in the address, its title, its largest values."""
    return {
        "parameter": parameter(taxonomy.name),
        "name": taxonomy.name,
        "title": language.say(taxonomy.title),
        "values": [
            {"slug": term.slug, "name": term.name, "papers": len(term.papers)}
            for term in by_size(taxonomy)[:TOP]
        ],
        "more": max(0, len(taxonomy.terms) - TOP),
    }


def syntax(catalogue: Catalogue) -> list[dict[str, str]]:
    """Ways to ask for more exactly one thing, each with an example that finds something here."""
    rows = [*of_words(catalogue), *of_fields(catalogue)]
    return [{"query": query, "finds": finds} for query, finds in rows]


def of_words(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Phrases, alternatives and exclusions, with names of large tags that papers write so."""
    say = catalogue.language.say
    wording = Wording(catalogue)
    terms = largest(catalogue, "tags")[:LOOKED_AT]
    written = [term for term in terms if wording.found(term)]
    if phrase := next((quoted(term) for term in written if " " in quoted(term)), ""):
        yield phrase, say("these words next to each other")
    if len(written) > 1:
        first, second = written[:2]
        yield f"{quoted(first)} OR {quoted(second)}", say("either")
        if wording.found(first, without=second):
            yield f"{quoted(first)} -{quoted(second)}", say("the first, without the second")
    if title := next((quoted(term) for term in terms if wording.in_title(term)), ""):
        yield f"title:{title}", say("in the title; abs: in the abstract")


def of_fields(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Tags, authors, venues, years and code, as far as the catalogue has them."""
    say = catalogue.language.say
    for term in largest(catalogue, "tags")[:1]:
        yield f"tag:{quoted(term)}", say("under a tag")
    for term in largest(catalogue, "authors")[:1]:
        family = term.name.split()[-1]
        yield f"author:{family}", say("by an author")
        yield f"author:^{family}", say("by a first author")
    for term in largest(catalogue, "venues")[:1]:
        yield f"venue:{quoted(term)}", say("at a venue")
    if years := largest(catalogue, "years"):
        newest = max(term.name for term in years)
        yield f"year:{newest}", say("of a year; year:2020-2024, year:2020- and year:-2019 too")
    if with_code(catalogue):
        yield "has:code", say("with code")


def with_code(catalogue: Catalogue) -> int:
    """How many papers have code."""
    return sum(any(link.kind == "code" for link in paper.links) for paper in catalogue.papers)


class Wording:
    """Whether papers write the name of a term, told from as few of them as will do."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Read no paper yet."""
        self.papers = catalogue.by_id()
        self.texts: dict[PaperId, str] = {}

    def found(self, term: Term, without: Term | None = None) -> bool:
        """Whether a paper has the name in title or abstract, and there not the other one."""
        name, others = bare(quoted(term)), [bare(quoted(without))] if without else []
        texts = map(self._text, self._likeliest_first(term))
        return any(name in text and not any(other in text for other in others) for text in texts)

    def in_title(self, term: Term) -> bool:
        """Whether a paper has the name in its title."""
        name, papers = bare(quoted(term)), self._likeliest_first(term)
        return any(name in self.papers[paper].title.plain.casefold() for paper in papers)

    def _likeliest_first(self, term: Term) -> Iterator[PaperId]:
        """All papers, those of the term before the others."""
        yield from (paper for paper in term.papers if paper in self.papers)
        yield from (paper for paper in self.papers if paper not in term.papers)

    def _text(self, paper: PaperId) -> str:
        if paper not in self.texts:
            found = self.papers[paper]
            self.texts[paper] = f"{found.title.plain} {found.abstract.plain}".casefold()
        return self.texts[paper]


def bare(name: str) -> str:
    """A name without its quotes, to look for in texts."""
    return name.strip('"').casefold()


def quoted(term: Term) -> str:
    """A term's name as the query language takes it for one thing."""
    name = term.name.replace('"', "")
    return name if re.fullmatch(r"\w+", name) else f'"{name}"'


def largest(catalogue: Catalogue, name: str) -> list[Term]:
    """A taxonomy's terms, those with most papers first."""
    taxonomy = catalogue.taxonomies.get(name)
    return by_size(taxonomy) if taxonomy else []


def by_size(taxonomy: Taxonomy) -> list[Term]:
    """Terms with most papers first; equals in the taxonomy's order."""
    return sorted(taxonomy.terms, key=lambda term: -len(term.papers))


PLUGIN = PageKind(name="search", pages=pages)
