"""The index page of each taxonomy: all tags with counts, by size and by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from papershelf.model import Catalogue, Page, Taxonomy, Term
from papershelf.permalinks import taxonomy_page, term_page
from papershelf.plugins import PageKind

LARGEST = 30
"""Terms listed by size above the alphabetical list of all."""

Row = tuple[str, str, int]
"""Name, page and number of papers of a term."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index of every listed taxonomy."""
    return map(index, catalogue.listed())


def index(taxonomy: Taxonomy) -> Page:
    """One taxonomy's index page."""
    return Page(
        path=taxonomy_page(taxonomy.name),
        template="taxonomy.md.j2",
        front_matter={
            "title": taxonomy.title,
            "kind": "taxonomy",
            "description": f"All {len(taxonomy.terms)} {taxonomy.title.lower()}",
            "taxonomy": taxonomy.name,
        },
        context={
            "taxonomy": taxonomy,
            "largest": rows(taxonomy, by_size(taxonomy.terms)[:LARGEST]),
            "groups": [(letter, rows(taxonomy, terms)) for letter, terms in by_letter(taxonomy)],
        },
    )


def by_size(terms: Iterable[Term]) -> list[Term]:
    """Terms with most papers first; equals by name."""
    return sorted(terms, key=lambda term: (-len(term.papers), sort_key(term.name)))


def by_letter(taxonomy: Taxonomy) -> Iterator[tuple[str, list[Term]]]:
    """Terms by the first letter of their name; what starts with no letter comes under `#`."""
    ordered = sorted(taxonomy.terms, key=lambda term: (initial(term.name), sort_key(term.name)))
    for letter, terms in groupby(ordered, key=lambda term: initial(term.name)):
        yield letter, list(terms)


def initial(name: str) -> str:
    """The letter that a name is filed under.

    >>> initial("zero-shot"), initial("Événement"), initial("3D")
    ('Z', 'E', '#')
    """
    first = sort_key(name)[:1].upper()
    return first if first.isalpha() else "#"


def sort_key(name: str) -> str:
    """A name without case and accents, the same in every locale."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def rows(taxonomy: Taxonomy, terms: Iterable[Term]) -> list[Row]:
    """Terms as a page lists them."""
    return [(term.name, term_page(taxonomy.name, term.slug), len(term.papers)) for term in terms]


PLUGIN = PageKind(name="taxonomy", pages=pages)
