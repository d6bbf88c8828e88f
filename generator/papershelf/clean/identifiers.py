"""Identifiers without their resolvers' addresses.

>>> doi("https://doi.org/10.5555/ABC.1."), arxiv("arXiv:2401.01234v2")
('10.5555/abc.1', '2401.01234')
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from papershelf.model import Field

OTHERS = ("pmid", "pmcid", "isbn", "issn", "openreview", "dblp", "acl")
"""Further fields that name the paper in some register; taken as written."""

_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s\"<>{}]{1,200}")
_DOI_HOST = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?<![\w.])([0-9]{4}\.[0-9]{4,5}|[a-z][a-z-]{1,20}(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]{1,3})?(?![\w])"
)
_ARXIV_HOST = re.compile(r"https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/", re.IGNORECASE)
_BARE = re.compile(r"[\w.:/-]{1,60}")


def doi(text: str) -> str:
    """The DOI in a text, in lower case since DOIs do not tell cases apart, or ""."""
    found = _DOI.search(text)
    return found[0].rstrip(".,;:)]'").lower() if found else ""


def arxiv(text: str) -> str:
    """The arXiv identifier in a text, without its version, or ""."""
    found = _ARXIV.search(text)
    return found[1] if found else ""


def identifiers(fields: Mapping[str, Sequence[Field]]) -> dict[str, str]:
    """The identifiers that a record's fields and its addresses name."""
    addresses = [field.text for name in ("url", "pdf") for field in fields.get(name, ())]
    found = {
        "doi": _first([doi(field.text) for field in fields.get("doi", ())])
        or _first([doi(text) for text in addresses if _DOI_HOST.search(text)]),
        "arxiv": _first([arxiv(field.text) for field in fields.get("arxiv", ())])
        or _first([arxiv(text) for text in addresses if _ARXIV_HOST.search(text)]),
    } | {name: _first([_bare(field.text) for field in fields.get(name, ())]) for name in OTHERS}
    return {name: value for name, value in found.items() if value}


def _bare(text: str) -> str:
    return text.strip() if _BARE.fullmatch(text.strip()) else ""


def _first(found: Sequence[str]) -> str:
    return next((value for value in found if value), "")
