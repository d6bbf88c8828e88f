"""The first source's tags and mentions beside what a researcher expects (seed_tags.yml).

Shared by the tests, which demand a least, and benchmarks/seed_tags.py, which prints the figures.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from papershelf.build import catalogue_of
from papershelf.catalogue.vocabulary import parse_vocabulary
from papershelf.model import Catalogue, Paper, Source, Vocabulary
from papershelf.text.spelling import phrase_key

CHECKOUT = Path(__file__).parents[2]
SEED = CHECKOUT / "content" / "sources" / "huggingface-papers.txt"
JUDGED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "seed_tags.yml").read_text(encoding="utf-8")
)
Mention = tuple[str, str, str]
"""Beginnings of the naming and the named paper's titles, and the name."""


@cache
def enriched(*, curated: bool) -> Catalogue:
    """The first source's catalogue, with or without the editor's vocabulary."""
    source = Source(name=SEED.name, text=SEED.read_text(encoding="utf-8"))
    text = (CHECKOUT / "content" / "tags.yml").read_text(encoding="utf-8")
    vocabulary = parse_vocabulary(text, "content/tags.yml") if curated else Vocabulary()
    return catalogue_of([source], vocabulary)


def beginning(paper: Paper) -> str:
    """The judgements' key of a paper: the longest that its title begins with."""
    keys = [key for key in JUDGED["expected"] if paper.title.plain.startswith(key)]
    return str(max(keys, key=len))


def expected_tags(catalogue: Catalogue) -> dict[str, list[str]]:
    """For each paper, those of its tags that were expected."""
    held = catalogue.taxonomies["tags"].by_paper()
    found: dict[str, list[str]] = {}
    for paper in catalogue.papers:
        wanted = {phrase_key(name) for name in JUDGED["expected"][beginning(paper)]}
        names = [term.name for term in held.get(paper.id, ())]
        found[beginning(paper)] = [name for name in names if phrase_key(name) in wanted]
    return found


def found_mentions(catalogue: Catalogue) -> set[Mention]:
    """The mentions that were found."""
    papers = catalogue.by_id()
    return {
        (
            beginning(papers[own]),
            beginning(papers[link.target]),
            papers[own].abstract.plain[link.span.start : link.span.end],
        )
        for own, links in catalogue.relations["mentions"].links.items()
        for link in links
        if link.span is not None
    }


def wanted_mentions() -> set[Mention]:
    """The mentions that a reader finds."""
    return {(own, target, name) for own, target, name in JUDGED["mentions"]}
