"""Files through reader, cleaning, export, reader and cleaning: which records say the same.

    python benchmarks/export_round_trips.py library.bib papers.ris items.json

A file is exported in its own format (BibTeX, RIS or CSL-JSON). Printed are records, those that say
the same afterwards, CPU seconds of the export, and the fields that differ.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from papershelf.clean import clean
from papershelf.exports import bibtex, csl_json, ris
from papershelf.exports.extras import extras
from papershelf.model import Catalogue, Paper, PaperId, Record, Source
from papershelf.plugins import Reader, contents
from papershelf.readers import bibtex as read_bibtex
from papershelf.readers import csl as read_csl
from papershelf.readers import ris as read_ris
from papershelf.text.decode import decode

FORMATS = {
    ".bib": (read_bibtex.PLUGIN, bibtex.PLUGIN),
    ".ris": (read_ris.PLUGIN, ris.PLUGIN),
    ".json": (read_csl.PLUGIN, csl_json.PLUGIN),
}


def main(names: list[str]) -> None:
    """Print a line for each file."""
    for path in map(Path, names):
        reader, export = FORMATS[path.suffix]
        source, _ = decode(path.name, path.read_bytes())
        before = papers(reader, source)
        started = time.process_time()
        ((_, content),) = contents(export.export(Catalogue(papers=tuple(before))))
        seconds = time.process_time() - started
        after = papers(reader, Source(name=path.name, text=content.decode()))
        differing: Counter[str] = Counter()
        same = 0
        for one, other in zip(before, after, strict=True):
            fields = [name for name, said in says(one).items() if said != says(other)[name]]
            differing.update(fields)
            same += not fields
        print(f"{path.name}: {same} of {len(before)} the same, {seconds:.2f} s {dict(differing)}")


def papers(reader: Reader, source: Source) -> list[Paper]:
    """The papers of a source, with ids of their own."""
    records = (item for item in reader.read(source) if isinstance(item, Record))
    found = [clean(record)[0] for record in records]
    return [replace(paper, id=PaperId(f"p{place}")) for place, paper in enumerate(found)]


def says(paper: Paper) -> dict[str, object]:
    """What a paper says, apart from where it was read and how its text is marked."""
    return {
        "kind": paper.kind,
        "title": plain(paper.title.plain),
        "abstract": plain(paper.abstract.plain),
        "authors": [(plain(one.name), plain(one.family), one.orcid) for one in paper.authors],
        "issued": paper.issued,
        "venue": plain(paper.venue),
        "identifiers": paper.identifiers,
        "links": sorted(link.url for link in paper.links),
        "keywords": [plain(keyword) for keyword in paper.keywords],
        "fields": {name: extra.texts for name, extra in extras(paper).items()},
    }


def plain(text: str) -> str:
    """A text with quotes and white space that TeX does not tell apart made equal."""
    return " ".join(text.translate(str.maketrans("“”‘’", "\"\"''")).replace("''", '"').split())


if __name__ == "__main__":
    main(sys.argv[1:])
