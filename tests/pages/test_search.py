"""The search page: filters and examples that it brings along."""

from __future__ import annotations

from examples import catalogue, paper, tags, term
from papershelf.enrich import authors, venues, years
from papershelf.model import Catalogue
from papershelf.pages import search
from papershelf.pages import term as term_pages

LOOM = paper("Sparse Looms: A Survey", authors=("Ada Quill",), year=2021, venue="Journal of Looms")
HERONS = paper("Counting Herons", "Sparse looms do not count.", authors=("Ada Quill",), year=2023)
LAKE = paper("A Lake", "About a lake and its ferries.")


def shelf() -> Catalogue:
    found = catalogue(LOOM, HERONS, LAKE)
    found = found.having(
        tags(term("sparse looms", LOOM, HERONS), term("birds", HERONS), term("lake", LAKE))
    )
    for enrichment in (authors.PLUGIN, years.PLUGIN, venues.PLUGIN):
        found = found.having(enrichment.run(found))
    return found


def test_filters_have_the_largest_values_first_and_the_addresss_parameter() -> None:
    first, *others = search.facets(shelf())
    assert (first["parameter"], first["title"], first["more"]) == ("tag", "Tags", 0)
    assert [(row["slug"], row["papers"]) for row in first["values"]] == [
        ("sparse-looms", 2),
        ("birds", 1),
        ("lake", 1),
    ]
    assert [row["parameter"] for row in others] == ["author", "year", "venue"]


def test_a_filter_brings_ten_values_and_says_how_many_more_there_are() -> None:
    many = [paper(f"Paper {number}") for number in range(15)]
    found = catalogue(*many).having(tags(*(term(f"topic {some.id}", some) for some in many)))
    (facet,) = search.facets(found)
    assert (len(facet["values"]), facet["more"]) == (10, 5)


def test_examples_name_what_the_catalogue_has() -> None:
    queries = [row["query"] for row in search.syntax(shelf())]
    assert queries == [
        '"sparse looms"',
        '"sparse looms" OR lake',
        '"sparse looms" -lake',
        'title:"sparse looms"',
        'tag:"sparse looms"',
        "author:Quill",
        "author:^Quill",
        'venue:"Journal of Looms"',
        "year:2023",
    ]


def test_a_catalogue_without_tags_and_authors_has_no_examples_with_them() -> None:
    assert search.syntax(catalogue(paper("A Lake"))) == []


def test_a_terms_page_knows_what_the_search_calls_its_term() -> None:
    page = next(iter(term_pages.pages(shelf())))
    assert page.front_matter["parameter"] == "tag"
    assert page.front_matter["term"] == "sparse-looms"


def test_a_name_is_looked_for_in_all_papers_and_not_only_in_those_of_its_tag() -> None:
    found = catalogue(LOOM, HERONS, LAKE).having(
        tags(term("looms", LAKE), term("a lake", HERONS), term("moss", LOOM))
    )
    queries = [row["query"] for row in search.syntax(found)]
    assert queries == [
        '"a lake"',
        'looms OR "a lake"',
        'looms -"a lake"',
        "title:looms",
        "tag:looms",
    ]


def test_a_tag_that_always_stands_with_the_other_is_no_example_of_leaving_out() -> None:
    found = catalogue(LOOM, HERONS).having(tags(term("sparse", LOOM, HERONS), term("looms", LOOM)))
    queries = [row["query"] for row in search.syntax(found)]
    assert "sparse OR looms" in queries
    assert "sparse -looms" not in queries
