"""How well searches are ranked, and what each part of the ranking is worth, without a browser.

    python benchmarks/ranking.py [--shared ../shared] [--catalogue 2000]

Prints nDCG@10 of textbook BM25 and of our ranking (words alone, with meaning, with feedback) on the
judged collections: whole queries, and the same cut to their three rarest words. The ranking is the
tests' oracle, which the browser's is compared with; every paper's vector is at hand. With
--catalogue also how soon that many papers of the large catalogue are found again by pieces of them:
the mean reciprocal rank (0 below the tenth place) of 100 papers.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

import papershelf.enrich
from papershelf.model import Catalogue, Paper
from papershelf.plugins import Enrichment, discover, in_order
from papershelf.text.analysis import term_of, words

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path += [str(CHECKOUT / "tests"), str(CHECKOUT / "benchmarks" / "search")]

from bm25 import Textbook  # noqa: E402 - lies in a folder of its own
from judged import hurried, ndcg, queries, rarity  # noqa: E402 - lies in a folder of its own

from papershelf.rehearsal.ranking import Constants, Oracle  # noqa: E402 - lies among the tests
from papershelf.rehearsal.shelf import shelf_of  # noqa: E402 - lies among the tests
from related import needed, papers  # noqa: E402 - stands with the others

COLLECTIONS = ("cranfield", "cisi")
USED = ("latent", "tags")
"""What ranking needs of the enrichments; tags bring methods and key phrases."""
FIRST = 10
SAMPLE = 100
Search = Callable[[str], Sequence[int]]
"""From a query to the numbers of papers, best first."""

VARIANTS: Mapping[str, Constants] = {
    "words": Constants(meaning=0, near=2),
    "words and meaning": Constants(feedback=0),
    "all, papers with a word only": Constants(near=2),
    "all, no lift for complete ones": Constants(complete=0),
    "all": Constants(),
}


def enriched(catalogue: Catalogue) -> Catalogue:
    """The catalogue with all that ranking needs."""
    known = {plugin.name: plugin for plugin in discover(papershelf.enrich, Enrichment)}
    names = set().union(*(needed(name, known) for name in USED))
    for plugin in in_order(known[name] for name in sorted(names)):
        catalogue = catalogue.having(plugin.run(catalogue))
    return catalogue


def systems(catalogue: Catalogue) -> Iterator[tuple[str, Search]]:
    """Ways to rank: the textbook's and ours."""
    texts = [f"{paper.title.plain} {paper.abstract.plain}" for paper in catalogue.papers]
    yield "textbook BM25", Textbook(texts).search
    shelf = shelf_of(enriched(catalogue))
    for name, constants in VARIANTS.items():
        yield name, partial(numbers, Oracle(shelf, constants))


def numbers(oracle: Oracle, query: str) -> list[int]:
    """The first papers of an answer."""
    return [number for number, _, _ in oracle.ranked(query)[:FIRST]]


def judged(shared: Path, name: str) -> None:
    """Print one collection's rows."""
    corpus = shared / "data" / "search" / name / "corpus.jsonl"
    with corpus.open(encoding="utf-8") as lines:
        catalogue = Catalogue(papers=tuple(papers(lines)))
    keys = [str(paper.id) for paper in catalogue.papers]
    held = rarity(f"{paper.title.plain} {paper.abstract.plain}" for paper in catalogue.papers)
    whole = queries(shared, name)
    cut = {query: hurried(text, held) for query, text in whole.items()}
    for system, search in systems(catalogue):
        scores = []
        for asked in (whole, cut):
            run = {query: [keys[at] for at in search(text)] for query, text in asked.items()}
            scores.append(ndcg(shared, name, run))
        sys.stdout.write(f"{name:10} {system:32} {scores[0]:.4f} {scores[1]:.4f}\n")


def found_again(shared: Path, size: int) -> None:
    """Print how soon papers of the large catalogue are found by pieces of them."""
    source = shared / "data" / "catalogue" / "ai-papers-50k.jsonl.gz"
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        catalogue = Catalogue(papers=tuple(papers(map(without_year, islice(lines, size)))))
    asked = dict(pieces(catalogue.papers))
    for system, search in systems(catalogue):
        found = (f"{kind} {mean_rank(search, rows):.3f}" for kind, rows in asked.items())
        sys.stdout.write(f"{size} papers, {system:32} {', '.join(found)}\n")


def without_year(line: str) -> str:
    """A paper's line with what words are taken from."""
    found = json.loads(line)
    return json.dumps({key: found.get(key) for key in ("id", "title", "abstract", "authors")})


def pieces(catalogue: Sequence[Paper]) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Kinds of queries, each with the papers that are meant."""
    step = max(1, len(catalogue) // SAMPLE)
    chosen = list(enumerate(catalogue))[::step][:SAMPLE]
    both = {at: f"{paper.title.plain} {paper.abstract.plain}" for at, paper in enumerate(catalogue)}
    held = rarity(both.values())
    titles = {at: paper.title.plain for at, paper in chosen}
    yield "title, first four words", [(at, " ".join(content(t)[:4])) for at, t in titles.items()]
    yield "title, three rare words", [(at, hurried(title, held)) for at, title in titles.items()]
    yield (
        "abstract, three middling words",
        [(at, middling(paper.abstract.plain, held)) for at, paper in chosen],
    )
    yield (
        "author and two rare words",
        [(at, f"{family(paper)} {hurried(paper.title.plain, held, 2)}") for at, paper in chosen],
    )


def content(text: str) -> list[str]:
    """The words of a text that are no stop words."""
    return [word.text for word in words(text) if not word.extra and term_of(word.text)]


def middling(text: str, held: Mapping[str, int]) -> str:
    """Three words a third of the way from the rarest to the commonest."""
    ranked = sorted(set(content(text)), key=lambda word: (held.get(word, 0), word))
    return " ".join(ranked[len(ranked) // 3 :][:3])


def family(paper: Paper) -> str:
    """The first author's last name."""
    return paper.authors[0].name.split()[-1] if paper.authors and paper.authors[0].name else ""


def mean_rank(search: Search, asked: Iterable[tuple[int, str]]) -> float:
    """The mean of one divided by the rank at which the paper meant is found."""
    ranks = []
    for wanted, query in asked:
        found = list(search(query))
        ranks.append(1 / (found.index(wanted) + 1) if wanted in found else 0.0)
    return sum(ranks) / max(1, len(ranks))


def main() -> None:
    """Read the options and print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    options.add_argument("--shared", type=Path, default=CHECKOUT.parent / "shared")
    options.add_argument("--catalogue", type=int, default=0, help="also this many papers")
    chosen = options.parse_args()
    for name in COLLECTIONS:
        judged(chosen.shared, name)
    if chosen.catalogue:
        found_again(chosen.shared, chosen.catalogue)


if __name__ == "__main__":
    main()
