"""Files of the site that are made of pages, by anybody who sees this machine's files.

    asked = Asked("papers/prop.md", docs.path("papers/prop.md"), tree.place("papers/prop/index.md"))
    workers.each(TWINNED, [asked], None)   ->  [Laid(...)]
    tree.has_been_laid("papers/prop/index.md", key, ...)

Handing over the places of two files costs less than handing over what they hold.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from papershelf.model import Step
from papershelf.render.page_frame import Frame, Written, html
from papershelf.render.twin import twin
from papershelf.site.tree_writing import Laid, Place, laid, read

T = TypeVar("T")


class Asked(NamedTuple):
    """A file that is wanted of a page."""

    path: str
    """Of the page in the pages folder."""
    text: str
    """Where the page's Markdown lies."""
    place: Place
    """Where the file is wanted."""


def rendered(page: Asked, frame: Frame) -> bytes:
    """A page's HTML.

    Raises:
        jinja2.TemplateError: a template is broken.

    """
    return html(Written(page.path, read(page.text).decode()), frame)


def twinned(page: Asked, _: None) -> bytes:
    """A page as Markdown for programs."""
    return twin(read(page.text).decode(), page.path).encode("utf-8", "replace")


def lay(make: Callable[[Asked, T], bytes], page: Asked, shared: T) -> Laid | None:
    """Put a file where it is wanted; None if something is in the way."""
    content = make(page, shared)
    try:
        return laid(page.place, content)
    except OSError:
        return None


class Laying(NamedTuple, Generic[T]):
    """One kind of files."""

    make: Callable[[Asked, T], bytes]
    step: Step[Asked, T, Laid | None]


def laying(name: str, make: Callable[[Asked, T], bytes]) -> Laying[T]:
    """A kind of files by what makes one."""
    run = partial(lay, make)
    return Laying(make, Step(name=name, run=run, found=Laid | None, kept=False))


PAGES = laying("rendering", rendered)
TWINS = laying("pages as Markdown", twinned)
