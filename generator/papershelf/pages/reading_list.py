"""The page of a reader's own list, which the browser fills: what is kept stays in the browser."""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue, Page
from papershelf.permalinks import reading_list_page
from papershelf.plugins import PageKind


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page."""
    yield Page(
        path=reading_list_page(),
        template="list.md.j2",
        front_matter={
            "title": catalogue.language.say("Reading list"),
            "kind": "list",
            "description": catalogue.language.say("Papers kept to be read"),
        },
        context={},
    )


PLUGIN = PageKind(name="reading_list", pages=pages)
