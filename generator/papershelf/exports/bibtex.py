r"""BibTeX: one entry a paper, and all of them as `api/papers.bib`.

@inproceedings{lovelace2024model,
title = {A Model of {M2-CLIP} for $x^2$},
author = {Lovelace, Ada},
...
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from papershelf.exports.bibtex_types import SPOKEN, entry_type, venue_field
from papershelf.exports.bibtex_values import CITED, author, field_name, written
from papershelf.exports.blocks import Block, block_step, in_blocks
from papershelf.exports.citation_keys import Keyed, citation_key, keys, keys_of, own_key
from papershelf.exports.extras import Extra, extras
from papershelf.exports.keyword_list import listed
from papershelf.exports.latex import latex
from papershelf.exports.latex_runs import running, titled
from papershelf.exports.once import once_a_paper
from papershelf.model import Catalogue, Issued, Paper, Resource, RunKind
from papershelf.plugins import Export, Made

__all__ = ["PLUGIN", "entry", "export", "full_entry", "keys"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
PREFERRED = ("paper", "project", "pdf", "web")
"""Kinds of resources in the order in which one serves as the entry's address."""
REGISTERS = ("pmid", "pmcid", "isbn", "issn", "openreview", "dblp", "acl")
"""Identifiers that stand in fields of their own names."""

_UNSAFE = re.compile(r"[{}\\^`\"<>| ]")
_URL_ESCAPES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '{}\\^`"<>| '})


def export(catalogue: Catalogue) -> Iterator[Made]:
    """The whole catalogue as one file, in the catalogue's order, with distinct keys.

    Entries hold abstracts and everything that the sources say beyond what a paper has a place for.
    """
    columns = [keys_of(catalogue.papers, own_key)]
    yield in_blocks("api/papers.bib", catalogue, ENTRIES, columns, b"\n".join)


def entries(block: Block[Keyed], _: None) -> bytes:
    """The full entries of some papers."""
    return "\n".join(full_entry(paper, key) for paper, key in block.rows).encode("utf-8", "replace")


ENTRIES = block_step("BibTeX", entries)


def entry(paper: Paper, key: str = "") -> str:
    """A paper's entry for citing, with a line end behind it; without a key one is made."""
    kind = entry_type(paper)
    found = {name: extra for name, extra in extras(paper).items() if field_name(extra) in CITED}
    return _assembled(kind, key or _key(paper), _fields(paper, kind, found))


def full_entry(paper: Paper, key: str = "") -> str:
    """A paper's entry with everything that is known, with a line end behind it."""
    kind = entry_type(paper)
    fields = [*_fields(paper, kind, extras(paper)), *_beyond_citing(paper)]
    return _assembled(kind, key or _key(paper), fields)


def _key(paper: Paper) -> str:
    return own_key(paper) or citation_key(paper)


def _assembled(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    lines = [f"  {name} = {value},\n" for name, value in fields]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _fields(paper: Paper, kind: str, found: Mapping[str, Extra]) -> Iterator[tuple[str, str]]:
    """Names and values of an entry's fields, in order, with the values' delimiters."""
    yield from _heading(paper)
    if paper.issued:
        yield from _dated(paper.issued)
    if kind == "misc" and paper.kind in SPOKEN:
        yield "type", f"{{{paper.kind}}}"
    own = {"title", "author", "year", "month", "day", "url", "doi"}
    if paper.venue:
        venue = venue_field(paper, kind, {field_name(extra) for extra in found.values()})
        own.add(venue)
        yield venue, f"{{{latex(paper.venue)}}}"
    yield from _identifiers(paper)
    yield from written(found, own)


@once_a_paper
def _heading(paper: Paper) -> tuple[tuple[str, str], ...]:
    """Title and authors: what costs most, and is the same in an entry for citing and a full one."""
    title = ("title", f"{{{titled(paper.title)}}}")
    if not paper.authors:
        return (title,)
    return title, ("author", f"{{{' and '.join(author(person) for person in paper.authors)}}}")


def _dated(issued: Issued) -> Iterator[tuple[str, str]]:
    yield "year", f"{{{issued.year}}}"
    if issued.month:
        yield "month", MONTHS[issued.month - 1]
    if issued.day:
        yield "day", f"{{{issued.day}}}"


def _identifiers(paper: Paper) -> Iterator[tuple[str, str]]:
    if doi := paper.identifiers.get("doi"):
        yield "doi", f"{{{_bare(doi)}}}"
    if arxiv := paper.identifiers.get("arxiv"):
        yield "eprint", f"{{{_bare(arxiv)}}}"
        yield "archivePrefix", "{arXiv}"
    if main := _main_link(paper):
        yield "url", _address(main)


def _beyond_citing(paper: Paper) -> Iterator[tuple[str, str]]:
    """What a collection keeps and a reference does not show."""
    for name in REGISTERS:
        if number := paper.identifiers.get(name):
            yield name, f"{{{_bare(number)}}}"
    main = _main_link(paper)
    shown = {run.source for run in paper.abstract.runs if run.kind is RunKind.URL}
    for link in paper.links:
        if link is not main and link.url not in shown:
            yield (link.kind if link.kind in ("pdf", "code") else "url"), _address(link)
    if paper.keywords:
        yield "keywords", f"{{{listed([latex(keyword) for keyword in paper.keywords])}}}"
    if paper.abstract:
        yield "abstract", f"{{{running(paper.abstract)}}}"


def _main_link(paper: Paper) -> Resource | None:
    """The link that serves as the entry's address."""
    ranked = [link for link in paper.links if link.kind in PREFERRED]
    return min(ranked, key=lambda link: PREFERRED.index(link.kind), default=None)


def _address(link: Resource) -> str:
    return f"{{{_bare(link.url)}}}"


def _bare(text: str) -> str:
    """An address or identifier without signs that would end it or that LaTeX would read."""
    return text.translate(_URL_ESCAPES) if _UNSAFE.search(text) else text


PLUGIN = Export(name="bibtex", export=export)
