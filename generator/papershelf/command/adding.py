"""What a file will become, told before it is put beside the other sources.

preview(arrival(...))
->  papers.bib (bibtex): 30 lines = 12 papers + ...
9 new papers, 3 already in the catalogue
Counting Herons from Harbour Cameras (Muster and others, 2024)
...
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import papershelf.readers
from papershelf import build
from papershelf.build import Reading
from papershelf.catalogue.accounting import sentence
from papershelf.catalogue.assemble import assemble
from papershelf.model import Paper, Vocabulary
from papershelf.plugins import Reader, discover
from papershelf.text.column_names import ColumnNames
from papershelf.text.count import counted
from papershelf.text.slug import slug

SHOWN = 8
"""Papers and problems that a preview names."""
LONGEST = 40
"""Characters of the name of a file made of pasted text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What a file brings."""

    readings: tuple[Reading, ...]
    records: int
    new: tuple[Paper, ...]
    """Papers that the catalogue does not have."""


def arrival(
    name: str, content: bytes, papers: Sequence[Paper], columns: ColumnNames = ()
) -> Arrival:
    """What a file brings to a catalogue of these papers; `columns` are those of its tables.

    Raises:
        SourceError: it is empty, binary, or in no known format.

    """
    readings = build.read([(name, content)], columns)
    brought, _ = build.cleaned(record for reading in readings for record in reading.records)
    both = (*papers, *brought)
    whole = assemble(both, "", Vocabulary()).papers if both else ()
    sources = {reading.source.name for reading in readings}
    new = (paper for paper in whole if all(record.source in sources for record in paper.origin))
    return Arrival(readings=readings, records=len(brought), new=tuple(new))


def preview(found: Arrival) -> Iterator[str]:
    """Lines that tell what a file will become."""
    for reading in found.readings:
        yield f"{reading.source.name} ({reading.reader}): {sentence(reading.account)}"
        for problem in reading.problems[:SHOWN]:
            yield f"  line {problem.line}: {problem.message}. {problem.hint}"
        if len(reading.problems) > SHOWN:
            yield f"  and {counted(len(reading.problems) - SHOWN, 'more problem')}"
    known = found.records - len(found.new)
    yield f"{counted(len(found.new), 'new paper')}, {known} already in the catalogue"
    yield from (f"  {shown(paper)}" for paper in found.new[:SHOWN])
    if len(found.new) > SHOWN:
        yield f"  and {counted(len(found.new) - SHOWN, 'more paper')}"


def shown(paper: Paper) -> str:
    """`Counting Herons (Muster and others, 2024)`."""
    first = paper.authors[0] if paper.authors else None
    people = (first.family or first.name) if first else ""
    if len(paper.authors) > 1:
        people += " and others"
    year = str(paper.issued.year) if paper.issued else ""
    behind = ", ".join(part for part in (people, year) if part)
    return f"{paper.title.plain} ({behind})" if behind else paper.title.plain


def pasted_name(found: Arrival) -> str:
    """The name of a file made of pasted text: its first paper's title, and its format's ending."""
    titles = [record.first("title") for reading in found.readings for record in reading.records]
    first = titles[0].text if titles and titles[0] else ""
    stem = slug(first)[:LONGEST].strip("-") or "pasted"
    return f"{stem}{ending(found.readings[0].reader)}"


def ending(reader: str) -> str:
    """The usual ending of a format's files, with its dot."""
    known = {plugin.name: plugin for plugin in discover(papershelf.readers, Reader)}
    suffixes = known[reader].suffixes if reader in known else ()
    return suffixes[0] if suffixes else ".txt"


def free_name(name: str, taken: Collection[str]) -> str:
    """A name that no file of the folder has, with a number before its ending if need be.

    >>> free_name("papers.bib", {"papers.bib", "papers-2.bib"})
    'papers-3.bib'
    """
    stem, dot, last = name.partition(".")
    lowered = {other.casefold() for other in taken}
    found, number = name, 1
    while found.casefold() in lowered:
        number += 1
        found = f"{stem}-{number}{dot}{last}"
    return found
