"""Key phrases against human ones, and against simple baselines in the same run.

    .venv/bin/python benchmarks/keyphrases.py

prints the scorer's lines (precision, recall, F1 at 5 and 10, stemmed exact match) for each way to
find phrases. The weights were learned on the training part; only the validation part counts. The
scorer needs `pip install snowballstemmer`; it is run with this Python.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from math import log
from pathlib import Path

from keyphrase_sets import catalogue_of, key_of
from papershelf.enrich import keyphrases
from papershelf.model import Catalogue
from papershelf.text.function_words import FUNCTION_WORDS
from papershelf.text.phrases import noun_phrases
from papershelf.text.prose import prose
from papershelf.text.reading import reading

SHARED = Path("../shared")
SETS = ("inspec_training", "inspec_validation")
MOST = 10
LONGEST = 3
"""Words of an n-gram."""

Found = Mapping[str, list[str]]
"""Id to phrases, best first."""


def of_project(catalogue: Catalogue) -> Found:
    """What a build shows."""
    by_paper = keyphrases.run(catalogue).by_paper()
    return {
        key_of(paper): [term.name for term in by_paper.get(paper.id, ())]
        for paper in catalogue.papers
    }


def first_phrases(catalogue: Catalogue) -> Found:
    """The first ten noun phrases, title first."""
    return {
        key_of(paper): list(
            dict.fromkeys(
                " ".join(found.words[first:end])
                for found in (reading(prose(paper.title)), reading(prose(paper.abstract)))
                for first, end in noun_phrases(found.letters)
            )
        )[:MOST]
        for paper in catalogue.papers
    }


def tfidf(catalogue: Catalogue) -> Found:
    """The ten n-grams of up to three words with the largest tf-idf."""
    counts = {
        key_of(paper): Counter(
            [*_ngrams(prose(paper.title).lower()), *_ngrams(prose(paper.abstract).lower())]
        )
        for paper in catalogue.papers
    }
    df = Counter(gram for found in counts.values() for gram in found)
    size = len(counts)
    return {
        key: sorted(found, key=lambda gram: (-found[gram] * log(size / df[gram]), gram))[:MOST]
        for key, found in counts.items()
    }


def _ngrams(text: str) -> Iterator[str]:
    row = reading(text).words
    breaks = [-1, *(i for i, word in enumerate(row) if not word or word in FUNCTION_WORDS)]
    for before, after in pairwise([*breaks, len(row)]):
        for start in range(before + 1, after):
            for end in range(start + 1, min(after, start + LONGEST) + 1):
                yield " ".join(row[start:end])


WAYS: Mapping[str, Callable[[Catalogue], Found]] = {
    "papershelf": of_project,
    "tf-idf of n-grams": tfidf,
    "first noun phrases": first_phrases,
}


def scored(scorer: Path, gold: Path, found: Found) -> str:
    """What the scorer prints."""
    rows = (json.dumps({"id": key, "keyphrases": phrases}) for key, phrases in found.items())
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
        predicted.write("\n".join(rows))
        predicted.flush()
        command = [sys.executable, str(scorer), str(gold), predicted.name]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own scorer on our own files
    return done.stdout


def main() -> None:
    """Print the scores of each way on each set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED)
    shared = parser.parse_args().shared
    if not shared.is_dir():
        sys.exit(f"{shared} is not here; say with --shared where the scorer and the sets are")
    for name in SETS:
        gold = shared / "data" / "tags" / f"{name}.jsonl"
        catalogue = catalogue_of(gold)
        for way, find in WAYS.items():
            start = time.process_time()
            found = find(catalogue)
            spent = time.process_time() - start
            sys.stdout.write(f"{name}: {way} ({spent:.1f} s CPU)\n")
            sys.stdout.write(scored(shared / "eval" / "keyphrase_eval.py", gold, found))


if __name__ == "__main__":
    main()
