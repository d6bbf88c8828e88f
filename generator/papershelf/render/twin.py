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
from papershelf.render.page import draft

_FENCE = re.compile(r"(`{3,}|~{3,})")
_LINK = re.compile(r"(\]\(<?)(?![a-z][a-z+.-]*:|/|#)([^<>()\s]*)\.md(?=[>)#\s])")
"""A link to a file of the pages folder, as our templates write it and as people do."""


def twin(text: str, path: str) -> str:
    """The twin of a page, whose file has this text and this path in the pages folder."""
    up = "" if path.endswith("index.md") else "../"
    return "\n".join(_lines(draft(text).body, up))


def _lines(body: str, up: str) -> Iterator[str]:
    fence = ""
    for line in body.split("\n"):
        if fence:
            yield line
            fence = "" if line.startswith(fence) else fence
        elif opening := _FENCE.match(line):
            yield line
            fence = opening[1]
        else:
            yield _LINK.sub(lambda found: f"{found[1]}{seen_from_page(up, found[2])}", line)
