"""What is new under a term."""

from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.model import Catalogue
from papershelf.pages import term as term_pages

LOOMS, HERONS = paper("Sparse Looms"), paper("Counting Herons")


def shelf(**since: str) -> Catalogue:
    found = catalogue(LOOMS, HERONS).having(tags(term("birds", HERONS), term("looms", LOOMS)))
    days = {LOOMS.id: since["looms"], HERONS.id: since["herons"]}
    return replace(found, since=days)


def fresh(found: Catalogue) -> dict[str, list[str]]:
    pages = term_pages.pages(found)
    return {page.path: [path for _, path in page.context["fresh"]] for page in pages}


def test_a_term_names_its_papers_of_the_newest_day() -> None:
    assert fresh(shelf(looms="2030-01-01", herons="2030-02-01")) == {
        "tags/birds.md": ["papers/counting-herons.md"],
        "tags/looms.md": [],
    }


def test_nothing_is_new_while_everything_is() -> None:
    assert not any(fresh(shelf(looms="2030-01-01", herons="2030-01-01")).values())
