"""The thin adapter between MkDocs' events and the line in build.py.

MkDocs owns the configuration, the theme, the page list and the rendering of Markdown to HTML. The
plug-in makes the Markdown, hands it over as MkDocs' own docs folder, and lets MkDocs build into a
folder beside the site that takes the site's place only when everything has succeeded.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from papershelf import files
from papershelf.cataloguing import Order, catalogued
from papershelf.config import Project, project
from papershelf.errors import PapershelfError
from papershelf.filling import Folder, filled
from papershelf.keeping.crew import Crew
from papershelf.keeping.workers import hired
from papershelf.model import Catalogue
from papershelf.model.work import UNWATCHED, Watch
from papershelf.render.heading_ids import in_english
from papershelf.render.sections import sectioned
from papershelf.render.theme_values import variables
from papershelf.settings import PapershelfConfig
from papershelf.site import staging, writing
from papershelf.site.beside import write_beside
from papershelf.site.publication import Publication, may_skip_mkdocs
from papershelf.site.ready_page import ReadyPage, frame, theme_template
from papershelf.site.theme_context import dress, spoken
from papershelf.site_language import unspoken
from papershelf.telling.summary import Summary, summary
from papershelf.telling.warnings import strict_failure
from papershelf.text.count import counted

if TYPE_CHECKING:  # brings a web server and a file watcher, which a build does without
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.papershelf")

UNDATED = "1980-01-01"
"""MkDocs dates pages with today's date, which would make every build differ."""


