"""How often each paper says what: the counts that likeness, the latent space and reasons share.

    title "Owl nests"   ->   owl 3, nest 3, "owl nest" 3
    abstract "An owl"   ->   owl 1 more

Words are stemmed, so that `nesting` and `nests` meet. Each way to write a word is keyed and stemmed
once, however often it occurs, and phrases are looked up by their words' numbers.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from scipy import sparse

from papershelf.model import Paper, RichText
from papershelf.text.analysis import term_of
from papershelf.text.features import features
from papershelf.text.prose import prose
from papershelf.text.vectors import Matrix, Vectors
from papershelf.text.words import Word, unspaced, words

TITLE = 3
"""What a word of the title counts, against 1 in the abstract."""
NOTHING = -1
"""The column of a word that says nothing."""


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
    columns = _Columns()
    rows = _rows(texts, columns)
    written = dict(zip(columns.names, columns.written, strict=True))
    return Said(Vectors(rows, columns.names), written)


def _rows(texts: Iterable[tuple[RichText, RichText]], columns: _Columns) -> Matrix:
    """The counts; what a paper says several times is added up at the end."""
    said, weights, ends = array("i"), array("f"), array("q", [0])
    for title, abstract in texts:
        for text, weight in ((prose(abstract), 1.0), (prose(title), TITLE)):
            found = columns.of(text)
            said.extend(found)
            weights.extend([weight] * len(found))
        ends.append(len(said))
    parts = np.array(weights, np.float32), np.array(said, np.int32), np.array(ends)
    rows = sparse.csr_matrix(parts, shape=(len(ends) - 1, len(columns.names)))
    rows.sum_duplicates()
    return rows


class _Columns:
    """The columns that texts speak of, numbered as they come."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.written: list[str] = []
        self._numbers: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._phrases: dict[tuple[int, int], int] = {}

    def of(self, text: str) -> list[int]:
        """The columns of a text's words and then its phrases, each as often as it is said."""
        if unspaced(text):
            found = [(stem(each.key), text[each.start : each.end]) for each in features(text)]
            return [self._column(key, form) for key, form in found]
        row, known = list(words(text)), self._words
        columns = [known[word.text] if word.text in known else self._word(word) for word in row]
        telling = [column for column in columns if column != NOTHING]
        return telling + self._in_pairs(text, row, columns)

    def _word(self, word: Word) -> int:
        """The column of a way to write a word, seen for the first time."""
        key = next((each.key for each in features(word.text)), "")
        column = self._column(stem(key), word.text) if key else NOTHING
        self._words[word.text] = column
        return column

    def _in_pairs(self, text: str, row: list[Word], columns: list[int]) -> list[int]:
        """The phrases, of two words with one character between them."""
        found = []
        for pair, (first, second) in zip(pairwise(columns), pairwise(row), strict=True):
            if NOTHING not in pair and second.start - first.end == 1:
                column = self._phrases.get(pair)
                if column is None or second.end - first.start < len(self.written[column]):
                    column = self._column(self._phrase(pair), text[first.start : second.end])
                    self._phrases[pair] = column
                found.append(column)
        return found

    def _phrase(self, pair: tuple[int, int]) -> str:
        return f"{self.names[pair[0]]} {self.names[pair[1]]}"

    def _column(self, key: str, form: str) -> int:
        """The column of a key, which is new or may now be seen in a shorter form."""
        column = self._numbers.setdefault(key, len(self.names))
        if column == len(self.names):
            self.names.append(key)
            self.written.append(form)
        elif len(form) < len(self.written[column]):
            self.written[column] = form
        return column


def stem(key: str) -> str:
    """A feature's key with its words stemmed as search stems them.

    >>> stem("nesting owl")
    'nest owl'
    """
    return " ".join(map(_stem, key.split(" ")))


@lru_cache(maxsize=1 << 17)
def _stem(word: str) -> str:
    return term_of(word) or word
