"""What is found out about papers: taxonomies and relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from papershelf.model.identity import Same
from papershelf.model.papers import PaperId, Slug

REMEMBERED = 16
"""Taxonomies whose terms by paper are remembered: those of a catalogue, twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One heading of a taxonomy and the papers under it."""

    name: str
    slug: Slug
    papers: Mapping[PaperId, float]
    """Paper to weight (larger: more about this term), in the catalogue's order."""
    aliases: tuple[str, ...] = ()
    """Other names: acronyms, spellings."""
    parents: tuple[Slug, ...] = ()
    """Slugs of broader terms of the same taxonomy."""
    variants: Mapping[str, int] = field(default_factory=dict)
    """Spellings of the name to the papers with each, commonest first; empty if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """Papers grouped under terms: tags, authors, venues, years."""

    name: str
    """Plural and lower case; also the address of its index page."""
    title: str
    """What its index page is called: `Tags`."""
    singular: str = "Term"
    """What one of its terms is called: `Tag`."""
    terms: tuple[Term, ...]
    """Ordered as an index would list them."""
    listed: bool = True
    """Whether its terms get pages; key phrases do not."""
    smallest_page: int = 1
    """Papers of a term from which on it has a page of its own, where it is listed."""

    def by_paper(self) -> dict[PaperId, list[Term]]:
        """Each paper's terms, heaviest first; equal weights in the index's order.

        Found once and remembered, since pages, exports and search all ask for it; nobody changes
        what comes out.
        """
        return _by_paper(Same(self))


@lru_cache(maxsize=REMEMBERED)
def _by_paper(same: Same[Taxonomy]) -> dict[PaperId, list[Term]]:
    found: dict[PaperId, list[Term]] = defaultdict(list)
    for term in same.value.terms:
        for paper in term.papers:
            found[paper].append(term)
    for paper, terms in found.items():
        terms.sort(key=lambda term: -term.papers[paper])
    return dict(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a paper's `abstract.plain`: characters start to end, end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A scored, explained link from one paper to another."""

    target: PaperId
    score: float
    reasons: tuple[str, ...]
    """What a reader is told: names of shared tags or phrases, or the sentence of a mention."""
    span: Span | None = None
    """Where the link stands in the abstract of the paper that it starts from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Links between papers: related, mentions."""

    name: str
    title: str
    links: Mapping[PaperId, tuple[Link, ...]]
    """From paper to its links, best first; papers without links may be absent."""

    def backlinks(self) -> dict[PaperId, list[tuple[PaperId, Link]]]:
        """For each target, the papers that link to it, with the link."""
        found: dict[PaperId, list[tuple[PaperId, Link]]] = defaultdict(list)
        for paper, links in self.links.items():
            for link in links:
                found[link.target].append((paper, link))
        return dict(found)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Space:
    """Papers as points of a space in which near means alike, made once and used by many."""

    name: str
    """`latent`: truncated SVD of the tf-idf matrix; `map`: two dimensions for drawing."""
    vectors: npt.NDArray[np.float32]
    """One row a paper, in the catalogue's order; rows of a latent space have length 1 or 0."""
    terms: tuple[str, ...] = ()
    """Names of the rows of `term_vectors`."""
    term_vectors: npt.NDArray[np.float32] = field(
        default_factory=lambda: np.zeros((0, 0), dtype=np.float32)
    )
    """Where words stand in the same space, one row a term; empty if the space has none."""
