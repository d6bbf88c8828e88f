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
added here: ids of headings, addresses of pages instead of the names of their files, and the
semicolon after the alignment of a table's cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pyromark

from papershelf.model import ENGLISH, Language
from papershelf.render.heading_ids import SECTION, distinct, named
from papershelf.render.sections import HEADING, opening, sectioned

_PARSER = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES)
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_ALIGNED = re.compile(r'(<t[hd] style="text-align: (?:left|center|right))(?=">)')
# Begins with the tag's letters and no lookbehind: the search can jump to them: 2.5 times as fast.
_LINK = re.compile(r'<a href="(?![a-z][a-z+.-]*:|/|#)([^"]*)\.md(?=["#])')


class Heading(NamedTuple):
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


def body(markdown: str, path: str, language: Language = ENGLISH) -> Body:
    """The HTML of a page's Markdown; `path` is its file's, relative to the pages folder.

    The Markdown must be CommonMark with tables, which is all that the page templates write.
    """
    html = _PARSER.html(markdown)
    if "<table>" in html:
        html = _ALIGNED.sub(r"\1;", html)
    up = "" if path.endswith("index.md") else "../"
    html = _LINK.sub(lambda found: f'<a href="{seen_from_page(up, found[1])}', html)
    return _headed(html, language)


def _headed(html: str, language: Language) -> Body:
    """Headings get their ids, and sections in the same pass unless an editor has given ids too."""
    headings: list[Heading] = []
    used: set[str] = set()
    in_one_pass = HEADING.search(html) is None
    end = ""

    def with_id(found: re.Match[str]) -> str:
        nonlocal end
        level = int(found[1])
        text, slug = named(found[2], level, language)
        heading = Heading(level, distinct(slug, used), text)
        headings.append(heading)
        written = f'<h{level} id="{heading.id}">{found[2]}</h{level}>'
        if level != SECTION or not in_one_pass:
            return written
        before, end = end, "</section>"
        return f"{before}{opening(heading.id)}{written}"

    made = _HEADING.sub(with_id, html) + end
    return Body(html=made if in_one_pass else sectioned(made), headings=tuple(headings))


@lru_cache(maxsize=16384)
def seen_from_page(up: str, name: str) -> str:
    """`../tags/a` (a file without its ending) as the address of its page, seen from a page.

    A page lies one folder deeper than its file, unless the file is the folder's index.
    """
    folder, _, file = name.rpartition("/")
    if file != "index":
        return f"{up}{name}/"
    return (up + (f"{folder}/" if folder else "")) or "./"
