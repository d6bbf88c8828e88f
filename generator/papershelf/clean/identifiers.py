"""Identifiers without their resolvers' addresses.

>>> doi("https://doi.org/10.5555/ABC.1."), doi("(see 10.5555/x(05))"), arxiv("arXiv:2401.01234v2")
('10.5555/abc.1', '10.5555/x(05)', '2401.01234')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from papershelf.clean.addresses import trimmed

ADDRESSES = ("url", "pdf")
"""Fields whose addresses may hold an identifier."""
OTHERS = ("pmid", "pmcid", "isbn", "issn", "openreview", "dblp", "acl")
"""Further fields that name the paper in some register; taken as written."""

_DOI = re.compile(r"10\.[0-9]{4,9}/(?:[^\s\"<>{}]|<[0-9]{1,7}:[^\s\"<>{}]{1,40}>){1,200}")
"""Angle brackets belong to it only around a page and a code, as publishers once made them:
`10.1002/(SICI)1097-0000(19980815)17:15<1661::AID-XYZ968>3.0.CO;2-2`."""
_DOI_HOST = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?<![\w.])([0-9]{4}\.[0-9]{4,5}|[a-z][a-z-]{1,20}(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]{1,3})?(?![\w])"
)
_ARXIV_HOST = re.compile(r"https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/", re.IGNORECASE)
_BARE = re.compile(r"[\w.:/-]{1,60}")


def doi(text: str) -> str:
    """The DOI in a text, in lower case since DOIs do not tell cases apart, or "".

    A closing bracket at its end belongs to it if it was opened in it.
    """
    found = _DOI.search(text)
    return trimmed(found[0]).lower() if found else ""


def arxiv(text: str) -> str:
    """The arXiv identifier in a text, without its version, or ""."""
    found = _ARXIV.search(text)
    return found[1] if found else ""


def identifiers(fields: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The identifiers that a record's fields and its addresses name."""
    addresses = [text for name in ADDRESSES for text in fields.get(name, ())]
    found = {
        "doi": _first(map(doi, fields.get("doi", ())))
        or _first(doi(text) for text in addresses if _DOI_HOST.search(text)),
        "arxiv": _first(map(arxiv, fields.get("arxiv", ())))
        or _first(arxiv(text) for text in addresses if _ARXIV_HOST.search(text)),
    } | {name: _first(map(_bare, fields[name])) for name in OTHERS if name in fields}
    return {name: value for name, value in found.items() if value}


def _bare(text: str) -> str:
    return text.strip() if _BARE.fullmatch(text.strip()) else ""


def _first(found: Iterable[str]) -> str:
    return next((value for value in found if value), "")
