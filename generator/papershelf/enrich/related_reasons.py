"""What two papers have in common, as a person would say it: shared tags, else shared phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from papershelf.model import Paper, Slug, Taxonomy, Term
from papershelf.text.casing import casing
from papershelf.text.counts import counts_of, said
from papershelf.text.prose_words import is_broad, is_general
from papershelf.text.spelling import word_key
from papershelf.text.vectors import Integers, Vectors, row_of, shared, spread, weighted
from papershelf.text.word_classes import lone_class
from papershelf.text.words import words

MOST = 3
_CASING = casing(())
"""Lowers what is in title case."""
BROAD = 0.25
"""Share of the papers above which a tag is given as a reason only if there is no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """Finds what two papers, given by number, have in common."""

    papers: Sequence[Paper]
    tags: Sequence[Sequence[Term]]
    """Each paper's tags, the rarest first."""
    words: Vectors
    spread: Integers
    """Papers that have each word or phrase, by column."""
    forms: Sequence[str]
    """What a person is told of each word or phrase, by column; empty if it tells nothing."""

    @classmethod
    def of(cls, papers: Sequence[Paper], tags: Taxonomy) -> Common:
        """Prepare the tags and phrases of a catalogue."""
        held = tags.by_paper()
        ordered = [_rarest_first(held.get(paper.id, ())) for paper in papers]
        counts = shared(counts_of(papers))
        written = said(papers).written
        return cls(
            papers=papers,
            tags=ordered,
            words=weighted(counts),
            spread=spread(counts.rows),
            forms=[_form(written[name]) for name in counts.names],
        )

    def reasons(self, first: int, second: int) -> tuple[str, ...]:
        """At most three names, the most specific first; none if nothing is worth saying."""
        narrow = self._shared_tags(first, second, broad=False)
        if len(narrow) > 1:
            return narrow
        told = tuple(islice(_unlike(self._phrases(first, second), narrow), MOST))
        if narrow:
            return (*narrow, *(form for form in told if " " in form or "-" in form))[:MOST]
        return told or self._shared_tags(first, second, broad=True)

    def _shared_tags(self, first: int, second: int, *, broad: bool) -> tuple[str, ...]:
        limit = len(self.papers) if broad else self._limit()
        others = {term.slug for term in self.tags[second]}
        shared = [
            term for term in self.tags[first] if term.slug in others and len(term.papers) <= limit
        ]
        return tuple(term.name for term in _narrowest(shared))[:MOST]

    def _limit(self) -> float:
        """Papers above which a tag, word or phrase is no reason of its own."""
        return max(2, BROAD * len(self.papers))

    def _phrases(self, first: int, second: int) -> Iterator[str]:
        """Shared two-word phrases and then words, those first that make the two most alike."""
        columns, values = row_of(self.words.rows, first)
        others, weights = row_of(self.words.rows, second)
        both, left, right = np.intersect1d(columns, others, assume_unique=True, return_indices=True)
        rare = self.spread[both] <= self._limit()
        products = (values[left] * weights[right])[rare].tolist()
        found = zip(products, both[rare].tolist(), strict=True)
        telling = [(weight, at) for weight, at in found if self.forms[at]]
        names = self.words.names
        telling.sort(key=lambda pair: (" " not in names[pair[1]], -pair[0], names[pair[1]]))
        return (self.forms[at] for _, at in telling)


def _form(written: str) -> str:
    """A word or phrase as a person is told it; empty if it is ordinary prose."""
    key = " ".join(word_key(word.text) for word in words(written)) or written
    form = _CASING.lowered(" ".join(written.split()))
    return form if form and not _is_prose(key) and _names(form) else ""


def _unlike(forms: Iterable[str], said: Sequence[str]) -> Iterator[str]:
    """The forms that are not parts of what was said before them."""
    before = [form.lower() for form in said]
    for form in forms:
        if not any(form.lower() in other or other in form.lower() for other in before):
            before.append(form.lower())
            yield form


def _names(form: str) -> bool:
    """Whether a shared feature may be told to a person: a noun, not what is done with it."""
    *others, last = map(lone_class, form.split())
    alone = not others
    noun = last in "NK" or (last in "BG" and not alone)
    modifier = alone and last == "J" and "-" in form and not form.endswith("ed")
    return modifier or (noun and set(others) <= set("NJGBD"))


def _is_prose(key: str) -> bool:
    words = key.split(" ")
    return any(map(is_general, words)) or all(map(is_broad, words))


def _rarest_first(terms: Sequence[Term]) -> list[Term]:
    return sorted(terms, key=lambda term: (len(term.papers), term.name))


def _narrowest(terms: Sequence[Term]) -> Iterator[Term]:
    """The tags that are no parents of the others."""
    broader: set[Slug] = {parent for term in terms for parent in term.parents}
    return (term for term in terms if term.slug not in broader)
