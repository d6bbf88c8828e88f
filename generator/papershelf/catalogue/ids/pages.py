"""The pages of a catalogue that are no paper's, and addresses of terms that stay.

    tags/pear-grafting      pear grafting
    tags/pear-grafting/2    pear grafting      from the hundred and first paper on
    authors/index           Authors
    papers/from/2           Papers

A term that was published under a name keeps the address it had with that name, although slugs are
made distinct in alphabetical order: a new author called J. Smith must not move the old one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from papershelf.model import Catalogue, PublishedPage, Slug, Taxonomy, Term
from papershelf.permalinks import (
    NAMES_EACH,
    NAMES_WHOLE,
    PER_PAGE,
    has_map,
    map_page,
    names_page,
    new_page,
    own_page,
    papers_page,
    taxonomy_page,
    term_page,
)
from papershelf.text.slug import distinct

STANDING = frozenset({"index", "search/index", "list/index", "catalogue/index"})
"""Pages that every site has."""


def published_pages(catalogue: Catalogue) -> dict[str, PublishedPage]:
    """Path without ending, and what is there, of every page that some builds have and others not.

    The pages of papers, and those that every site has, are not among them.
    """
    return {row.page: row for row in _pages(catalogue)}


def _pages(catalogue: Catalogue) -> Iterator[PublishedPage]:
    for number in range(1, _count(len(catalogue.papers)) + 1):
        yield _page(papers_page(number), "Papers")
    if has_map(catalogue):
        yield _page(map_page(), "Map")
    if catalogue.since:
        yield _page(new_page(), "New papers")
    for taxonomy in catalogue.listed():
        yield _page(taxonomy_page(taxonomy.name), taxonomy.title)
        if len(taxonomy.terms) > NAMES_WHOLE:
            for number in range(1, -(-len(taxonomy.terms) // NAMES_EACH) + 1):
                yield _page(names_page(taxonomy.name, number), taxonomy.title)
        for term in taxonomy.terms:
            if page := own_page(taxonomy, term):
                yield from _term_pages(taxonomy, term, page)


def _term_pages(taxonomy: Taxonomy, term: Term, page: str) -> Iterator[PublishedPage]:
    name = " ".join(term.name.split()) or term.slug
    sole = next(iter(term.papers)) if len(term.papers) == 1 else None
    yield PublishedPage(page=page.removesuffix(".md"), title=name, paper=sole)
    for number in range(2, _count(len(term.papers)) + 1):
        yield _page(term_page(taxonomy.name, term.slug, number), name)


def _page(path: str, title: str) -> PublishedPage:
    return PublishedPage(page=path.removesuffix(".md"), title=title)


def _count(papers: int) -> int:
    """Pages that a list of papers takes."""
    return max(1, -(-papers // PER_PAGE))


def settled(
    taxonomies: Mapping[str, Taxonomy], published: Iterable[PublishedPage]
) -> dict[str, Taxonomy]:
    """The taxonomies with the addresses that their terms were published under."""
    known: dict[str, dict[str, list[Slug]]] = defaultdict(lambda: defaultdict(list))
    for row in published:
        taxonomy, _, own = row.page.partition("/")
        if "/" not in own and own != "index":
            known[taxonomy][row.title].append(Slug(own))
    return {
        name: _settled(taxonomy, known[name]) if name in known else taxonomy
        for name, taxonomy in taxonomies.items()
    }


def _settled(taxonomy: Taxonomy, known: Mapping[str, Sequence[Slug]]) -> Taxonomy:
    """One taxonomy; a name that stood on several pages tells nothing."""
    had = [_only(known.get(" ".join(term.name.split()), ())) for term in taxonomy.terms]
    if all(one in {None, term.slug} for one, term in zip(had, taxonomy.terms, strict=True)):
        return taxonomy
    order = sorted(range(len(had)), key=lambda number: had[number] is None)
    wanted = (had[number] or taxonomy.terms[number].slug for number in order)
    slugs = dict(zip(order, distinct(wanted), strict=True))
    moved = {term.slug: slugs[number] for number, term in enumerate(taxonomy.terms)}
    terms = (
        replace(
            term,
            slug=moved[term.slug],
            parents=tuple(moved.get(parent, parent) for parent in term.parents),
        )
        for term in taxonomy.terms
    )
    return replace(taxonomy, terms=tuple(terms))


def _only(slugs: Sequence[Slug]) -> Slug | None:
    return slugs[0] if len(slugs) == 1 else None
