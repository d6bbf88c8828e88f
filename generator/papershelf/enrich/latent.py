"""The latent space: papers as points, near each other when they speak of the same things.

    >>> size(5), size(68), size(50_000)
    (5, 14, 128)

It is the truncated singular value decomposition of the papers' weighted words (S. Deerwester et
al., "Indexing by latent semantic analysis", JASIS 41(6), 1990). Directions stand in the order of
their strength, so the first k columns, brought back to length 1, are the space of k dimensions.
A text from outside gets its place by adding up the `term_vectors` of its words.

Where the catalogue comes with vectors of a sentence-embedding model, the space is made of those
instead, turned so that their strongest directions come first as well. Words then stand in the
middle of the papers that say them: search and the map need not know which of the two it is.
"""

from __future__ import annotations

import numpy as np
from scipy import sparse

from papershelf.model import Catalogue, Space
from papershelf.plugins import Enrichment
from papershelf.text.counts import counts_of
from papershelf.text.svd import Doubles, decompose
from papershelf.text.vectors import Floats, Matrix, shared, spread, weighted

MOST = 128
"""Dimensions of a large catalogue; 50 to 200 do equally well, 128 is what both users can afford."""
DIGITS = 5
"""Decimals kept; more would differ between machines that add in another order."""
FAINT = 1e-6
"""Length below which a point is at zero but for rounding."""


def run(catalogue: Catalogue) -> Space:
    """The space of a catalogue's titles and abstracts; papers without words stand at zero."""
    said = weighted(shared(counts_of(catalogue.papers)))
    words = [column for column, name in enumerate(said.names) if " " not in name]
    given = catalogue.spaces.get("embeddings")
    points, places = _turned(given.vectors, said.rows) if given else _analysed(said.rows)
    rarity = _rarity(said.rows)[words]
    return Space(
        name="latent",
        vectors=_unit_rows(points),
        terms=tuple(said.names[column] for column in words),
        term_vectors=_rounded(places[words] * rarity[:, None]),
    )


def _analysed(rows: Matrix) -> tuple[Doubles, Doubles]:
    """Where the papers and the words stand by their own decomposition."""
    parts = decompose(rows, size(rows.shape[0]))
    return parts.left * parts.strengths, parts.right


def _turned(vectors: Floats, rows: Matrix) -> tuple[Doubles, Doubles]:
    """Where the papers stand by given vectors, strongest directions first, and the words by them.

    A word's place is the mean of its papers, each counting as much as the word weighs in it.
    """
    parts = decompose(sparse.csr_matrix(vectors), size(len(vectors)))
    points = parts.left * parts.strengths
    weights = np.asarray(rows.sum(axis=0), dtype=np.float64).ravel()
    return points, (rows.T @ points) / np.maximum(weights, FAINT)[:, None]


def size(papers: int) -> int:
    """How many dimensions a catalogue gets: a tenth of its papers, but never very few."""
    return min(MOST, papers, 8 + papers // 10)


def _rarity(rows: Matrix) -> Doubles:
    """What a word weighs, so that the vectors of a query's words need only be added up."""
    weights: Doubles = np.log((rows.shape[0] + 1) / np.maximum(spread(rows), 1))
    return weights


def _unit_rows(points: Doubles) -> Floats:
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    real = lengths > FAINT
    return _rounded(np.divide(points, lengths, out=np.zeros_like(points), where=real))


def _rounded(values: Doubles) -> Floats:
    return (np.round(values, DIGITS) + 0.0).astype(np.float32)


PLUGIN = Enrichment(name="latent", run=run)
