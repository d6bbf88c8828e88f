"""What programs read in a page: metadata in its head, COinS behind its lists.

    heads = Heads(catalogue)
    heads.head(page)   ->  '<meta name="citation_title" content="Deep Tides">...'
    heads.tail(page)   ->  '<span class="Z3988" title="ctx_ver=...'   (listings only)
    heads.seen(page)   ->  what both are made of, at a fraction of what they cost

Both are HTML, and every text in them is escaped.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from papershelf.exports import coins, dublin_core, highwire, json_ld, signposting
from papershelf.model import Catalogue, Page, Paper, PaperId, mark
from papershelf.permalinks import address, own_page, papers_page, taxonomy_page
from papershelf.text.count import counted

PAPER = "paper"
"""The kind of a page that is about one paper."""
HOME = "index.md"
NAME, REMEMBERED = 100, 131_072
"""Letters up to which a text is taken for a name, and names that are remembered."""
_SPACE = re.compile(r"[^\S\xa0]+")
"""White space but for what ties the words of a name together."""
SHARED_FEEDS = (("application/atom+xml", "feed.xml"), ("application/feed+json", "feed.json"))


class Heads:
    """The heads of a catalogue's pages, with what they share looked up once."""

    def __init__(self, catalogue: Catalogue, language: str = "") -> None:
        """Index papers by id and topics by paper; `language` is the papers', if it is known."""
        self.catalogue = catalogue
        self.language = language
        self.papers = catalogue.by_id()
        tags = catalogue.taxonomies.get("tags")
        self.topics = tags.by_paper() if tags else {}
        self.followed = dict(self._followed())
        self.spans: dict[PaperId, str] = {}
        self.titles: dict[PaperId, str] = {}
        self.marks = {paper.id: mark(paper) for paper in catalogue.papers}
        self.shared = (catalogue.address, catalogue.title, language)

    def _followed(self) -> Iterator[tuple[str, str]]:
        """Pages that have feeds, with the names of what they list."""
        yield HOME, self.catalogue.title
        for name in ("tags", "authors"):
            if taxonomy := self.catalogue.taxonomies.get(name):
                for term in taxonomy.terms:
                    if page := own_page(taxonomy, term):
                        yield page, term.name

    def seen(self, page: Page) -> tuple[object, ...]:
        """Plain values that tell whether head and tail are the same, if the front matter is."""
        marks = b"".join(map(self.marks.__getitem__, page.papers))
        if is_about_one(page):
            return self.shared, marks, [term.name for term in self.topics.get(page.papers[0], ())]
        count = len(self.papers) if page.path == HOME else 0
        return self.shared, marks, self.followed.get(page.path), self._above(page), count

    def head(self, page: Page) -> str:
        """Elements for a page's head."""
        if is_about_one(page):
            return "".join(self._about(self.papers[page.papers[0]], page))
        return "".join(self._listing(page))

    def tail(self, page: Page) -> str:
        """Elements for the end of a page's content."""
        if page.front_matter.get("kind") == PAPER:
            return ""
        return "".join(map(self._span, page.papers))

    def _span(self, paper: PaperId) -> str:
        """Made once: a paper stands in ten listings."""
        if paper not in self.spans:
            self.spans[paper] = coins.element(self.papers[paper])
        return self.spans[paper]

    def _title(self, paper: PaperId) -> str:
        if paper not in self.titles:
            self.titles[paper] = self.papers[paper].title.plain
        return self.titles[paper]

    def _about(self, paper: Paper, page: Page) -> Iterator[str]:
        topics = self.topics.get(paper.id, [])
        place = self._whole(page.path)
        yield from metas(highwire.tags(paper, place))
        yield f'<link rel="schema.DC" href="{dublin_core.SCHEMA}">'
        yield from metas(dublin_core.tags(paper, topics))
        yield from (link(*row) for row in signposting.links(paper, self._way(page, papers_page())))
        yield script(json_ld.article(paper, topics, place, self.language))

    def _listing(self, page: Page) -> Iterator[str]:
        if page.path in self.followed:
            title = self.followed[page.path]
            yield from (link("alternate", name, kind, title) for kind, name in SHARED_FEEDS)
        if page.path == HOME:
            about = f"{counted(len(self.papers), 'paper')} with abstracts, tags and links"
            title, place = self.catalogue.title, self.catalogue.address
            yield script(json_ld.dataset(title, place, about))
        elif page.papers:
            yield script(json_ld.collection(*self._contents(page)))
            yield script(json_ld.trail(self._trail(page)))

    def _contents(self, page: Page) -> tuple[str, str, list[tuple[str, str]]]:
        title = str(page.front_matter.get("title", ""))
        start = self._way(page, papers_page()).removeprefix("./")
        named = [(f"{start}{paper}/", self._title(paper)) for paper in page.papers]
        return title, self._whole(page.path) or "./", named

    def _trail(self, page: Page) -> list[tuple[str, str]]:
        title = str(page.front_matter.get("title", ""))
        pages = [(HOME, self.catalogue.title), *self._above(page), (page.path, title)]
        return [(self._way(page, path), name) for path, name in pages]

    def _above(self, page: Page) -> list[tuple[str, str]]:
        """The index of the taxonomy that a page is of, and its title."""
        taxonomy = self.catalogue.taxonomies.get(str(page.front_matter.get("taxonomy", "")))
        return [(taxonomy_page(taxonomy.name), taxonomy.title)] if taxonomy else []

    def _whole(self, path: str) -> str:
        """A page's address with the site's; empty if that is not known."""
        return f"{self.catalogue.address}{address(path)}" if self.catalogue.address else ""

    def _way(self, page: Page, path: str) -> str:
        """A page's address, or the way to it from another page."""
        return self._whole(path) or way(address(page.path), address(path))


def is_about_one(page: Page) -> bool:
    """Whether a page is one paper's own."""
    return page.front_matter.get("kind") == PAPER and bool(page.papers)


def way(start: str, target: str) -> str:
    """The way from one address of the site to another.

    >>> way("tags/looms/", "papers/weaver/"), way("", ""), way("papers/a/", "")
    ('../../papers/weaver/', './', '../../')
    """
    here, there = start.split("/")[:-1], target.split("/")[:-1]
    shared = len(posixpath.commonprefix([here, there]))
    up, down = "../" * (len(here) - shared), "/".join(there[shared:])
    return f"{up}{down}/" if down else up or "./"


def metas(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Meta elements, one for each name and content."""
    for name, content in pairs:
        written = _name(content) if len(content) <= NAME else _written(content)
        yield f'<meta name="{name}" content="{written}">'


@lru_cache(maxsize=REMEMBERED)
def _name(text: str) -> str:
    """A name or topic, which many pages say, and each page twice."""
    return _written(text)


def _written(text: str) -> str:
    return escape(_on_one_line(text))


def _on_one_line(text: str) -> str:
    plain = text.isprintable() and "  " not in text
    return (text if plain else _SPACE.sub(" ", text)).strip()


def link(relation: str, place: str, kind: str = "", title: str = "") -> str:
    """A link element."""
    rest = (("type", kind), ("title", title))
    written = "".join(f' {name}="{escape(text)}"' for name, text in rest if text)
    return f'<link rel="{relation}" href="{escape(place)}"{written}>'


def script(node: json_ld.Node) -> str:
    """A script element that holds data."""
    return f'<script type="application/ld+json">{json_ld.script(node)}</script>'
