"""The ranking of the browser once more, written straight from its description, without an index.

    score(d) = words(d) + MEANING |w| cos(v_d, x')

words(d) sums, over the words of the query, idf times saturated BM25F frequency (S. Robertson and H.
Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), where a term is taken to
be in BESIDES papers more than it is; a word may instead count together with its neighbour as one
joined word. Neighbours of a short query that stand side by side in the title add ADJACENT times the
smaller idf. A paper with all words of a short query gets COMPLETE |w| more. w holds each term's idf
times its number in the query. x is the sum of the terms' vectors; x' = x + FEEDBACK y, where y sums
the vectors of the first LENDERS papers by the score with x, the i-th divided by i (J. J. Rocchio,
"Relevance feedback in information retrieval", 1971). x, y and x' have length 1.

Only plain words, all typed to the end, and all vectors at hand, as in a catalogue of 1,000 papers.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from papershelf.model import Catalogue
from papershelf.rehearsal.shelf import Points, Shelf, shelf_of
from papershelf.text.analysis import Word, term_of, words
from papershelf.text.folding import title_key

SHORT, PAGE, SHARE = 3, 10, 100
BESIDES = 1
"""Papers that a term is taken to have besides those it has."""
LATE = 254
"""Places in the title from here on are not told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constants:
    """Those of the ranking; benchmarks turn some of them off."""

    k1: float = 2.0
    adjacent: float = 0.5
    complete: float = 0.75
    meaning: float = 1.5
    feedback: float = 2.0
    lenders: int = 10
    near: float = 0.5
    most_near: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One answer."""

    paper: str
    tier: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query, looked up."""

    slots: Sequence[Word]
    """Its words but for stop words."""
    weights: Mapping[str, float]
    """How often it has each known term, times the term's idf."""
    point: Points
    """x; zero where nothing is known of its meaning."""

    @property
    def length(self) -> float:
        """|w|."""
        return math.hypot(*self.weights.values())


def ranking(catalogue: Catalogue, query: str) -> list[Ranked]:
    """All hits of a query, best first."""
    order = Oracle(shelf_of(catalogue)).ranked(query)
    return [Ranked(paper=catalogue.papers[n].id, tier=tier, score=s) for n, tier, s in order]


