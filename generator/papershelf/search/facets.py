"""One value a paper for filters and sorting, and the values of facets by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from papershelf.model import Catalogue, PaperId, Taxonomy
from papershelf.model.work import Step
from papershelf.permalinks import parameter
from papershelf.search.packed import Numbers, bounds, steps, varints
from papershelf.search.shards import Shard, compact, distinct, shard
from papershelf.search.titles import Title

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What is in the files of a facet."""

    top: tuple[tuple[str, str, int], ...]
    count: int
    values: tuple[bytes, ...]
    column: bytes


def facets(catalogue: Catalogue) -> Iterator[Facet]:
    """Every listed taxonomy, in the order of the header."""
    listed = catalogue.listed()
    papers = tuple(paper.id for paper in catalogue.papers)
    for taxonomy, found in zip(
        listed, catalogue.workers.each(COUNTED, listed, papers), strict=True
    ):
        yield Facet(
            name=taxonomy.name,
            title=catalogue.language.say(taxonomy.title),
            parameter=parameter(taxonomy.name),
            top=found.top,
            count=found.count,
            each=_each(found.count),
            values=distinct(shard("values", content) for content in found.values),
            column=shard("columns", found.column),
        )


def _counted(taxonomy: Taxonomy, papers: Sequence[PaperId]) -> Counted:
    """A taxonomy's values, largest first, and which of them each paper has."""
    terms = sorted(taxonomy.terms, key=lambda term: -len(term.papers))
    short = [[*named(term.name, term.slug), len(term.papers)] for term in terms]
    each = _each(len(terms))
    numbers = {paper: number for number, paper in enumerate(papers)}
    held: list[list[int]] = [[] for _ in papers]
    for value, term in enumerate(terms):
        for paper in term.papers:
            held[numbers[paper]].append(value)
    return Counted(
        top=tuple((term.slug, term.name, len(term.papers)) for term in terms[:TOP]),
        count=len(terms),
        values=tuple(compact(short[at : at + each]) for at in range(0, len(short), each)),
        column=_held(held),
    )


COUNTED = Step(name="facets", run=_counted, found=Counted)


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
    return [name] if _usual(name) == slug else [name, slug]


@lru_cache(maxsize=131072)
def _usual(name: str) -> str | None:
    """The slug that such a name usually has; many papers share a tag."""
    return _APART.sub("-", name.lower()).strip("-") if name.isascii() else None


def columns(catalogue: Catalogue, titles: Sequence[Title]) -> dict[str, Shard]:
    """The columns that are no facets; `titles` are those of the papers."""
    papers = catalogue.papers
    years = [paper.issued.year if paper.issued else 0 for paper in papers]
    codes = [any(link.kind == "code" for link in paper.links) for paper in papers]
    made = {
        "year": np.clip(np.array(years, dtype=np.int64), 0, SHORT).astype("<u2"),
        "title": _ranks([title.order for title in titles]),
        "code": np.array(codes, dtype=np.uint8),
    }
    return {name: shard("columns", column.tobytes()) for name, column in made.items()}


def _ranks(titles: Sequence[bytes]) -> Numbers:
    """Each paper's place when sorted by title; equal titles in the catalogue's order."""
    ranks = np.zeros(len(titles), dtype="<u2" if len(titles) <= SHORT else "<u4")
    ranks[sorted(range(len(titles)), key=titles.__getitem__)] = np.arange(len(titles))
    return ranks


def _held(held: list[list[int]]) -> bytes:
    """For each paper how many values it has, and these as steps."""
    counts = np.array([len(values) for values in held], dtype=np.int64)
    values = np.array(list(chain.from_iterable(held)), dtype=np.int64)
    starts = bounds(counts)[:-1]
    stepped = steps(values, starts[counts > 0])
    return varints(np.insert(stepped, starts, counts)).content.tobytes()
