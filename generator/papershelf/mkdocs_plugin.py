"""The thin adapter between MkDocs' events and the line in build.py.

MkDocs owns the configuration, the theme, the page list and the rendering of Markdown to HTML. The
plug-in makes the Markdown, hands it over as MkDocs' own docs folder, and lets MkDocs build into a
folder beside the site that takes the site's place only when everything has succeeded.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

from mkdocs.commands.build import get_context
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from papershelf import build, files, staging
from papershelf.catalogue.accounting import sentence
from papershelf.catalogue.assemble import assemble
from papershelf.config import Project, project
from papershelf.embeddings import embedded
from papershelf.errors import PapershelfError
from papershelf.model import Catalogue, Problem
from papershelf.permalinks import address, has_map, map_page, papers_page, taxonomy_page
from papershelf.ready_page import ReadyPage, frame
from papershelf.render.page import Draft
from papershelf.render.sections import sectioned
from papershelf.text.count import counted
from papershelf.theme_context import variables

log = logging.getLogger("mkdocs.plugins.papershelf")

SHOWN = 20
"""Problems that a build prints; `papershelf check` prints all."""

UNDATED = "1980-01-01"
"""MkDocs dates pages with today's date, which would make every build differ."""


class PapershelfConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves it untyped
    """Settings of the plug-in in mkdocs.yml."""

    pages_dir = config_options.Type(str, default="build/docs")
    """Folder for the Markdown pages, rewritten by every build."""
    embeddings = config_options.Type(str, default="")
    """Folder of a sentence-embedding model, seen from mkdocs.yml; empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build made."""

    papers: int
    tags: int
    links: int
    problems: int


