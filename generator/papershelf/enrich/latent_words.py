"""Where words stand in the latent space.

in the sample, twice or more      by the directions themselves
elsewhere, twice or more          among the papers that say them
with embeddings                   in the middle of the papers that say them
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from papershelf.text.counts import name_of
from papershelf.text.kept_tables import Tables
from papershelf.text.said import Said
from papershelf.text.vectors import PHRASE, Floats, Matrix, rarity, spread, weighted

FAINT = 1e-6
"""Stands for a weight of nothing."""
Numbers = npt.NDArray[np.int64]


def weights(found: Said) -> npt.NDArray[np.float64]:
    """What each feature weighs."""
    return rarity(found.held, found.sampled) * np.where(found.phrases, PHRASE, 1.0)


def told(found: Said) -> Numbers:
    """The words that two papers or more say."""
    return np.flatnonzero((spread(found.rows) > 1) & ~found.phrases)


def placed(found: Said, words: Numbers, points: Floats, basis: Tables) -> Floats:
    """Where words stand, by the directions of the sample's features; see above for the others.

    A word's place is that of its papers, divided by the squares of the directions' strengths, as if
    the decomposition had been of all papers: there are `times` as many as in the sample.
    """
    directions, strengths = basis["directions"], basis["strengths"]
    known = np.flatnonzero(found.held > 1)
    at = np.minimum(np.searchsorted(known, words), max(len(known) - 1, 0))
    inside = known[at] == words if len(known) else np.zeros(len(words), dtype=bool)
    places = np.zeros((len(words), points.shape[1]), dtype=np.float32)
    places[inside] = directions[at[inside]]
    if not inside.all():
        times = 2.0 ** np.round(np.log2(len(found.texts) / found.sampled))
        heaped = _by_words(found, words[~inside]) @ points
        places[~inside] = heaped / np.maximum(times * strengths * strengths, FAINT)
    return _rare(found, words, places)


def amid(found: Said, words: Numbers, points: Floats) -> Floats:
    """Where words stand that are the means of their papers, each by what the word weighs in it."""
    said = _by_words(found, words)
    total = np.asarray(said.sum(axis=1), dtype=np.float32).reshape(-1, 1)
    return _rare(found, words, (said @ points) / np.maximum(total, FAINT))


def _by_words(found: Said, words: Numbers) -> Matrix:
    """One row a word, one column a paper."""
    return weighted(found.rows, weights(found))[:, words].T.tocsr()


def _rare(found: Said, words: Numbers, places: Floats) -> Floats:
    """Places times rarity, so that the vectors of a query's words need only be added up."""
    weighed = places * rarity(found.held[words], found.sampled).astype(np.float32)[:, None]
    return np.asarray(weighed, dtype=np.float32)


def names(found: Said, words: Numbers, known: Mapping[int, str]) -> list[str]:
    """The words' names; those `known` by number need not be read from the papers."""
    numbers = found.columns[words].tolist()
    new = [place for place, number in enumerate(numbers) if number not in known]
    read = zip(new, found.written(words[new]), strict=True) if new else ()
    more = {numbers[place]: name_of(word) for place, word in read}
    return [known.get(number) or more[number] for number in numbers]
