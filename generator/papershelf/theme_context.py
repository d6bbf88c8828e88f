"""What our theme's templates take besides MkDocs' own variables.

Made here and not in the templates, so that each of their blocks can be rendered alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from papershelf.permalinks import ASSETS
from papershelf.text.language import Language


def variables(page: Page | None, config: MkDocsConfig) -> dict[str, Any]:
    """Variables of one page; the page for unknown addresses is none to MkDocs."""
    meta = (page.meta if page else None) or {}
    language = language_of(config)
    return {
        "say": language.say,
        "language": language,
        "meta": meta,
        "kind": meta.get("kind") or "" if page else "lost",
        "shelf": config.extra.get("papershelf") or {},
        "own": f"{ASSETS}/",
        "heading": heading(page, meta),
        "description": meta.get("description") or config.site_description,
    }


def heading(page: Page | None, meta: Mapping[str, Any]) -> str:
    """The page's own title as plain text; empty for the front page."""
    if meta.get("title"):
        return str(meta["title"])
    if page and page.title and not page.is_homepage:
        # A title that MkDocs took from a heading is HTML.
        return Markup(page.title).striptags()  # noqa: S704 - to get rid of its tags
    return ""


def language_of(config: MkDocsConfig) -> Language:
    """The language that the plug-in has read for the site; English where it has not."""
    found = (config.extra.get("papershelf") or {}).get("language")
    return found if isinstance(found, Language) else Language()
