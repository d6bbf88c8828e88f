"""The inverted index: for each term the papers that hold it, and how much it weighs in each.

A posting is what a browser needs to rank one paper for one term and no more: the term's weighted
frequency over the fields, in which fields it stands, and its places in the title. The frequency is
folded over the fields here and not in the browser, because it depends on the paper alone: the
lengths of all papers' fields need not travel (150 KB for 50,000 papers), and a long postings list
can be cut by weight. What depends on the query (idf, saturation, phrases) is the browser's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from papershelf.model import Catalogue
from papershelf.search.documents import Document
from papershelf.search.fields import FIELDS, titles
from papershelf.text.folding import title_key

SCALE = 16
"""Weights travel as whole sixteenths: an error below 3 % where a term stands once."""

HEAVIEST = 4095
"""Weight; far beyond where saturation makes more of a term count for nothing."""

EXACT, NAME = 2, 1
"""Weight of a title's own posting: the whole title, or the name before its colon."""


class Posting(NamedTuple):
    """One term in one paper."""

    paper: int
    """The paper's number in the catalogue, from 0."""
    weight: int
    fields: int
    """Bit n is set if the term stands in FIELDS[n]."""
    places: int
    """Bit n is set if the term is word n of the title."""


Postings = Mapping[str, Sequence[Posting]]


def averages(documents: Sequence[Document]) -> tuple[float, ...]:
    """The mean length of each field over the papers that have it; 1 where none has."""
    found = []
    for number in range(len(FIELDS)):
        lengths = [document.lengths[number] for document in documents if document.lengths[number]]
        found.append(sum(lengths) / len(lengths) if lengths else 1.0)
    return tuple(found)


def postings(documents: Sequence[Document]) -> Postings:
    """Each term's postings, in the catalogue's order."""
    usual = averages(documents)
    found: dict[str, list[Posting]] = defaultdict(list)
    for number, document in enumerate(documents):
        scales = _scales(document.lengths, usual)
        for term, counts in document.frequencies.items():
            weight = sum(scale * count for scale, count in zip(scales, counts, strict=True))
            fields = sum(1 << field for field, count in enumerate(counts) if count)
            whole = min(max(1, int(SCALE * weight + 0.5)), HEAVIEST)
            found[term].append(Posting(number, whole, fields, document.places.get(term, 0)))
    return found


def _scales(lengths: Iterable[int], usual: Iterable[float]) -> list[float]:
    """What one occurrence in each field is worth: BM25F's w / (1 - b + b * length / average)."""
    return [
        field.weight / (1 - field.b + field.b * length / average)
        for field, length, average in zip(FIELDS, lengths, usual, strict=True)
    ]


def title_postings(catalogue: Catalogue) -> Postings:
    """Postings that find a paper by its whole title, or by the name before the colon.

    Their terms cannot be words: `=` and a hash of the title's letters and digits. Punctuation,
    case and spaces may therefore differ.
    """
    best: dict[tuple[str, int], int] = {}
    for number, paper in enumerate(catalogue.papers):
        for title in titles(paper):
            name, colon, _ = title.replace("：", ":").partition(":")
            for text, weight in ((title, EXACT), (name if colon else "", NAME)):
                if key := title_key(text):
                    place = title_term(key), number
                    best[place] = max(weight, best.get(place, 0))
    found: dict[str, list[Posting]] = defaultdict(list)
    for (term, number), weight in best.items():
        found[term].append(Posting(number, weight, 0, 0))
    return found


def title_term(key: str) -> str:
    """`=` and the 32-bit FNV-1a hash of the key's UTF-8 bytes (draft-eastlake-fnv).

    >>> title_term("a")
    '=e40c292c'
    """
    value = 0x811C9DC5
    for byte in key.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return f"={value:08x}"
