"""One value a paper for filters and sorting, and the values of facets by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np

from papershelf.model import Catalogue
from papershelf.permalinks import parameter
from papershelf.search.packed import Numbers, bounds, order, steps, varints
from papershelf.search.shards import Shard, rows, shard
from papershelf.text.folding import fold

VALUES_EACH, VALUES_MOST = 256, 64
"""Values in a file of names, and how many files of a facet there are at most; else four times the
values."""

_APART = re.compile("[^a-z0-9]+")

TOP = 10
"""Values that the manifest names itself."""

SHORT = np.iinfo(np.uint16).max


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A listed taxonomy, as readers filter by it."""

    name: str
    title: str
    parameter: str
    """In an address: `tag`."""
    top: tuple[tuple[str, str, int], ...]
    """Slug, name and papers of the largest values."""
    count: int
    each: int
    """Values in a file."""
    values: tuple[Shard, ...]
    column: Shard


def facets(catalogue: Catalogue) -> Iterator[Facet]:
    """Every listed taxonomy, in the order of the header."""
    numbers = {paper.id: number for number, paper in enumerate(catalogue.papers)}
    for taxonomy in catalogue.listed():
        terms = sorted(taxonomy.terms, key=lambda term: -len(term.papers))
        values = [(term.slug, term.name, len(term.papers)) for term in terms]
        short = [[*named(term.name, term.slug), len(term.papers)] for term in terms]
        held: list[list[int]] = [[] for _ in catalogue.papers]
        for value, term in enumerate(terms):
            for paper in term.papers:
                held[numbers[paper]].append(value)
        yield Facet(
            name=taxonomy.name,
            title=catalogue.language.say(taxonomy.title),
            parameter=parameter(taxonomy.name),
            top=tuple(values[:TOP]),
            count=len(values),
            each=_each(len(values)),
            values=rows("values", short, _each(len(values))),
            column=shard("columns", _held(held)),
        )


def _each(values: int) -> int:
    size = VALUES_EACH
    while values > size * VALUES_MOST:
        size *= 4
    return size


def named(name: str, slug: str) -> list[str]:
    """A value's name, and its slug if it is another than the name's letters and digits.

    >>> named("Dense Retrieval", "dense-retrieval"), named("C++", "c-plus-plus")
    (['Dense Retrieval'], ['C++', 'c-plus-plus'])
    """
    usual = name.isascii() and _APART.sub("-", name.lower()).strip("-") == slug
    return [name] if usual else [name, slug]


def columns(catalogue: Catalogue) -> dict[str, Shard]:
    """The columns that are no facets."""
    papers = catalogue.papers
    years = [paper.issued.year if paper.issued else 0 for paper in papers]
    codes = [any(link.kind == "code" for link in paper.links) for paper in papers]
    made = {
        "year": np.clip(np.array(years, dtype=np.int64), 0, SHORT).astype("<u2"),
        "title": _ranks([paper.title.plain for paper in papers]),
        "code": np.array(codes, dtype=np.uint8),
    }
    return {name: shard("columns", column.tobytes()) for name, column in made.items()}


def _ranks(titles: list[str]) -> Numbers:
    """Each paper's place when sorted by title; equal titles in the catalogue's order."""
    folded = [order(fold(title).text) for title in titles]
    ranks = np.zeros(len(titles), dtype="<u2" if len(titles) <= SHORT else "<u4")
    ranks[sorted(range(len(titles)), key=folded.__getitem__)] = np.arange(len(titles))
    return ranks


def _held(held: list[list[int]]) -> bytes:
    """For each paper how many values it has, and these as steps."""
    counts = np.array([len(values) for values in held], dtype=np.int64)
    values = np.array(list(chain.from_iterable(held)), dtype=np.int64)
    starts = bounds(counts)[:-1]
    stepped = steps(values, starts[counts > 0])
    return varints(np.insert(stepped, starts, counts)).content.tobytes()
