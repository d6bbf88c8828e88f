"""Who renders which page, and how the site takes the old one's place.

When no other plug-in and no hook could want to see a page, the many pages of a kind are rendered
here, with the frame that MkDocs' theme gives one of them, and only if they have changed. MkDocs
renders what people wrote and the few pages of which there are not many of a kind. Otherwise MkDocs
renders everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jinja2
import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, file_sort_key
from mkdocs.utils.templates import TemplateContext

from papershelf.exports import sitemap
from papershelf.files import MARKER
from papershelf.keeping.fingerprint import of_results
from papershelf.model import Workers
from papershelf.render import page_frame, shell
from papershelf.render.compiled_once import COMPILED
from papershelf.site import staging
from papershelf.site.ready_page import FRAMED, ReadyPage, grouped, theme_template
from papershelf.site.rendering import Site
from papershelf.site.shelf_files import ShelfFiles, Source
from papershelf.site.tree import Tree, opened
from papershelf.site.writing import Drafted

ContextOf = Callable[[ReadyPage], TemplateContext]

UNLISTED = frozenset({"redirect", "gone"})
"""Kinds of pages that a sitemap leaves out."""
ELSEWHERE = frozenset({"docs_dir", "site_dir", "config_file_path", "plugins", "hooks"})
"""Settings that say where things are and not how pages look."""


def may_skip_mkdocs(config: MkDocsConfig) -> bool:
    """Whether nobody but us could want to see or change a page on its way."""
    others = config.hooks or config.exclude_docs or config.draft_docs or config.extra_templates
    return set(config.plugins) == {"papershelf"} and config.use_directory_urls and not others


class Publication:
    """One site on its way from the pages folder to its readers."""

    def __init__(self, site: Path, docs: Tree, drafted: Drafted, own: Iterable[str]) -> None:
        """`drafted` tells of the generated pages; `own` are the pages that we render."""
        kinds = drafted.kinds
        self.place, self.docs, self.kinds, self.citations = site, docs, kinds, drafted.citations
        pages = [(theme_template(kinds[path]), path) for path in own if kinds[path]]
        self.sitemaps: dict[str, bytes] = {}
        self.groups = {
            group: paths for group, paths in grouped(pages).items() if len(paths) >= FRAMED
        }
        self.ours = {path for paths in self.groups.values() for path in paths}
        self.site = Site(opened(staging.other(site)), opened(site), docs)

    def files(self, found: Files, config: MkDocsConfig, written: Iterable[str]) -> ShelfFiles:
        """What MkDocs builds: hand-written files, the theme's, and pages of which there are few.

        `written` are the names of hand-written files; those that introduce a generated page are
        part of it.
        """
        names, source = set(written), Source(self.docs.folder, config)
        mine = {path for path in self.kinds if path not in self.ours}
        introduced = mine & names
        kept = [
            file
            for file in found
            if file.src_dir != config.docs_dir or file.src_uri in names - introduced
        ]
        few = source.pages(sorted(mine - introduced))
        known = self.docs.rows.keys() - names - {MARKER}
        return ShelfFiles([*kept, *map(source.file, sorted(introduced)), *few], known, source)

    def render(
        self, files: Files, env: jinja2.Environment, context_of: ContextOf, workers: Workers
    ) -> list[str]:
        """Render our pages; returns the theme's templates whose pages MkDocs has to render."""
        assert isinstance(files, ShelfFiles)  # noqa: S101 - they are those of `files` above
        misfits = []
        env.bytecode_cache = env.bytecode_cache or COMPILED
        sources = page_frame.sources(env, sorted({name for name, _, _ in self.groups}))
        for (name, _, _), paths in self.groups.items():
            found = self._frame(name, paths, files, sources, env, context_of)
            if found:
                self.site.pages(paths, found, workers)
                continue
            misfits.append(name)
            self._give_back(paths, files)
        self.site.files(sorted(files.names - self.kinds.keys()))
        return misfits

    def _frame(
        self,
        name: str,
        paths: list[str],
        files: ShelfFiles,
        sources: page_frame.Sources,
        env: jinja2.Environment,
        context_of: ContextOf,
    ) -> page_frame.Frame | None:
        """The frame of some pages, if the first and the last come out as MkDocs would have them."""
        source = files.source
        ends = [source.page(source.file(path)) for path in (paths[0], paths[-1])]
        for page in ends:
            page.complete(source.config, files)
        contexts = [context_of(page) for page in ends]
        made = page_frame.made(shell.made(env, name, contexts[0]), sources, settings(source.config))
        for page, context in zip(ends, contexts, strict=True):
            written = page_frame.Written(page.file.src_uri, page.file.content_string)
            if not _same(written, made, env, context):
                return None
        return made

    def _give_back(self, paths: Iterable[str], files: ShelfFiles) -> None:
        for file in files.source.pages(paths):
            assert isinstance(file.page, ReadyPage)  # noqa: S101 - `pages` makes them
            file.page.complete(files.source.config, files)
            files.append(file)

    def listed(self, pages: Iterable[File], config: MkDocsConfig) -> list[File]:
        """Every page, as a template that lists them takes it: MkDocs' and ours, in one order."""
        known = {file.src_uri: file for file in pages}
        ours = list(Source(self.docs.folder, config).pages(self.ours - known.keys()))
        for file in ours:
            assert file.page  # noqa: S101 - `pages` makes them
            file.page.meta = {"kind": self.kinds[file.src_uri]}
        return sorted([*known.values(), *ours], key=file_sort_key)

    def mapped(self, pages: Iterable[File], site: str) -> dict[str, list[str]]:
        """What the sitemap's template takes: addresses of pages, or of further sitemaps."""
        places = list(shown(pages))
        self.sitemaps = sitemap.parts(places)
        return {"listed": places, "sitemaps": [urljoin(site, name) for name in self.sitemaps]}

    def publish(self, rendered: Path, workers: Workers, *, final: bool) -> None:
        """Add what MkDocs has rendered, and exchange the trees if the build is to count."""
        self.site.rendered(rendered)
        for name, content in self.sitemaps.items():
            self.site.tree.put(name, content)
        self.site.beside(self.citations, workers)
        self.site.tree.complete(())
        if final:
            staging.publish(self.place)

    def extent(self) -> tuple[set[str], int]:
        """The site's folders, itself as an empty name, and how much lies below it."""
        tree = self.site.tree
        return tree.folders, len(tree.rows) + len(tree.folders) - 1


def _same(
    page: page_frame.Written,
    made: page_frame.Frame,
    env: jinja2.Environment,
    context: TemplateContext,
) -> bool:
    """Whether a page comes out as from the theme's template."""
    whole = env.get_template(made.template).render(dict(context))
    try:
        return page_frame.html(page, made) == whole.encode("utf-8", errors="xmlcharrefreplace")
    except jinja2.TemplateError:
        return False


def shown(pages: Iterable[File]) -> Iterator[str]:
    """Addresses of pages that show something: none that only leads elsewhere, or is gone."""
    for page in (file.page for file in pages if file.page):
        place = page.canonical_url or page.abs_url
        if place and not page.is_link and page.meta.get("kind") not in UNLISTED:
            yield place


def settings(config: MkDocsConfig) -> dict[str, Any]:
    """The plain values of mkdocs.yml and of the theme, and what renders them."""
    theme = {name: _plain(config.theme[name]) for name in config.theme}
    plain = {name: _plain(value) for name, value in config.items() if name not in ELSEWHERE}
    made_by = {"mkdocs_version": mkdocs.__version__, "code": of_results()}
    return {**plain, "theme": theme, **made_by}


def _plain(value: object) -> Any:  # noqa: ANN401 - any plain value
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool) else None
