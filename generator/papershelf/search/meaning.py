"""The latent space as it is stored: vectors of papers in clusters, vectors of terms, statistics.

A reader's browser cannot fetch all papers' vectors. Papers near each other lie in one file, and
each file's centre tells whether it is worth fetching for a query (J. Sivic and A. Zisserman, "Video
Google: a text retrieval approach to object matching in videos", ICCV 2003, for the idea).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from papershelf.model import Catalogue, Space
from papershelf.search.packed import packed, runs, steps
from papershelf.search.shards import Shard, distinct, shard

DIMENSIONS = 64
"""Of the space's strongest; a byte each for every paper and word."""

EACH = 150
"""Papers in a cluster, on the average."""

ROUNDS = 10
SCALE = 127
"""What 1 is stored as."""

Floats = npt.NDArray[np.float32]
Signed = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TermVectors:
    """Vectors of terms; `row` says which row is a term's."""

    row: Mapping[str, int]
    scales: Floats
    vectors: Signed

    def of(self, rows: npt.NDArray[np.int64]) -> bytes:
        """The stored vectors of these rows: each its scale, then its numbers."""
        scales = self.scales[rows].astype("<f4").view(np.uint8).reshape(-1, 4)
        return np.hstack([scales, self.vectors[rows].view(np.uint8)]).tobytes()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Meaning:
    """What is stored of a latent space."""

    dimensions: int
    terms: TermVectors
    clusters: tuple[Shard, ...]
    sizes: tuple[int, ...]
    """Papers in each cluster."""
    centroids: Shard
    column: Shard
    """Each paper's cluster, two bytes a paper."""


def meaning(catalogue: Catalogue) -> Meaning:
    """A catalogue's space `latent`; without one, everything is empty."""
    nothing = np.zeros((len(catalogue.papers), 0), dtype=np.float32)
    space = catalogue.spaces.get("latent", Space(name="latent", vectors=nothing))
    dimensions = min(DIMENSIONS, space.vectors.shape[1])
    points = unit_rows(space.vectors[:, :dimensions])
    members, centres = clustered(points) if dimensions else ([], nothing)
    return Meaning(
        dimensions=dimensions,
        terms=term_vectors(space, dimensions),
        clusters=distinct(_cluster(papers, points[papers]) for papers in members),
        sizes=tuple(len(papers) for papers in members),
        centroids=shard("clusters", signed(centres).tobytes()),
        column=shard("columns", _numbers(members).tobytes()),
    )


def term_vectors(space: Space, dimensions: int) -> TermVectors:
    """Where words stand, each by its own scale."""
    found = space.term_vectors[:, :dimensions]
    scales = np.abs(found).max(axis=1, initial=0)
    divisor = np.where(scales > 0, scales, 1)
    return TermVectors(
        row={term: row for row, term in enumerate(space.terms) if scales[row] > 0},
        scales=scales.astype(np.float32),
        vectors=signed(found / divisor[:, None]),
    )


def unit_rows(points: Floats) -> Floats:
    """The same rows with length 1; rows of zeros stay."""
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    made: Floats = np.divide(points, lengths, out=np.zeros_like(points), where=lengths > 0)
    return made


def signed(values: npt.NDArray[np.floating]) -> Signed:
    """Numbers between -1 and 1 as signed bytes."""
    made: Signed = np.round(values * SCALE).astype(np.int8)
    return made


def clustered(points: Floats) -> tuple[list[npt.NDArray[np.int64]], Floats]:
    """Papers in clusters of near ones, each ascending, and the clusters' centres.

    Spherical k-means (I. Dhillon and D. Modha, "Concept decompositions for large sparse text
    data", Machine Learning 42, 2001), from papers evenly spread over the catalogue. A cluster that
    runs empty is left out.
    """
    count = max(1, len(points) // EACH)
    centres = points[np.arange(count) * len(points) // count] if len(points) else points
    nearest = _nearest(points, centres)
    for _ in range(ROUNDS):
        centres = _centres(points, nearest, centres)
        nearest = _nearest(points, centres)
    used = np.unique(nearest)
    return [np.flatnonzero(nearest == number) for number in used], centres[used]


def _nearest(points: Floats, centres: Floats) -> npt.NDArray[np.int64]:
    found: npt.NDArray[np.int64] = np.argmax(points @ centres.T, axis=1)
    return found


def _centres(points: Floats, nearest: npt.NDArray[np.int64], before: Floats) -> Floats:
    """Each cluster's mean direction; an empty cluster keeps its centre."""
    by_cluster = np.argsort(nearest, kind="stable")
    begin, _ = runs(nearest[by_cluster])
    sums = np.zeros_like(before)
    sums[nearest[by_cluster][begin]] = np.add.reduceat(points[by_cluster], begin)
    made = unit_rows(sums)
    return np.where(np.any(made, axis=1, keepdims=True), made, before)


def _cluster(papers: npt.NDArray[np.int64], points: Floats) -> Shard:
    content = packed([len(papers), *steps(papers, np.array([0]))]) + signed(points).tobytes()
    return shard("clusters", content)


def _numbers(members: list[npt.NDArray[np.int64]]) -> npt.NDArray[np.uint16]:
    """For each paper the number of its cluster."""
    found = np.zeros(sum(map(len, members)), dtype="<u2")
    for number, papers in enumerate(members):
        found[papers] = number
    return found
