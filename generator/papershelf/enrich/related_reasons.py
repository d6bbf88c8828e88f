"""What two papers have in common, as a person would say it: shared tags, else shared phrases.

both papers say              told
model merging (a tag)        model merging
long context (a phrase)      long context
GPT                          GPT: a name
molecule, again and again    molecule, unless many papers say so
war, in passing              nothing
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from papershelf.model import Paper, Slug, Taxonomy, Term
from papershelf.text.casing import casing
from papershelf.text.counts import counts_of, said
from papershelf.text.prose_words import is_broad, is_general
from papershelf.text.spelling import phrase_key, word_key
from papershelf.text.vectors import Matrix, Vectors, row_of, shared, spread, weighted
from papershelf.text.word_classes import lone_class
from papershelf.text.words import unspaced, words

MOST = 3
_CASING = casing(())
"""Lowers what is in title case."""
BROAD = 0.25
"""Share of the papers above which a tag is given as a reason only if there is no other."""
OFTEN = 2
"""Times that both papers say a lone word before it is a reason; once in a title is enough."""
KNOWN = 0.05
"""Share of the papers above which a lone word is too common to be one."""
FEW = 4
"""Papers that anything may be a reason for, whatever their share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """Finds what two papers, given by number, have in common."""

    papers: Sequence[Paper]
    tags: Sequence[Sequence[Term]]
    """Each paper's tags, the rarest first."""
    told: Matrix
    """What each paper's words and phrases weigh; only those that may be a reason."""
    names: Sequence[str]
    """The words' and phrases' names, by column."""
    forms: Sequence[str]
    """What a person is told of each word or phrase, by column."""

    @classmethod
    def of(cls, papers: Sequence[Paper], tags: Taxonomy) -> Common:
        """Prepare the tags and phrases of a catalogue."""
        held = tags.by_paper()
        counts = shared(counts_of(papers))
        written = said(papers).written
        forms = [_form(written[name]) for name in counts.names]
        return cls(
            papers=papers,
            tags=[_rarest_first(held.get(paper.id, ())) for paper in papers],
            told=_telling(counts, forms),
            names=counts.names,
            forms=forms,
        )

    def reasons(self, first: int, second: int) -> tuple[str, ...]:
        """At most three names, the most specific first; none if nothing is worth saying."""
        narrow = self._shared_tags(first, second, broad=False)
        if len(narrow) > 1:
            return narrow
        told = tuple(islice(_unlike(self._phrases(first, second), narrow), MOST))
        if narrow:
            return (*narrow, *(form for form in told if " " in form or "-" in form))[:MOST]
        broad = self._shared_tags(first, second, broad=True)
        return tuple(dict.fromkeys(_in_full(form, broad) for form in told)) or broad

    def _shared_tags(self, first: int, second: int, *, broad: bool) -> tuple[str, ...]:
        limit = len(self.papers) if broad else _limit(len(self.papers), BROAD)
        others = {term.slug for term in self.tags[second]}
        shared = [
            term for term in self.tags[first] if term.slug in others and len(term.papers) <= limit
        ]
        return tuple(term.name for term in _narrowest(shared))[:MOST]

    def _phrases(self, first: int, second: int) -> Iterator[str]:
        """Shared two-word phrases and then words, those first that make the two most alike."""
        columns, values = row_of(self.told, first)
        others, weights = row_of(self.told, second)
        both, left, right = np.intersect1d(columns, others, assume_unique=True, return_indices=True)
        found = zip((values[left] * weights[right]).tolist(), both.tolist(), strict=True)
        order = sorted(
            (" " not in self.names[at], -weight, self.names[at], at) for weight, at in found
        )
        return (self.forms[at] for *_, at in order)


def _limit(papers: int, share: float) -> float:
    """Papers above which a tag, word or phrase is no reason of its own."""
    return max(FEW, share * papers)


def _telling(counts: Vectors, forms: Sequence[str]) -> Matrix:
    """The weights of what may be a reason, paper by paper."""
    often = counts.rows.sorted_indices()
    found = weighted(counts).rows.sorted_indices()
    columns, papers = spread(counts.rows), counts.rows.shape[0]
    tells = np.array([bool(form) for form in forms], dtype=bool) & (
        columns <= _limit(papers, BROAD)
    )
    alone = np.array([_is_lone(form) for form in forms], dtype=bool)
    stressed = (often.data >= OFTEN) & (columns <= _limit(papers, KNOWN))[often.indices]
    kept: npt.NDArray[np.bool_] = tells[often.indices] & (~alone[often.indices] | stressed)
    found.data[~kept] = 0
    found.eliminate_zeros()
    return found


def _is_lone(form: str) -> bool:
    """Whether it is a single ordinary word: no phrase, no name such as BERT."""
    name = any(not letter.islower() for letter in form[1:])
    return not name and not unspaced(form)


def _form(written: str) -> str:
    """A word or phrase as a person is told it; empty if it is ordinary prose."""
    key = " ".join(word_key(word.text) for word in words(written)) or written
    form = _CASING.lowered(" ".join(written.split()))
    return form if form and not _is_prose(key) and _names(form) else ""


def _unlike(forms: Iterable[str], said: Sequence[str]) -> Iterator[str]:
    """The forms that are not parts of what was said before them, however that was spelled."""
    before = [phrase_key(form) for form in said]
    for form in forms:
        key = phrase_key(form)
        if not any(key in other or other in key for other in before):
            before.append(key)
            yield form


def _in_full(form: str, tags: Sequence[str]) -> str:
    """The tag that a form is a part of, or the form."""
    key = phrase_key(form)
    return next((tag for tag in tags if key in phrase_key(tag)), form)


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
