"""A catalogue's pages as Markdown, each a step that anybody may do.

for piece in pieces(catalogue, written):  a page's values, and what an editor wrote for it
key(piece, base)                          what tells whether it is the one of the last build
drafted(piece, (templates, language))     its Markdown file
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import blake2b
from typing import Any

import msgspec

import papershelf.pages
from papershelf.exports.heads import Heads, is_about_one
from papershelf.model import Catalogue, Language, Late, Page, Step
from papershelf.plugins import PageKind, discover
from papershelf.render.page import Template, body_of, environment, markdown
from papershelf.render.short_templates import ShortEnvironment
from papershelf.site.citations import citations

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
    """Every page that is made from the catalogue; what is costly to make is made when asked for.

    A page that an editor wrote with the path of a generated one becomes its introduction, or takes
    its place if it only leads elsewhere.
    """
    entries, heads = citations(catalogue), Heads(catalogue)
    for bare in pages(catalogue):
        introduction, cited = "", ""
        if bare.path in written:
            if bare.front_matter["kind"] == "redirect":
                continue
            _, introduction = body_of(written[bare.path].decode())
        if is_about_one(bare):
            cited = entries[bare.papers[0]]
        yield Piece(page=told(bare, heads), written=introduction, citation=cited)


def told(page: Page, heads: Heads) -> Page:
    """The page with what programs read in it."""
    kind = {name: page.front_matter[name] for name in ("kind",) if name in page.front_matter}
    return Page(
        path=page.path,
        template=page.template,
        front_matter=Late(kind, partial(_with_head, page, heads)),
        context=page.context,
        papers=page.papers,
        made_of=(_made_of(page), heads.seen(page)),
    )


def _with_head(page: Page, heads: Heads) -> dict[str, Any]:
    known = {"head": heads.head(page), "tail": heads.tail(page)}
    return {**page.front_matter, **{name: html for name, html in known.items() if html}}


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
def _environment(templates: Templates, language: Language) -> ShortEnvironment:
    return environment(templates, language)


DRAFTED = Step(name="pages", run=drafted, found=str, kept=False, light=False)
"""Piece to Markdown."""


def key(piece: Piece, base: bytes) -> bytes:
    """A digest of what a page is made of; empty for values of which there can be none.

    `base` stands for what all pages depend on: the templates, their language, the code.
    """
    page = piece.page
    seen = (page.path, page.template, _made_of(page), piece.written, piece.citation)
    try:
        return blake2b(_ENCODER.encode(seen), digest_size=16, key=base[:64]).digest()
    except (TypeError, ValueError, RecursionError):
        return b""


def _made_of(page: Page) -> object:
    return (page.front_matter, page.context) if page.made_of is None else page.made_of
