"""The files of api/ against their own schema."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from examples import catalogue, paper, related, tags, term
from papershelf.exports import api_schema, papers_json, taxonomies_json
from papershelf.model import Catalogue, Link, Relation, Span
from papershelf.plugins import contents

FIRST = paper("WEAVER: Looms", "We present WEAVER.", authors=("Ines Muster",), year=2020, line=3)
SECOND = paper("Fabric Queries", "On WEAVER we build.", identifiers={"doi": "10.1/x"})


def shelf() -> Catalogue:
    link = Link(target=FIRST.id, score=1, reasons=("On WEAVER.",), span=Span(start=3, end=9))
    return (
        catalogue(FIRST, SECOND)
        .having(tags(term("looms", FIRST, SECOND), term("fabrics", SECOND, parents=("looms",))))
        .having(related((FIRST, SECOND, "looms")))
        .having(Relation(name="mentions", title="Mentions", links={SECOND.id: (link,)}))
    )


def loaded(files: Any, path: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(dict(contents(files))[path])


def against(part: str, value: object) -> None:
    made = api_schema.schema()
    jsonschema.Draft202012Validator.check_schema(made)
    jsonschema.validate(value, {"$ref": f"#/$defs/{part}", "$defs": made["$defs"]})


def test_the_papers_are_as_the_schema_says() -> None:
    found = loaded(papers_json.export(shelf()), "api/papers.json")
    jsonschema.validate(found, loaded(api_schema.export(shelf()), "api/schema.json"))
    for row in found:
        against("paper", row)


def test_a_taxonomy_is_as_the_schema_says() -> None:
    found = loaded(taxonomies_json.export(shelf()), "api/tags.json")
    against("taxonomy", found)
    assert found[1] == {
        "slug": "fabrics",
        "name": "fabrics",
        "url": "tags/fabrics/",
        "aliases": [],
        "parents": ["looms"],
        "papers": ["fabric-queries"],
    }


def test_the_index_names_every_file() -> None:
    found = loaded(taxonomies_json.export(shelf()), "api/index.json")
    against("index", found)
    assert [row["url"] for row in found["taxonomies"]] == ["api/tags.json"]
    assert found["papers"] == {"count": 2, "url": "api/papers.json"}
