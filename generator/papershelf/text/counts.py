"""How often each paper says what: the counts that likeness, the latent space and reasons share.

    title "Owl nests"   ->   owl 3, nest 3, "owl nest" 3
    abstract "An owl"   ->   owl 1 more

Words are stemmed, so that `nesting` and `nests` meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from papershelf.model import Paper, RichText
from papershelf.text.analysis import term_of
from papershelf.text.features import features
from papershelf.text.prose import prose
from papershelf.text.vectors import Vectors, counted

TITLE = 3
"""What a word of the title counts, against 1 in the abstract."""


class Said(NamedTuple):
    """What all papers say."""

    counts: Vectors
    """One row a paper, one column a stemmed word or two-word phrase."""
    written: Mapping[str, str]
    """Each column's name to the shortest way in which it was written, the first of equals."""


def counts_of(papers: Iterable[Paper]) -> Vectors:
    """How often each paper says what, one row a paper."""
    return said(papers).counts


def said(papers: Iterable[Paper]) -> Said:
    """What all papers say; the last catalogue's is kept, because several parts ask for it."""
    return _said(tuple((paper.title, paper.abstract) for paper in papers))


@lru_cache(maxsize=1)
def _said(texts: tuple[tuple[RichText, RichText], ...]) -> Said:
    written: dict[str, str] = {}
    return Said(counted(_row(*text, written) for text in texts), written)


def _row(title: RichText, abstract: RichText, written: dict[str, str]) -> Mapping[str, float]:
    """One paper's counts; new and shorter forms go into `written`."""
    found: Counter[str] = Counter()
    for text, weight in ((prose(abstract), 1), (prose(title), TITLE)):
        for feature in features(text):
            key = stem(feature.key)
            found[key] += weight
            form = text[feature.start : feature.end]
            if key not in written or len(form) < len(written[key]):
                written[key] = form
    return found


def stem(key: str) -> str:
    """A feature's key with its words stemmed as search stems them.

    >>> stem("nesting owl")
    'nest owl'
    """
    return " ".join(map(_stem, key.split(" ")))


@lru_cache(maxsize=1 << 17)
def _stem(word: str) -> str:
    return term_of(word) or word
