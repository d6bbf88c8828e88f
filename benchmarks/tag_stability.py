"""How many tags of the papers that stay are the same after papers come and go.

    python benchmarks/tag_stability.py content/sources/papers.txt papers.jsonl.gz

The first half of a per cent of change matters to readers: a tag that vanishes breaks a bookmark.
For each source 5 % of the papers are replaced by others (every twentieth; no chance is involved),
and in a small one ten are added. The share is that of unchanged pairs of paper and tag, of those
papers that are in both catalogues.
"""

from __future__ import annotations

import gzip
import sys
import time
from pathlib import Path

from papershelf.build import cleaned, read
from papershelf.enrich import methods, tags
from papershelf.model import Catalogue, Paper

LARGE = 10_000
"""Papers of a large catalogue that are used."""
STEP = 20
"""Every which paper is replaced: 5 %."""
ADDED = 10
"""Papers added to a small catalogue."""


def assigned(papers: list[Paper]) -> set[tuple[str, str]]:
    """Pairs of a paper's id and a tag's name."""
    catalogue = Catalogue(papers=tuple(papers))
    catalogue = catalogue.having(methods.run(catalogue))
    terms = tags.run(catalogue).terms
    return {(paper, term.name) for term in terms for paper in term.papers}


def unchanged(before: list[Paper], after: list[Paper]) -> float:
    """Share of the pairs of papers in both that are in both."""
    common = {paper.id for paper in before} & {paper.id for paper in after}
    first, second = (
        {pair for pair in assigned(papers) if pair[0] in common} for papers in (before, after)
    )
    return len(first & second) / len(first | second)


def papers_of(path: Path) -> list[Paper]:
    """The papers of a source file, each id once."""
    content = path.read_bytes()
    if path.suffix == ".gz":
        lines = gzip.decompress(content).split(b"\n")[: LARGE + LARGE // STEP]
        content = b"\n".join(lines)
    found, _ = cleaned(
        record
        for reading in read([(path.name.removesuffix(".gz"), content)])
        for record in reading.records
    )
    return list({paper.id: paper for paper in found}.values())


def main() -> None:
    """Print the share for each source named on the command line."""
    rest: list[Paper] = []
    for name in reversed(sys.argv[1:]):
        papers = papers_of(Path(name))
        started = time.process_time()
        if len(papers) > LARGE // STEP:
            held, rest = papers[: len(papers) * STEP // (STEP + 1)], papers
            fresh = papers[len(held) :]
            kept = [paper for at, paper in enumerate(held) if at % STEP]
            share, change = unchanged(held, kept + fresh), f"{len(fresh)} replaced"
        else:
            held = papers
            share, change = unchanged(papers, papers + rest[:ADDED]), f"{ADDED} added"
        seconds = time.process_time() - started
        sys.stdout.write(
            f"{name}: {len(held)} papers, {change}: {share:.2%} unchanged, {seconds:.0f} s\n"
        )


if __name__ == "__main__":
    main()
