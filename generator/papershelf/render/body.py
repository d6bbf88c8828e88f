r"""The body of a generated page: its Markdown as HTML, by a compiled CommonMark parser.

    >>> made = body("# Prop\n\n## Tags\n\n[a](<../tags/a.md>)\n", "papers/prop.md")
    >>> print(made.html, end="")
    <h1 id="prop">Prop</h1>
    <section class="ps-section ps-tags" aria-labelledby="tags"><h2 id="tags">Tags</h2>
    <p><a href="../../tags/a/">a</a></p>
    </section>
    >>> [heading.id for heading in made.headings]
    ['prop', 'tags']

Python-Markdown needs a hundred times as long for the same. What it and MkDocs add to CommonMark is
added here: ids of headings, and addresses of pages instead of the names of their files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

import pyromark
from markdown.extensions.toc import slugify, unique

from papershelf.render.sections import sectioned

_PARSER = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES)
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
# Begins with the tag's letters and no lookbehind: the search can jump to them: 2.5 times as fast.
_LINK = re.compile(r'<a href="(?![a-z][a-z+.-]*:|/|#)([^"]*)\.md(?=["#])')
_MARKUP = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One entry of a page's table of contents."""

    level: int
    id: str
    text: str
    """HTML without tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a page shows."""

    html: str
    headings: tuple[Heading, ...]


def body(markdown: str, path: str) -> Body:
    """The HTML of a page's Markdown; `path` is its file's, relative to the pages folder.

    The Markdown must be CommonMark with tables, which is all that the page templates write.
    """
    headings: list[Heading] = []
    used: set[str] = set()
    up = "" if path.endswith("index.md") else "../"

    def with_id(found: re.Match[str]) -> str:
        text = _MARKUP.sub("", found[2])
        heading = Heading(level=int(found[1]), id=unique(_slug(text), used), text=text)
        headings.append(heading)
        return f'<h{found[1]} id="{heading.id}">{found[2]}</h{found[1]}>'

    html = _HEADING.sub(with_id, _PARSER.html(markdown))
    html = _LINK.sub(lambda found: f'<a href="{_address(up, found[1])}', html)
    return Body(html=sectioned(html), headings=tuple(headings))


@lru_cache(maxsize=4096)
def _slug(text: str) -> str:
    """The id that Python-Markdown gives a heading."""
    return str(slugify(unescape(text), "-"))


def _address(up: str, name: str) -> str:
    """`../tags/a` (a file without its ending) as the address of its page, seen from a page.

    A page lies one folder deeper than its file, unless the file is the folder's index.
    """
    folder, _, file = name.rpartition("/")
    if file != "index":
        return f"{up}{name}/"
    return (up + (f"{folder}/" if folder else "")) or "./"
