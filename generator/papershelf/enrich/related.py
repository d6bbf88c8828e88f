"""Related papers: up to six a paper, each with what the two have in common.

Likeness is the cosine of the papers' words and phrases, blended with that of their tags. Whatever
gives vectors of likeness can be blended in the same way (see `likeness`). A paper that is near to
everything is pushed back by its own mean likeness to its neighbours, after the idea of local
scaling of D. Schnitzer et al., "Local and global scaling reduce hubs in space", JMLR 13, 2012.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from papershelf.enrich.related_reasons import Common
from papershelf.model import Catalogue, Link, Paper, PaperId, Relation, Taxonomy
from papershelf.plugins import Enrichment
from papershelf.text.features import features
from papershelf.text.prose import prose
from papershelf.text.vectors import Floats, Integers, Matrix, Vectors, joined, nearest, vectors

MOST = 6
TITLE = 2
"""What a word of the title counts, against 1 in the abstract."""
TAGS = 0.1
"""Share of the tags in the likeness; more made the lists worse on two judged collections."""
LEAST = 0.06
"""Likeness below which two papers have only ordinary words in common."""
HUB = 0.15
"""How much of a paper's mean likeness to its neighbours counts against it."""
NEIGHBOURS = 24
"""Papers looked at for each list of six."""
SAME = 0.9
"""Likeness from which on two papers are versions of one; a list names only one of them."""
COMMON = 0.1
"""Share of the papers above which a word is no sign of likeness."""
MANY = 2_000
"""Papers from which on words above that share are left out, for speed."""


class Near(NamedTuple):
    """A paper's nearest others, by number."""

    others: Integers
    likeness: Floats


def run(catalogue: Catalogue) -> Relation:
    """The links of every paper that has any, nearest first."""
    tags = catalogue.taxonomies["tags"]
    words = _words(catalogue.papers)
    near = [Near(*found) for found in nearest(likeness(catalogue, words, tags), NEIGHBOURS)]
    common = Common.of(catalogue.papers, tags, words)
    links = dict(_links(catalogue.papers, near, common))
    return Relation(name="related", title="Related papers", links=links)


def likeness(catalogue: Catalogue, words: Vectors, tags: Taxonomy) -> Matrix:
    """Rows whose products are the papers' likenesses; further vectors are joined on here."""
    held = tags.by_paper()
    rows = ({str(term.slug): 1.0 for term in held.get(paper.id, ())} for paper in catalogue.papers)
    return joined(words.rows, vectors(rows).rows, TAGS)


def _words(papers: Sequence[Paper]) -> Vectors:
    most = COMMON if len(papers) > MANY else 1.0
    return vectors((_counts(paper) for paper in papers), most=most)


def _counts(paper: Paper) -> Mapping[str, float]:
    found = Counter(feature.key for feature in features(prose(paper.abstract)))
    for feature in features(prose(paper.title)):
        found[feature.key] += TITLE
    return found


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
    others, values = near[number]
    adjusted = values - HUB * crowding[others]
    order = sorted(range(len(others)), key=lambda at: (-adjusted[at], papers[int(others[at])].id))
    taken: list[int] = []
    for at in order:
        other = int(others[at])
        if len(taken) == MOST or values[at] < LEAST or _doubles(other, taken, near):
            continue
        reasons = common.reasons(number, other)
        if reasons:
            taken.append(other)
            score = round(float(values[at]), 4)
            yield Link(target=papers[other].id, score=score, reasons=reasons)


def _doubles(other: int, taken: Sequence[int], near: Sequence[Near]) -> bool:
    """Whether a version of the paper is in the list already."""
    same = near[other].others[near[other].likeness >= SAME]
    return any(number in same for number in taken)


PLUGIN = Enrichment(name="related", run=run, needs=("tags",))
