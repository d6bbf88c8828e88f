"""The description with which a browser adds the site's search to its own."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from examples import catalogue, paper
from papershelf.exports import opensearch
from papershelf.model import Language

NAMES = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
SHELF = replace(catalogue(paper("Herons")), address="https://example.org/shelf/")


def root(title: str) -> ET.Element:
    ((path, content),) = opensearch.export(replace(SHELF, title=title))
    assert path == "opensearch.xml"
    return ET.fromstring(content)  # noqa: S314 - our own


def test_a_query_leads_to_the_search_page() -> None:
    url = root("Herons").find("o:Url", NAMES)
    assert url is not None
    assert url.get("template") == "https://example.org/shelf/search/?q={searchTerms}"
    assert url.get("type") == "text/html"


def test_names_are_as_short_as_the_format_wants_them() -> None:
    found = root("Papers on <harbours> & herons, gulls and other birds of the northern coast")
    assert found.findtext("o:ShortName", "", NAMES) == "Papers on"
    assert len(found.findtext("o:LongName", "", NAMES)) <= opensearch.LONG


def test_it_says_what_it_searches_in_the_sites_language() -> None:
    german = Language(code="de", sentences={"Search the papers of {title}": "Suche <in> {title}"})
    ((_, content),) = opensearch.export(replace(SHELF, title="A {x} & B", language=german))
    found = ET.fromstring(content)  # noqa: S314 - our own
    assert found.findtext("o:Description", "", NAMES) == "Suche <in> A {x} & B"
    assert found.findtext("o:Language", "", NAMES) == "de"


def test_a_site_without_an_address_has_none() -> None:
    assert not list(opensearch.export(replace(SHELF, address="")))
