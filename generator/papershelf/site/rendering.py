"""The site's tree is brought up to date: pages, what machines read, what MkDocs has rendered.

    site = Site(tree, published, docs)
    site.pages(paths, frame, workers)   HTML of pages that share a frame
    site.files(names)                   the rest of the pages folder as it is
    site.rendered(folder)               what MkDocs has built there
    site.beside(path, citation)         a paper's page as Markdown, and its BibTeX entry

A page is rendered only if neither this tree nor the published one holds it already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from papershelf.exports.signposting import BIBTEX, MARKDOWN
from papershelf.keeping.fingerprint import of_results
from papershelf.model import IN_PROCESS, Step, Workers
from papershelf.permalinks import address
from papershelf.render.page_frame import Frame, Written, html
from papershelf.render.twin import twin
from papershelf.site.tree import Tree, digest
from papershelf.site.tree_writing import Laid, Place, laid, read
from papershelf.site.writing import AT_ONCE, batches

MANY = 20_000
"""Pages from which on other processes help: each takes a second to make the theme's templates its
own, which they save at some 20,000 pages; a build then costs more, and takes less time."""
HANDED_OVER = 10_000
"""Pages whose places are handed over at a time: their texts stay on the disk."""
Keyed = Sequence[tuple[str, bytes]]
"""Paths of pages, and digests of what their files are made of."""


class Asked(NamedTuple):
    """A page to be put into the site by whoever sees this machine's files."""

    path: str
    text: str
    """Where its Markdown lies."""
    place: Place
    """Where its HTML is wanted."""


def published(page: Asked, frame: Frame) -> Laid | None:
    """Put a page into the site; None if something is in the way.

    Raises:
        jinja2.TemplateError: a template is broken.

    """
    content = html(Written(page.path, read(page.text).decode()), frame)
    try:
        return laid(page.place, content)
    except OSError:
        return None


RENDERED = Step(name="rendering", run=html, found=bytes, kept=False, light=False)
"""A page's Markdown to its HTML file, for whoever sees no files."""
PUBLISHED = Step(name="rendering", run=published, found=Laid | None, kept=False)
"""The same by whoever does: handing over its path costs less than handing over the page."""


class Site:
    """A site in the course of being brought up to date."""

    def __init__(self, tree: Tree, published: Tree, docs: Tree) -> None:
        """`published` is the site as readers see it now, `docs` the pages folder."""
        self.tree, self.published, self.docs = tree, published, docs

    def pages(self, paths: Sequence[str], frame: Frame, workers: Workers) -> None:
        """Pages with their frame."""
        keyed = [(path, self._key(path, frame.key)) for path in paths]
        missing = [(path, key) for path, key in keyed if not self._there(html_file(path), key)]
        put, each = (self._sent, AT_ONCE) if workers.is_elsewhere else (self._laid, HANDED_OVER)
        hands = workers if workers.is_elsewhere or len(missing) >= MANY else IN_PROCESS
        for some in batches(missing, each):
            put(some, frame, hands)

    def _laid(self, pages: Keyed, frame: Frame, workers: Workers) -> None:
        """Have pages put into the site by those who see it."""
        asked = [
            Asked(path, self.docs.path(path), self.tree.place(html_file(path))) for path, _ in pages
        ]
        found = workers.each(PUBLISHED, asked, frame)
        for (path, key), file in zip(pages, found, strict=True):
            if file:
                self.tree.has_been_laid(html_file(path), key, file)
            else:
                self.tree.put(html_file(path), html(self._written(path), frame), key)

    def _sent(self, pages: Keyed, frame: Frame, workers: Workers) -> None:
        """Put pages into the site that are made elsewhere."""
        made = workers.each(RENDERED, [self._written(path) for path, _ in pages], frame)
        for (path, key), content in zip(pages, made, strict=True):
            self.tree.put(html_file(path), content, key)

    def _written(self, path: str) -> Written:
        return Written(path, self.docs.read(path).decode())

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

    def beside(self, path: str, citation: str) -> None:
        """What programs read beside a paper's page; a file that is there already wins."""
        place, entry = address(path), citation.encode("utf-8", "replace")
        key = self._key(path, of_results().encode()[:64])
        self._put(f"{place}{MARKDOWN}", key, lambda: twin(self.docs.read(path).decode(), path))
        self._put(f"{place}{BIBTEX}", digest(entry), lambda: citation)

    def _put(self, name: str, key: bytes, made: Callable[[], str]) -> None:
        if name not in self.tree.rows and not self._there(name, key):
            self.tree.put(name, made().encode("utf-8", "replace"), key)

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
