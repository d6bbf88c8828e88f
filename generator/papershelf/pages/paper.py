"""One page for each paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from papershelf.model import (
    Catalogue,
    Late,
    Link,
    Page,
    Paper,
    PaperId,
    Record,
    RichText,
    Run,
    RunKind,
    Span,
    Term,
)
from papershelf.pages.near import Ties, near_map, tied
from papershelf.pages.paper_seen import seen
from papershelf.pages.resource_names import described
from papershelf.pages.surroundings import Surroundings, surroundings
from papershelf.pages.versions import forms
from papershelf.permalinks import paper_page
from papershelf.plugins import PageKind
from papershelf.text.edit_links import edit_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another paper as this page names it, with the reason."""

    title: RichText
    page: str
    reason: str


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every paper's page, in the catalogue's order."""
    around = surroundings(catalogue)
    for paper in catalogue.papers:
        ties = tied(paper, around.near)
        yield Page(
            path=paper_page(paper.id),
            template="paper.md.j2",
            front_matter=Late({"kind": "paper"}, partial(front_matter, paper, around, ties)),
            context=Late({}, partial(context, paper, around)),
            papers=(paper.id,),
            made_of=seen(paper, around, ties),
        )


def front_matter(paper: Paper, around: Surroundings, ties: Ties) -> dict[str, Any]:
    """What the theme and other tools read."""
    known = {
        "authors": [person.name for person in paper.authors],
        "year": paper.issued.year if paper.issued else None,
        "venue": paper.venue,
        "tags": [term.name for term in around.held("tags", paper)],
        "near": near_map(paper, around.papers, around.near, ties),
    }
    return {
        "title": paper.title.plain,
        "kind": "paper",
        "description": around.entries[paper.id].excerpt or paper.title.plain,
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
        "tags": around.linked("tags", paper),
        "keyphrases": [term.name for term in around.held("keyphrases", paper)],
        "related": [
            reference(
                around.papers[link.target], say("both: {reasons}", reasons=", ".join(link.reasons))
            )
            for link in around.related.get(paper.id, ())
        ],
        "mentioned_by": list(mentioned_by(paper, around)),
        "sources": [source(record, around) for record in paper.origin],
    }


def source(record: Record, around: Surroundings) -> tuple[RichText, int, str]:
    """File and line of a record, and where to edit it; empty if nobody knows."""
    address = edit_address(around.edited_at, record.source, record.line)
    return code(record.source), record.line, address


def byline(paper: Paper, around: Surroundings) -> dict[str, list[tuple[str, str]]]:
    """Authors, venues and years with their pages; empty when none is known."""
    known = {
        "people": people(paper, around),
        "venues": around.linked("venues", paper),
        "years": around.linked("years", paper),
    }
    return known if any(known.values()) else {}


def people(paper: Paper, around: Surroundings) -> list[tuple[str, str]]:
    """Authors in the paper's own order; a taxonomy's terms come in that of its index."""
    places = {_spelling(person.name): place for place, person in enumerate(paper.authors)}
    ordered = sorted(around.held("authors", paper), key=lambda term: _place(term, places))
    return around.with_pages("authors", ordered)


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


PLUGIN = PageKind(name="paper", pages=pages)
