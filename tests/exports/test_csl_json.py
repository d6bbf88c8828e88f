from __future__ import annotations

import json
from dataclasses import replace

from examples import paper
from papershelf.exports.csl_json import export, item
from papershelf.model import (
    Catalogue,
    Field,
    Issued,
    Paper,
    PaperId,
    Person,
    Record,
    Resource,
    RichText,
    Run,
    RunKind,
)
from papershelf.plugins import contents


def shelved(**values: str) -> Paper:
    fields = {name: (Field(text=text, lines=(1,)),) for name, text in values.items()}
    return replace(paper("Looms"), origin=(Record(source="a", line=1, fields=fields, raw=""),))


def test_an_item_holds_what_is_known() -> None:
    runs = (Run(kind=RunKind.EMPH, text="Loom"), Run(kind=RunKind.MATH, text="x²", source="x^2"))
    known = replace(
        paper("T", "Weaving.", venue="Loom Letters", identifiers={"doi": "10.5555/x"}),
        kind="article-journal",
        title=RichText(runs=runs),
        authors=(
            Person(given="Jan", family="van den Berg Jr.", orcid="0000-0002-1825-0097"),
            Person(literal="Example and Sons"),
        ),
        issued=Issued(year=2024, month=3),
        links=(Resource(kind="code", url="https://a.example/c"),),
    )
    assert item(known, "berg2024") == {
        "id": "berg2024",
        "type": "article-journal",
        "title": "<i>Loom</i>$x^2$",
        "author": [
            {
                "family": "Berg",
                "given": "Jan",
                "non-dropping-particle": "van den",
                "suffix": "Jr.",
                "ORCID": "0000-0002-1825-0097",
            },
            {"literal": "Example and Sons"},
        ],
        "issued": {"date-parts": [[2024, 3]]},
        "container-title": "Loom Letters",
        "abstract": "Weaving.",
        "DOI": "10.5555/x",
        "URL": "https://a.example/c",
    }


def test_fields_of_other_formats_become_variables() -> None:
    found = item(
        shelved(
            entrytype="article",
            number="7",
            pages="97--105",
            editor="{Port \\& Sons}",
            urldate="2024-03-01",
            groups="read",
        )
    )
    assert found["issue"] == "7"
    assert found["page"] == "97-105"
    assert found["editor"] == [{"literal": "Port & Sons"}]
    assert found["accessed"] == {"date-parts": [[2024, 3, 1]]}
    assert found["custom"] == {"groups": "read"}


def test_custom_members_do_not_nest_deeper_on_each_journey() -> None:
    found = item(shelved(custom='{"shelf": "B3", "seen": {"by": ["Ada"]}}'))
    assert found["custom"] == {"shelf": "B3", "seen": {"by": ["Ada"]}}


def test_the_export_is_one_list_with_distinct_ids() -> None:
    shelf = Catalogue(papers=(paper("Größe"), replace(paper("Größe"), id=PaperId("g-2"))))
    ((path, content),) = contents(export(shelf))
    assert path == "api/papers.csl.json"
    assert [one["id"] for one in json.loads(content)] == ["grosse", "grosseb"]
    assert "Größe".encode() in content
