"""What permanent ids cost: fingerprints, matching with the ledger, reading and writing it.

    python benchmarks/permanent_ids.py LARGE.jsonl.gz [papers]

Reads and cleans the first papers of the file (10,000 unless told; where it has fewer, they are
taken again with other titles), then prints CPU seconds for three builds: the first, one in which
nothing has changed, and one in which 1 % of the papers are gone, 1 % retitled and the rest stands
in another order. Duplicates are not merged here: that has a benchmark of its own.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from papershelf.build import cleaned, read
from papershelf.catalogue.ids.forwarding import forwarded
from papershelf.catalogue.ids.ledger_file import ledger_text, parse_ledger
from papershelf.catalogue.ids.papers import identified
from papershelf.model import Catalogue, Paper, RichText

PAPERS = 10_000
EACH = 100
"""One paper in so many goes, and one is retitled."""


def papers_of(path: Path, size: int) -> list[Paper]:
    """So many cleaned papers, each with a record of its own."""
    with gzip.open(path, "rb") as lines:
        content = b"".join(islice(lines, size))
    readings = read([(path.name.removesuffix(".gz"), content)])
    found, _ = cleaned(record for reading in readings for record in reading.records)
    again = range(len(found), size)
    return [*found, *(twin(found[number % len(found)], number) for number in again)][:size]


def twin(paper: Paper, number: int) -> Paper:
    """Another paper that is like this one."""
    title = RichText.of(f"{paper.title.plain}, {number}")
    abstract = RichText.of(f"{paper.abstract.plain} {number}")
    record = replace(paper.origin[0], key=f"{paper.origin[0].key}-{number}")
    return replace(paper, title=title, abstract=abstract, identifiers={}, origin=(record,))


def edited(papers: Sequence[Paper]) -> list[Paper]:
    """The same papers after a year: some gone, some retitled, all in another order."""
    kept = [paper for number, paper in enumerate(papers) if number % EACH]
    kept[::EACH] = [
        replace(paper, title=RichText.of(f"{paper.title.plain}, revised")) for paper in kept[::EACH]
    ]
    return kept[::-1]


def build(name: str, papers: Sequence[Paper], text: str) -> str:
    """One build; prints its cost and gives the ledger that it writes."""
    started = time.process_time()
    ledger = parse_ledger(text, "ids.tsv")
    read_at = time.process_time()
    named, known = identified(papers, papers, ledger)
    named_at = time.process_time()
    made = forwarded(Catalogue(papers=named, ledger=known))
    written = ledger_text(made.ledger)
    ended = time.process_time()
    parts = [read_at - started, named_at - read_at, ended - named_at, ended - started]
    figures = "".join(f"{part:9.2f}" for part in parts)
    print(f"{name:18}{figures}{len(made.redirects):11}{len(written) / 1e6:9.2f}")
    return written


def main(path: str, size: str = str(PAPERS)) -> None:
    """Run the three builds."""
    papers = papers_of(Path(path), int(size))
    print(f"{'':18}{'read':>9}{'ids':>9}{'write':>9}{'all':>9}{'redirects':>11}{'MB':>9}")
    first = build("first", papers, "")
    build("nothing changed", papers, first)
    build("changed", edited(papers), first)


if __name__ == "__main__":
    main(*sys.argv[1:])
