"""How like two papers are: words and phrases, people, tags and mentions, seen in company.

Two steps. First each paper's neighbours are found by the cosine of its words and phrases together
with that of its place in the latent space. Then each paper's vector is moved towards those
neighbours' (J. J. Rocchio, "Relevance feedback in information retrieval", 1971; for documents: X.
Liu and W. B. Croft, "Cluster-based retrieval using language models", SIGIR 2004), so that papers
which say the same in other words meet. The likeness is the cosine of the moved vectors. Only
candidates are compared, hence the cost does not grow with the square of the catalogue's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import starmap
from math import isqrt
from typing import NamedTuple

import numpy as np
from scipy import sparse

from papershelf.model import Catalogue, PaperId
from papershelf.text.counts import counts_of
from papershelf.text.nearest import best, candidates
from papershelf.text.vectors import (
    Floats,
    Integers,
    Matrix,
    counted,
    joined,
    products,
    smoothed,
    weighted,
)

RARITY = 0.6
"""Power of the inverse document frequency; 1 leaves too little to what a field's papers share."""
TAGS, AUTHORS, MENTIONS = 0.05, 0.12, 0.1
"""What these count beside 1 for the words; more made the lists worse on the judged collections."""
COMPANY = 0.5
"""Weight of the neighbours' mean in a moved vector."""
NEIGHBOURS = 15
"""Papers that a vector is moved towards, in a large catalogue."""
KEPT = 300
"""Values of a moved vector that are kept; with all of them rankings differ by less than chance."""
COMPARED = 96
"""Candidates taken from the latent space for each paper."""
TINY = 1e-12
"""Stands for a sum of nothing."""
SHARES = (4, 2, 1)
"""The space is seen in a quarter, half and all of its dimensions, coarse and fine at once."""


class Likeness(NamedTuple):
    """What the papers of a catalogue are compared by, and whom with."""

    rows: Matrix
    """A unit row for each paper; the product of two rows is the papers' likeness, 0 to 1."""
    compared: Sequence[Integers]
    """For each paper, the numbers of the papers that may be near it."""
    alike: Sequence[Floats]
    """Their likeness before the rows were moved; two papers at 0 share nothing."""


def likeness(catalogue: Catalogue) -> Likeness:
    """The likeness of a catalogue's papers; needs the latent space, uses what else is there."""
    plain = _plain(catalogue)
    points = _points(catalogue.spaces["latent"].vectors)
    compared = candidates(points, plain, COMPARED)
    alike = list(products(plain, compared))
    nearby = _nearby(points, compared, alike)
    return Likeness(smoothed(plain, nearby, COMPANY, KEPT), compared, alike)


def _plain(catalogue: Catalogue) -> Matrix:
    words = weighted(counts_of(catalogue.papers), rarity=RARITY).rows
    tags, authors = _held(catalogue, "tags", 1.0), _held(catalogue, "authors", 0.0)
    mentions = weighted(counted(_mentions(catalogue)), rarity=0.0).rows
    return joined([(words, 1), (tags, TAGS), (authors, AUTHORS), (mentions, MENTIONS)])


def _held(catalogue: Catalogue, name: str, rarity: float) -> Matrix:
    """Unit rows of each paper's terms in a taxonomy, empty rows if there is none."""
    taxonomy = catalogue.taxonomies.get(name)
    held = taxonomy.by_paper() if taxonomy else {}
    rows = ({str(term.slug): 1.0 for term in held.get(own.id, ())} for own in catalogue.papers)
    return weighted(counted(rows), rarity=rarity).rows


def _mentions(catalogue: Catalogue) -> Iterator[dict[str, float]]:
    """Each paper as one that names its targets and, if anyone names it, itself."""
    relation = catalogue.relations.get("mentions")
    links = relation.links if relation else {}
    named = {link.target for held in links.values() for link in held}
    for paper in catalogue.papers:
        targets: list[PaperId] = [link.target for link in links.get(paper.id, ())]
        own = [paper.id] if paper.id in named else []
        yield dict.fromkeys((*own, *targets), 1.0)


def _points(vectors: Floats) -> Floats:
    """The space in several numbers of dimensions side by side, its strongest directions favoured.

    Weighing a direction by the root of its spread brings the vectors near the 1.5th power of the
    singular values, better than the first and the second.
    """
    weights = np.sqrt(np.linalg.norm(vectors, axis=0))
    sizes = sorted({-(-vectors.shape[1] // share) for share in SHARES})
    views = [_unit(vectors[:, :size] * weights[:size]) for size in reversed(sizes)]
    found: Floats = np.concatenate(views, axis=1) / np.float32(np.sqrt(len(views)))
    return found


def _unit(points: Floats) -> Floats:
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    found: Floats = np.divide(points, lengths, out=np.zeros_like(points), where=lengths > 0)
    return found


def _nearby(points: Floats, compared: Sequence[Integers], alike: Sequence[Floats]) -> Matrix:
    """Each paper's weights of its neighbours, summing to 1; fewer neighbours in few papers."""
    size = len(compared)
    most = min(NEIGHBOURS, max(isqrt(size) // 2 - 1, 0))
    known = zip(range(size), compared, alike, strict=True)
    near = [
        best(others, found + points[others] @ points[own], most) for own, others, found in known
    ]
    ends = np.cumsum([0, *(len(found) for found, _ in near)])
    numbers = np.concatenate([found for found, _ in near]) if near else np.zeros(0, np.int32)
    shares = list(starmap(_shares, near))
    values = np.concatenate(shares) if shares else np.zeros(0, np.float32)
    return sparse.csr_matrix((values, numbers, ends), shape=(size, size))


def _shares(_: Integers, values: Floats) -> Floats:
    found: Floats = values / np.float32(max(float(values.sum()), TINY))
    return found
