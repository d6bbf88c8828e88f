"""What is searched of a paper, and how much a match there counts.

BM25F (Robertson, Zaragoza and Taylor, Simple BM25 extension to multiple weighted fields, 2004)
adds a term's frequencies over the fields, each weighted and measured against the length that the
field usually has, before the sum is saturated. A title is worth three abstracts. Lists such as tags
are not normalised by length (b = 0): a paper with eight tags is about each as much as one with
three. Key phrases that were found in a text are no field, for they stand in the text already;
counting them again costs .002 to .009 of nDCG@10 on judged collections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from papershelf.model import Catalogue, Term
from papershelf.search.on_demand import OnDemand
from papershelf.search.tagged import tagged


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
    Field(name="abstract", weight=1.0, b=0.75),
    Field(name="tags", weight=0.5, b=0.0),
    Field(name="authors", weight=2.0, b=0.0),
    Field(name="first author", weight=0.0, b=0.0),
    Field(name="keyphrases", weight=0.5, b=0.0),
    Field(name="venue", weight=1.0, b=0.0),
    Field(name="year", weight=1.0, b=0.0),
)
"""In the order of the bits that say where a term was found; the title's is the lowest.

The first author's words are a part of the authors' and weigh nothing more: the bit is for asking.
"""

TITLE, AUTHORS, FIRST_AUTHOR = (
    [field.name for field in FIELDS].index(name) for name in ("title", "authors", "first author")
)
TAGS = ("tags", "methods")
"""Taxonomies whose names are searched as tags."""

RANKING = {"k1": 2.0}
"""Constants that the browser's ranking takes from the manifest."""

Texts = tuple[tuple[str, ...], ...]
"""A paper's texts, one tuple of values for each of FIELDS; none for the first author."""


def texts(catalogue: Catalogue) -> Sequence[Texts]:
    """What is searched of each paper, in the catalogue's order; put together when asked for."""
    tags = [tagged(catalogue, name) for name in TAGS]

    def of(number: int) -> Texts:
        paper = catalogue.papers[number]
        return (
            (paper.title.plain,),
            (paper.abstract.plain,),
            tuple(name for found in tags for name in _names(found.of(number))),
            tuple(author.name for author in paper.authors),
            (),
            paper.keywords,
            (paper.venue,),
            (str(paper.issued.year),) if paper.issued else (),
        )

    return OnDemand(len(catalogue.papers), of)


def _names(terms: Sequence[Term]) -> Iterator[str]:
    for term in terms:
        yield term.name
        yield from term.aliases