class Oracle:
    """Answers queries about one shelf."""

    def __init__(self, shelf: Shelf, constants: Constants | None = None) -> None:
        """Rank this shelf's papers."""
        self.shelf = shelf
        self.constants = constants or Constants()
        papers = len(shelf.titles)
        self.rarity = {
            term: math.log(1 + (papers - len(held) + 0.5) / (len(held) + BESIDES + 0.5))
            for term, held in shelf.weights.items()
        }

    def ranked(self, query: str) -> list[tuple[int, int, float]]:
        """Hits as number, tier and score, best first."""
        asked = self.asked(query)
        known, complete = self.by_words(asked)
        tiers = self.tiers(query)
        scores, cosines = self.with_meaning(asked, known)
        hits = set(complete) if self.strict(asked, complete) else set(known)
        if not self.strict(asked, complete):
            hits |= self.near(known, cosines)
        found = [(paper, tiers.get(paper, 0), float(scores[paper])) for paper in hits | set(tiers)]
        return sorted(found, key=lambda hit: (-hit[1], -hit[2], hit[0]))

    def asked(self, query: str) -> Asked:
        """Look a query's words up."""
        slots = [word for word in words(query) if not word.extra and term_of(word.text)]
        counts = Counter(term_of(word.text) for word in slots)
        points = self.shelf.term_points
        total = np.zeros(self.shelf.points.shape[1])
        for term, count in counts.items():
            if term in points and self.idf(term):
                total = total + count * points[term]
        weights = {term: count * self.idf(term) for term, count in counts.items() if self.idf(term)}
        return Asked(slots=slots, weights=weights, point=_unit(total))

    def idf(self, term: str) -> float:
        """A term's rarity; 0 where no paper has it."""
        return self.rarity.get(term, 0.0)

    def worth(self, term: str, paper: int) -> float:
        """What one word is worth in a paper."""
        f = self.shelf.weights.get(term, {}).get(paper, 0.0)
        k1 = self.constants.k1
        return self.idf(term) * (k1 + 1) * f / (k1 + f)

    def by_words(self, asked: Asked) -> tuple[dict[int, float], list[int]]:
        """Scores of the papers that have any of the words, and those that have all."""
        joins = _joins(asked.slots)
        terms = [*asked.weights, *joins.values()]
        holding = sorted({paper for term in terms for paper in self.shelf.weights.get(term, ())})
        complete = [p for p in holding if self.lacks(asked, joins, p) == 0]
        found = {p: self.best(asked, joins, p) + self.order(asked, p) for p in holding}
        if 1 < len(asked.slots) <= SHORT:
            for paper in complete:
                found[paper] += self.constants.complete * asked.length
        return found, complete

    def best(self, asked: Asked, joins: Mapping[int, str], paper: int) -> float:
        """The most that the words are worth, each alone or joined with the next."""
        before, now = 0.0, 0.0
        for slot, word in enumerate(asked.slots):
            alone = now + self.worth(term_of(word.text), paper)
            joined = self.worth(joins[slot - 1], paper) if slot - 1 in joins else 0.0
            before, now = now, max(alone, before + joined)
        return now

    def lacks(self, asked: Asked, joins: Mapping[int, str], paper: int) -> int:
        """How many words a paper has neither alone nor joined."""
        held = self.shelf.weights
        had = {
            at for at, word in enumerate(asked.slots) if paper in held.get(term_of(word.text), ())
        }
        for slot, term in joins.items():
            if paper in held.get(term, ()):
                had |= {slot, slot + 1}
        return len(asked.slots) - len(had)

    def order(self, asked: Asked, paper: int) -> float:
        """The bonus for neighbours of the query that stand alike in the title."""
        if len(asked.slots) > SHORT:
            return 0.0
        known = [word for word in asked.slots if self.idf(term_of(word.text))]
        places = [self.shelf.places.get(term_of(w.text), {}).get(paper, LATE) for w in known]
        bonus = 0.0
        rows = list(zip(known, places, strict=True))
        for (left, before), (right, after) in pairwise(rows):
            alike = after - before == right.position - left.position
            if alike and before < LATE and after < LATE:
                rarity = min(self.idf(term_of(word.text)) for word in (left, right))
                bonus += self.constants.adjacent * rarity
        return bonus

    def with_meaning(self, asked: Asked, known: Mapping[int, float]) -> tuple[Points, Points]:
        """Every paper's score by words and meaning, and its cosine with x'."""
        own = np.zeros(len(self.shelf.titles))
        own[list(known)] = list(known.values())
        factor = self.constants.meaning * asked.length
        cosines = self.shelf.points @ asked.point
        first = own + factor * cosines
        lenders = sorted(known, key=lambda paper: (-first[paper], paper))[: self.constants.lenders]
        lent = np.zeros_like(asked.point)
        for rank, paper in enumerate(lenders, 1):
            lent = lent + self.shelf.points[paper] / rank
        if asked.point.any():
            cosines = self.shelf.points @ _unit(asked.point + self.constants.feedback * _unit(lent))
        return own + factor * cosines, cosines

    def near(self, known: Mapping[int, float], cosines: Points) -> set[int]:
        """Papers that share no word with the query and are near it all the same."""
        close = np.flatnonzero(cosines >= self.constants.near).tolist()
        rest = [paper for paper in close if paper not in known]
        return set(sorted(rest, key=lambda p: (-cosines[p], p))[: self.constants.most_near])

    def strict(self, asked: Asked, complete: Sequence[int]) -> bool:
        """Whether a short query gets only papers with all of its words."""
        if len(asked.slots) > SHORT:
            return False
        joins = _joins(asked.slots)
        rarest = min((self.holding(asked, joins, at) for at in range(len(asked.slots))), default=0)
        share = math.ceil(len(self.shelf.titles) / SHARE)
        return len(complete) >= max(1, min(PAGE, share, rarest))

    def holding(self, asked: Asked, joins: Mapping[int, str], slot: int) -> int:
        """How many papers have a word, alone or joined."""
        terms = [term_of(asked.slots[slot].text)]
        terms += [joins[at] for at in (slot - 1, slot) if at in joins]
        return len({paper for term in terms for paper in self.shelf.weights.get(term, ())})

    def tiers(self, query: str) -> dict[int, int]:
        """Papers whose title the query is (2), or the name before its colon (1)."""
        key = title_key(query)
        found = {paper: _tier(key, titles) for paper, titles in enumerate(self.shelf.titles) if key}
        return {paper: tier for paper, tier in found.items() if tier}


def _tier(key: str, titles: Sequence[str]) -> int:
    if key in map(title_key, titles):
        return 2
    even = [title.replace("：", ":") for title in titles]
    return int(key in [title_key(title.partition(":")[0]) for title in even if ":" in title])


def _joins(slots: Sequence[Word]) -> dict[int, str]:
    """Neighbours as one word, by the place of the first among the slots."""
    return {
        at: term
        for at, (left, right) in enumerate(pairwise(slots))
        if left.position + 1 == right.position and (term := term_of(left.text + right.text))
    }


def _unit(point: Points) -> Points:
    length = float(np.linalg.norm(point))
    return point / length if length else point
