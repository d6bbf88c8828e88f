"""Learn the weights of the features of key phrases from abstracts that people have judged.

    .venv/bin/python benchmarks/learn_keyphrase_weights.py ../shared/data/tags/inspec_training.jsonl

prints the table of `enrich/keyphrase_weights.py`, to be pasted there. Each candidate phrase is one
observation, right if its stemmed words equal those of a gold phrase; the weights are those of a
logistic regression with a Gaussian prior of variance 1 (L2), found by Newton's method.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from keyphrase_sets import Judged, judged, stemmed
from papershelf.enrich.keyphrase_candidates import uses_of
from papershelf.enrich.keyphrase_features import company_of, features_of
from papershelf.enrich.keyphrase_wording import Features
from papershelf.text.prose_words import is_general

Matrix = npt.NDArray[np.float64]
STEPS = 30
UNTOLD = "two words"
"""The commonest length is what the others are compared with."""


def observations(rows: Sequence[Judged]) -> Iterator[tuple[Features, bool]]:
    """Every candidate of every paper, and whether people chose it."""
    for row in rows:
        phrases = uses_of(row.paper)
        company = company_of(phrases)
        for uses in phrases.values():
            if not all(map(is_general, uses[0].words)):
                right = stemmed(uses[0].written) in row.gold
                yield features_of(uses, company), right


def logistic(found: Matrix, right: Matrix, prior: float = 1.0) -> Matrix:
    """Weights of a logistic regression with L2 (C. M. Bishop, "Pattern Recognition", 4.3.3)."""
    weights = np.zeros(found.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-found @ weights))
        slope = found.T @ (right - odds) - prior * weights
        bend = (found.T * (odds * (1 - odds))) @ found + prior * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def learned(rows: Sequence[Judged]) -> dict[str, float]:
    """Feature to weight, by name."""
    seen = list(observations(rows))
    names = sorted({name for features, _ in seen for name in features} - {UNTOLD})
    found = np.array([[features.get(name, 0.0) for name in names] for features, _ in seen])
    weights = logistic(found, np.array([float(right) for _, right in seen]))
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def main() -> None:
    """Print the table, heaviest feature first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    weights = learned(judged(parser.parse_args().gold))
    weights[UNTOLD] = 0.0
    table = sorted(weights.items(), key=lambda pair: -pair[1])
    sys.stdout.writelines(f'    "{name}": {weight},\n' for name, weight in table)


if __name__ == "__main__":
    main()
