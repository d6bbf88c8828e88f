"""CSL-JSON: every paper as `api/papers.csl.json`, for Zotero, pandoc and citation processors.

    [{"id": "tides-1", "type": "article-journal", "title": "Deep Tides",
      "author": [{"family": "Lovelace", "given": "Ada"}], "issued": {"date-parts": [[2024, 3]]},
      "custom": {"shelf": "B3"}}]

Fields of the sources that are no variables of CSL stand in `custom`, under their own names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from papershelf.exports.blocks import Block, block_step, in_blocks
from papershelf.exports.citation_keys import (
    Keyed,
    citation_key,
    keys_of,
    own_key,
    source_key,
)
from papershelf.exports.csl_values import dated, named, variable
from papershelf.exports.extras import Extra, extras, is_bibtex, is_ris, parsed
from papershelf.exports.json_text import on_one_line
from papershelf.exports.keyword_list import listed
from papershelf.exports.plain_runs import plain
from papershelf.model import Catalogue, Paper
from papershelf.plugins import Export, Made

NUMBERS = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID"}
OTHERS = {"preprint": "article"}
"""Kinds that CSL has another name for."""
PUBLISHED = frozenset({"book", "thesis", "report"})
"""CSL types whose venue is their publisher, in BibTeX and RIS."""


def export(catalogue: Catalogue) -> Iterator[Made]:
    """The whole catalogue as one list, in the catalogue's order, with distinct ids."""
    columns = [keys_of(catalogue.papers, source_key)]
    yield in_blocks("api/papers.csl.json", catalogue, ITEMS, columns, _list)


def items(block: Block[Keyed], _: None) -> bytes:
    """The items of some papers."""
    return b",\n".join(_written(item(paper, key)) for paper, key in block.rows)


def _written(found: dict[str, Any]) -> bytes:
    """An item on one line; numbers that a source wrote are written by Python's own writer."""
    if all(isinstance(value, str) for value in found.get("custom", {}).values()):
        return on_one_line(found)
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")


def _list(parts: list[bytes]) -> bytes:
    return b"[\n%b\n]\n" % b",\n".join(parts)


ITEMS = block_step("CSL-JSON", items)


def item(paper: Paper, key: str = "") -> dict[str, Any]:
    """A paper's item; members that say nothing are left out."""
    known = paper.identifiers
    found: dict[str, Any] = {
        "id": key or own_key(paper) or citation_key(paper),
        "type": _type(paper),
        "title": plain(paper.title, emphasis="<i>{}</i>"),
        "author": [named(person) for person in paper.authors],
        "issued": dated(paper.issued),
        _venue(paper): paper.venue,
        "abstract": plain(paper.abstract),
        "keyword": listed(paper.keywords),
        **{name: known[number] for number, name in NUMBERS.items() if number in known},
        "URL": next((link.url for link in paper.links if link.kind != "pdf"), ""),
    }
    custom: dict[str, Any] = {}
    for name, extra in extras(paper).items():
        _place(name, extra, found, custom)
    _links(paper, found["URL"], custom)
    return {name: value for name, value in {**found, "custom": custom}.items() if value}


def _venue(paper: Paper) -> str:
    """Where the venue stands; BibTeX and RIS have that of a book in the publisher's place."""
    by_publisher = any(is_bibtex(record) or is_ris(record) for record in paper.origin[:1])
    return "publisher" if by_publisher and paper.kind in PUBLISHED else "container-title"


def _place(name: str, extra: Extra, found: dict[str, Any], custom: dict[str, Any]) -> None:
    """A field as a variable of CSL if it is one that is free, otherwise as a custom one."""
    known, value = variable(name, extra)
    if known and not found.get(known):
        found[known] = value
    else:
        texts = [parsed(text) for text in extra.plain]
        custom.setdefault(name, texts[0] if len(texts) == 1 else texts)


def _type(paper: Paper) -> str:
    """Zotero drops the venue of what is only called an article, so that has a better name."""
    unknown = paper.kind in {"", "article"}
    return "article-journal" if unknown and paper.venue else OTHERS.get(paper.kind, paper.kind)


def _links(paper: Paper, main: str, custom: dict[str, Any]) -> None:
    """Identifiers and addresses that CSL has no variables for."""
    for name, number in paper.identifiers.items():
        if name not in NUMBERS:
            custom.setdefault(name, number)
    shown = {main, *(run.source for run in paper.abstract.runs)}
    for link in (link for link in paper.links if link.url not in shown):
        name = link.kind if link.kind in ("pdf", "code") else f"{link.kind}-url"
        custom.setdefault(name, link.url)


PLUGIN = Export(name="csl_json", export=export)
