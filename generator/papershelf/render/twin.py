r"""The Markdown twin of a page: what a program reads at `papers/prop/index.md`.

    >>> twin('---\ntitle: "Prop"\n---\n\n# Prop\n\n[a](<../tags/a.md>)\n', "papers/prop.md")
    '# Prop\n\n[a](<../../tags/a/>)\n'

It is the page of the pages folder without its front matter. Its links lead to where the site's
pages are, since the files that they named are not published; what stands in code stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from papershelf.render.body import seen_from_page
from papershelf.render.front_matter import parted

_FENCE = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
_LINK = re.compile(r"(\]\(<?)(?![a-z][a-z+.-]*:|/|#)([^<>()\s]*)\.md(?=[>)#]|[^\S\n])")
"""A link to a file of the pages folder, as our templates write it and as people do."""


def twin(text: str, path: str) -> str:
    """The twin of a page, whose file has this text and this path in the pages folder."""
    up = "" if path.endswith("index.md") else "../"

    def published(found: re.Match[str]) -> str:
        return f"{found[1]}{seen_from_page(up, found[2])}"

    return "".join(
        part if is_code else _LINK.sub(published, part) for is_code, part in _parts(parted(text)[1])
    )


def _parts(body: str) -> Iterator[tuple[bool, str]]:
    """The body in stretches of code and of text, told apart by fences alone."""
    place = 0
    while opening := _FENCE.search(body, place):
        yield False, body[place : opening.start()]
        closing = body.find(f"\n{opening[0]}", opening.end())
        place = body.find("\n", closing + 1) if closing >= 0 else -1
        if place < 0:
            place = len(body)
        yield True, body[opening.start() : place]
    yield False, body[place:]
