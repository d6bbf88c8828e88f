"""The latent space as it is stored: vectors of papers in clusters, vectors of terms, statistics.

A reader's browser cannot fetch all papers' vectors. Papers near each other lie in one file, and
each file's centre tells whether it is worth fetching for a query (J. Sivic and A. Zisserman, "Video
Google: a text retrieval approach to object matching in videos", ICCV 2003, for the idea).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from papershelf.model import Catalogue, PaperId, Space
from papershelf.search.packed import all_encoded, packed, runs, steps
from papershelf.search.shards import Shard, distinct, shard

DIMENSIONS = 64
"""Of the space's strongest; a byte each for every paper and word."""

EACH = 150
"""Papers in a cluster, on the average."""

LARGE, ONE_IN = 4096, 4
"""Papers of a catalogue whose clusters' centres are those of one in so many papers.

At 10,000 papers, one that moved a little changes 1.3 of 66 clusters on the average, and 19 if the
centres are those of all papers. Of the ten nearest papers, .690 lie in the clusters with 330 papers
that are nearest to a query, and .696 with all; with one paper in eight .649.
"""

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
    sample = sampled([paper.id for paper in catalogue.papers])
    members, centres = clustered(points, sample) if dimensions else ([], nothing)
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


def clustered(
    points: Floats, sample: npt.NDArray[np.bool_] | None = None
) -> tuple[list[npt.NDArray[np.int64]], Floats]:
    """Papers in clusters of near ones, each ascending, and the clusters' centres.

    Spherical k-means (I. Dhillon and D. Modha, "Concept decompositions for large sparse text
    data", Machine Learning 42, 2001), from papers evenly spread over the catalogue. Centres are
    those of the papers of the sample, or of all. A cluster that runs empty is left out.
    """
    some = points if sample is None else points[sample]
    count = max(1, len(points) // EACH)
    centres = some[np.arange(count) * len(some) // count] if len(some) else some
    nearest = _nearest(some, centres)
    for _ in range(ROUNDS):
        centres = _centres(some, nearest, centres)
        nearest = _nearest(some, centres)
    nearest = _nearest(points, centres)
    used = np.unique(nearest)
    return [np.flatnonzero(nearest == number) for number in used], centres[used]


def sampled(papers: Sequence[PaperId]) -> npt.NDArray[np.bool_] | None:
    """The papers whose centres a large catalogue's clusters have, by their ids; None for all.

    Most papers then change without moving a centre, and with it the borders of all clusters.
    """
    if len(papers) < LARGE:
        return None
    checksums = np.fromiter(map(crc32, all_encoded(papers)), np.int64, len(papers))
    chosen = checksums % ONE_IN == 0
    return chosen if chosen.sum() * EACH >= len(papers) else None


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
