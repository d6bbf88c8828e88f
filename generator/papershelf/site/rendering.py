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

from papershelf.exports.signposting import BIBTEX, MARKDOWN
from papershelf.keeping.fingerprint import of_results
from papershelf.model import Step, Workers
from papershelf.permalinks import address
from papershelf.render.page_frame import Frame, Written, html
from papershelf.render.twin import twin
from papershelf.site.tree import Tree, digest
from papershelf.site.writing import batches

RENDERED = Step(name="rendering", run=html, found=bytes, kept=False, light=False)
"""A page's Markdown to its HTML file."""


class Site:
    """A site in the course of being brought up to date."""

    def __init__(self, tree: Tree, published: Tree, docs: Tree) -> None:
        """`published` is the site as readers see it now, `docs` the pages folder."""
        self.tree, self.published, self.docs = tree, published, docs

    def pages(self, paths: Sequence[str], frame: Frame, workers: Workers) -> None:
        """Pages with their frame."""
        for some in batches(paths):
            keyed = [(path, self._key(path, frame.key)) for path in some]
            missing = [(path, key) for path, key in keyed if not self._there(html_file(path), key)]
            pieces = [Written(path, self._docs_file(path).decode()) for path, _ in missing]
            made = workers.each(RENDERED, pieces, frame)
            for (path, key), content in zip(missing, made, strict=True):
                self.tree.put(html_file(path), content, key)

    def files(self, names: Iterable[str]) -> None:
        """Files of the pages folder that are published as they are."""
        for name in names:
            key = self.docs.rows[name].content
            if not (self._there(name, key) or self.tree.share(name, key, self.docs)):
                self.tree.put(name, self._docs_file(name), key)

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

    def _docs_file(self, name: str) -> bytes:
        return self.docs.read(name)


def html_file(path: str) -> str:
    """Where a page's HTML lies.

    >>> html_file("papers/prop.md"), html_file("index.md")
    ('papers/prop/index.html', 'index.html')
    """
    return f"{address(path)}index.html"
