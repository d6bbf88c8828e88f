"""The latent space: papers as points, near each other when they speak of the same things.

    >>> size(5), size(68), size(50_000)
    (5, 14, 128)

It is the truncated singular value decomposition of the papers' weighted words (S. Deerwester et
al., "Indexing by latent semantic analysis", JASIS 41(6), 1990). Directions stand in the order of
their strength, so the first k columns, brought back to length 1, are the space of k dimensions.
A text from outside gets its place by adding up the `term_vectors` of its words. So do the papers
of a large catalogue: the directions are those of a sample (see `text/sampling.py`).

Where the catalogue comes with vectors of a sentence-embedding model, the space is made of those
instead, turned so that their strongest directions come first as well. Words then stand in the
middle of the papers that say them: search and the map need not know which of the two it is.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from papershelf.enrich import latent_words
from papershelf.model import Catalogue, Space, Workers
from papershelf.plugins import Enrichment
from papershelf.text.fingerprints import Marks, of_lists, of_sparse_rows
from papershelf.text.kept_tables import Tables, packed, unpacked
from papershelf.text.said import Said, said
from papershelf.text.svd import decompose
from papershelf.text.vectors import Floats, Matrix, weighted

MOST = 128
"""Dimensions of a large catalogue; 50 to 200 do equally well, 128 is what both users can afford."""
DIGITS = 5
"""Decimals kept; more would differ between machines that add in another order."""
FAINT = 1e-6
"""Length below which a point is at zero but for rounding."""
DIRECTIONS, NAMES = "latent space: directions", "latent space: names"
"""What is kept for the next build."""


def run(catalogue: Catalogue) -> Space:
    """The space of a catalogue's titles and abstracts; papers without words stand at zero."""
    found = said(catalogue.papers, catalogue.workers)
    given = catalogue.spaces.get("embeddings")
    rows, columns = _given(given.vectors[found.order]) if given else _words(found)
    basis = _directions(rows[: found.sampled], columns, catalogue.workers)
    points = rows @ basis["directions"]
    words = latent_words.told(found)
    if given:
        stand = latent_words.amid(found, words, points)
    else:
        stand = latent_words.placed(found, words, points, basis)
    return Space(
        name="latent",
        vectors=found.of(_unit_rows(points)),
        terms=_names(found, words, catalogue.workers),
        term_vectors=_rounded(stand),
    )


def _words(found: Said) -> tuple[Matrix, Marks]:
    """The papers by the features that two papers of the sample have, and the features."""
    known = np.flatnonzero(found.held > 1)
    weights = latent_words.weights(found)[known]
    return weighted(found.rows[:, known], weights), found.columns[known]


def _given(vectors: Floats) -> tuple[Matrix, Marks]:
    """The papers by given vectors; sparse, because products then do not depend on other rows."""
    return sparse.csr_matrix(vectors), np.arange(vectors.shape[1], dtype=np.uint64)


def _directions(sample: Matrix, columns: Marks, workers: Workers) -> Tables:
    """The `directions` in which the sample differs most, one a column, and their `strengths`."""
    marks = of_lists(of_sparse_rows(sample, columns)[None, :])
    before = unpacked(workers.recall(DIRECTIONS))
    if np.array_equal(before.get("marks", ()), marks):
        return before
    parts = decompose(sample, size(sample.shape[0]))
    found: Tables = {
        "marks": marks,
        "directions": parts.right.astype(np.float32),
        "strengths": parts.strengths.astype(np.float32),
    }
    workers.keep(DIRECTIONS, packed(found))
    return found


def _names(found: Said, words: latent_words.Numbers, workers: Workers) -> tuple[str, ...]:
    """The words' names, read from the papers where the last build did not know them."""
    before = unpacked(workers.recall(NAMES))
    known = dict(zip(_listed(before, "marks"), _listed(before, "names"), strict=False))
    names = latent_words.names(found, words, known)
    workers.keep(NAMES, packed({"marks": found.columns[words], "names": np.array(names)}))
    return tuple(names)


def _listed(tables: Tables, name: str) -> list[Any]:
    """The values of a table as Python has them; none if it is not there."""
    return tables[name].tolist() if name in tables else []


def size(papers: int) -> int:
    """How many dimensions a catalogue gets: a tenth of its papers, but never very few."""
    return min(MOST, papers, 8 + papers // 10)


def _unit_rows(points: Floats) -> Floats:
    lengths = np.sqrt((points * points).sum(axis=1, keepdims=True))
    real = lengths > FAINT
    return _rounded(np.divide(points, lengths, out=np.zeros_like(points), where=real))


def _rounded(values: Floats) -> Floats:
    return (np.round(values, DIGITS) + 0.0).astype(np.float32)


PLUGIN = Enrichment(name="latent", run=run)
