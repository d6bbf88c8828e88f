"""What an engine finds: the judged collections, exact titles, titles with a typo."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import judged
from bm25 import Textbook
from catalogues import Document, catalogue, documents
from held_server import serving
from playwright.sync_api import Browser
from sites import Site

from reader import ask, start, visit

COLLECTIONS = ("cranfield", "cisi")
BM25 = "BM25"


def asked(shared: Path, name: str) -> dict[str, dict[str, str]]:
    """A collection's queries: in full, and cut to three rare words."""
    held = judged.rarity(f"{row.title} {row.text}" for row in documents(catalogue(shared, name)))
    full = judged.queries(shared, name)
    return {
        "full": full,
        "three": {query: judged.hurried(text, held) for query, text in full.items()},
    }


def ranking(opened: Browser, shared: Path, name: str, made: Site) -> dict[str, float]:
    """nDCG@10 of a collection's queries through an engine's own page."""
    found: dict[str, float] = {}
    with serving(made.folder) as server, visit(opened) as page:
        page.goto(server.address + start(made.engine))
        for kind, queries in asked(shared, name).items():
            hits = {query: ask(page, made.engine, text) for query, text in queries.items()}
            found[kind] = judged.ndcg(shared, name, as_keys(hits, made.papers))
    return found


def textbook(shared: Path, name: str) -> dict[str, float]:
    """nDCG@10 of textbook BM25."""
    papers = documents(catalogue(shared, name))
    index = Textbook([f"{paper.title} {paper.text}" for paper in papers])
    found = {}
    for kind, queries in asked(shared, name).items():
        hits = {q: [papers[at].id for at in index.search(text)] for q, text in queries.items()}
        found[kind] = judged.ndcg(shared, name, as_keys(hits, papers))
    return found


def as_keys(run: Mapping[str, Sequence[str]], papers: Sequence[Document]) -> dict[str, list[str]]:
    """Hits by the collection's own names; a paper that was there twice answers for both."""
    keys = {paper.id: paper.keys for paper in papers}
    return {query: [key for hit in hits for key in keys[hit]][:10] for query, hits in run.items()}


def titles(opened: Browser, made: Site, most: int) -> dict[str, float]:
    """Shares of titles found first as they are, and among the first three with one typo.

    At most so many titles are asked for, drawn from the whole catalogue.

    A paper counts as found if the hit has its title: two papers may have the same.
    """
    places = range(len(made.papers))
    chosen = sorted(random.Random(judged.SEED).sample(places, min(most, len(places))))  # noqa: S311 - a sample, no secret
    names = [made.papers[at].title for at in chosen]
    by_id = {paper.id: paper.title for paper in made.papers}
    with serving(made.folder) as server, visit(opened) as page:
        page.goto(server.address + start(made.engine))
        exact = [name in shown(ask(page, made.engine, name, 1), by_id) for name in names]
        spoiled = judged.with_typos(names, len(names))
        near = [names[at] in shown(ask(page, made.engine, text, 3), by_id) for at, text in spoiled]
    return {
        "titles": float(len(exact)),
        "exact": sum(exact) / len(exact),
        "typos": float(len(near)),
        "near": sum(near) / max(1, len(near)),
    }


def shown(hits: Sequence[str], titles: Mapping[str, str]) -> set[str]:
    """Titles of hits."""
    return {titles.get(hit, "") for hit in hits}
