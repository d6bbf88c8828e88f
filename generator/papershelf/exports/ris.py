"""RIS: every paper as `api/papers.ris`, for reference managers.

    TY  - JOUR
    TI  - Deep Tides
    AU  - Lovelace, Ada
    ER  -

What RIS has a code for stands under it; every other field of the sources is a note,
`N1  - shelf: B3`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from papershelf.exports.bibtex_values import parted_suffix
from papershelf.exports.blocks import Block, block_step, in_blocks
from papershelf.exports.citation_keys import (
    Keyed,
    citation_key,
    keys_of,
    own_key,
    source_key,
)
from papershelf.exports.extras import RIS_MARK, ROLES, Extra, extras, written_type
from papershelf.exports.keyword_list import listed
from papershelf.exports.one_line import one_line
from papershelf.exports.plain_runs import plain
from papershelf.model import Catalogue, Issued, Paper, Person
from papershelf.plugins import Export, Made

Line = tuple[str, str]
"""A code and its text."""

TYPES = {
    "article": "GEN",
    "article-journal": "JOUR INPR EJOUR JFULL ABST",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "paper-conference": "CONF CPAPER",
    "book": "BOOK EBOOK EDBOOK",
    "chapter": "CHAP ECHAP",
    "thesis": "THES",
    "report": "RPRT GOVDOC",
    "standard": "STAND",
    "manuscript": "UNPB MANSCPT",
    "webpage": "ELEC ICOMM",
    "post-weblog": "BLOG",
    "dataset": "DATA AGGR",
    "software": "COMP",
    "patent": "PAT",
    "speech": "SLIDE",
    "entry-encyclopedia": "ENCYC",
    "entry-dictionary": "DICT",
    "map": "MAP",
    "bill": "BILL",
    "legal_case": "CASE",
    "hearing": "HEAR",
    "legislation": "STAT",
    "motion_picture": "MPCT",
    "song": "MUSIC",
    "personal_communication": "PCOMM",
}
"""CSL type to the types of RIS that mean it, the one to write first; all others are `GEN`."""

CODES = {
    "volume": "VL",
    "number": "IS",
    "issue": "IS",
    "publisher": "PB",
    "address": "CY",
    "publisher-place": "CY",
    "edition": "ET",
    "language": "LA",
    "affiliation": "AD",
    "editor": "A2",
    "isbn": "SN",
    "issn": "SN",
    "url": "UR",
    "pdf": "L1",
}
"""Names of fields to codes; those of two signs, as `m1`, are codes themselves."""

PUBLISHED = frozenset({"book", "thesis", "report"})
"""CSL types whose venue is their publisher, school or institution."""

_KINDS = {name: kind for kind, names in TYPES.items() for name in names.split()}
_CODE = re.compile(r"[a-z][a-z0-9]")
_NOTES = frozenset({"er", "ty"})
"""Names that would end or begin a record if they were codes."""


def export(catalogue: Catalogue) -> Iterator[Made]:
    """The whole catalogue as one file, in the catalogue's order, with distinct ids."""
    columns = [keys_of(catalogue.papers, source_key)]
    yield in_blocks("api/papers.ris", catalogue, REFERENCES, columns, b"\n".join)


def references(block: Block[Keyed], _: None) -> bytes:
    """The records of some papers."""
    return "\n".join(reference(paper, key) for paper, key in block.rows).encode("utf-8", "replace")


REFERENCES = block_step("RIS", references)


def reference(paper: Paper, key: str = "") -> str:
    """A paper's record with a line end behind its end mark."""
    lines = _lines(paper, key or own_key(paper) or citation_key(paper))
    written = [f"{code}  - {line}\n" for code, text in lines if (line := one_line(text))]
    return f"{''.join(written)}ER  - \n"


def _lines(paper: Paper, key: str) -> Iterator[Line]:
    kind = _type(paper)
    left = extras(paper)
    yield "TY", kind
    yield "TI", plain(paper.title)
    yield from (("AU", author(person)) for person in paper.authors)
    yield from _dated(paper.issued)
    yield ("PB" if paper.kind in PUBLISHED else "T2"), paper.venue
    yield "AB", plain(paper.abstract)
    alone = len(paper.keywords) == 1
    yield from (("KW", listed([keyword]) if alone else keyword) for keyword in paper.keywords)
    yield from _identifiers(paper, left)
    yield "ID", key
    yield from _rest({name: extra for name, extra in left.items() if name != "label"})
    yield from (("N1", f"orcid: {p.name}, {p.orcid}") for p in paper.authors if p.orcid)


def _type(paper: Paper) -> str:
    written = written_type(paper, RIS_MARK).upper()
    if written and _KINDS.get(written, "article") == paper.kind:
        return written
    return TYPES.get(paper.kind, "GEN").split()[0]


def author(person: Person) -> str:
    """`Family, Given, Suffix`; a name that is not to be split ends in a comma."""
    if person.literal or not person.given:
        return f"{person.literal or person.family},"
    family, suffix = parted_suffix(person.family)
    return ", ".join(part for part in (family, person.given, suffix) if part)


def _dated(issued: Issued | None) -> Iterator[Line]:
    if issued:
        yield "PY", str(issued.year)
        if issued.month:
            yield "DA", str(issued).replace("-", "/") + ("/" if issued.day else "//")


def _identifiers(paper: Paper, left: Mapping[str, Extra]) -> Iterator[Line]:
    known = paper.identifiers
    yield "DO", known.get("doi", "")
    yield from (("SN", known.get(name, "")) for name in ("isbn", "issn"))
    yield "C2", known.get("pmcid", "")
    if "pmid" in known:
        yield "AN", known["pmid"]
        if "db" not in left and "dp" not in left:
            yield "DB", "PubMed"
    arxiv = known.get("arxiv", "")
    if arxiv and not any(arxiv in link.url for link in paper.links):
        yield "UR", f"https://arxiv.org/abs/{arxiv}"
    yield from (("L1" if link.kind == "pdf" else "UR", link.url) for link in paper.links)
    others = (name for name in ("openreview", "dblp", "acl") if name in known)
    yield from (("N1", f"{name}: {known[name]}") for name in others)


def _rest(left: Mapping[str, Extra]) -> Iterator[Line]:
    for name, extra in left.items():
        code = CODES.get(name) or (name.upper() if _is_code(name) else "")
        texts = [_role(text) for text in extra.names] if name in ROLES else extra.plain
        for text in texts:
            if name in ("pages", "page"):
                yield from _pages(text)
            else:
                yield (code, text) if code else ("N1", f"{name}: {text}")


def _role(name: str) -> str:
    """A name of an editor; one in braces is not to be split."""
    return f"{name[1:-1]}," if name.startswith("{") else name


def _is_code(name: str) -> bool:
    return bool(_CODE.fullmatch(name)) and name not in _NOTES


def _pages(text: str) -> Iterator[Line]:
    first, _, last = re.sub("--|[–—]", "-", text).partition("-")
    yield "SP", first
    yield "EP", last


PLUGIN = Export(name="ris", export=export)
