"""Where published addresses lead that are no page's any more: no address is lost.

    papers/prop-2         the paper it was merged into
    papers/old-pears      nothing: a page says that it is gone
    tags/pears/2          tags/pears, which has become shorter
    authors/a-pomona      the author one of whose names this is, or their only paper
    tags/quinces          the index of tags

An address leads to a page at once, never to another redirect, and so never in a circle.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from papershelf.catalogue.ids.pages import STANDING, published_pages, settled
from papershelf.model import (
    Catalogue,
    PaperId,
    PublishedPage,
    PublishedPaper,
    Redirect,
    Taxonomy,
    Term,
)
from papershelf.permalinks import landing_page, paper_page, papers_page, taxonomy_page
from papershelf.text.spelling import phrase_key


def forwarded(catalogue: Catalogue) -> Catalogue:
    """The catalogue with its redirects, and a ledger that knows all of its pages.

    To be called when all taxonomies are there. Terms keep the addresses that they had.
    """
    before = catalogue.ledger.pages
    found = replace(catalogue, taxonomies=settled(catalogue.taxonomies, before))
    now = published_pages(found)
    pages = {row.page: row for row in before} | now
    ledger = replace(catalogue.ledger, pages=tuple(pages[page] for page in sorted(pages)))
    made = (*_of_papers(ledger.papers), *_Forwarding(found, now).of_pages(before))
    redirects = tuple(sorted(made, key=lambda redirect: redirect.page))
    return replace(found, ledger=ledger, redirects=redirects)


def _of_papers(rows: Collection[PublishedPaper]) -> Iterator[Redirect]:
    by_id: Mapping[PaperId, PublishedPaper] | None = None
    for row in rows:
        if not row.living:
            by_id = by_id or {each.id: each for each in rows}
            heir = living(row, by_id)
            target = paper_page(heir) if heir else ""
            yield Redirect(page=paper_page(row.id), title=row.title or row.id, target=target)


def living(row: PublishedPaper, rows: Mapping[PaperId, PublishedPaper]) -> PaperId | None:
    """The paper that a row leads to in the end; None for none, and for rows in a circle."""
    seen: set[PaperId] = set()
    found: PublishedPaper | None = row
    while found and not found.living:
        if found.target is None or found.id in seen:
            return None
        seen.add(found.id)
        found = rows.get(found.target)
    return found.id if found else None


class _Forwarding:
    """What is there now, for what was there before."""

    def __init__(self, catalogue: Catalogue, now: Mapping[str, PublishedPage]) -> None:
        self.papers = {row.id: row for row in catalogue.ledger.papers}
        self.taxonomies = {taxonomy.name: taxonomy for taxonomy in catalogue.listed()}
        self.now = now
        self.slugs: dict[str, dict[str, Term]] = {}
        self.names: dict[str, dict[str, Term]] = {}

    def of_pages(self, before: Collection[PublishedPage]) -> Iterator[Redirect]:
        """Redirects of those pages that are not there now."""
        for row in before:
            if row.page not in self.now and row.page not in STANDING:
                target = self.nearest(row)
                yield Redirect(page=f"{row.page}.md", title=row.title, target=target)

    def nearest(self, row: PublishedPage) -> str:
        """The page that is most like one that is gone: see above."""
        folder, name, *_ = (*row.page.split("/"), "")
        if f"{folder}/{name}" in self.now:
            return f"{folder}/{name}.md"
        taxonomy = self.taxonomies.get(folder)
        if taxonomy and (term := self.term(taxonomy, name, row.title)):
            return landing_page(taxonomy, term)
        paper = self.papers.get(row.paper) if row.paper else None
        if paper and (heir := living(paper, self.papers)):
            return paper_page(heir)
        return taxonomy_page(folder) if taxonomy else papers_page()

    def term(self, taxonomy: Taxonomy, slug: str, name: str) -> Term | None:
        """The term of an address, or else the one that has a name among its names."""
        if taxonomy.name not in self.slugs:
            self.slugs[taxonomy.name] = {term.slug: term for term in taxonomy.terms}
            self.names[taxonomy.name] = dict(_named(taxonomy))
        found = self.slugs[taxonomy.name].get(slug)
        return found or self.names[taxonomy.name].get(phrase_key(name))


def _named(taxonomy: Taxonomy) -> Iterator[tuple[str, Term]]:
    """Terms by the keys of all of their names; a term's own name goes before others' aliases."""
    for term in reversed(taxonomy.terms):
        yield from ((phrase_key(name), term) for name in (*term.aliases, *term.variants))
    for term in reversed(taxonomy.terms):
        yield phrase_key(term.name), term
