"""Terms that are no words: whole titles, values of facets, ids.

=e40c292c                                a title, or the name before its colon
#tags/bm25=BM25                          the papers under one value of a facet, with its name
#tags/dense-retrieval=                   the same where the name is the slug's words
#authors/ada-quill=^                     or these with capitals
!prop                                    the paper with that id
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np

from papershelf.model import Catalogue, Paper, PaperId, Taxonomy
from papershelf.model.work import Step
from papershelf.search.packed import all_encoded, bounds
from papershelf.text.folding import title_key
from papershelf.text.slug import slug

FNV_START, FNV_PRIME = 0x811C9DC5, 0x01000193

EXACT, NAME = 2, 1
"""Weight of a title's posting: the whole title, or the name before its colon."""

PLAIN = 64
"""Weight of the others: one occurrence."""


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

    terms: list[str]
    papers: list[int]
    weights: list[int]

    @classmethod
    def of(cls, found: Iterable[Special]) -> Given:
        """The same postings."""
        rows = list(found)
        return cls(*([row[column] for row in rows] for column in range(3)))  # type: ignore[arg-type] # each column has its type


def specials(catalogue: Catalogue) -> Given:
    """Every such posting, none twice with the same weight."""
    found = Given.of(titles(catalogue))
    papers = tuple(paper.id for paper in catalogue.papers)
    for each in catalogue.workers.each(NAMED, catalogue.listed(), papers):
        counts = np.frombuffer(each.counts, dtype=np.int32).tolist()
        found.terms.extend(chain.from_iterable(map(repeat, each.terms, counts)))
        found.papers.extend(np.frombuffer(each.papers, dtype=np.int32).tolist())
    found.terms.extend(f"!{paper}" for paper in papers)
    found.papers.extend(range(len(papers)))
    found.weights.extend([PLAIN] * (len(found.terms) - len(found.weights)))
    return found


def titles(catalogue: Catalogue) -> Iterator[Special]:
    """A paper by its title, as it is shown and as its sources write it, and by the name in it."""
    best: dict[tuple[int, str], int] = {}
    for number, paper in enumerate(catalogue.papers):
        for title in _written(paper):
            name, colon, _ = title.replace("：", ":").partition(":")
            for text, weight in ((title, EXACT), (name if colon else "", NAME)):
                if key := title_key(text):
                    best[number, key] = max(weight, best.get((number, key), 0))
    terms = title_terms([key for _, key in best])
    for ((number, _), weight), term in zip(best.items(), terms, strict=True):
        yield Special(term, number, weight)


def title_terms(keys: Sequence[str]) -> list[str]:
    """`=` and the 32-bit FNV-1a hash of each key's UTF-8 bytes (draft-eastlake-fnv).

    >>> title_terms(["a", ""])
    ['=e40c292c', '=811c9dc5']
    """
    coded = all_encoded(keys)
    longest_first = sorted(range(len(coded)), key=lambda number: -len(coded[number]))
    lengths = np.array([len(coded[number]) for number in longest_first], dtype=np.int64)
    starts = bounds(lengths)
    letters = np.frombuffer(b"".join(coded[number] for number in longest_first), dtype=np.uint8)
    hashes = np.full(len(coded), FNV_START, dtype=np.uint32)
    for place in range(int(lengths.max(initial=0))):
        active = int(np.searchsorted(-lengths, -place))
        hashes[:active] ^= letters[starts[:active] + place]
        hashes[:active] *= np.uint32(FNV_PRIME)
    found = dict(zip(longest_first, hashes.tolist(), strict=True))
    return [f"={found[number]:08x}" for number in range(len(coded))]


def _written(paper: Paper) -> list[str]:
    """A paper's title, and how its sources write it, each once."""
    fields = (field for record in paper.origin for field in record.fields.get("title", ()))
    return list(dict.fromkeys((paper.title.plain, *(field.text for field in fields))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The terms of a taxonomy's values, and the papers of each."""

    terms: tuple[str, ...]
    counts: bytes
    """Papers of each term, four bytes each."""
    papers: bytes
    """Their numbers, the same."""


def _named(taxonomy: Taxonomy, papers: Sequence[PaperId]) -> Named:
    """Each value's term; other names lead to its papers too, where no value has them."""
    numbers = {paper: number for number, paper in enumerate(papers)}
    taken = {term.slug for term in taxonomy.terms}
    terms: list[str] = []
    counts, held = array("i"), array("i")
    for term in taxonomy.terms:
        aliases = {slug(alias) for alias in term.aliases} - taken if term.aliases else ()
        for called in (term.slug, *sorted(aliases)):
            terms.append(f"#{taxonomy.name}/{called}={short(term.name, called)}")
            counts.append(len(term.papers))
            held.extend(map(numbers.__getitem__, term.papers))
    return Named(terms=tuple(terms), counts=counts.tobytes(), papers=held.tobytes())


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
