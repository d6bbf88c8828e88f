"""Ids of headings: those of Python-Markdown, and those of the English words in every language.

Style sheets, scripts and bookmarks know the sections of generated pages by the ids and classes that
their English headings have. A second-level heading that is a translation gets them too:

    `## Verwandte Arbeiten`  ->  `<h2 id="related-papers">Verwandte Arbeiten</h2>`
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from markdown.extensions.toc import slugify, unique

from papershelf.model import ENGLISH, Language

SECTION = 2
"""Level of the headings that begin a section."""

_HEADING = re.compile(r'<h([1-6]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")


def bare(html: str) -> str:
    """A heading's text, HTML without tags."""
    return _MARKUP.sub("", html)


def id_of(level: int, text: str, used: set[str], language: Language) -> str:
    """The id of a heading of a generated page; `used` are those before it and gets this one.

    >>> german = Language(sentences={"Tags": "Schlagwörter"})
    >>> id_of(2, "Schlagwörter", {"tags"}, german), id_of(1, "Schlagwörter", set(), german)
    ('tags_1', 'schlagworter')
    """
    return distinct(named(text, level, language)[1], used)


def distinct(slug: str, used: set[str]) -> str:
    """An id that no heading of the page has yet; `used` gets it."""
    if slug and slug not in used:
        used.add(slug)
        return slug
    return str(unique(slug, used))


@lru_cache(maxsize=4096)
def named(html: str, level: int, language: Language) -> tuple[str, str]:
    """A heading's text without tags, and the id that it asks for.

    >>> named("<em>Sparse</em> looms", 2, ENGLISH)
    ('Sparse looms', 'sparse-looms')
    """
    text = bare(html)
    said = unescape(text)
    slug = slugify(language.english(said) if level == SECTION else said, "-")
    return text, str(slug)


def in_english(html: str, language: Language) -> str:
    """The same page with the English ids, where Python-Markdown has made them from translations.

    Ids that an editor has given stay.

    >>> german = Language(code="de", sentences={"Tags": "Schlagwörter"})
    >>> in_english('<h2 id="schlagworter">Schlagwörter</h2>', german)
    '<h2 id="tags">Schlagwörter</h2>'
    """
    given: set[str] = set()
    used: set[str] = set()

    def with_id(found: re.Match[str]) -> str:
        level, text = int(found[1]), bare(found[3])
        made = id_of(level, text, set(given), ENGLISH)
        given.add(found[2])
        if made != found[2]:
            used.add(found[2])
            return found[0]
        return f'<h{level} id="{id_of(level, text, used, language)}">{found[3]}</h{level}>'

    return _HEADING.sub(with_id, html) if language.sentences else html
