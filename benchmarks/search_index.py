"""What the search index costs: CPU seconds, files, bytes, and how few files a new paper changes.

    python benchmarks/search_index.py [--shared ../shared] [--papers 10000 50000]

For the first so many papers of the large catalogue: CPU seconds of taking the texts apart, of
building the index and of compressing it, from nothing and after one abstract has changed; files and
bytes on the disk by family; and the share of files that stay as they are when ten papers are added
at the end. The catalogue is enriched by what the index needs most (the latent space, authors,
venues, years); the authors' own keywords stand in for tags. The latent space of the larger
catalogue is first that of the smaller, its new papers at zero, and then its own.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import resource
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

import numpy as np

from papershelf.enrich import authors, latent, venues, years
from papershelf.keeping.workers import hired
from papershelf.model import (
    Catalogue,
    Issued,
    Paper,
    PaperId,
    Person,
    Resource,
    RichText,
    Space,
    Taxonomy,
    Term,
    mark,
)
from papershelf.search.fields import texts
from papershelf.search.files import files
from papershelf.search.index import indexed
from papershelf.search.kept_texts import kept
from papershelf.search.known import known
from papershelf.text.slug import distinct, slug

CHECKOUT = Path(__file__).resolve().parents[1]
ADDED = 10
TAGGED = 3000
"""A keyword of at least one in so many papers is a tag."""


def papers(source: Path, count: int) -> Iterator[Paper]:
    """The first papers of the large catalogue."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, count)):
            yield paper(number, json.loads(line))


def paper(number: int, row: dict[str, Any]) -> Paper:
    """One row; ids are as long as those that titles give."""
    people = (name.rpartition(" ") for name in row.get("authors") or () if name)
    found = ((kind, row.get(kind)) for kind in ("code", "pdf"))
    return Paper(
        id=PaperId(f"{slug(row['title'])[:60]}-{number}"),
        title=RichText.of(row["title"] or ""),
        abstract=RichText.of(row["abstract"] or ""),
        authors=tuple(Person(given=given, family=family) for given, _, family in people),
        issued=Issued(year=int(row["year"])) if row.get("year") else None,
        venue=row.get("venue") or "",
        links=tuple(Resource(kind=kind, url=url) for kind, url in found if url),
        keywords=tuple(row.get("keywords") or ()),
        origin=(),
    )


def enriched(found: Catalogue, space: Space | None) -> Catalogue:
    """With authors, venues, years, keywords as tags, and a latent space."""
    for enrichment in (authors.PLUGIN, venues.PLUGIN, years.PLUGIN):
        found = found.having(enrichment.run(found))
    return found.having(keywords(found)).having(spaced(found, space))


def spaced(found: Catalogue, space: Space | None) -> Space:
    """The catalogue's own space, or another with a row of zeros for each paper more."""
    if space is None:
        made = latent.PLUGIN.run(found)
        assert isinstance(made, Space)  # noqa: S101 - what this enrichment is known to give
        return made
    more = len(found.papers) - len(space.vectors)
    return replace(space, vectors=np.pad(space.vectors, ((0, more), (0, 0))))


def keywords(found: Catalogue) -> Taxonomy:
    """Keywords of several papers, as tags."""
    by_name: dict[str, dict[PaperId, float]] = defaultdict(dict)
    for some in found.papers:
        for keyword in some.keywords:
            by_name[keyword.strip().casefold()][some.id] = 1.0
    least = max(5, len(found.papers) // TAGGED)
    names = sorted(name for name, held in by_name.items() if name and len(held) >= least)
    slugs = distinct(map(slug, names))
    terms = (
        Term(name=name, slug=made, papers=by_name[name])
        for name, made in zip(names, slugs, strict=True)
    )
    return Taxonomy(name="tags", title="Tags", singular="Tag", terms=tuple(terms))


def built(found: Catalogue, before: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Every file of the index, of which those from before are not made; prints what it took."""
    there = before or {}
    for some in found.papers:
        mark(some)  # known by then, for other stages of a build ask for it too
    gc.collect()
    gc.freeze()  # as the build does: the catalogue is not garbage, and need not be looked through
    start = process_time()
    keys = known(found)
    held = kept(texts(found), found.workers, keys)
    read = process_time()
    parts = indexed(found, held, keys)
    made = process_time()
    written = {
        file.path: there[file.path] if file.key and file.path in there else file.make()
        for file in files(parts, found.workers)
    }
    end = process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"| {len(found.papers)} | texts {read - start:.1f} s | index {made - read:.1f} s ", end=""
    )
    print(f"| compressing {end - made:.1f} s | memory with the catalogue {memory} MB |")
    return written


def changed(found: Catalogue, cache: Path) -> None:
    """What one sentence more in one abstract costs where the build before has left its results."""
    workers = hired(cache, 1)
    first = replace(found, workers=workers)
    before = built(first)
    middle = len(found.papers) // 2
    some = list(first.papers)
    text = f"{some[middle].abstract.plain} We count burrowing owlets."
    some[middle] = replace(some[middle], abstract=RichText.of(text))
    built(replace(first, papers=tuple(some)), before)
    workers.close()


def sizes(written: dict[str, bytes]) -> None:
    """Files and bytes by family."""
    by_family: dict[str, list[int]] = defaultdict(list)
    for path, content in written.items():
        by_family[path.split("/")[1]].append(len(content))
    by_family["all"] = [len(content) for content in written.values()]
    print("| family | files | MB | KB each |\n| --- | --- | --- | --- |")
    for family, found in by_family.items():
        total = sum(found)
        print(f"| {family} | {len(found)} | {total / 1e6:.2f} | {total / len(found) / 1e3:.1f} |")


def main() -> None:
    """Print it all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=CHECKOUT / "../shared")
    parser.add_argument("--papers", type=int, nargs="+", default=[10_000, 50_000])
    asked = parser.parse_args()
    source = asked.shared / "data" / "catalogue" / "ai-papers-50k.jsonl.gz"
    for count in asked.papers:
        found = tuple(papers(source, count))
        first = enriched(Catalogue(papers=found[: count - ADDED]), None)
        before = built(first)
        with TemporaryDirectory() as cache:
            changed(first, Path(cache))
        sizes(before)
        more = enriched(Catalogue(papers=found), first.spaces["latent"])
        for space, later in (("kept", more), ("made anew", more.having(spaced(more, None)))):
            after = built(later)
            kept = before.keys() & after.keys()
            share, size = len(kept) / len(before), sum(len(before[path]) for path in kept)
            whole = sum(map(len, before.values()))
            print(f"{ADDED} papers more, latent space {space}: {share:.0%} of the files stay,")
            print(f"{size / whole:.0%} of the bytes")


if __name__ == "__main__":
    main()
