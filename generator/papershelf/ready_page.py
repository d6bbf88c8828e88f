"""A page whose HTML is ready: MkDocs lists it and puts it into the theme, and renders nothing.

MkDocs reads each page from disk, parses its front matter as YAML and its text with a new
Python-Markdown object. Of the pages that the build has just made it need do none of that.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from papershelf.render.body import Heading, body
from papershelf.render.page import Draft


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
