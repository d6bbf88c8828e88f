"""Related papers: up to six a paper, each with what the two have in common.

Likeness is explained in `related_likeness`. A paper that is near to everything is pushed back by
its own mean likeness to its neighbours, after the idea of local scaling of D. Schnitzer et al.,
"Local and global scaling reduce hubs in space", JMLR 13, 2012. Of two versions of one paper a list
names one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from papershelf.enrich.related_likeness import Likeness, likeness
from papershelf.enrich.related_reasons import Common
from papershelf.model import Catalogue, Link, Paper, PaperId, Relation
from papershelf.plugins import Enrichment
from papershelf.text.nearest import best
from papershelf.text.vectors import Floats, Integers, products

MOST = 6
LEAST = 0.06
"""Likeness of what two papers say themselves below which they share only ordinary words."""
HUB = 0.3
"""How much of a paper's mean likeness to its neighbours counts against it."""
NEIGHBOURS = 24
"""Papers looked at for each list of six."""
SAME = 0.9
"""Likeness of what they say from which on two papers are versions of one."""


class Near(NamedTuple):
    """A paper's nearest others, by number."""

    others: Integers
    likeness: Floats
    """Of the vectors moved towards their neighbours: the order of a list."""
    plain: Floats
    """Of what the papers say themselves: whether they belong in a list at all."""


def run(catalogue: Catalogue) -> Relation:
    """The links of every paper that has any, nearest first."""
    near = list(nearest(likeness(catalogue)))
    common = Common.of(catalogue.papers, catalogue.taxonomies["tags"])
    links = dict(_links(catalogue.papers, near, common))
    return Relation(name="related", title="Related papers", links=links)


def nearest(found: Likeness, most: int = NEIGHBOURS) -> Iterator[Near]:
    """For each paper the `most` papers that are most like it, best first, ties by number."""
    moved = products(found.rows, found.compared)
    for others, values, own in zip(found.compared, moved, found.alike, strict=True):
        chosen, likest = best(others, values, most)
        yield Near(chosen, likest, own[np.searchsorted(others, chosen)])


def _links(
    papers: Sequence[Paper], near: Sequence[Near], common: Common
) -> Iterator[tuple[PaperId, tuple[Link, ...]]]:
    crowding = np.array([_mean(found.likeness[:10]) for found in near], dtype=np.float32)
    for number, paper in enumerate(papers):
        links = tuple(_listed(number, papers, near, crowding, common))
        if links:
            yield paper.id, links


def _mean(values: Floats) -> float:
    return float(values.mean()) if len(values) else 0.0


def _listed(
    number: int, papers: Sequence[Paper], near: Sequence[Near], crowding: Floats, common: Common
) -> Iterator[Link]:
    """The list of one paper: near, no hub, no two versions of one paper, with reasons."""
    others, values, plain = near[number]
    adjusted = np.round(values - HUB * crowding[others], 4)
    order = sorted(range(len(others)), key=lambda at: (-adjusted[at], papers[int(others[at])].id))
    taken: list[int] = []
    for at in order:
        other = int(others[at])
        if len(taken) == MOST or plain[at] < LEAST or _doubles(other, taken, near):
            continue
        reasons = common.reasons(number, other)
        if reasons:
            taken.append(other)
            score = round(min(float(values[at]), 1.0), 4)
            yield Link(target=papers[other].id, score=score, reasons=reasons)


def _doubles(other: int, taken: Sequence[int], near: Sequence[Near]) -> bool:
    """Whether a version of the paper is in the list already."""
    same = near[other].others[near[other].plain >= SAME]
    return any(number in same for number in taken)


PLUGIN = Enrichment(name="related", run=run, needs=("authors", "latent", "mentions", "tags"))
