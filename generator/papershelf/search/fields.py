"""What is searched of a paper, and how much a match there counts.

BM25F (Robertson, Zaragoza and Taylor, Simple BM25 extension to multiple weighted fields, 2004)
adds a term's frequencies over the fields, each weighted and measured against the length that the
field usually has, before the sum is saturated. A title is worth three abstracts. Lists such as tags
are not normalised by length (b = 0): a paper with eight tags is about each as much as one with
three.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from papershelf.model import Catalogue, Paper, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One searched part of a paper."""

    name: str
    weight: float
    """What one occurrence here is worth, counted in occurrences in the abstract."""
    b: float
    """How far a long text counts less: 0 not at all, 1 in proportion."""


FIELDS = (
    Field(name="title", weight=3.0, b=0.75),
    Field(name="tags", weight=2.0, b=0.0),
    Field(name="authors", weight=2.0, b=0.0),
    Field(name="keyphrases", weight=1.0, b=0.0),
    Field(name="abstract", weight=1.0, b=0.75),
    Field(name="venue", weight=1.0, b=0.0),
    Field(name="year", weight=1.0, b=0.0),
)
"""In the order of the bits that say where a term was found; the title's is the lowest."""

Texts = tuple[tuple[str, ...], ...]
"""A paper's texts, one tuple for each of FIELDS."""


def texts(catalogue: Catalogue) -> Iterator[Texts]:
    """What is searched of each paper, in the catalogue's order."""
    tags, phrases = terms_of(catalogue, "tags"), terms_of(catalogue, "keyphrases")
    for paper in catalogue.papers:
        yield (
            (paper.title.plain,),
            tuple(_names(tags.get(paper.id, []))),
            tuple(author.name for author in paper.authors),
            (*paper.keywords, *_names(phrases.get(paper.id, []))),
            (paper.abstract.plain,),
            (paper.venue,),
            (str(paper.issued.year),) if paper.issued else (),
        )


def terms_of(catalogue: Catalogue, taxonomy: str) -> dict[str, list[Term]]:
    """Each paper's terms in a taxonomy, heaviest first; empty where there is no such taxonomy."""
    found = catalogue.taxonomies.get(taxonomy)
    return {str(paper): terms for paper, terms in found.by_paper().items()} if found else {}


def titles(paper: Paper) -> Iterator[str]:
    """A paper's title, and how its sources write it."""
    yield paper.title.plain
    for record in paper.origin:
        yield from (field.text for field in record.fields.get("title", ()))


def _names(terms: list[Term]) -> Iterator[str]:
    for term in terms:
        yield term.name
        yield from term.aliases
