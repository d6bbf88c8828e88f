"""The static repository, held against what its specification asks for."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from examples import catalogue, paper, tags, term
from papershelf.exports import oai
from papershelf.model import Catalogue

LOOMS = paper(
    "WEAVER & <looms>",
    "We weave.",
    authors=("Ines Muster",),
    year=2020,
    identifiers={"doi": "10.1/x"},
)
HERONS = paper("Counting Herons", venue="Journal of Herons")
NAMES = {
    "r": oai.REPOSITORY,
    "oai": f"{oai.OAI}/",
    "oai_dc": oai.CORE,
    "dc": oai.ELEMENTS,
}
IDENTIFY = [
    "repositoryName",
    "baseURL",
    "protocolVersion",
    "adminEmail",
    "earliestDatestamp",
    "deletedRecord",
    "granularity",
]


def shelf(
    address: str = "https://example.org/shelf/", contact: str = "ed@example.org"
) -> Catalogue:
    found = catalogue(LOOMS, HERONS).having(tags(term("looms", LOOMS)))
    since = {LOOMS.id: "2030-01-02", HERONS.id: "2030-02-03"}
    return replace(found, address=address, contact=contact, since=since)


def root(found: Catalogue) -> Element:
    ((path, content),) = oai.export(found)
    assert path == "oai.xml"
    return ET.fromstring(content)  # noqa: S314 - our own


def local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def test_the_parts_stand_in_the_order_of_the_specification() -> None:
    found = root(shelf())
    assert found.tag == f"{{{oai.REPOSITORY}}}Repository"
    assert [local(part) for part in found] == ["Identify", "ListMetadataFormats", "ListRecords"]
    assert [local(part) for part in found[0]] == IDENTIFY
    assert found[2].get("metadataPrefix") == "oai_dc"


def test_a_record_has_an_identifier_a_real_day_and_dublin_core() -> None:
    first, second = root(shelf()).findall(".//oai:record", NAMES)
    assert first.findtext("oai:header/oai:identifier", "", NAMES) == f"oai:example.org:{LOOMS.id}"
    assert second.findtext("oai:header/oai:datestamp", "", NAMES) == "2030-02-03"
    core = first.find("oai:metadata/oai_dc:dc", NAMES)
    assert core is not None
    assert [(local(part), part.text) for part in core] == [
        ("title", "WEAVER & <looms>"),
        ("creator", "Ines Muster"),
        ("subject", "looms"),
        ("description", "We weave."),
        ("date", "2020"),
        ("type", "Text"),
        ("identifier", f"https://example.org/shelf/papers/{LOOMS.id}/"),
        ("identifier", "https://doi.org/10.1/x"),
    ]


def test_the_earliest_day_is_that_of_the_first_paper() -> None:
    found = root(shelf()).findtext("r:Identify/oai:earliestDatestamp", "", NAMES)
    assert found == "2030-01-02"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", found)


def test_there_is_none_without_an_address_or_somebody_to_write_to() -> None:
    assert not list(oai.export(shelf(address="")))
    assert not list(oai.export(shelf(contact="")))


def test_there_is_none_for_more_papers_than_the_format_allows() -> None:
    many = replace(shelf(), papers=tuple(paper(f"Paper {n}") for n in range(oai.MOST + 1)))
    assert not list(oai.export(many))