class PapershelfPlugin(BasePlugin[PapershelfConfig]):  # type: ignore[no-untyped-call] # the same
    """Everything a catalogue adds to a MkDocs site."""

    def __init__(self) -> None:
        """A plug-in that reports its progress to the log until someone else listens."""
        self.progress: Callable[[str, str], None] = lambda stage, done: log.info(
            "%s: %s", stage, done
        )
        self.rendered: Callable[[int, int], None] = lambda _done, _total: None
        self.command = "build"
        self.plain = False
        self.drafts: dict[str, Draft] = {}
        self.summary = Summary(papers=0, tags=0, links=0, problems=0)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command: only a real build replaces the site."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the Markdown and point MkDocs to it."""
        self.project = project(config, self.config.pages_dir)
        try:
            self.catalogue = self.made(self.project)
        except PapershelfError as error:
            raise PluginError(str(error)) from error
        config.docs_dir = str(self.project.pages)
        self.dress(config)
        if self.command != "serve":
            staging.clear(self.project.site)
            config.site_dir = str(staging.folder(self.project.site))
        return config

    def made(self, project: Project) -> Catalogue:
        """Sources to Markdown pages and data files on disk."""
        readings = build.read(files.sources(project.sources, project.root))
        for reading in readings:
            self.progress("read", f"{reading.source.name}: {sentence(reading.account)}")
        papers, doubts = build.cleaned(r for reading in readings for r in reading.records)
        vocabulary = project.vocabulary()
        remembered = [*project.published()[1], *vocabulary.ledger.problems]
        problems = [*chain(*(r.problems for r in readings)), *doubts, *remembered]
        report(problems)
        catalogue = assemble(papers, project.title, vocabulary)
        self.progress("papers", counted(len(catalogue.papers), "paper"))
        if self.config.embeddings:
            folder = project.root / self.config.embeddings
            catalogue = catalogue.having(embedded(catalogue.papers, folder))
        catalogue = build.enriched(catalogue)
        self.summary = summary(catalogue, len(problems))
        self.progress("enriched", f"{self.summary.tags} tags, {self.summary.links} links")
        written = self.write(catalogue, project)
        self.progress("written", f"{counted(written, 'file')} to {self.config.pages_dir}")
        return catalogue

    def write(self, catalogue: Catalogue, project: Project) -> int:
        """Pages, data and assets on disk; returns the number of files."""
        folders = files.template_folders(project.root)
        written = dict(files.written(project.content))
        self.drafts = dict(build.drafts(catalogue, folders, written))
        everything = chain(
            build.page_files(self.drafts, written),
            build.data_files(catalogue, files.earlier(project.pages)),
            build.asset_files(dict(files.assets(folders)), files.lunr_source()),
        )
        gc.freeze()  # what is there now stays until the end: looking it through takes seconds
        try:
            return files.write_exactly(project.pages, everything)
        finally:
            gc.unfreeze()

    def dress(self, config: MkDocsConfig) -> None:
        """Put our theme overrides before the theme's own files, after the user's."""
        place = 1 if config.theme.custom_dir else 0
        folders = files.template_folders(self.project.root)
        config.theme.dirs[place:place] = [str(folder / "theme") for folder in folders]
        config.extra["papershelf"] = {
            "sections": sections(self.catalogue),
            "material_styles": files.theme_styles(config.theme.dirs),
        }

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep generated pages out of the navigation: it would grow with the catalogue."""
        written = {path.name for path in self.project.content.glob("*.md")}
        for file in files.documentation_pages():
            if file.src_uri not in written:
                file.inclusion = InclusionLevel.NOT_IN_NAV
            draft = self.drafts.get(file.src_uri)
            if draft and not draft.written and config.use_directory_urls and not self.plain:
                ReadyPage(file, config, draft)
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
        page.meta.setdefault("template", f"{kind}.html")
        return html if isinstance(page, ReadyPage) else sectioned(html)

    def on_env(self, env, *, config: MkDocsConfig, files: Files):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - MkDocs' own signature names a private type
        """Give every page the same date, so that equal content gives equal bytes."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        for page in pages:
            page.update_date = UNDATED
        ready = [page for page in pages if isinstance(page, ReadyPage)]
        for name, folder in frame(ready, env, lambda page: self.context_of(page, files, config)):
            log.info("%s: pages with %s are rendered one by one", folder, name)
        self.total, self.done = len(pages), 0
        return env

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
        self.rendered(self.done, self.total)
        return output

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Without a site_url nobody knows the path that a 404 page is served below."""
        if template_name == "404.html" and not config.site_url:
            context["base_url"] = "."
        context.update(variables(None, config))  # type: ignore[typeddict-item] # a theme may have more
        return context

    @event_priority(-100)  # other plug-ins still write into the site after the build
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Replace the site and note what it has, unless strict mode is about to fail the build."""
        if self.command == "serve":  # what is tried out there is not published
            return
        if not strict_failure() and (fault := self.project.remember(self.catalogue)):
            log.warning(fault)
        if not strict_failure():
            staging.publish(self.project.site)
        config.site_dir = str(self.project.site)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Remove an unfinished site."""
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


def summary(catalogue: Catalogue, problems: int) -> Summary:
    """What a build made, in figures."""
    tags = catalogue.taxonomies.get("tags")
    relations = catalogue.relations.values()
    return Summary(
        papers=len(catalogue.papers),
        tags=len(tags.terms) if tags else 0,
        links=sum(len(links) for relation in relations for links in relation.links.values()),
        problems=problems,
    )


def sections(catalogue: Catalogue) -> list[dict[str, str]]:
    """What the header links: the list of papers, every taxonomy that has terms, the map."""
    listed = [(taxonomy.title, taxonomy_page(taxonomy.name)) for taxonomy in catalogue.listed()]
    found = [("Papers", papers_page()), *listed]
    if has_map(catalogue):
        found.append(("Map", map_page()))
    return [{"title": title, "url": address(page)} for title, page in found]


def report(problems: list[Problem]) -> None:
    """Problems as warnings, which strict mode counts."""
    for problem in problems[:SHOWN]:
        log.warning("%s:%d: %s. %s", problem.source, problem.line, problem.message, problem.hint)
    if len(problems) > SHOWN:
        log.warning("%d more problems; see 'papershelf check'", len(problems) - SHOWN)


def strict_failure() -> bool:
    """Whether MkDocs will end this build with an error because of warnings."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)
