"""Rendered pages get one `<section>` for each second-level heading.

Markdown has no sections, and the page's style needs them: what MkDocs renders from
`## Related papers` and the list below it becomes
`<section class="ps-section ps-related-papers" aria-labelledby="related-papers">...</section>`.
"""

from __future__ import annotations

import re
from functools import lru_cache

HEADING = re.compile(r'<h2 id="([^"]*)"')
NUMBERED = re.compile(r"_\d+$")
"""Python-Markdown tells equal heading ids apart with `_1`, `_2`."""


def sectioned(html: str) -> str:
    """The same HTML, each `<h2 id>` with what follows it wrapped in a section.

    >>> sectioned('<h1>T</h1><h2 id="tags_1">Tags</h2><ul></ul>')
    '<h1>T</h1><section class="ps-section ps-tags" aria-labelledby="tags_1"><h2 id="tags_1">Tags</h2><ul></ul></section>'
    """  # noqa: E501 - an example's result stands on one line
    starts = list(HEADING.finditer(html))
    if not starts:
        return html
    ends = [start.start() for start in starts[1:]] + [len(html)]
    parts = [
        f"{opening(start[1])}{html[start.start() : end]}</section>"
        for start, end in zip(starts, ends, strict=True)
    ]
    return html[: starts[0].start()] + "".join(parts)


@lru_cache(maxsize=4096)
def opening(heading: str) -> str:
    """The start tag of the section whose heading has this id."""
    return (
        f'<section class="ps-section ps-{NUMBERED.sub("", heading)}" aria-labelledby="{heading}">'
    )