class PapershelfPlugin(BasePlugin[PapershelfConfig]):  # type: ignore[no-untyped-call] # MkDocs leaves it untyped
    """Everything a catalogue adds to a MkDocs site."""

    def __init__(self) -> None:
        """A plug-in that reports its progress to the log until someone else listens."""
        self.progress: Callable[[str, str], None] = partial(log.info, "%s: %s")
        self.watch: Watch = UNWATCHED
        self.crew: Crew | None = None
        self.size: int | None = None
        self.open = ExitStack()
        self.command = "build"
        self.plain, self.published = False, True
        self.drafted = writing.Drafted({}, {})
        self.written: dict[str, bytes] = {}
        self.summary = Summary(papers=0, tags=0, links=0, problems=0)

    @property
    def kinds(self) -> dict[str, str]:
        """The kind of each page that is made from the catalogue, by path."""
        return self.drafted.kinds

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command: only a real build replaces the site."""
        self.command = command
        self.published = command != "serve" and not dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the Markdown and point MkDocs to it."""
        self.project = project(config, self.config.pages_dir)
        self.open.close()
        size = self.config.workers if self.size is None else self.size
        self.workers = hired(self.project.cache, size, self.watch, self.crew)
        self.open.callback(self.workers.close)
        try:
            self.language = spoken(config, self.project)
            if hint := unspoken(self.language):
                self.progress("language", hint)
            self.catalogue = self.made(self.project)
        except PapershelfError as error:
            raise PluginError(str(error)) from error
        self.quick = self.published and not self.plain and may_skip_mkdocs(config)
        if not self.quick:
            config.docs_dir = str(self.project.pages)
        dress(config, self.project, self.catalogue)
        if self.command != "serve":
            staging.clear(self.project.site)
            config.site_dir = str(staging.folder(self.project.site))
        own = [path for path in self.kinds if path not in self.written] if self.quick else []
        self.publication = Publication(self.project.site, self.docs, self.drafted, own)
        return config

    def made(self, project: Project) -> Catalogue:
        """Sources to Markdown pages and data files on disk."""
        order = Order(
            project=project,
            workers=self.workers,
            language=self.language,
            embeddings=self.config.embeddings,
            watch=self.watch,
            progress=self.progress,
        )
        catalogue, problems = catalogued(order)
        self.summary = summary(catalogue, problems)
        self.progress("enriched", f"{self.summary.tags} tags, {self.summary.links} links")
        written = self.write(catalogue, project)
        self.progress("written", f"{counted(written, 'file')} to {self.config.pages_dir}")
        return catalogue

    def write(self, catalogue: Catalogue, project: Project) -> int:
        """Pages, data and assets on disk; returns the number of files."""
        gc.freeze()  # what is there now stays until the end: looking it through takes seconds
        self.open.callback(gc.unfreeze)
        folder = Folder(project=project, watch=self.watch, trusted=not self.plain)
        self.docs, self.drafted, self.written, count = filled(catalogue, folder)
        return count

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give MkDocs the pages that it renders; generated ones stay out of the navigation."""
        if self.quick:
            return self.publication.files(files, config, self.written)
        for file in files.documentation_pages():
            if file.src_uri not in self.written or file.src_uri in self.kinds:
                file.inclusion = InclusionLevel.NOT_IN_NAV
            ready = file.src_uri in self.kinds and file.src_uri not in self.written
            if ready and config.use_directory_urls and not self.plain:
                ReadyPage(file, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Link hand-written pages in the header."""
        for page in nav.pages:
            if not page.is_homepage:
                title = page.title or Path(page.file.src_uri).stem.capitalize()
                config.extra["papershelf"]["sections"].append({"title": title, "url": page.url})
        self.nav = nav
        return nav

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Wrap the sections of our own pages, and have the theme's template of their kind."""
        kind = page.meta.get("kind")
        if not kind:
            return html
        page.meta.setdefault("template", theme_template(kind))
        ready = isinstance(page, ReadyPage)
        return html if ready else sectioned(in_english(html, self.catalogue.language))

    def on_env(self, env, *, config: MkDocsConfig, files: Files):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - MkDocs' own signature names a private type
        """Give every page the same date, so that equal content gives equal bytes."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        for page in pages:
            page.update_date = UNDATED
        self.open.enter_context(self.watch.stage("rendering"))
        for name in self.framed(pages, env, files, config):
            log.info("pages with %s are rendered one by one", name)
        self.total, self.done = len(files.documentation_pages()), 0
        return env

    def framed(
        self, pages: list[Page], env: jinja2.Environment, files: Files, config: MkDocsConfig
    ) -> list[str]:
        """Render pages of a kind by one frame; returns the templates that forbid it."""
        context_of = partial(self.context_of, files=files, config=config)
        if self.quick:
            return self.publication.render(files, env, context_of, self.workers)
        return list(frame([page for page in pages if isinstance(page, ReadyPage)], env, context_of))

    def context_of(self, page: ReadyPage, files: Files, config: MkDocsConfig) -> TemplateContext:
        """What a page's template will be given."""
        context = get_context(self.nav, files, config, page)
        return config.plugins.on_page_context(context, page=page, config=config, nav=self.nav)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Add what our theme's templates take."""
        context.update(variables(page, config))  # type: ignore[typeddict-item] # a theme may have more
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Count the pages that are rendered."""
        self.done += 1
        self.watch.pieces(self.done, self.total)
        return output

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Without a site_url nobody knows the path that a 404 page is served below."""
        if template_name == "404.html" and not config.site_url:
            context["base_url"] = "."
        if template_name == "sitemap.xml":
            if self.quick and config.site_url:
                context["pages"] = self.publication.listed(context["pages"], config)
            found = self.publication.mapped(context["pages"], config.site_url or "")
            context.update(found)  # type: ignore[typeddict-item] # our template takes them
        context.update(variables(None, config))  # type: ignore[typeddict-item] # a theme may have more
        return context

    @event_priority(-100)  # other plug-ins still write into the site after the build
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Replace the site and note what it has, unless strict mode is about to fail the build."""
        self.workers.finish()
        rendered, final = Path(config.site_dir), not strict_failure()
        with self.open:
            if self.command == "serve":  # what is tried out there is not published
                write_beside(rendered, self.docs.read, self.drafted.citations)
                return
            if final and (fault := self.project.remember(self.catalogue)):
                log.warning(fault)
            self.publication.publish(rendered, self.workers, final=final)
        config.site_dir = str(self.project.site)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Remove an unfinished site."""
        self.open.close()
        if self.command != "serve" and hasattr(self, "project"):
            staging.clear(self.project.site)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Watch what people edit instead of what the build writes."""
        server.unwatch(str(self.project.pages))
        server.watch(str(self.project.content))
        for folder in files.template_folders(self.project.root):
            server.watch(str(folder))
        return server
