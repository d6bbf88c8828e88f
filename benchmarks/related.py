"""How good related papers are, and what they cost.

    python benchmarks/related.py [--data ../shared/data] [--scale 10000]

Prints nDCG@20 (linear gain, each query's judged candidates) on the CSFCube slice and P@10 on the
co-cited papers of CISI, for the related papers that the site shows and for plain baselines; then
the largest number of lists of six that one paper of the first source is in. With --scale also the
CPU seconds for that many papers of the large catalogue. Scores come from the shared scorer.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
import numpy.typing as npt

import papershelf.enrich
from papershelf.build import catalogue_of
from papershelf.enrich import latent_words
from papershelf.enrich.related import nearest
from papershelf.enrich.related_likeness import compared, likeness
from papershelf.model import Catalogue, Paper, PaperId, Person, RichText, Source, Vocabulary
from papershelf.plugins import Enrichment, discover, in_order
from papershelf.text.said import said
from papershelf.text.svd import decompose
from papershelf.text.vectors import weighted

CHECKOUT = Path(__file__).resolve().parents[1]
SEED = CHECKOUT / "content" / "sources" / "huggingface-papers.txt"
PARTNERS, STRENGTH = 5, 3
"""A CISI paper counts if it is co-cited this often with this many others."""
Judged = Mapping[str, Mapping[str, float]]
Scores = npt.NDArray[np.float64]
Rows = Callable[[int], Scores]
"""From a paper's number to its likeness to every paper."""


def papers(lines: Iterable[str]) -> Iterator[Paper]:
    """Papers of a test collection, one JSON object a line."""
    for line in lines:
        found: dict[str, Any] = json.loads(line)
        text = found.get("text", found.get("abstract")) or ""
        people = tuple(Person(literal=name) for name in found.get("authors") or () if name)
        title = RichText.of(found.get("title") or "")
        name = PaperId(str(found["id"]))
        yield Paper(id=name, title=title, abstract=RichText.of(text), authors=people, origin=())


def enriched(catalogue: Catalogue) -> tuple[Catalogue, dict[str, float]]:
    """The catalogue with all that related papers need, and the CPU seconds of each part."""
    known = {plugin.name: plugin for plugin in discover(papershelf.enrich, Enrichment)}
    seconds = {}
    for plugin in in_order(known[name] for name in sorted(needed("related", known))):
        start = process_time()
        catalogue = catalogue.having(plugin.run(catalogue))
        seconds[plugin.name] = process_time() - start
    return catalogue, seconds


def needed(name: str, known: Mapping[str, Enrichment]) -> set[str]:
    """An enrichment's name and those of all that it needs."""
    return {name}.union(*(needed(other, known) for other in known[name].needs))


def systems(catalogue: Catalogue) -> dict[str, Rows]:
    """Ways to compare papers: the baselines and ours."""
    found = said(catalogue.papers, catalogue.workers)
    several = np.flatnonzero(found.held > 1)
    words = weighted(found.rows[:, several], latent_words.weights(found)[several])
    ways: dict[str, Rows] = {"tf-idf": lambda own: (words @ words[own].T).toarray().ravel()}
    parts = decompose(words, 100)
    for size in (50, 100):
        points = (parts.left * parts.strengths)[:, :size]
        points = points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)
        ways[f"latent-{size}"] = lambda own, points=points: points @ points[own]  # type: ignore[misc]
    ours = compared(catalogue)[1].moved(np.arange(len(found.order)))
    ways["papershelf, any pair"] = lambda own: (ours @ ours[own].T).toarray().ravel()
    return ways


def names_of(catalogue: Catalogue) -> list[str]:
    """The papers' ids in the order in which they are compared."""
    found = said(catalogue.papers, catalogue.workers)
    return [str(catalogue.papers[place].id) for place in found.order]


def csfcube(data: Path, scorer: Path) -> None:
    """Rank the judged candidates of each query."""
    source = data / "related" / "csfcube"
    judged = read_judged(source / "qrels.tsv")
    catalogue = collection(source / "corpus.jsonl")
    number = {name: at for at, name in enumerate(names_of(catalogue))}
    for name, rows in systems(catalogue).items():
        run = {}
        for query, candidates in judged.items():
            found = rows(number[query])
            others = [other for other in candidates if other != query]
            run[query] = sorted(others, key=lambda other: (-found[number[other]], other))
        score(f"CSFCube  {name}", scorer, judged, run, ("--k", "20", "--gain", "linear"))


