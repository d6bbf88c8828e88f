"""A page whose HTML is ready: MkDocs lists it and puts it into the theme, and renders nothing.

MkDocs parses a page's front matter as YAML and its text with a new Python-Markdown object. Of the
pages that the build has just made it need do none of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from papershelf.render.body import Heading, body
from papershelf.render.page import draft
from papershelf.render.shell import Shell, fits, made
from papershelf.render.theme_values import language_of

FRAMED = 8
"""Pages of a kind from which on it gets a shell."""


class ReadyPage(Page):
    """One of our own pages, as MkDocs sees it."""

    def __init__(self, file: File, config: MkDocsConfig) -> None:
        """A page outside the navigation."""
        super().__init__(None, file, config)
        self.made = ""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Take front matter and Markdown as the build left them."""
        found = draft(self.file.content_string)
        self.made, self.markdown, self.meta = found.body, found.body, dict(found.front_matter)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the body, unless another plug-in has changed the Markdown."""
        if self.markdown != self.made:
            super().render(config, files)
            return
        found = body(self.made, self.file.src_uri, language_of(config))
        self.content = found.html
        self.toc = contents(found.headings)
        self.present_anchor_ids = {heading.id for heading in found.headings}

    def complete(self, config: MkDocsConfig, files: Files) -> None:
        """Do at once what MkDocs does with a page before it puts it into the theme."""
        self.read_source(config)
        self.render(config, files)
        if kind := self.meta.get("kind"):
            self.meta.setdefault("template", theme_template(kind))


def theme_template(kind: str) -> str:
    """The theme's template of a kind of page."""
    return f"{kind}.html"


def contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """Headings as the tree that themes expect: each below the last one of a higher level."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        entry = AnchorLink(heading.text, heading.id, heading.level)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(entry)
        above.append(entry)
    if top:
        top[0].active = True  # type: ignore[attr-defined] # as MkDocs marks the first entry
    return TableOfContents(top)


Alike = tuple[str, str, int]
"""What a page's frame depends on: the theme's template, and where the page lies."""


def alike(template: str, path: str) -> Alike:
    """Pages of one depth below one folder of the site name everything else in the same way.

    >>> alike("term.html", "tags/looms/2.md")
    ('term.html', 'tags', 2)
    """
    return template, path.partition("/")[0] if "/" in path else "", path.count("/")


def grouped(pages: Sequence[tuple[str, str]]) -> dict[Alike, list[str]]:
    """Paths of pages that share a frame; given are the theme's template and path of each."""
    groups: dict[Alike, list[str]] = {}
    for template, path in pages:
        groups.setdefault(alike(template, path), []).append(path)
    return groups


def frame(
    pages: Sequence[ReadyPage],
    environment: jinja2.Environment,
    context_of: Callable[[ReadyPage], TemplateContext],
) -> Iterator[str]:
    """Have the many pages of a kind rendered by one shell, if that changes nothing.

    Yields the templates for which a shell would not do.
    """
    known = {page.file.src_uri: page for page in pages}
    for (name, _, _), paths in grouped(
        [(str(page.meta["template"]), path) for path, page in known.items()]
    ).items():
        if len(paths) < FRAMED:
            continue
        first, last = context_of(known[paths[0]]), context_of(known[paths[-1]])
        shell = shell_of(environment, name, first, last)
        if shell is None:
            yield name
            continue
        for path in paths:
            known[path].meta["template"] = shell


def shell_of(
    environment: jinja2.Environment, name: str, first: TemplateContext, last: TemplateContext
) -> Shell | None:
    """The shell of a template, if two pages come out as they do without it."""
    shell = made(environment, name, first)
    return shell if fits(shell, first) and fits(shell, last) else None
