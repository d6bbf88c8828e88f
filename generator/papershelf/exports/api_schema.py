"""`api/schema.json`: the JSON Schema (2020-12) of what `api/` holds.

The root describes `api/papers.json`; `$defs` has the taxonomies' files and the index too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from papershelf.model import Catalogue
from papershelf.plugins import Export

Schema = dict[str, Any]


def text(description: str) -> Schema:
    """A string."""
    return {"type": "string", "description": description}


def number(description: str) -> Schema:
    """A whole number from 0."""
    return {"type": "integer", "minimum": 0, "description": description}


def a_list(of: Schema, description: str) -> Schema:
    """An array."""
    return {"type": "array", "items": of, "description": description}


def an_object(**fields: Schema) -> Schema:
    """An object that has all of these fields and no others."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def or_null(schema: Schema) -> Schema:
    """A value that may be missing."""
    return {**schema, "type": [schema["type"], "null"]}


ADDRESS = "address relative to the site's root, or a whole one"
PAPER = an_object(
    id=text("permanent name of the paper: the last part of its address"),
    title=text("title as plain text"),
    abstract=text("abstract as plain text; empty if there is none"),
    authors=a_list(text("name"), "authors in order"),
    year=or_null(number("year in which it came out")),
    venue=or_null(text("journal, conference or series")),
    identifiers={
        "type": "object",
        "additionalProperties": {"type": "string"},
        "description": "doi, arxiv, pmid ... without a resolver's address",
    },
    url=text(ADDRESS),
    links=a_list(an_object(kind=text("paper, pdf, code ..."), url=text("address")), "on the web"),
    tags=a_list(
        an_object(slug=text("permanent name"), name=text("name")), "topics, first ones most"
    ),
    keyphrases=a_list(text("phrase"), "phrases that tell what it is about, best first"),
    related=a_list(
        an_object(
            id=text("the other paper"),
            score={"type": "number", "description": "likeness, higher is closer"},
            reasons=a_list(text("word or phrase"), "what both have"),
        ),
        "papers like this one, closest first",
    ),
    mentions=a_list(
        an_object(
            id=text("the mentioned paper"),
            text=text("the words that name it"),
            sentence=text("the sentence they stand in"),
        ),
        "papers that the abstract names",
    ),
    source=an_object(file=text("file that it was read from"), line=number("its first line")),
)
TERM = an_object(
    slug=text("permanent name of the term"),
    name=text("name"),
    url=or_null(text(f"its page: {ADDRESS}")),
    aliases=a_list(text("name"), "other names of the same"),
    parents=a_list(text("slug"), "broader terms"),
    papers=a_list(text("a paper's id"), "papers, those most about it first"),
)
INDEX = an_object(
    title=text("what the catalogue is called"),
    schema=text(ADDRESS),
    papers=an_object(count=number("papers"), url=text(ADDRESS)),
    taxonomies=a_list(
        an_object(
            name=text("name in addresses"),
            title=text("name for people"),
            count=number("terms"),
            url=text(ADDRESS),
        ),
        "ways in which papers are grouped",
    ),
)


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:  # noqa: ARG001 - the same for all
    """One file."""
    yield "api/schema.json", f"{json.dumps(schema(), indent=1)}\n".encode()


def schema() -> Schema:
    """The whole schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Papers of a catalogue",
        "type": "array",
        "items": {"$ref": "#/$defs/paper"},
        "$defs": {
            "paper": PAPER,
            "term": TERM,
            "taxonomy": {"type": "array", "items": {"$ref": "#/$defs/term"}},
            "index": INDEX,
        },
    }


PLUGIN = Export(name="api_schema", export=export)
