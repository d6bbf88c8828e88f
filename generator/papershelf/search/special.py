"""Terms that are no words: whole titles, values of facets, ids.

=e40c292c                                a title, or the name before its colon
#tags/bm25=BM25                          the papers under one value of a facet, with its name
#tags/dense-retrieval=                   the same where the name is the slug's words
#authors/ada-quill=^                     or these with capitals
!prop                                    the paper with that id
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from papershelf.model import Catalogue, PaperId, Taxonomy
from papershelf.model.work import Step
from papershelf.search.packed import Numbers
from papershelf.search.titles import Title
from papershelf.text.slug import slug

PLAIN = 64
"""Weight of a posting that is no title's: one occurrence."""

CAPITALS = "^"
"""Stands for a name that is its slug's words, each with a capital."""


class Special(NamedTuple):
    """One posting."""

    term: str
    paper: int
    weight: int
    """As the byte that is stored."""


class Given(NamedTuple):
    """Many such postings, in columns."""

    names: Sequence[str]
    """Terms; one may be there twice."""
    term: Numbers
    """The place of each posting's term among the names."""
    papers: Numbers
    weights: Numbers

    @classmethod
    def of(cls, found: Iterable[Special]) -> Given:
        """The same postings."""
        rows = list(found)
        papers, weights = (np.array([row[at] for row in rows], dtype=np.int64) for at in (1, 2))
        return cls([row.term for row in rows], np.arange(len(rows)), papers, weights)


def specials(catalogue: Catalogue, found: Sequence[Title]) -> Given:
    """Every such posting, none twice with the same weight; `found` holds the papers' titles."""
    papers = tuple(paper.id for paper in catalogue.papers)
    ids = Named.plain([f"!{paper}" for paper in papers])
    parts = [*catalogue.workers.each(NAMED, catalogue.listed(), papers), ids]
    rows = _of_titles(found)
    names = list(rows.names)
    terms, held = [rows.term], [rows.papers]
    for part in parts:
        counts = np.frombuffer(part.counts, dtype=np.int32)
        terms.append(np.repeat(np.arange(len(names), len(names) + len(counts)), counts))
        held.append(np.frombuffer(part.papers, dtype=np.int32))
        names.extend(part.terms)
    term = np.concatenate(terms)
    weights = np.full(len(term), PLAIN)
    weights[: len(rows.weights)] = rows.weights
    return Given(names, term, np.concatenate(held), weights)


def _of_titles(found: Sequence[Title]) -> Given:
    return Given.of(
        Special(term, number, weight)
        for number, title in enumerate(found)
        for term, weight in title.terms
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The terms of a taxonomy's values, and the papers of each."""

    terms: tuple[str, ...]
    """In order, so that those of all taxonomies are sorted fast."""
    counts: bytes
    """Papers of each term, four bytes each."""
    papers: bytes
    """Their numbers, the same."""

    @classmethod
    def plain(cls, terms: Sequence[str]) -> Named:
        """A term for each paper."""
        numbers = np.arange(len(terms), dtype=np.int32)
        return cls(
            terms=tuple(terms), counts=np.ones_like(numbers).tobytes(), papers=numbers.tobytes()
        )


def _named(taxonomy: Taxonomy, papers: Sequence[PaperId]) -> Named:
    """Each value's term; other names lead to its papers too, where no value has them."""
    numbers = {paper: number for number, paper in enumerate(papers)}
    taken = {term.slug for term in taxonomy.terms}
    rows = sorted(
        (
            (f"#{taxonomy.name}/{called}={short(term.name, called)}", term)
            for term in taxonomy.terms
            for called in (term.slug, *({slug(alias) for alias in term.aliases} - taken))
        ),
        key=itemgetter(0),
    )
    counts = array("i", (len(term.papers) for _, term in rows))
    held = array("i", (numbers[paper] for _, term in rows for paper in term.papers))
    return Named(
        terms=tuple(name for name, _ in rows), counts=counts.tobytes(), papers=held.tobytes()
    )


NAMED = Step(name="values of facets", run=_named, found=Named)


def short(name: str, called: str) -> str:
    """A name as it is stored beside its slug.

    >>> short("dense retrieval", "dense-retrieval"), short("Ada Quill", "ada-quill")
    ('', '^')
    """
    words = called.split("-")
    if not name.isascii():
        return name
    if name == " ".join(words):
        return ""
    if name == " ".join(word.capitalize() for word in words):
        return CAPITALS
    return f" {name}" if name.startswith(CAPITALS) else name
