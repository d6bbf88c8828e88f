"""One page for each paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from papershelf.model import (
    Catalogue,
    EditPlace,
    Language,
    Link,
    Page,
    Paper,
    PaperId,
    Record,
    RichText,
    Run,
    RunKind,
    Span,
    Taxonomy,
    Term,
)
from papershelf.pages.near import Whereabouts, near_map, whereabouts
from papershelf.pages.resource_names import described
from papershelf.pages.versions import forms
from papershelf.permalinks import own_page, paper_page
from papershelf.plugins import PageKind
from papershelf.text.edit_links import edit_address
from papershelf.text.excerpt import excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another paper as this page names it, with the reason."""

    title: RichText
    page: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known about all papers, looked up once."""

    papers: Mapping[PaperId, Paper]
    taxonomies: Mapping[str, Taxonomy]
    terms: Mapping[str, Mapping[PaperId, list[Term]]]
    related: Mapping[PaperId, tuple[Link, ...]]
    mentions: Mapping[PaperId, tuple[Link, ...]]
    mentioned_by: Mapping[PaperId, list[tuple[PaperId, Link]]]
    where: Whereabouts
    language: Language
    edited_at: EditPlace | None = None


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every paper's page, in the catalogue's order."""
    around = surroundings(catalogue)
    for paper in catalogue.papers:
        yield Page(
            path=paper_page(paper.id),
            template="paper.md.j2",
            front_matter=front_matter(paper, around),
            context=context(paper, around),
            papers=(paper.id,),
        )


def surroundings(catalogue: Catalogue) -> Surroundings:
    """Papers by id and their terms and links by paper."""
    mentions = catalogue.relations.get("mentions")
    related = catalogue.relations.get("related")
    return Surroundings(
        papers=catalogue.by_id(),
        taxonomies=catalogue.taxonomies,
        terms={name: taxonomy.by_paper() for name, taxonomy in catalogue.taxonomies.items()},
        related=related.links if related else {},
        mentions=mentions.links if mentions else {},
        mentioned_by=mentions.backlinks() if mentions else {},
        where=whereabouts(catalogue),
        language=catalogue.language,
        edited_at=catalogue.edited_at,
    )


def front_matter(paper: Paper, around: Surroundings) -> dict[str, Any]:
    """What the theme and other tools read."""
    known = {
        "authors": [person.name for person in paper.authors],
        "year": paper.issued.year if paper.issued else None,
        "venue": paper.venue,
        "tags": [term.name for term in _terms(paper, around, "tags")],
        "near": near_map(paper, around.papers, around.where),
    }
    return {
        "title": paper.title.plain,
        "kind": "paper",
        "description": excerpt(paper.abstract.plain) or paper.title.plain,
        **{name: value for name, value in known.items() if value},
    }


def context(paper: Paper, around: Surroundings) -> dict[str, Any]:
    """What the template shows."""
    say = around.language.say
    return {
        "paper": replace(paper, origin=(), versions=()),
        "abstract_links": list(abstract_links(paper, around)),
        "byline": byline(paper, around),
        "versions": forms(paper, around.language),
        "resources": [
            (described(resource, around.language), resource.url) for resource in paper.links
        ],
        "tags": _linked("tags", paper, around),
        "keyphrases": [term.name for term in _terms(paper, around, "keyphrases")],
        "related": [
            reference(
                around.papers[link.target], say("both: {reasons}", reasons=", ".join(link.reasons))
            )
            for link in around.related.get(paper.id, ())
        ],
        "mentioned_by": list(mentioned_by(paper, around)),
        "sources": [
            (
                code(record.source),
                record.line,
                edit_address(around.edited_at, record.source, record.line),
            )
            for record in paper.origin
        ],
    }


def source(record: Record, around: Surroundings) -> tuple[RichText, int, str]:
    """File and line of a record, and where to edit it; empty if nobody knows."""
    address = edit_address(around.edited_at, record.source, record.line)
    return code(record.source), record.line, address


def byline(paper: Paper, around: Surroundings) -> dict[str, list[tuple[str, str]]]:
    """Authors, venues and years with their pages; empty when none is known."""
    known = {
        "people": people(paper, around),
        "venues": _linked("venues", paper, around),
        "years": _linked("years", paper, around),
    }
    return known if any(known.values()) else {}


def people(paper: Paper, around: Surroundings) -> list[tuple[str, str]]:
    """Authors in the paper's own order; a taxonomy's terms come in that of its index."""
    places = {_spelling(person.name): place for place, person in enumerate(paper.authors)}
    ordered = sorted(_terms(paper, around, "authors"), key=lambda term: _place(term, places))
    return _with_pages("authors", ordered, around)


def _place(term: Term, places: Mapping[str, int]) -> int:
    """Where an author stands in a paper that may spell the name in another way."""
    found = [places.get(_spelling(name), len(places)) for name in (term.name, *term.variants)]
    return min(found)


def _spelling(name: str) -> str:
    return " ".join(name.casefold().split())


def code(text: str) -> RichText:
    """Text to be shown as code."""
    return RichText(runs=(Run(kind=RunKind.CODE, text=text),))


def abstract_links(paper: Paper, around: Surroundings) -> Iterator[tuple[Span, str, str]]:
    """Stretches of the abstract that name another paper, each with its page and title."""
    for link in around.mentions.get(paper.id, ()):
        if link.span:
            yield link.span, paper_page(link.target), around.papers[link.target].title.plain


def mentioned_by(paper: Paper, around: Surroundings) -> Iterator[Reference]:
    """Each paper that mentions this one, once, with the first sentence that does."""
    say = around.language.say
    first: dict[PaperId, Link] = {}
    for origin, link in around.mentioned_by.get(paper.id, ()):
        first.setdefault(origin, link)
    for origin, link in first.items():
        yield reference(around.papers[origin], say("“{sentence}”", sentence=" ".join(link.reasons)))


def reference(paper: Paper, reason: str) -> Reference:
    """A paper named on another's page."""
    return Reference(title=paper.title, page=paper_page(paper.id), reason=reason)


def _terms(paper: Paper, around: Surroundings, taxonomy: str) -> list[Term]:
    return around.terms.get(taxonomy, {}).get(paper.id, [])


def _linked(taxonomy: str, paper: Paper, around: Surroundings) -> list[tuple[str, str]]:
    """Names and pages of a paper's terms; a term without a page is a name alone."""
    return _with_pages(taxonomy, _terms(paper, around, taxonomy), around)


def _with_pages(
    taxonomy: str, terms: Sequence[Term], around: Surroundings
) -> list[tuple[str, str]]:
    return [(term.name, own_page(around.taxonomies[taxonomy], term)) for term in terms]


PLUGIN = PageKind(name="paper", pages=pages)
