"""What two papers have in common, as a person would say it: shared tags, else shared phrases.

both papers say              told
model merging (a tag)        model merging
long context (a phrase)      long context
GPT                          GPT: a name
molecule, again and again    molecule, unless many papers say so
war, in passing              nothing
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

import numpy as np
import numpy.typing as npt

from papershelf.enrich.related_forms import BROAD, in_full, limit, unlike
from papershelf.enrich.related_phrases import Phrases
from papershelf.model import Slug, Term
from papershelf.text.fingerprints import Marks, of_lists, of_names, sums, together

MOST = 3
STEP = 1.1
"""Tags whose numbers of papers are this close are equally rare, so that one paper more or less does
not turn the order of its tags about in all lists."""
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A tag that papers have."""

    name: str
    slug: Slug
    parents: tuple[Slug, ...]
    size: int
    """How many papers have it, in steps."""
    broad: bool
    """Whether so many have it that it is told only if there is nothing else."""

    @classmethod
    def of(cls, term: Term, papers: int) -> Held:
        """A tag of a catalogue of so many papers."""
        size = int(np.log(max(len(term.papers), 1)) / np.log(STEP))
        broad = len(term.papers) > limit(papers, BROAD)
        return cls(name=term.name, slug=term.slug, parents=term.parents, size=size, broad=broad)


class Common:
    """Finds what papers, given by number, have in common."""

    def __init__(self, phrases: Phrases, tags: Sequence[Sequence[Held]]) -> None:
        """`tags` has each paper's."""
        self.phrases = phrases
        self.tags = [sorted(held, key=lambda tag: (tag.size, tag.name)) for held in tags]
        self.slugs = [frozenset(tag.slug for tag in held) for held in tags]

    @cached_property
    def marks(self) -> Marks:
        """What stands for all of a paper that reasons are made of."""
        known = {tag.slug: str(tag) for tag in {id(tag): tag for tag in chain(*self.tags)}.values()}
        stands = dict(zip(known, of_names(known.values()).tolist(), strict=True))
        parts = np.array([stands[tag.slug] for tag in chain(*self.tags)], dtype=np.uint64)
        ends = np.cumsum([0, *map(len, self.tags)])
        return together(self.phrases.marks, of_lists(sums(parts, ends)[:, None]))

    def reasons(self, first: Numbers, second: Numbers) -> Iterator[tuple[str, ...]]:
        """Of each pair at most three names, the most specific first; none if nothing is worth it.

        They are the same whichever of the two comes first.
        """
        narrow = [
            self._shared(*pair, broad=False)
            for pair in zip(first.tolist(), second.tolist(), strict=True)
        ]
        wanting = np.flatnonzero([len(names) <= 1 for names in narrow])
        told = dict(
            zip(wanting.tolist(), self.phrases.shared(first[wanting], second[wanting]), strict=True)
        )
        for place, names in enumerate(narrow):
            if place not in told:
                yield names
                continue
            said = tuple(islice(unlike(told[place], names), MOST))
            if names:
                yield (*names, *(form for form in said if " " in form or "-" in form))[:MOST]
                continue
            broad = self._shared(int(first[place]), int(second[place]), broad=True)
            yield tuple(dict.fromkeys(in_full(form, broad) for form in said)) or broad

    def _shared(self, first: int, second: int, *, broad: bool) -> tuple[str, ...]:
        """The narrow tags that both have, or all, the rarest first, without parents of others."""
        others = self.slugs[second]
        both = [tag for tag in self.tags[first] if tag.slug in others and (broad or not tag.broad)]
        if len(both) > 1:
            broader = {parent for tag in both for parent in tag.parents}
            both = [tag for tag in both if tag.slug not in broader]
        return tuple(tag.name for tag in both[:MOST])
