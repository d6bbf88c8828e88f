r"""What the pages of a kind have in common, as plain values, and a page made with it.

    frame = made(shell, sources, settings)    from the shell that MkDocs' theme gives
    html(Written("papers/prop.md", "---\ntitle: ..."), frame)   ->  the page's bytes

A shell belongs to one MkDocs; a frame can travel to other processes and machines, and its key says
whether pages of an earlier build had the same. It holds the frame's text, the theme's templates of
the blocks between, and the settings that mkdocs.yml names.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

import jinja2
import msgspec
from jinja2 import meta
from jinja2.runtime import Context
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import script_tag_filter

from papershelf.model import Language
from papershelf.permalinks import address
from papershelf.render.body import body
from papershelf.render.compiled_once import COMPILED
from papershelf.render.direct_context import DirectContext
from papershelf.render.page import draft
from papershelf.render.shell import Shell, chains, filled
from papershelf.render.theme_values import of_page, of_site

Sources = tuple[tuple[str, str], ...]
"""Names and texts of the theme's templates."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """Text with slots, and all that fills them but the page."""

    template: str
    """Of the theme: `paper.html`."""
    pieces: tuple[str, ...]
    """Text, slot, text, slot ... text."""
    sources: Sources
    settings: Mapping[str, Any]
    """Plain values of mkdocs.yml, and what MkDocs adds to every page's context."""
    key: bytes
    """Digest of all of that."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Frame) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


class Written(NamedTuple):
    """A page as it lies in the pages folder."""

    path: str
    text: str


class Shown:
    """A page as the theme's blocks see it; what MkDocs' pages know besides is not there."""

    __slots__ = ("abs_url", "canonical_url", "content", "is_homepage", "meta", "title", "url")

    def __init__(self, path: str, front_matter: Mapping[str, Any], content: str, site: str) -> None:
        """A page of a site, whose address may be unknown."""
        self.url = address(path)
        self.meta, self.content = front_matter, content
        self.title = front_matter.get("title", "")
        self.is_homepage = False
        self.canonical_url = urljoin(f"{site.rstrip('/')}/", self.url) if site else None
        self.abs_url = urlsplit(self.canonical_url).path if self.canonical_url else None


def made(shell: Shell, sources: Sources, settings: Mapping[str, Any]) -> Frame:
    """The frame of a shell; `sources` are at least the templates that it needs."""
    parts = (shell.whole.name or "", tuple(shell.pieces), sources)
    digest = blake2b(msgspec.msgpack.encode((parts, settings)), digest_size=16).digest()
    return Frame(template=parts[0], pieces=parts[1], sources=sources, settings=settings, key=digest)


def sources(environment: jinja2.Environment, names: Iterable[str]) -> Sources:
    """Templates with all that they extend and include, as far as that stands in them.

    Those of all kinds of pages together, so that each is compiled once and not for every kind.
    """
    found: dict[str, str] = {}
    wanted = list(names)
    while wanted:
        name = wanted.pop()
        if name in found or environment.loader is None:
            continue
        with suppress(jinja2.TemplateNotFound):  # it may be included only where it is there
            found[name], _, _ = environment.loader.get_source(environment, name)
            wanted += filter(None, meta.find_referenced_templates(environment.parse(found[name])))
    return tuple(sorted(found.items()))


def html(page: Written, frame: Frame) -> bytes:
    """A page's HTML file.

    Raises:
        jinja2.TemplateError: a template is broken.

    """
    ready = _ready(frame)
    known = draft(page.text)
    content = body(known.body, page.path, ready.language).html
    shown = Shown(page.path, known.front_matter, content, frame.settings["site_url"] or "")
    context = ready.context(shown, frame.settings)
    text = filled(frame.pieces, ready.blocks, context)
    return text.encode("utf-8", errors="xmlcharrefreplace")


class _Ready(NamedTuple):
    """A frame with its templates compiled, and what all of its pages share."""

    template: jinja2.Template
    blocks: dict[str, Any]
    shared: dict[str, Any]
    language: Language

    def context(self, page: Shown, settings: Mapping[str, Any]) -> Context:
        """What the blocks of a page are given; Jinja's own way to it copies the blocks too."""
        known = {**self.shared, **_own(page, settings)}
        environment, name = self.template.environment, self.template.name
        return environment.context_class(environment, known, name, {}, self.template.globals)


def _own(page: Shown, settings: Mapping[str, Any]) -> dict[str, Any]:
    base = "/".join([".."] * page.url.count("/")) or "."
    return {"page": page, "base_url": base, **of_page(page, settings)}


@lru_cache(maxsize=64)
def _ready(frame: Frame) -> _Ready:
    template = _environment(frame.sources).get_template(frame.template)
    settings = frame.settings
    version = settings["mkdocs_version"]
    shared = {"config": settings, "mkdocs_version": version, **of_site(settings)}
    blank = {**shared, **_own(Shown("page.md", {}, "", ""), settings)}
    return _Ready(
        template=template,
        blocks=chains(template, blank),
        shared={**template.globals, **shared},
        language=shared["language"],
    )


@lru_cache(maxsize=2)
def _environment(sources: Sources) -> jinja2.Environment:
    """The theme's templates, compiled once in each process."""
    environment = jinja2.Environment(  # noqa: S701 - the theme's templates escape what they print
        loader=jinja2.DictLoader(dict(sources)),
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    environment.context_class = DirectContext
    environment.bytecode_cache = COMPILED
    environment.install_null_translations()  # type: ignore[attr-defined] # the extension's own
    environment.filters |= {"url": _url, "script_tag": script_tag_filter}
    return environment


@jinja2.pass_context
def _url(context: Context, value: object) -> str:
    """The way from a page to a file of the site, as MkDocs' filter of this name gives it."""
    page: Shown = context["page"]
    path = str(value)
    if path.startswith(page.url):
        return str(normalize_url(path, page=page))  # type: ignore[arg-type] # asks for `url` only
    return _from_folder(path, posixpath.dirname(page.url.rstrip("/")))


class _Beside(NamedTuple):
    url: str


@lru_cache(maxsize=131072)
def _from_folder(path: str, folder: str) -> str:
    """The way from any page of a folder but those that the path leads through."""
    stranger = _Beside(posixpath.join(folder, "\0/"))
    return str(normalize_url(path, page=stranger))  # type: ignore[arg-type] # the same
