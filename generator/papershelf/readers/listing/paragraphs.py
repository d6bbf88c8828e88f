"""Whether a second paragraph belongs to its abstract or is an abstract that lost its title.

In a file where abstracts have one paragraph, a second one as long as an abstract is most likely
another paper's, whose title is missing. It is set aside rather than guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from statistics import median

from papershelf.readers.listing.drafts import Draft, Sorted
from papershelf.readers.listing.units import Unit

HABIT = 0.15
"""Share of abstracts with several paragraphs from which on nobody is surprised by one."""

MANY = 3
"""Abstracts that tell how long one is."""

ENOUGH = 3
"""Papers with abstracts that tell a habit."""


def length(units: Sequence[Unit]) -> int:
    """Characters of some paragraphs."""
    return sum(line.seen.size for unit in units for line in unit.lines)


def several_are_usual(drafts: Sequence[Draft]) -> bool:
    """Whether the file's abstracts often have several paragraphs."""
    abstracts = [draft.abstract for draft in drafts if draft.abstract]
    several = sum(1 for abstract in abstracts if len(abstract) > 1)
    return len(abstracts) >= ENOUGH and several > max(1, HABIT * len(abstracts))


def usual_length(drafts: Sequence[Draft]) -> float:
    """The median length of the file's abstracts; endless where there are too few to tell."""
    lengths = [length(draft.abstract) for draft in drafts if draft.abstract]
    return median(lengths) if len(lengths) >= MANY else inf


def part_orphans(found: Sorted) -> None:
    """Move paragraphs that are abstracts of their own from the drafts to the orphans."""
    abstracts = [draft.abstract for draft in found.drafts if draft.abstract]
    if len(abstracts) < ENOUGH or several_are_usual(found.drafts):
        return
    typical = median(length(abstract[:1]) for abstract in abstracts)
    for draft in found.drafts:
        for place in _breaks(draft.abstract, typical / 2):
            found.orphans.append(draft.abstract[place:])
            draft.abstract = draft.abstract[:place]
            break


def _breaks(abstract: Sequence[Unit], least: float) -> Iterator[int]:
    """Where both sides are as long as an abstract."""
    for place in range(1, len(abstract)):
        if length(abstract[:place]) >= least and length(abstract[place:]) >= least:
            yield place
