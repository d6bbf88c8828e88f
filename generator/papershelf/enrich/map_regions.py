"""Regions of the map: tags whose papers lie together, each paper in one region at most.

A tag makes a good region when many papers around its densest place have it and few do not. Tags are
taken one after the other, best first; the papers of those taken before do not count again, so that
a broad tag and its narrow ones do not name the same place twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush

import numpy as np
import numpy.typing as npt

from papershelf.model import Catalogue, PaperId, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.density import at, density, peak

Floats = npt.NDArray[np.float64]

MOST = 20
"""Regions at most."""
LEAST = 3
"""Papers that a region has at least."""
FOR_EACH = 5
"""Papers of the catalogue for each region, in a small one."""
UNKNOWN = -1
"""How many regions there were when a tag's worth was worked out, if it was not."""


def run(catalogue: Catalogue) -> Taxonomy:
    """Regions, the largest first, under the names of their tags; without pages of their own."""
    tags = catalogue.taxonomies["tags"]
    points = catalogue.spaces["map"].vectors.astype(np.float64)
    numbers = {paper.id: number for number, paper in enumerate(catalogue.papers)}
    chosen = list(_chosen(tags.terms, points, numbers))
    held = _held(chosen, points, numbers)
    regions = [replace(term, papers=held[term.slug], parents=()) for term in chosen]
    kept = [term for term in regions if len(term.papers) >= min(LEAST, len(numbers))]
    ordered = sorted(kept, key=lambda term: (-len(term.papers), term.slug))
    return Taxonomy(
        name="regions", title="Regions", singular="Region", terms=tuple(ordered), listed=False
    )


def _chosen(
    terms: Sequence[Term], points: Floats, numbers: Mapping[PaperId, int]
) -> Iterator[Term]:
    """The best tag, then the best for what it leaves, and so on.

    A tag's worth only falls while papers are taken, so it is worked out anew only when it comes up;
    and for the first time only when no other is worth more than it could be.
    """
    everything, size = density(points), len(points)
    free = np.ones(size, dtype=bool)
    rows = [np.array([numbers[paper] for paper in term.papers]) for term in terms]
    queue = [
        (-_bound(len(row), size), place, UNKNOWN)
        for place, row in enumerate(rows)
        if len(row) >= LEAST
    ]
    heapify(queue)
    taken = 0
    while queue and taken < min(MOST, size // FOR_EACH + 1):
        _, place, age = heappop(queue)
        left = rows[place][free[rows[place]]]
        if age == UNKNOWN:
            heappush(queue, (-_worth(points[rows[place]], everything, size), place, 0))
        elif age < taken and len(left) >= LEAST:
            heappush(queue, (-_worth(points[left], everything, size), place, taken))
        elif len(left) >= LEAST:
            taken += 1
            free[rows[place]] = False
            yield terms[place]


def _bound(group: int, size: int) -> float:
    """What so many papers of a catalogue of a size are worth at most."""
    return round(float(np.sqrt(group) * (1 - group / size)), 6)


def _worth(group: Floats, everything: Floats, size: int) -> float:
    """How many papers a region would gather, and how much more often there than elsewhere."""
    share, usual = peak(group, everything).share, len(group) / size
    return round(float(np.sqrt(len(group)) * (share - usual)), 6)


def _held(
    chosen: Sequence[Term], points: Floats, numbers: Mapping[PaperId, int]
) -> dict[str, dict[PaperId, float]]:
    """The papers of each chosen tag: those that have it and stand where it is most at home."""
    held: dict[str, dict[PaperId, float]] = {term.slug: {} for term in chosen}
    best: dict[PaperId, tuple[float, Term]] = {}
    for term in chosen:
        group = points[[numbers[paper] for paper in term.papers]]
        at_home = np.round(at(density(group), group) / len(group), 9)
        for paper, share in zip(term.papers, at_home, strict=True):
            if paper not in best or share > best[paper][0]:
                best[paper] = (float(share), term)
    for paper in numbers:
        if paper in best:
            term = best[paper][1]
            held[term.slug][paper] = term.papers[paper]
    return held


PLUGIN = Enrichment(name="regions", run=run, needs=("map", "tags"))
