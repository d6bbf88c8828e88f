"""Where published addresses lead that have no page any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from examples import LISTING, catalogue, paper, tags, term
from papershelf import build
from papershelf.catalogue.ids.forwarding import forwarded
from papershelf.catalogue.ids.pages import STANDING, published_pages
from papershelf.model import (
    Catalogue,
    Ledger,
    PaperId,
    PublishedPage,
    PublishedPaper,
    Redirect,
    Slug,
    Source,
    Taxonomy,
    Term,
    Vocabulary,
)
from papershelf.permalinks import paper_page
from papershelf.site.drafting import pages

LOOMS, NETS, OARS = paper("Looms"), paper("Nets"), paper("Oars")


def row(own: str, target: str | None = None, *, living: bool = False) -> PublishedPaper:
    goal = PaperId(target) if target else None
    return PublishedPaper(id=PaperId(own), title=own.title(), living=living, target=goal)


def shelf(*rows: PublishedPaper, pages: tuple[PublishedPage, ...] = ()) -> Catalogue:
    papers = (row("looms", living=True), row("nets", living=True), row("oars", living=True), *rows)
    ledger = Ledger(papers=tuple(sorted(papers, key=lambda one: one.id)), pages=pages)
    return replace(catalogue(LOOMS, NETS, OARS), ledger=ledger)


def leads(found: Catalogue) -> dict[str, str]:
    return {one.page: one.target for one in found.redirects}


def of(name: str, *terms: Term, smallest_page: int = 1) -> Taxonomy:
    return Taxonomy(name=name, title=name.title(), terms=terms, smallest_page=smallest_page)


def gone(page: str, title: str, found: Catalogue, sole: str | None = None) -> str:
    """Where a page leads that was published and is not there now."""
    before = (PublishedPage(page=page, title=title, paper=PaperId(sole) if sole else None),)
    made = forwarded(replace(found, ledger=replace(found.ledger, pages=before)))
    return leads(made)[f"{page}.md"]


def test_a_chain_of_merged_papers_leads_to_its_end_at_once() -> None:
    found = forwarded(shelf(row("a", "b"), row("b", "c"), row("c", "nets"), row("old")))
    assert found.redirects == (
        Redirect(page="papers/a.md", title="A", target="papers/nets.md"),
        Redirect(page="papers/b.md", title="B", target="papers/nets.md"),
        Redirect(page="papers/c.md", title="C", target="papers/nets.md"),
        Redirect(page="papers/old.md", title="Old"),
    )


def test_rows_in_a_circle_and_rows_that_lead_nowhere_are_gone() -> None:
    found = forwarded(shelf(row("a", "b"), row("b", "a"), row("c", "unknown"), row("d", "a")))
    assert set(leads(found).values()) == {""}


def test_a_renamed_tag_leads_to_the_tag_that_has_its_name_among_its_aliases() -> None:
    looms = replace(term("looms", LOOMS, NETS), aliases=("sparse looms",))
    found = shelf().having(tags(looms))
    assert gone("tags/sparse-loom", "Sparse Loom", found) == "tags/looms.md"


def test_an_author_whose_spellings_were_put_together_is_found_under_each() -> None:
    author = replace(term("Ada Pomona", LOOMS, NETS), variants={"Ada Pomona": 1, "A. Pomona": 1})
    found = shelf().having(of("authors", author))
    assert gone("authors/a-pomona", "A. Pomona", found) == "authors/ada-pomona.md"


def test_a_page_of_a_term_with_too_few_papers_leads_to_the_paper() -> None:
    found = shelf().having(of("authors", term("Ada Pomona", NETS), smallest_page=2))
    assert gone("authors/ada-pomona", "Ada Pomona", found) == "papers/nets.md"


def test_a_misspelt_author_leads_to_the_only_paper_that_was_theirs() -> None:
    found = shelf(row("old-nets", "nets")).having(of("authors", term("Ada Pomona", LOOMS, NETS)))
    assert gone("authors/ada-pomma", "Ada Pomma", found, "old-nets") == "papers/nets.md"


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ("tags/quinces", "tags/index.md"),
        ("tags/looms/2", "tags/looms.md"),
        ("tags/quinces/3", "tags/index.md"),
        ("venues/harbour-letters", "papers/index.md"),
        ("venues/index", "papers/index.md"),
        ("papers/from/2", "papers/index.md"),
        ("map/index", "papers/index.md"),
    ],
)
def test_what_has_no_heir_leads_to_the_nearest_list(page: str, target: str) -> None:
    found = shelf().having(tags(term("looms", LOOMS, NETS)))
    assert gone(page, "Quinces", found) == target


def test_a_page_that_every_site_has_never_leads_elsewhere() -> None:
    before = (PublishedPage(page="search/index", title="Search"),)
    assert forwarded(shelf(pages=before)).redirects == ()


def test_a_term_that_comes_back_is_a_page_again_and_all_pages_are_remembered() -> None:
    with_tag = shelf().having(tags(term("looms", LOOMS, NETS)))
    first = forwarded(with_tag)
    assert first.redirects == ()
    assert {one.page for one in first.ledger.pages} == {
        "papers/index",
        "tags/index",
        "tags/looms",
    }
    second = forwarded(replace(shelf(), ledger=first.ledger))
    assert set(leads(second)) == {"tags/index.md", "tags/looms.md"}
    assert forwarded(replace(with_tag, ledger=second.ledger)).redirects == ()


def test_an_author_keeps_the_address_when_a_namesake_comes_first_in_the_alphabet() -> None:
    known = (PublishedPage(page="authors/j-smith", title="Jo Smith"),)
    namesake = replace(term("J. Smith", OARS), slug=Slug("j-smith"))
    author = replace(term("Jo Smith", LOOMS), slug=Slug("j-smith-2"), parents=(Slug("j-smith"),))
    found = forwarded(shelf(pages=known).having(of("authors", namesake, author)))
    terms = found.taxonomies["authors"].terms
    assert [(one.name, one.slug) for one in terms] == [
        ("J. Smith", "j-smith-2"),
        ("Jo Smith", "j-smith"),
    ]
    assert terms[1].parents == ("j-smith-2",)
    assert found.redirects == ()


def test_every_page_that_a_build_makes_is_known_to_the_ledger() -> None:
    sources = [Source(name="content/sources/shelf.txt", text=LISTING)]
    found = build.catalogue_of(sources, Vocabulary())
    known = {f"{page}.md" for page in (*published_pages(found), *STANDING)}
    known |= {paper_page(one.id) for one in found.papers}
    assert {page.path for page in pages(found)} == known
    assert {row.page for row in found.ledger.pages} == set(published_pages(found))
