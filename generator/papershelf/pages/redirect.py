"""One page for each published address that has no page any more: where to go, or that it is gone.

What leads somewhere is `redirect`, as small as a page can be; what does not is `gone`, a page that
names what was there and offers a search for it. Search engines list neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue, Language, Page, Redirect
from papershelf.permalinks import address, papers_page
from papershelf.plugins import PageKind


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The redirects of a catalogue as pages."""
    return (page(redirect, catalogue.language) for redirect in catalogue.redirects)


def page(redirect: Redirect, language: Language) -> Page:
    """One of them; its front matter has the address that it leads to."""
    if redirect.target:
        return Page(
            path=redirect.page,
            template="redirect.md.j2",
            front_matter={
                "title": redirect.title,
                "kind": "redirect",
                "target": address(redirect.target),
            },
            context={"title": redirect.title, "target": redirect.target},
        )
    return Page(
        path=redirect.page,
        template="gone.md.j2",
        front_matter={
            "title": redirect.title,
            "kind": "gone",
            "description": language.say(
                "{title} is no longer in this catalogue", title=redirect.title
            ),
        },
        context={"title": redirect.title, "papers": papers_page()},
    )


PLUGIN = PageKind(name="redirect", pages=pages)
