"""Textbook BM25: Porter stems, stop words, title and abstract as one text.

Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), with k1 1.2
and b 0.75. A word that a query repeats counts as often as it stands there.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from judged import words
from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS as STOP_WORDS

K1, B = 1.2, 0.75
_STEMMER = PorterStemmer()


class Textbook:
    """An index in memory."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count the terms of texts."""
        counted = [Counter(terms(text)) for text in texts]
        lengths = [counts.total() for counts in counted]
        average = sum(lengths) / max(1, len(lengths))
        self.norms = [1 - B + B * length / average for length in lengths]
        self.postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, counts in enumerate(counted):
            for term, count in counts.items():
                self.postings[term].append((place, count))

    def search(self, query: str, most: int = 10) -> list[int]:
        """Places of the best texts."""
        scores: dict[int, float] = defaultdict(float)
        for term, times in Counter(terms(query)).items():
            held = self.postings.get(term, [])
            rare = math.log(1 + (len(self.norms) - len(held) + 0.5) / (len(held) + 0.5))
            for place, f in held:
                scores[place] += times * rare * f * (K1 + 1) / (f + K1 * self.norms[place])
        return sorted(scores, key=lambda place: (-scores[place], place))[:most]


def terms(text: str) -> list[str]:
    """Stems of a text's content words."""
    return [str(_STEMMER.stem(word)) for word in words(text) if word not in STOP_WORDS]