def cisi(data: Path, scorer: Path) -> None:
    """Rank the whole collection for each paper with enough partners."""
    pairs = read_judged(data / "related" / "cisi" / "cocitation.tsv")
    judged: dict[str, dict[str, float]] = defaultdict(dict)
    for one, others in pairs.items():
        for other, strength in others.items():
            if strength >= STRENGTH and one != other:
                judged[one][other] = judged[other][one] = 1
    wanted = {own: others for own, others in judged.items() if len(others) >= PARTNERS}
    catalogue = collection(data / "search" / "cisi" / "corpus.jsonl")
    names = names_of(catalogue)
    number = {name: at for at, name in enumerate(names)}
    for name, rows in systems(catalogue).items():
        run = {}
        for own in wanted:
            order = np.argsort(-rows(number[own]), kind="stable")[:11]
            run[own] = [names[at] for at in order if names[at] != own][:10]
        score(f"CISI     {name}", scorer, wanted, run, ("--k", "10"))
    near = nearest(likeness(catalogue)).others
    lists = {own: [names[at] for at in near[number[own]][:10] if at < len(names)] for own in wanted}
    score("CISI     papershelf, candidates", scorer, wanted, lists, ("--k", "10"))


def collection(path: Path) -> Catalogue:
    """A test collection as an enriched catalogue."""
    with path.open(encoding="utf-8") as lines:
        return enriched(Catalogue(papers=tuple(papers(lines))))[0]


def read_judged(path: Path) -> dict[str, dict[str, float]]:
    """Judgements: query, paper, grade; a first line of names is passed over."""
    judged: dict[str, dict[str, float]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        query, paper, grade = line.split("\t")[:3]
        judged[query][paper] = float(grade)
    return judged


def score(
    name: str, scorer: Path, judged: Judged, run: Mapping[str, list[str]], options: tuple[str, ...]
) -> None:
    """Print what the shared scorer says of a run."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, made = Path(folder, "qrels.tsv"), Path(folder, "run.tsv")
        grades = (f"{q}\t{p}\t{g}\n" for q, found in judged.items() for p, g in found.items())
        ranks = (f"{q}\t{p}\t{at}\n" for q, found in run.items() for at, p in enumerate(found))
        wanted.write_text("".join(grades), encoding="utf-8")
        made.write_text("".join(ranks), encoding="utf-8")
        command = [sys.executable, str(scorer), str(wanted), str(made), *options]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - the command is the scorer that the caller named
    sys.stdout.write(f"{name:32}{said}")


def hubs() -> None:
    """Print how crowded the first source's lists of six are."""
    source = Source(name=SEED.name, text=SEED.read_text(encoding="utf-8"))
    lists = catalogue_of([source], Vocabulary()).relations["related"].links
    held = Counter(link.target for links in lists.values() for link in links)
    lone = sum(not links for links in lists.values())
    text = f"seed: {len(lists)} papers with links, {lone} empty lists, largest in-degree"
    sys.stdout.write(f"{text} {held.most_common(3)}\n")


def scale(data: Path, size: int) -> None:
    """Print the CPU seconds of each part for many papers."""
    with gzip.open(data / "catalogue" / "ai-papers-50k.jsonl.gz", "rt", encoding="utf-8") as lines:
        catalogue = Catalogue(papers=tuple(papers(islice(lines, size))))
    catalogue, seconds = enriched(catalogue)
    lists = catalogue.relations["related"].links
    held = Counter(link.target for links in lists.values() for link in links)
    said = ", ".join(f"{name} {spent:.1f}" for name, spent in seconds.items())
    sys.stdout.write(
        f"{size} papers, CPU seconds: {said}; largest in-degree {max(held.values())}\n"
    )


def main() -> None:
    """Read the options and print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    options.add_argument("--data", type=Path, default=CHECKOUT.parent / "shared" / "data")
    options.add_argument("--scale", type=int, default=0, help="also time this many papers")
    chosen = options.parse_args()
    scorer = chosen.data.parent / "eval" / "rank_eval.py"
    if scorer.is_file():
        csfcube(chosen.data, scorer)
        cisi(chosen.data, scorer)
    hubs()
    if chosen.scale:
        scale(chosen.data, chosen.scale)


if __name__ == "__main__":
    main()
