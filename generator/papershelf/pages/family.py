"""A taxonomy's terms as neighbours of each other: broader, narrower, and in the same papers.

family = Family(taxonomy)
family.around(term)   ->  {"broader": [("looms", "tags/looms.md", 2)], "narrower": [], ...}
family.seen(term)     ->  what tells whether that is the same, at a fraction of what it costs
"""

from __future__ import annotations

from collections import Counter, defaultdict
from hashlib import blake2b
from itertools import chain

from papershelf.model import PaperId, Slug, Taxonomy, Term
from papershelf.permalinks import landing_page

Row = tuple[str, str, int]
"""Name and page of a term, and a number of papers."""

NEIGHBOURS = 12
"""Terms that a term occurs with, at most, on its page."""
SIGN = 16
"""Bytes by which a term, or the terms of a paper, are known."""


class Family:
    """A taxonomy's terms, looked up once for all its pages."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Index the terms by slug, by paper and by parent."""
        self.taxonomy = taxonomy
        self.by_slug = {term.slug: term for term in taxonomy.terms}
        self.slugs = {
            paper: [term.slug for term in terms] for paper, terms in taxonomy.by_paper().items()
        }
        self.narrower: dict[Slug, list[Term]] = defaultdict(list)
        for term in taxonomy.terms:
            for parent in term.parents:
                self.narrower[parent].append(term)
        self.signs = {term.slug: self._sign(term) for term in taxonomy.terms}
        self.held: dict[PaperId, bytes] = {}

    def around(self, term: Term) -> dict[str, list[Row]]:
        """Broader and narrower terms, and those that share most papers with this one."""
        return {**self.above_and_below(term), "neighbours": self.neighbours(term)}

    def above_and_below(self, term: Term) -> dict[str, list[Row]]:
        """Broader and narrower terms with their numbers of papers."""
        broader = [self.by_slug[slug] for slug in term.parents if slug in self.by_slug]
        return {
            "broader": [self.row(other, len(other.papers)) for other in broader],
            "narrower": [
                self.row(other, len(other.papers)) for other in self.narrower.get(term.slug, ())
            ],
        }

    def neighbours(self, term: Term) -> list[Row]:
        """Terms that share most papers with this one, with the number of shared papers."""
        shared = Counter(chain.from_iterable(map(self.slugs.__getitem__, term.papers)))
        del shared[term.slug]
        best = sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:NEIGHBOURS]
        return [self.row(self.by_slug[slug], shared[slug]) for slug in best]

    def row(self, term: Term, number: int) -> Row:
        """Name and page of a term, and a number of papers."""
        return term.name, landing_page(self.taxonomy, term), number

    def seen(self, term: Term) -> tuple[object, ...]:
        """Changes if any row of `around` does: all terms of all the term's papers are in it."""
        held = b"".join(map(self._held, term.papers))
        return self.above_and_below(term), blake2b(held, digest_size=SIGN).digest()

    def _sign(self, term: Term) -> bytes:
        said = f"{term.slug}\n{landing_page(self.taxonomy, term)}\n{term.name}"
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=SIGN).digest()

    def _held(self, paper: PaperId) -> bytes:
        """All terms of a paper, whose order changes nothing around any of them."""
        if paper not in self.held:
            signs = b"".join(sorted(map(self.signs.__getitem__, self.slugs[paper])))
            self.held[paper] = blake2b(signs, digest_size=SIGN).digest()
        return self.held[paper]
