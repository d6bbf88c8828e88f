"""A page whose HTML is ready: MkDocs lists it and puts it into the theme, and renders nothing.

MkDocs reads each page from disk, parses its front matter as YAML and its text with a new
Python-Markdown object. Of the pages that the build has just made it need do none of that.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from papershelf.render.body import Heading, body
from papershelf.render.page import Draft
from papershelf.render.shell import fits, made

FRAMED = 8
"""Pages of a kind from which on it gets a shell."""


class ReadyPage(Page):
    """One of our own pages, as MkDocs sees it."""

    def __init__(self, file: File, config: MkDocsConfig, draft: Draft) -> None:
        """A page outside the navigation."""
        super().__init__(None, file, config)
        self.draft = draft

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Take front matter and Markdown as the build left them."""
        self.markdown, self.meta = self.draft.body, dict(self.draft.front_matter)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the body, unless another plug-in has changed the Markdown."""
        if self.markdown != self.draft.body:
            super().render(config, files)
            return
        made = body(self.draft.body, self.file.src_uri)
        self.content = made.html
        self.toc = contents(made.headings)
        self.present_anchor_ids = {heading.id for heading in made.headings}


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


def frame(
    pages: Sequence[ReadyPage],
    environment: jinja2.Environment,
    context_of: Callable[[ReadyPage], TemplateContext],
) -> Iterator[tuple[str, str]]:
    """Have the many pages of a kind in a folder rendered by one shell, if that changes nothing.

    Pages of other folders name the sections of the site in other ways. Yields template and folder
    of those for which a shell would not do.
    """
    for (name, folder), some in groupby(sorted(pages, key=_frame_of), key=_frame_of):
        alike = list(some)
        if len(alike) < FRAMED:
            continue
        first, last = context_of(alike[0]), context_of(alike[-1])
        shell = made(environment, name, first)
        if fits(shell, first) and fits(shell, last):
            for page in alike:
                page.meta["template"] = shell
        else:
            yield name, folder


def _frame_of(page: ReadyPage) -> tuple[str, str]:
    """What a page's frame depends on: the theme's template and the page's folder."""
    return str(page.meta["template"]), posixpath.dirname(page.file.src_uri)
