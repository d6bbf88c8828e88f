"""Paper listings saved as text: titles and abstracts in turn, and whatever a web page puts between.

    Trending papers                          noise: header
    Deep Tides: A Survey                     title
    Ada Lovelace, Wei Zhang - 12 Mar 2024    metadata
    Tides rise and fall. We survey how ...   abstract
    View PDF                                 noise: button text

The way of a file: lines.py (what a person sees) -> evidence.py (what is noticed about each line)
-> labelling.py (the likeliest reading of all lines together, with the file's own habits) ->
units.py, drafts.py, paragraphs.py (lines to papers) -> records.py, doubts.py (records, noise and
problems that account for every line that is not blank).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from papershelf.model import Item, Source
from papershelf.plugins import Reader

OTHER_FORMAT = re.compile(
    r"\s*(?:[{\[]\s*[\"{\[\]}]|<(?:[!?]|[a-zA-Z][\w:-]*[\s/>])|@[a-zA-Z]+\s*[{(]"
    r"|[A-Z][A-Z0-9]  - |%[0A-Z] |PMID- |\\documentclass)"
)
"""How JSON, XML, HTML, BibTeX, RIS, EndNote, PubMed and LaTeX files begin."""


def read(source: Source) -> Iterator[Item]:
    """Records, noise and problems that account for every line that is not blank."""
    from papershelf.readers.listing.whole import items  # noqa: PLC0415 - .13 s for other formats too

    yield from items(source)


def recognises(source: Source) -> float:
    """0.5 for text that is not plainly in another format: almost any text could be a listing."""
    return 0.0 if OTHER_FORMAT.match(source.text[:4000]) else 0.5


PLUGIN = Reader(
    name="listing",
    title="paper listing saved as text",
    suffixes=(".txt", ".text", ".md", ".markdown"),
    recognises=recognises,
    read=read,
)
