"""How many tags of the papers that stay are the same after papers come and go.

    python benchmarks/tag_stability.py content/sources/papers.txt papers.jsonl.gz --papers 4000

A tag that vanishes from a paper breaks somebody's bookmark. For each source 5 % of the papers are
replaced by others (every twentieth; no chance is involved), and in a small one ten are added. Told
are the shares of the pairs of paper and tag that are in both catalogues, of those before and of
those before or after, for the papers that are in both: without memory, with the names only, and
with all that tags.tsv holds. Then come the losses by cause.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from papershelf.build import cleaned, read
from papershelf.catalogue.tag_memory import memory_text, parse_memory
from papershelf.enrich import methods
from papershelf.enrich.tags.published import published
from papershelf.enrich.tags.taxonomy import Weighed, taxonomy, weighed
from papershelf.model import Catalogue, Paper, PublishedTag, Taxonomy, Vocabulary
from papershelf.text.spelling import phrase_key

LARGE = 10_000
"""Papers of a large catalogue that are used."""
STEP = 20
"""Every which paper is replaced: 5 %."""
ADDED = 10
"""Papers added to a small catalogue."""

Pairs = set[tuple[str, str]]
"""A paper's id and a tag's name."""


def with_methods(papers: list[Paper]) -> Catalogue:
    """The catalogue that tags are looked for in."""
    catalogue = Catalogue(papers=tuple(papers))
    return catalogue.having(methods.run(catalogue))


def tagged(catalogue: Catalogue, made: Weighed, memory: tuple[PublishedTag, ...]) -> Taxonomy:
    """The tags with what earlier builds published."""
    vocabulary = Vocabulary(published=memory)
    remembered = replace(made, published=published(vocabulary, made.known))
    return taxonomy(replace(catalogue, vocabulary=vocabulary), remembered)


def pairs(tags: Taxonomy, papers: set[str]) -> Pairs:
    """The pairs of these papers."""
    return {(paper, term.name) for term in tags.terms for paper in term.papers if paper in papers}


def told(what: str, first: Pairs, second: Pairs) -> None:
    """One line: what is kept of the pairs before, and of all pairs."""
    same = len(first & second)
    sys.stdout.write(
        f"  {what:<16} kept {same / len(first):.2%}  of all {same / len(first | second):.2%}"
        f"  tags a paper {len(second) / len({paper for paper, _ in second}):.2f}\n"
    )


def losses(first: Pairs, second: Pairs, methods_after: set[str]) -> str:
    """Why pairs are gone, as shares of all pairs before."""
    causes: Counter[str] = Counter()
    left = {name for _, name in second}
    keys = {phrase_key(name) for name in left}
    for _, name in first - second:
        if name in left:
            causes["the paper lost it"] += 1
        elif phrase_key(name) in methods_after:
            causes["now a method"] += 1
        else:
            causes["renamed" if phrase_key(name) in keys else "no tag any more"] += 1
    return ", ".join(f"{cause} {n / len(first):.2%}" for cause, n in causes.most_common())


def compare(before: list[Paper], after: list[Paper]) -> None:
    """Print the shares without memory, with names, with everything; then a third build."""
    common = {str(paper.id) for paper in before} & {str(paper.id) for paper in after}
    old = with_methods(before)
    earlier = taxonomy(old, weighed(old))
    text = memory_text(earlier)
    memory, _ = parse_memory(text, "tags.tsv")
    first = pairs(earlier, common)
    new = with_methods(after)
    made = weighed(new)
    forms = {
        phrase_key(form) for t in new.taxonomies["methods"].terms for form in (t.name, *t.aliases)
    }
    names = tuple(replace(tag, papers=()) for tag in memory)
    for what, known in (("without memory", ()), ("names only", names), ("with memory", memory)):
        found = tagged(new, made, known)
        second = pairs(found, common)
        told(what, first, second)
        sys.stdout.write(f"    {losses(first, second, forms)}\n")
    again = memory_text(tagged(new, made, parse_memory(memory_text(found), "tags.tsv")[0]))
    sys.stdout.write(
        f"  tags.tsv: {len(text.encode()) / 1000:.0f} KB, {len(memory)} tags;"
        f" the next build {'leaves it' if again == memory_text(found) else 'CHANGES IT'}\n"
    )


def papers_of(path: Path, most: int) -> list[Paper]:
    """The papers of a source file, each id once."""
    content = path.read_bytes()
    if path.suffix == ".gz":
        lines = gzip.decompress(content).split(b"\n")[: most + most // STEP]
        content = b"\n".join(lines)
    found, _ = cleaned(
        record
        for reading in read([(path.name.removesuffix(".gz"), content)])
        for record in reading.records
    )
    return list({paper.id: paper for paper in found}.values())


def main() -> None:
    """Print the shares for each source named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--papers", type=int, default=LARGE, help="of a large source")
    wanted = parser.parse_args()
    rest: list[Paper] = []
    for path in reversed(wanted.sources):
        papers = papers_of(path, wanted.papers)
        started = time.process_time()
        if len(papers) > LARGE // STEP:
            held, rest = papers[: len(papers) * STEP // (STEP + 1)], papers
            fresh = papers[len(held) :]
            after = [paper for at, paper in enumerate(held) if at % STEP] + fresh
            change = f"{len(fresh)} replaced"
        else:
            held, after, change = papers, papers + rest[:ADDED], f"{ADDED} added"
        sys.stdout.write(f"{path.name}: {len(held)} papers, {change}\n")
        compare(held, after)
        sys.stdout.write(f"  {time.process_time() - started:.0f} s\n")


if __name__ == "__main__":
    main()
