"""Which terms of a taxonomy each paper has, as arrays: no list for each of many papers.

tagged(catalogue, "tags").of(3)   ->   the fourth paper's tags, heaviest first
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from papershelf.model import Catalogue, Paper, Taxonomy, Term
from papershelf.model.identity import Same
from papershelf.search.packed import Numbers, bounds

REMEMBERED = 2
"""Taxonomies that are remembered: keys, texts and cards ask for the same ones."""
NONE = Taxonomy(name="", title="", terms=())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tagged:
    """The papers of a catalogue, each with its terms."""

    terms: Sequence[Term]
    starts: Numbers
    """Where each paper's terms begin, and the end."""
    held: Numbers
    """Numbers of terms, paper after paper."""

    def of(self, paper: int) -> list[Term]:
        """A paper's terms, heaviest first; equal weights in the index's order."""
        held = self.held[self.starts[paper] : self.starts[paper + 1]].tolist()
        return [self.terms[term] for term in held]


def tagged(catalogue: Catalogue, taxonomy: str) -> Tagged:
    """The terms of the papers in a taxonomy; none where there is no such taxonomy."""
    found = catalogue.taxonomies.get(taxonomy, NONE)
    return _tagged(Same(found), Same(catalogue.papers))


@lru_cache(maxsize=REMEMBERED)
def _tagged(taxonomy: Same[Taxonomy], shelf: Same[tuple[Paper, ...]]) -> Tagged:
    terms = taxonomy.value.terms
    numbers = {paper.id: number for number, paper in enumerate(shelf.value)}
    held = chain.from_iterable(term.papers for term in terms)
    papers = np.array([numbers[paper] for paper in held], dtype=np.int64)
    weights = chain.from_iterable(term.papers.values() for term in terms)
    term = np.repeat(np.arange(len(terms)), [len(term.papers) for term in terms])
    by_paper = np.lexsort((-np.array(list(weights), dtype=np.float64), papers))
    return Tagged(
        terms=terms,
        starts=bounds(np.bincount(papers, minlength=len(numbers))),
        held=term[by_paper],
    )
