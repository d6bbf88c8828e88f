"""What programs read beside a paper's page, in the site that `papershelf serve` shows.

    papers/prop/index.html      by MkDocs
    papers/prop/index.md        the page as Markdown
    papers/prop/cite.bib        the paper's BibTeX entry

A build keeps these two in its tree of files (`rendering.Site.beside`); what is only shown for a
while goes straight to MkDocs' own folder, of which nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from papershelf.exports.signposting import BIBTEX, MARKDOWN
from papershelf.permalinks import address
from papershelf.render.twin import twin


def write_beside(site: Path, page: Callable[[str], bytes], citations: Mapping[str, str]) -> None:
    """Write both files of each paper below a folder; a file that is there already wins.

    `page` gives a page of the pages folder by its path, under which `citations` has its entry.
    """
    for path, citation in citations.items():
        place = site / address(path)
        place.mkdir(parents=True, exist_ok=True)
        _put(place / MARKDOWN, twin(page(path).decode(), path))
        _put(place / BIBTEX, citation)


def _put(file: Path, text: str) -> None:
    if not file.exists():
        file.write_bytes(text.encode("utf-8", "replace"))
