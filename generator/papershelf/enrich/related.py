"""Related papers: up to six a paper, each with what the two have in common.

Likeness is explained in `related_likeness`. A paper that is near to everything is pushed back by
its own mean likeness to its neighbours, after the idea of local scaling of D. Schnitzer et al.,
"Local and global scaling reduce hubs in space", JMLR 13, 2012. Of two versions of one paper a list
names one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from papershelf.enrich.related_likeness import Likeness, likeness
from papershelf.enrich.related_memory import Reasons
from papershelf.enrich.related_phrases import Phrases
from papershelf.enrich.related_reasons import Common, Held
from papershelf.model import Catalogue, Link, PaperId, Relation
from papershelf.plugins import Enrichment
from papershelf.text.fingerprints import Marks
from papershelf.text.said import Said, said
from papershelf.text.vectors import Floats, Integers

MOST = 6
LEAST = 0.06
"""Likeness of what two papers say themselves below which they share only ordinary words."""
HUB = 0.3
"""How much of a paper's mean likeness to its neighbours counts against it."""
NEIGHBOURS = 24
"""Papers looked at for each list of six."""
CROWD = 10
"""Neighbours whose mean likeness says how crowded a paper's place is."""
AHEAD = 8
"""Papers of each list whose reasons are found first; most lists need no more."""
SAME = 0.9
"""Likeness of what they say from which on two papers are versions of one."""

BLOCK = 1024
"""Papers whose lists are made together; bounds the memory."""
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]


class Near(NamedTuple):
    """Each paper's nearest others, one line a paper, in the order of `sampling.order`."""

    others: Integers
    """Numbers of papers; the number of papers stands for nobody."""
    likeness: Floats
    """Of the vectors moved towards their neighbours: the order of a list."""
    plain: Floats
    """Of what the papers say themselves: whether they belong in a list at all."""


def run(catalogue: Catalogue) -> Relation:
    """The links of every paper that has any, nearest first."""
    found = said(catalogue.papers, catalogue.workers)
    ids = [catalogue.papers[place].id for place in found.order.tolist()]
    near = listed(nearest(likeness(catalogue)), ids)
    reasons = Reasons(_common(catalogue, found, ids), catalogue.workers)
    links = dict(zip(ids, _links(near, ids, reasons), strict=True))
    reasons.keep()
    ordered = {paper.id: links[paper.id] for paper in catalogue.papers if links[paper.id]}
    return Relation(name="related", title="Related papers", links=ordered)


def nearest(found: Likeness, most: int = NEIGHBOURS) -> Near:
    """For each paper the `most` papers that are most like it, best first, ties by number."""
    order = np.argsort(-found.moved, axis=1, kind="stable")[:, :most]
    likest = np.take_along_axis(found.moved, order, axis=1)
    others = np.take_along_axis(found.others, order, axis=1)
    plain = np.take_along_axis(found.plain, order, axis=1)
    return Near(np.where(likest > 0, others, len(others)).astype(np.int32), likest, plain)


def listed(near: Near, ids: list[PaperId]) -> Near:
    """The same in the order of lists: hubs pushed back, ties by id."""
    size = len(ids)
    crowding = np.append(_crowding(near.likeness), np.float32(0))
    adjusted = np.round(near.likeness - np.float32(HUB) * crowding[near.others], 4)
    rank = np.full(size + 1, size)
    rank[sorted(range(size), key=ids.__getitem__)] = np.arange(size)
    by_id = np.argsort(rank[near.others], axis=1, kind="stable")
    adjusted = np.where(near.others < size, adjusted, -np.inf)
    worth = np.argsort(-np.take_along_axis(adjusted, by_id, axis=1), axis=1, kind="stable")
    order = np.take_along_axis(by_id, worth, axis=1)
    return Near(
        np.take_along_axis(near.others, order, axis=1),
        np.take_along_axis(near.likeness, order, axis=1),
        np.take_along_axis(near.plain, order, axis=1),
    )


def _crowding(likest: Floats) -> Floats:
    """The mean likeness of each paper's first neighbours, added from left to right."""
    total = np.zeros(len(likest), dtype=np.float32)
    for column in likest.T[:CROWD]:
        total += np.maximum(column, 0)
    return np.asarray(total / np.maximum((likest[:, :CROWD] > 0).sum(axis=1), 1), np.float32)


def _common(catalogue: Catalogue, found: Said, ids: list[PaperId]) -> Common:
    tags = catalogue.taxonomies["tags"]
    stands = {term.slug: Held.of(term, len(ids)) for term in tags.terms}
    held = tags.by_paper()
    return Common(
        Phrases(found, catalogue.workers),
        [[stands[term.slug] for term in held.get(paper, ())] for paper in ids],
    )


def _links(near: Near, ids: list[PaperId], reasons: Reasons) -> list[tuple[Link, ...]]:
    """The list of each paper: near, no hub, no two versions of one paper, with reasons."""
    fit = (near.likeness > 0) & (near.plain >= LEAST) & (near.others < len(ids))
    marks = reasons.marks(near.others)
    reasons.prepare(near.others, marks, fit & (fit.cumsum(axis=1) <= AHEAD))
    lists = Lists(near, ids, fit, marks, reasons)
    found = list(lists.of(np.arange(len(ids))))
    short = np.array([links is None for links in found], dtype=bool)
    reasons.prepare(near.others, marks, fit & short[:, None])
    left = np.flatnonzero(short)
    for number, links in zip(left.tolist(), lists.of(left), strict=True):
        found[number] = links
    return [links or () for links in found]


class Lists:
    """Makes the papers' lists one by one."""

    def __init__(
        self, near: Near, ids: list[PaperId], fit: Flags, marks: Marks, reasons: Reasons
    ) -> None:
        """`fit` says which others may stand in a list, `marks` under which mark reasons are."""
        self._ids, self._reasons = ids, reasons
        likest = np.round(np.minimum(near.likeness, 1).astype(np.float64), 4)
        self._tables = near.others, marks, likest
        self._fit = fit
        self._same = _same(near)

    def of(self, papers: Numbers) -> Iterator[tuple[Link, ...] | None]:
        """The lists of papers; nothing for one whose reasons have yet to be found."""
        for at in range(0, len(papers), BLOCK):
            lines, slots = np.nonzero(self._fit[papers[at : at + BLOCK]])
            rows = papers[at : at + BLOCK][lines]
            others = zip(*(table[rows, slots].tolist() for table in self._tables), strict=True)
            for count in np.bincount(lines, minlength=len(papers[at : at + BLOCK])).tolist():
                yield self._list(list(islice(others, count)))

    def _list(self, others: list[tuple[int, int, float]]) -> tuple[Link, ...] | None:
        taken: dict[int, Link] = {}
        for other, mark, score in others:
            if len(taken) == MOST:
                break
            if other in self._same and not self._same[other].isdisjoint(taken):
                continue
            told = self._reasons.told(mark)
            if told is None:
                return None
            if told:
                taken[other] = Link(target=self._ids[other], score=score, reasons=told)
        return tuple(taken.values())


def _same(near: Near) -> Mapping[int, set[int]]:
    """The versions of each paper that has any."""
    found: dict[int, set[int]] = {}
    places = np.argwhere((near.plain >= SAME) & (near.likeness > 0))
    for paper, slot in places.tolist():
        found.setdefault(paper, set()).add(int(near.others[paper, slot]))
    return found


PLUGIN = Enrichment(name="related", run=run, needs=("authors", "latent", "mentions", "tags"))
