"""The site's tree is brought up to date: pages, what machines read, what MkDocs has rendered.

    site = Site(tree, published, docs)
    site.pages(paths, frame, workers)   HTML of pages that share a frame
    site.files(names)                   the rest of the pages folder as it is
    site.rendered(folder)               what MkDocs has built there
    site.beside(citations, workers)     papers' pages as Markdown, and their BibTeX entries

A page is rendered only if neither this tree nor the published one holds it already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, TypeVar

from papershelf.exports.signposting import BIBTEX, MARKDOWN
from papershelf.keeping.fingerprint import of_results
from papershelf.model import IN_PROCESS, Step, Workers
from papershelf.permalinks import address
from papershelf.render.page_frame import Frame, Written, html
from papershelf.site.laying import PAGES, TWINS, Asked, Laying
from papershelf.site.tree import Tree, digest
from papershelf.site.writing import batches

T = TypeVar("T")
MANY = 40_000
"""Pages from which on other processes help: each takes a second to make the theme's templates its
own and sends texts about, so a build costs more, and takes less time from here on."""
HANDED_OVER = 10_000
"""Pages whose places are handed over at a time: their texts stay on the disk."""


class Due(NamedTuple):
    """A file that a page lacks in the site."""

    path: str
    """Of the page in the pages folder."""
    name: str
    """Of the file in the site."""
    key: bytes
    """Digest of what it is made of."""


RENDERED = Step(name="rendering", run=html, found=bytes, kept=False, light=False)
"""A page's Markdown to its HTML file, for whoever sees no files."""


class Site:
    """A site in the course of being brought up to date."""

    def __init__(self, tree: Tree, published: Tree, docs: Tree) -> None:
        """`published` is the site as readers see it now, `docs` the pages folder."""
        self.tree, self.published, self.docs = tree, published, docs

    def pages(self, paths: Sequence[str], frame: Frame, workers: Workers) -> None:
        """Pages with their frame."""
        keyed = (Due(path, html_file(path), self._key(path, frame.key)) for path in paths)
        due = [page for page in keyed if not self._there(page.name, page.key)]
        if workers.is_elsewhere:
            self._send(due, frame, workers)
        else:
            self._lay(PAGES, due, frame, workers)

    def _lay(self, kind: Laying[T], due: Sequence[Due], shared: T, workers: Workers) -> None:
        """Have files put into the site by those who see it."""
        step = replace(kind.step, light=len(due) >= MANY)
        for some in batches(due, HANDED_OVER):
            asked = [
                Asked(file.path, self.docs.path(file.path), self.tree.place(file.name))
                for file in some
            ]
            for file, page, found in zip(
                some, asked, workers.each(step, asked, shared), strict=True
            ):
                if found:
                    self.tree.has_been_laid(file.name, file.key, found)
                else:
                    self.tree.put(file.name, kind.make(page, shared), file.key)

    def _send(self, due: Sequence[Due], frame: Frame, workers: Workers) -> None:
        """Put pages into the site that are made elsewhere."""
        for some in batches(due):
            pages = [Written(page.path, self.docs.read(page.path).decode()) for page in some]
            made = workers.each(RENDERED, pages, frame)
            for page, content in zip(some, made, strict=True):
                self.tree.put(page.name, content, page.key)

    def files(self, names: Iterable[str]) -> None:
        """Files of the pages folder that are published as they are."""
        for name in names:
            key = self.docs.rows[name].content
            if not (self._there(name, key) or self.tree.share(name, key, self.docs)):
                self.tree.put(name, self.docs.read(name), key)

    def rendered(self, folder: Path) -> None:
        """What MkDocs has built; what we have put there ourselves stays."""
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if name not in self.tree.rows and path.is_file():
                self.tree.put(name, path.read_bytes())

    def beside(self, citations: Mapping[str, str], workers: Workers) -> None:
        """What programs read beside papers' pages; a file that is there already wins."""
        code = of_results().encode()[:64]
        twins = (
            Due(path, f"{address(path)}{MARKDOWN}", self._key(path, code)) for path in citations
        )
        due = [twin for twin in twins if self._lacks(twin.name, twin.key)]
        self._lay(TWINS, due, None, IN_PROCESS if workers.is_elsewhere else workers)
        for path, citation in citations.items():
            name, entry = f"{address(path)}{BIBTEX}", citation.encode("utf-8", "replace")
            if self._lacks(name, key := digest(entry)):
                self.tree.put(name, entry, key)

    def _lacks(self, name: str, key: bytes) -> bool:
        return name not in self.tree.rows and not self._there(name, key)

    def _there(self, name: str, key: bytes) -> bool:
        return self.tree.has(name, key) or self.tree.take(name, key, self.published)

    def _key(self, path: str, frame: bytes) -> bytes:
        return blake2b(self.docs.rows[path].content, digest_size=16, key=frame).digest()


def html_file(path: str) -> str:
    """Where a page's HTML lies.

    >>> html_file("papers/prop.md"), html_file("index.md")
    ('papers/prop/index.html', 'index.html')
    """
    return f"{address(path)}index.html"
