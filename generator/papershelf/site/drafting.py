"""A catalogue's pages as Markdown, each a step that anybody may do.

for piece in wanted(catalogue, written):      a page's values, and what an editor wrote for it
key(piece, base)                          what tells whether it is the one of the last build
drafted(piece, (templates, language))     its Markdown file
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b

import jinja2
import msgspec

import papershelf.pages
from papershelf.exports import bibtex
from papershelf.exports.heads import Heads
from papershelf.model import Catalogue, Language, Page, Step
from papershelf.plugins import PageKind, discover
from papershelf.render.page import Template, body_of, environment, markdown

Templates = tuple[Template, ...]

_ENCODER = msgspec.msgpack.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """All that a page's Markdown depends on besides the templates."""

    page: Page
    written: str = ""
    """Markdown that an editor wrote as the page's introduction."""
    citation: str = ""
    """BibTeX of a paper's page: its key depends on the other papers, since keys are distinct."""


def pieces(catalogue: Catalogue, written: Mapping[str, bytes]) -> Iterator[Piece]:
    """Every page that is made from the catalogue.

    A page that an editor wrote with the path of a generated one becomes its introduction, or takes
    its place if it only leads elsewhere.
    """
    keys, papers, heads = bibtex.keys(catalogue.papers), catalogue.by_id(), Heads(catalogue)
    for bare in pages(catalogue):
        page = told(bare, heads)
        paper, introduction = page.context.get("paper"), ""
        if page.path in written:
            if page.front_matter["kind"] == "redirect":
                continue
            _, introduction = body_of(written[page.path].decode())
        cited = bibtex.entry(papers[paper.id], keys[paper.id]) if paper else ""
        yield Piece(page=page, written=introduction, citation=cited)


def told(page: Page, heads: Heads) -> Page:
    """The page with what programs read in it."""
    known = {"head": heads.head(page), "tail": heads.tail(page)}
    more = {name: html for name, html in known.items() if html}
    return replace(page, front_matter={**page.front_matter, **more}) if more else page


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of the site that is made from the catalogue."""
    for kind in discover(papershelf.pages, PageKind):
        yield from kind.pages(catalogue)


def drafted(piece: Piece, shared: tuple[Templates, Language]) -> str:
    """The page's Markdown file; shared are the templates and the language of their words.

    Raises:
        TemplateError: a template is broken.

    """
    made = markdown(piece.page, _environment(*shared), piece.written, piece.citation)
    return made.text


@lru_cache(maxsize=4)
def _environment(templates: Templates, language: Language) -> jinja2.Environment:
    return environment(templates, language)


DRAFTED = Step(name="pages", run=drafted, found=str, kept=False, light=False)
"""Piece to Markdown."""


def key(piece: Piece, base: bytes) -> bytes:
    """A digest of a page's values; empty for values of which there can be none.

    `base` stands for what all pages depend on: the templates, their language, the code.
    """
    try:
        return blake2b(_ENCODER.encode(piece), digest_size=16, key=base[:64]).digest()
    except (TypeError, ValueError, RecursionError):
        return b""
