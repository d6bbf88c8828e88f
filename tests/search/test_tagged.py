from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.model import Catalogue, Taxonomy
from papershelf.search.tagged import tagged

LOOM, QUAY, FERRY = paper("Looms"), paper("Quays"), paper("Ferries")


def names(shelf: Catalogue, taxonomy: Taxonomy) -> list[list[str]]:
    found = tagged(shelf.having(taxonomy), taxonomy.name)
    return [[each.name for each in found.of(number)] for number in range(len(shelf.papers))]


def test_each_paper_has_its_terms_heaviest_first_and_equal_ones_in_the_index_s_order() -> None:
    heavy = replace(term("heavy", LOOM), papers={FERRY.id: 2.0, LOOM.id: 0.5})
    found = tags(term("first", LOOM, FERRY), heavy, term("last", LOOM))
    assert names(catalogue(LOOM, QUAY, FERRY), found) == [
        ["first", "last", "heavy"],
        [],
        ["heavy", "first"],
    ]


def test_the_terms_are_those_of_the_taxonomy_by_paper() -> None:
    found = tags(term("b", LOOM, QUAY), term("a", QUAY))
    expected = {paper: [each.name for each in terms] for paper, terms in found.by_paper().items()}
    made = names(catalogue(LOOM, QUAY), found)
    assert made == [expected[LOOM.id], expected[QUAY.id]]


def test_papers_of_a_catalogue_without_that_taxonomy_have_none() -> None:
    assert tagged(catalogue(LOOM), "tags").of(0) == []
    assert len(tagged(catalogue(), "tags").held) == 0
