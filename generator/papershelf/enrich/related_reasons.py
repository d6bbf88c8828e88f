"""What two papers have in common, as a person would say it: shared tags, else shared phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from papershelf.model import Paper, RichText, Slug, Taxonomy, Term
from papershelf.text.casing import casing
from papershelf.text.features import features
from papershelf.text.prose import prose
from papershelf.text.prose_words import is_broad, is_general
from papershelf.text.vectors import Integers, Vectors, row_of
from papershelf.text.word_classes import lone_class

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

    @classmethod
    def of(cls, papers: Sequence[Paper], tags: Taxonomy, words: Vectors) -> Common:
        """Prepare the tags of a catalogue."""
        held = tags.by_paper()
        ordered = [_rarest_first(held.get(paper.id, ())) for paper in papers]
        counts = np.bincount(words.rows.indices, minlength=len(words.names))
        return cls(papers=papers, tags=ordered, words=words, spread=counts.astype(np.int32))

    def reasons(self, first: int, second: int) -> tuple[str, ...]:
        """At most three names, the most specific first; none if nothing is worth saying."""
        narrow = self._shared_tags(first, second, broad=False)
        if len(narrow) > 1:
            return narrow
        said = tuple(_unlike(self._phrases(first, second), narrow))
        if narrow:
            return (*narrow, *(form for form in said if " " in form or "-" in form))[:MOST]
        return said[:MOST] or self._shared_tags(first, second, broad=True)

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
        """Shared two-word phrases and then words, as the first paper writes them."""
        paper = self.papers[first]
        written = _written(paper.title, paper.abstract)
        for key in self._shared_features(first, second):
            form = _CASING.lowered(" ".join(written.get(key, "").split()))
            if form and _names(form):
                yield form

    def _shared_features(self, first: int, second: int) -> list[str]:
        """Keys of what counts most in the two papers' likeness, phrases first."""
        columns, values = row_of(self.words.rows, first)
        others, weights = row_of(self.words.rows, second)
        shared, left, right = np.intersect1d(columns, others, return_indices=True)
        rare = self.spread[shared] <= self._limit()
        shared, left, right = shared[rare], left[rare], right[rare]
        keys = (self.words.names[column] for column in shared)
        products = zip((values[left] * weights[right]).tolist(), keys, strict=True)
        telling = [(weight, key) for weight, key in products if not _is_prose(key)]
        ordered = sorted(telling, key=lambda pair: (" " not in pair[1], -pair[0], pair[1]))
        return [key for _, key in ordered]


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


@lru_cache(maxsize=8)
def _written(title: RichText, abstract: RichText) -> Mapping[str, str]:
    """How a paper writes its features; the abstract goes before the title.

    Kept for a few papers, because all links of one paper are explained in a row.
    """
    found: dict[str, str] = {}
    for text in (prose(abstract), prose(title)):
        for feature in features(text):
            found.setdefault(feature.key, text[feature.start : feature.end])
    return found
