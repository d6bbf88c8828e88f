"""What our theme's templates take besides MkDocs' own variables.

Made here and not in the templates, so that each of their blocks can be rendered alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from markupsafe import Markup

from papershelf.model import Language
from papershelf.permalinks import ASSETS


class Titled(Protocol):
    """What is asked of a page, MkDocs' own or ours."""

    @property
    def meta(self) -> Any:  # noqa: ANN401 - MkDocs says so little
        """Its front matter."""
        ...

    @property
    def is_homepage(self) -> bool:
        """Whether it is the front page."""
        ...

    @property
    def title(self) -> str | None:
        """As its front matter or its first heading says."""
        ...


def variables(page: Titled | None, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Variables of one page; the page for unknown addresses is none to MkDocs.

    `settings` are those of mkdocs.yml.
    """
    return {**of_site(settings), **of_page(page, settings)}


def of_site(settings: Mapping[str, Any]) -> dict[str, Any]:
    """What all pages have in common."""
    language = language_of(settings)
    return {
        "say": language.say,
        "language": language,
        "shelf": settings["extra"].get("papershelf") or {},
        "own": f"{ASSETS}/",
    }


def of_page(page: Titled | None, settings: Mapping[str, Any]) -> dict[str, Any]:
    """What differs from page to page."""
    meta = (page.meta if page else None) or {}
    return {
        "meta": meta,
        "kind": meta.get("kind") or "" if page else "lost",
        "heading": heading(page, meta),
        "description": meta.get("description") or settings["site_description"],
    }


def heading(page: Titled | None, meta: Mapping[str, Any]) -> str:
    """The page's own title as plain text; empty for the front page."""
    if meta.get("title"):
        return str(meta["title"])
    if page and page.title and not page.is_homepage:
        # A title that MkDocs took from a heading is HTML.
        return Markup(page.title).striptags()  # noqa: S704 - to get rid of its tags
    return ""


def language_of(settings: Mapping[str, Any]) -> Language:
    """The site's language, which the plug-in has put among the settings as plain values."""
    found = (settings["extra"].get("papershelf") or {}).get("language") or {}
    return Language(**found)
