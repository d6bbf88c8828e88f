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

from papershelf.model import Item, Noise, Source
from papershelf.plugins import Reader
from papershelf.readers.listing.drafts import sort_units
from papershelf.readers.listing.evidence import evidence_of
from papershelf.readers.listing.labelling import label
from papershelf.readers.listing.lines import lines_of
from papershelf.readers.listing.paragraphs import part_orphans
from papershelf.readers.listing.records import items_of
from papershelf.readers.listing.units import units_of

INVISIBLE = "holds only characters without any width"

OTHER_FORMAT = re.compile(
    r"\s*(?:[{\[]\s*[\"{\[\]}]|<(?:[!?]|[a-zA-Z][\w:-]*[\s/>])|@[a-zA-Z]+\s*[{(]"
    r"|[A-Z][A-Z0-9]  - |%[0A-Z] |PMID- |\\documentclass)"
)
"""How JSON, XML, HTML, BibTeX, RIS, EndNote, PubMed and LaTeX files begin."""


def read(source: Source) -> Iterator[Item]:
    """Records, noise and problems that account for every line that is not blank."""
    lines = lines_of(source)
    visible = tuple(line for line in lines if line.text)
    for line in lines:
        if not line.text:
            raw = source.lines[line.number - 1]
            yield Noise(source=source.name, line=line.number, text=raw, rule=INVISIBLE)
    if not visible:
        return
    seen, habit = evidence_of(visible)
    found = sort_units(units_of(label(seen, habit)))
    part_orphans(found)
    yield from items_of(source, found)


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
