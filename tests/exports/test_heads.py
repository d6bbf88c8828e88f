"""What programs read in a page, as an HTML parser sees it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urljoin

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from examples import catalogue, paper, tags, term
from papershelf.exports import coins, json_ld
from papershelf.exports.heads import Heads, way
from papershelf.model import Catalogue, Issued, Page, Paper, Person, RichText

HOSTILE = 'A "quoted" <b>title</b> & </script><script>alert(1)</script> \u2028 {{ x }}'
LOOMS = replace(
    paper("WEAVER: Looms", "We weave.", venue="Journal of Looms", identifiers={"doi": "10.1/x"}),
    authors=(
        Person(given="Ada", family="Quill", orcid="0000-0002-1825-0097"),
        Person(literal="Loom and Sons"),
    ),
    issued=Issued(year=2030, month=1, day=31),
    keywords=("looms", "weaving"),
)
HERONS = replace(paper(HOSTILE, HOSTILE), identifiers={"arxiv": "2101.00001"})
SITE = "https://example.org/shelf/"


def shelf(address: str = SITE) -> Catalogue:
    found = catalogue(LOOMS, HERONS).having(tags(term("sparse looms", LOOMS, HERONS)))
    return replace(found, address=address)


def page_of(*papers: Paper) -> Page:
    return Page(
        path=f"papers/{papers[0].id}.md",
        template="paper.md.j2",
        front_matter={"kind": "paper", "title": papers[0].title.plain},
        context={},
        papers=tuple(some.id for some in papers),
    )


LISTING = Page(
    path="tags/sparse-looms.md",
    template="term.md.j2",
    front_matter={"kind": "term", "title": "sparse looms", "taxonomy": "tags"},
    context={},
    papers=(LOOMS.id, HERONS.id),
)
FRONT = Page(path="index.md", template="home.md.j2", front_matter={"kind": "home"}, context={})


def elements(html: str, name: str) -> Iterator[dict[str, str]]:
    tree = html5lib.parse(f"<head>{html}</head>", namespaceHTMLElements=False)
    for found in tree.iter(name):
        yield {**found.attrib, "": found.text or ""}


def metas(some: Paper, address: str = SITE) -> list[tuple[str, str]]:
    head = Heads(shelf(address)).head(page_of(some))
    return [(found["name"], found["content"]) for found in elements(head, "meta")]


def data(page: Page, address: str = SITE) -> list[Any]:
    head = Heads(shelf(address)).head(page)
    return [json.loads(found[""]) for found in elements(head, "script")]


def test_scholar_and_zotero_are_told_what_is_known() -> None:
    assert [row for row in metas(LOOMS) if row[0].startswith("citation")] == [
        ("citation_title", "WEAVER: Looms"),
        ("citation_author", "Quill, Ada"),
        ("citation_author", "Loom and Sons"),
        ("citation_publication_date", "2030/01/31"),
        ("citation_journal_title", "Journal of Looms"),
        ("citation_doi", "10.1/x"),
        ("citation_keywords", "looms; weaving"),
        ("citation_abstract", "We weave."),
        ("citation_abstract_html_url", f"{SITE}papers/{LOOMS.id}/"),
    ]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("paper-conference", "citation_conference_title"),
        ("thesis", "citation_dissertation_institution"),
        ("report", "citation_technical_report_institution"),
        ("article-journal", "citation_journal_title"),
    ],
)
def test_the_venue_is_called_what_the_paper_is(kind: str, name: str) -> None:
    found = dict(metas_of(replace(LOOMS, kind=kind)))
    assert found[name] == "Journal of Looms"


def metas_of(some: Paper) -> list[tuple[str, str]]:
    head = Heads(replace(shelf(), papers=(some,))).head(page_of(some))
    return [(found["name"], found["content"]) for found in elements(head, "meta")]


def test_dublin_core_names_a_preprint_as_one() -> None:
    assert ("DC.type", "preprint") in metas(HERONS)
    assert ("DC.type", "preprint") not in metas(LOOMS)
    assert ("DC.identifier", "https://arxiv.org/abs/2101.00001") in metas(HERONS)
    assert ("DC.subject", "sparse looms") in metas(LOOMS)


@pytest.mark.parametrize(
    ("kind", "name"),
    [("chapter", "bookSection"), ("thesis", "thesis"), ("software", "computerProgram")],
)
def test_what_is_no_article_is_named_as_zotero_names_it(kind: str, name: str) -> None:
    assert ("DC.type", name) in metas_of(replace(LOOMS, kind=kind))


def test_a_single_author_with_many_names_stays_one_person() -> None:
    person = Person(given="Ada Maria", family="van den Quill")
    alone = replace(LOOMS, authors=(person,))
    assert dict(metas_of(alone))["citation_author"] == "van\xa0den\xa0Quill, Ada Maria"
    assert ("citation_author", "van den Quill, Ada Maria") in metas_of(
        replace(alone, authors=(person, person))
    )


def test_the_abstract_stands_once_in_a_head() -> None:
    assert Heads(shelf()).head(page_of(LOOMS)).count("We weave.") == 1


def test_a_strangers_title_stays_text_everywhere() -> None:
    assert dict(metas(HERONS))["citation_title"] == " ".join(HOSTILE.split())
    head = Heads(shelf()).head(page_of(HERONS))
    assert len(list(elements(head, "script"))) == 1
    assert not list(elements(head, "b"))
    assert data(page_of(HERONS))[0]["headline"] == HOSTILE


def test_a_paper_is_a_scholarly_article() -> None:
    (found,) = data(page_of(LOOMS))
    assert found == {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": "WEAVER: Looms",
        "@id": f"{SITE}papers/{LOOMS.id}/",
        "author": [
            {
                "@type": "Person",
                "name": "Ada Quill",
                "sameAs": "https://orcid.org/0000-0002-1825-0097",
            },
            {"@type": "Organization", "name": "Loom and Sons"},
        ],
        "datePublished": "2030-01-31",
        "keywords": ["sparse looms"],
        "identifier": [{"@type": "PropertyValue", "propertyID": "doi", "value": "10.1/x"}],
        "sameAs": ["https://doi.org/10.1/x"],
        "isPartOf": {"@type": "PublicationIssue", "name": "Journal of Looms"},
    }


def test_a_paper_on_a_site_without_address_claims_none() -> None:
    assert "@id" not in data(page_of(LOOMS), "")[0]
    assert "citation_abstract_html_url" not in dict(metas(LOOMS, ""))


def test_a_listing_is_a_collection_below_its_taxonomy() -> None:
    listed, trail = data(LISTING)
    rows = listed["mainEntity"]["itemListElement"]
    assert [row["url"] for row in rows] == [
        f"{SITE}papers/{LOOMS.id}/",
        f"{SITE}papers/{HERONS.id}/",
    ]
    assert [row["name"] for row in trail["itemListElement"]] == [
        "Harbour shelf",
        "Tags",
        "sparse looms",
    ]


def test_a_listing_offers_its_feeds() -> None:
    head = Heads(shelf()).head(LISTING)
    links = [(found["rel"], found["type"], found["href"]) for found in elements(head, "link")]
    assert links == [
        ("alternate", "application/atom+xml", "feed.xml"),
        ("alternate", "application/feed+json", "feed.json"),
    ]


def test_the_front_page_tells_of_all_papers_as_a_data_set() -> None:
    (found,) = data(FRONT)
    assert found["@type"] == "Dataset"
    assert f"{SITE}api/papers.bib" in [row["contentUrl"] for row in found["distribution"]]


def test_typed_links_lead_to_files_authors_and_the_list() -> None:
    head = Heads(shelf()).head(page_of(LOOMS))
    links = {(found["rel"], found["href"]) for found in elements(head, "link")}
    assert ("type", "https://schema.org/ScholarlyArticle") in links
    assert ("describedby", "cite.bib") in links
    assert ("author", "https://orcid.org/0000-0002-1825-0097") in links
    assert ("collection", f"{SITE}papers/") in links
    assert ("related", "https://doi.org/10.1/x") in links
    assert "cite-as" not in {relation for relation, _ in links}


def test_a_listing_has_a_span_for_each_paper_and_a_papers_page_none() -> None:
    heads = Heads(shelf())
    spans = [dict(parse_qsl(found["title"])) for found in elements(heads.tail(LISTING), "span")]
    assert spans[0]["rft_val_fmt"] == "info:ofi/fmt:kev:mtx:journal"
    assert spans[0]["rft.atitle"] == "WEAVER: Looms"
    assert spans[0]["rft_id"] == "info:doi/10.1/x"
    assert spans[1]["rft.type"] == "preprint"
    assert spans[1]["rft.title"] == HOSTILE
    assert heads.tail(page_of(LOOMS)) == ""


def test_ways_between_pages_of_a_site_without_address() -> None:
    assert way("tags/looms/", "tags/") == "../"
    assert data(LISTING, "")[1]["itemListElement"][1]["item"] == "../"


PLACES = st.lists(st.sampled_from(["tags", "papers", "looms", "2"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(PLACES, PLACES)
@settings(deadline=None, max_examples=100, derandomize=True)
def test_a_way_leads_where_it_should(start: str, target: str) -> None:
    whole = urljoin(f"https://example.org/{start}", way(start, target))
    assert whole == f"https://example.org/{target}"


@given(st.text())
@settings(deadline=None, max_examples=100, derandomize=True)
def test_a_span_says_any_title_as_it_is(title: str) -> None:
    html = coins.element(replace(HERONS, title=RichText.of(title)))
    (span,) = elements(html, "span")
    assert (
        dict(parse_qsl(span["title"])).get("rft.title", "")
        == title.encode(errors="replace").decode()
    )


def test_a_page_s_head_is_known_by_its_papers_topics_and_site() -> None:
    seen = {str(Heads(found).seen(page_of(LOOMS))) for found in (shelf(), shelf(""))}
    retitled = replace(shelf(), title="Another shelf")
    bare = catalogue(LOOMS, HERONS)
    seen |= {str(Heads(found).seen(page_of(LOOMS))) for found in (retitled, bare)}
    assert len(seen) == 4
    again = replace(shelf(), papers=(replace(LOOMS), HERONS))
    assert str(Heads(again).seen(page_of(LOOMS))) in seen


@given(st.text())
@example("half a \ud800 character</script>")
@settings(deadline=None, max_examples=100, derandomize=True)
def test_data_in_a_script_is_any_text_as_it_is(text: str) -> None:
    written = json_ld.script({"name": text})
    assert json.loads(written)["name"] == text
    assert "<" not in written
