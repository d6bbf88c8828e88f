"""Pages made from a catalogue: what is on them and what they are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

import papershelf.pages
from examples import catalogue, paper, related, tags, term
from papershelf.model import ENGLISH, Catalogue, Link, Page, Relation, Span
from papershelf.pages import home, listing, papers, search, taxonomy
from papershelf.pages import paper as paper_pages
from papershelf.pages import term as term_pages
from papershelf.permalinks import address
from papershelf.plugins import PageKind, discover

WEAVER = paper("WEAVER: Sparse Looms", "We present WEAVER, a loom.", authors=("Ines Muster",))
FABRIC = paper("Fabric Queries", "Building on WEAVER, we query.", year=2021, venue="Harbour Days")
HERONS = paper("Counting Herons", "We count herons.", year=2023)
SENTENCE = "Building on WEAVER, we query."


def shelf() -> Catalogue:
    found = catalogue(WEAVER, FABRIC, HERONS)
    looms = term("sparse looms", FABRIC, WEAVER, parents=("looms",))
    found = found.having(tags(term("looms", WEAVER, FABRIC), looms, term("birds", HERONS)))
    found = found.having(related((WEAVER, FABRIC, "sparse looms")))
    link = Link(target=WEAVER.id, score=1, reasons=(SENTENCE,), span=Span(start=12, end=18))
    return found.having(Relation(name="mentions", title="Mentions", links={FABRIC.id: (link,)}))


def by_path(kind: PageKind) -> dict[str, Page]:
    return {page.path: page for page in kind.pages(shelf())}


def test_no_two_pages_have_one_path() -> None:
    paths = [
        page.path for kind in discover(papershelf.pages, PageKind) for page in kind.pages(shelf())
    ]
    assert len(set(paths)) == len(paths)
    assert {"index.md", "search/index.md", "papers/index.md", "tags/index.md"} <= set(paths)


def test_a_paper_s_page_names_related_papers_with_the_reason() -> None:
    page = by_path(paper_pages.PLUGIN)["papers/weaver-sparse-looms.md"]
    (other,) = page.context["related"]
    assert (other.page, other.reason) == ("papers/fabric-queries.md", "both: sparse looms")


def test_a_mention_is_a_link_in_the_abstract_and_a_sentence_on_the_other_page() -> None:
    pages = by_path(paper_pages.PLUGIN)
    links = pages["papers/fabric-queries.md"].context["abstract_links"]
    assert links == [
        (Span(start=12, end=18), "papers/weaver-sparse-looms.md", "WEAVER: Sparse Looms")
    ]
    (by,) = pages["papers/weaver-sparse-looms.md"].context["mentioned_by"]
    assert (by.page, by.reason) == ("papers/fabric-queries.md", f"“{SENTENCE}”")


def test_front_matter_leaves_out_what_is_unknown() -> None:
    pages = by_path(paper_pages.PLUGIN)
    known = pages["papers/fabric-queries.md"].front_matter
    assert (known["year"], known["venue"]) == (2021, "Harbour Days")
    assert "authors" not in known
    assert "year" not in pages["papers/weaver-sparse-looms.md"].front_matter


def test_a_term_s_page_has_its_papers_kin_and_neighbours() -> None:
    page = by_path(term_pages.PLUGIN)["tags/sparse-looms.md"]
    assert [entry.page for entry in page.context["entries"]] == [
        "papers/fabric-queries.md",
        "papers/weaver-sparse-looms.md",
    ]
    assert page.context["broader"] == [("looms", "tags/looms.md", 2)]
    assert page.context["neighbours"] == [("looms", "tags/looms.md", 2)]
    assert by_path(term_pages.PLUGIN)["tags/looms.md"].context["narrower"] == [
        ("sparse looms", "tags/sparse-looms.md", 2)
    ]


def test_long_lists_are_spread_over_pages_of_a_hundred() -> None:
    many = [paper(f"Paper {number}") for number in range(250)]
    found = catalogue(*many).having(tags(term("all", *many)))
    pages = {page.path: page for page in term_pages.pages(found)}
    assert list(pages) == ["tags/all.md", "tags/all/2.md", "tags/all/3.md"]
    assert [len(page.context["entries"]) for page in pages.values()] == [100, 100, 50]
    assert [page.path for page in papers.pages(found)] == [
        "papers/index.md",
        "papers/from/2.md",
        "papers/from/3.md",
    ]


def test_the_index_of_tags_is_by_size_and_by_letter() -> None:
    page = by_path(taxonomy.PLUGIN)["tags/index.md"]
    assert [name for name, _, _ in page.context["largest"]] == ["looms", "sparse looms", "birds"]
    assert [letter for letter, _ in page.context["groups"]] == ["B", "L", "S"]


def test_a_long_taxonomy_s_names_are_spread_over_pages() -> None:
    many = [paper(f"Paper {number}") for number in range(1201)]
    terms = [term(f"name {number:04}", some) for number, some in enumerate(many)]
    pages = {page.path: page for page in taxonomy.pages(catalogue(*many).having(tags(*terms)))}
    assert list(pages) == ["tags/index.md", *(f"tags/all/p{number}.md" for number in (1, 2, 3))]
    index = pages["tags/index.md"].context
    assert index["groups"] == []
    assert index["ranges"][1] == ("name 0500 – name 0999", "tags/all/p2.md")
    assert len(index["largest"]) == taxonomy.LARGEST
    second = pages["tags/all/p2.md"].context
    assert [len(rows) for _, rows in second["groups"]] == [500]
    assert [page for _, page in second["neighbours"]] == ["tags/all/p1.md", "tags/all/p3.md"]


def test_a_small_term_of_a_taxonomy_with_large_pages_leads_to_its_paper() -> None:
    people = replace(
        tags(term("Ines Muster", WEAVER, HERONS), term("Ola Quill", WEAVER)), smallest_page=2
    )
    found = catalogue(WEAVER, HERONS).having(replace(people, name="authors", title="Authors"))
    assert [page.path for page in term_pages.pages(found)] == ["authors/ines-muster.md"]
    (index,) = taxonomy.pages(found)
    assert [row[:2] for _, rows in index.context["groups"] for row in rows] == [
        ("Ines Muster", "authors/ines-muster.md"),
        ("Ola Quill", "papers/weaver-sparse-looms.md"),
    ]
    page = next(paper_pages.pages(found))
    assert page.context["byline"]["people"] == [
        ("Ines Muster", "authors/ines-muster.md"),
        ("Ola Quill", ""),
    ]


def test_authors_stand_in_the_order_of_the_paper() -> None:
    names = ("Zoe Zimmer", "Ada Anders")
    some = [paper(f"Paper {number}", authors=names) for number in range(2)]
    people = tags(term("Ada Anders", *some), term("ZOE Zimmer", *some))
    found = catalogue(*some).having(replace(people, name="authors"))
    byline = next(paper_pages.pages(found)).context["byline"]
    assert [name for name, _ in byline["people"]] == ["ZOE Zimmer", "Ada Anders"]


def test_a_taxonomy_without_terms_has_no_page() -> None:
    assert list(taxonomy.pages(catalogue(WEAVER).having(tags()))) == []


def test_home_shows_the_newest_papers_first_and_counts_everything() -> None:
    (page,) = home.pages(shelf())
    assert [entry.page for entry in page.context["entries"]][:2] == [
        "papers/counting-herons.md",
        "papers/fabric-queries.md",
    ]
    assert page.front_matter["counts"] == [
        {"name": "papers", "value": 3, "url": "papers/"},
        {"name": "tags", "value": 3, "url": "tags/"},
    ]


def test_the_search_page_offers_ways_to_browse() -> None:
    (page,) = search.pages(shelf())
    assert page.context["browse"] == [("all papers", "papers/index.md"), ("tags", "tags/index.md")]


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ((), ""),
        (("Ines Muster",), "Ines Muster"),
        (("Ines Muster", "Jan Beispiel"), "Ines Muster and Jan Beispiel"),
        (("A", "B", "C"), "A, B and C"),
        (("A", "B", "C", "D"), "A, B and 2 others"),
    ],
)
def test_authors_fit_on_a_line(names: tuple[str, ...], line: str) -> None:
    assert listing.authors(paper("T", authors=names), ENGLISH) == line


def test_addresses_are_what_directory_urls_make_of_page_paths() -> None:
    assert [
        address(path) for path in ("index.md", "tags/index.md", "tags/a.md", "tags/a/2.md")
    ] == [
        "",
        "tags/",
        "tags/a/",
        "tags/a/2/",
    ]
