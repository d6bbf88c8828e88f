"""What ranking may know of a catalogue's texts, counted straight from the texts, without an index.

The same numbers as in the index: weighted frequencies in steps of an eighth of a doubling, vectors
as signed bytes, usual lengths of fields to two digits.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from papershelf.model import Catalogue
from papershelf.search.fields import FIELDS, texts
from papershelf.text.analysis import Word, term_of, words

DIMENSIONS, BYTE = 64, 127
PLACED, MANY = 3, 1000
"""Papers that a term needs to have a place in the latent space, if there are so many papers."""
Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shelf:
    """A catalogue as ranking sees it."""

    titles: Sequence[tuple[str, ...]]
    """Each paper's titles: as it is shown, as its sources write it."""
    weights: Mapping[str, Mapping[int, float]]
    """Each term's papers with its weighted frequency there: BM25F's sum over the fields."""
    places: Mapping[str, Mapping[int, int]]
    """Each term's papers that have it in the title, with its first place there."""
    points: Points
    """Papers in the latent space."""
    term_points: Mapping[str, Points]


def shelf_of(catalogue: Catalogue) -> Shelf:
    """Count a catalogue."""
    split = [[[words(text) for text in field] for field in paper] for paper in texts(catalogue)]
    known = {word.text for paper in split for field in paper for text in field for word in text}
    counts = [[_counts(field, known) for field in paper] for paper in split]
    lengths = np.array([[_length(field) for field in paper] for paper in split], dtype=np.float64)
    points, term_points = _points(catalogue)
    weights = _weights(counts, lengths)
    least = PLACED if len(catalogue.papers) >= MANY else 1
    return Shelf(
        titles=[
            (paper.title.plain, *_as_written(number, catalogue))
            for number, paper in enumerate(catalogue.papers)
        ],
        weights=weights,
        places=_places([paper[0] for paper in split], known),
        points=points,
        term_points={
            term: point
            for term, point in term_points.items()
            if len(weights.get(term, ())) >= least
        },
    )


def _as_written(number: int, catalogue: Catalogue) -> Iterator[str]:
    for record in catalogue.papers[number].origin:
        yield from (field.text for field in record.fields.get("title", ()))


def _terms(text: Sequence[Word], known: set[str]) -> Iterator[tuple[str, int]]:
    """Terms and their places, none twice; neighbours also as one word if anyone writes them so."""
    found = dict.fromkeys((term_of(word.text), word.position) for word in text)
    for left, right in pairwise(word for word in text if not word.extra):
        whole = left.text + right.text
        if left.position + 1 == right.position and whole in known and not whole.isdecimal():
            found[term_of(whole), left.position] = None
    yield from ((term, place) for term, place in found if term)


def _counts(field: Sequence[Sequence[Word]], known: set[str]) -> Counter[str]:
    return Counter(term for text in field for term, _ in _terms(text, known))


def _length(field: Sequence[Sequence[Word]]) -> int:
    """How many terms a field has, joined forms not counted."""
    return sum(1 for text in field for word in text if not word.extra and term_of(word.text))


def _weights(
    counts: Sequence[Sequence[Counter[str]]], lengths: Points
) -> dict[str, dict[int, float]]:
    usual = [_usual(column) for column in lengths.T]
    found: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for number, paper in enumerate(counts):
        for place, field in enumerate(FIELDS):
            norm = 1 - field.b + field.b * lengths[number, place] / usual[place]
            for term, count in paper[place].items():
                found[term][number] += field.weight / (norm or 1) * count
    return {
        term: {paper: _stepped(weight) for paper, weight in row.items()}
        for term, row in found.items()
    }


def _usual(lengths: Points) -> float:
    held = lengths[lengths > 0]
    return float(f"{held.mean():.2g}") if len(held) else 1.0


def _stepped(weight: float) -> float:
    """A frequency as its byte says it."""
    step = math.floor(8 * math.log2(max(weight, 1e-9)) + 64.5)
    return float(2 ** ((min(max(step, 1), 255) - 64) / 8))


def _places(
    titles: Sequence[Sequence[Sequence[Word]]], known: set[str]
) -> dict[str, dict[int, int]]:
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for number, title in enumerate(titles):
        for term, place in (pair for text in title for pair in _terms(text, known)):
            found[term][number] = min(place, found[term].get(number, place))
    return found


def _points(catalogue: Catalogue) -> tuple[Points, dict[str, Points]]:
    """Papers' and terms' vectors as they are stored; empty ones without a latent space."""
    space = catalogue.spaces.get("latent")
    if space is None:
        return np.zeros((len(catalogue.papers), 0)), {}
    own = space.vectors[:, :DIMENSIONS]
    lengths = np.linalg.norm(own, axis=1, keepdims=True)
    papers = np.divide(own, lengths, out=np.zeros_like(own), where=lengths > 0)
    rows = space.term_vectors[:, :DIMENSIONS]
    scales = np.abs(rows).max(axis=1, initial=0, keepdims=True)
    terms = np.divide(rows, scales, out=np.zeros_like(rows), where=scales > 0)
    stored = np.round(terms * BYTE) / BYTE * scales.astype(np.float64)
    named = zip(space.terms, stored, scales.ravel(), strict=True)
    return (
        np.round(papers * BYTE).astype(np.float64) / BYTE,
        {term: point for term, point, scale in named if scale > 0},
    )
