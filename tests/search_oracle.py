"""The ranking of `rank.js` once more, written straight from its description, without an index.

Score of a paper: each word of the query is worth its idf times its saturated BM25F frequency, and
IN_TITLE more if the title has it; a word may instead be counted together with its neighbour as one
joined word. Neighbours that stand side by side in the title add ADJACENT times the smaller idf; so
does a first word that stands at the same place in the title. The frequency is rounded to
sixteenths, as in the index. Only whole words: nothing half typed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from papershelf.model import Catalogue
from papershelf.search.documents import Document, documents
from papershelf.search.fields import FIELDS, texts
from papershelf.text.analysis import Word, term_of, words
from papershelf.text.folding import title_key

K1, IN_TITLE, ADJACENT, SHORT = 1.2, 1.0, 0.5, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One answer."""

    paper: str
    tier: int
    score: float


def ranking(catalogue: Catalogue, query: str) -> list[Ranked]:
    """All hits of a query, best first."""
    shelf = documents(texts(catalogue))
    asked = [word for word in words(query) if not word.extra]
    content = [word for word in asked if term_of(word.text)]
    scored = []
    for number, paper in enumerate(catalogue.papers):
        tier = _tier(query, [paper.title.plain, paper.origin[0].fields["title"][0].text])
        score = _best(shelf, number, asked)
        if score or tier:
            found = Ranked(
                paper=paper.id, tier=tier, score=score + _neighbours(shelf, number, content)
            )
            scored.append((_lacks(shelf, number, asked), number, found))
    complete = any(lacks == 0 for lacks, _, _ in scored)
    if len(content) <= SHORT and complete:
        scored = [row for row in scored if row[0] == 0 or row[2].tier]
    scored.sort(key=lambda row: (-row[2].tier, -row[2].score, row[1]))
    return [found for _, _, found in scored]


def _tier(query: str, titles: Sequence[str]) -> int:
    key = title_key(query)
    if key and key in map(title_key, titles):
        return 2
    return int(bool(key) and key in [title_key(t.partition(":")[0]) for t in titles if ":" in t])


def _best(shelf: Sequence[Document], paper: int, asked: Sequence[Word]) -> float:
    """The best way to read the words, each alone or with the next."""
    if not asked:
        return 0.0
    alone = _worth(shelf, paper, asked[0].text) + _best(shelf, paper, asked[1:])
    if len(asked) > 1 and asked[1].position == asked[0].position + 1:
        joined = _worth(shelf, paper, asked[0].text + asked[1].text)
        return max(alone, joined + _best(shelf, paper, asked[2:]))
    return alone


def _worth(shelf: Sequence[Document], paper: int, word: str) -> float:
    term = term_of(word)
    counts = shelf[paper].frequencies.get(term) if term else None
    if not counts:
        return 0.0
    frequency = 0.0
    for place, field in enumerate(FIELDS):
        lengths = [document.lengths[place] for document in shelf if document.lengths[place]]
        average = sum(lengths) / len(lengths) if lengths else 1.0
        norm = 1 - field.b + field.b * shelf[paper].lengths[place] / average
        frequency += field.weight / norm * counts[place]
    rounded = max(1, math.floor(frequency * 16 + 0.5)) / 16
    saturated = (K1 + 1) * rounded / (K1 + rounded)
    return _idf(shelf, term) * (saturated + (IN_TITLE if counts[0] else 0.0))


def _idf(shelf: Sequence[Document], term: str) -> float:
    holding = sum(1 for document in shelf if term in document.frequencies)
    return math.log(1 + (len(shelf) - holding + 0.5) / (holding + 0.5)) if holding else 0.0


def _neighbours(shelf: Sequence[Document], paper: int, content: Sequence[Word]) -> float:
    known = [word for word in content if _idf(shelf, term_of(word.text))]
    places, idfs = shelf[paper].places, [_idf(shelf, term_of(word.text)) for word in known]
    bonus = 0.0
    if known and places.get(term_of(known[0].text), 0) & 1 << known[0].position:
        bonus += ADJACENT * idfs[0]
    for number, (left, right) in enumerate(pairwise(known)):
        step = right.position - left.position
        if places.get(term_of(left.text), 0) << step & places.get(term_of(right.text), 0):
            bonus += ADJACENT * min(idfs[number : number + 2])
    return bonus


def _lacks(shelf: Sequence[Document], paper: int, asked: Sequence[Word]) -> int:
    """How many words the paper has neither alone nor joined with a neighbour."""
    count = 0
    for place, word in enumerate(asked):
        if not term_of(word.text):
            continue
        around = [word.text]
        if place and asked[place - 1].position == word.position - 1:
            around.append(asked[place - 1].text + word.text)
        if place + 1 < len(asked) and asked[place + 1].position == word.position + 1:
            around.append(word.text + asked[place + 1].text)
        count += not any(_worth(shelf, paper, text) for text in around)
    return count
