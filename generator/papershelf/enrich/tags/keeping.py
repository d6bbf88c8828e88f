"""What was published stays: a paper keeps its tags while its text says them.

    had before, and the text says it       stays, even at a low weight
    had before, no longer in the text      goes
    had before, alone, wanted by no text   goes, where the paper has three others
    new, or went without it before         comes in if it is clearly what the paper is about

Choosing afresh does not look at what was published; only here are both joined. So a build that
finds nothing new changes nothing, and forgetting what was published is a fresh start.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from itertools import chain
from operator import gt, itemgetter

from papershelf.enrich.tags.assignment import LEAST, MOST, RELATIVE, SOUND
from papershelf.enrich.tags.fading import Fallback
from papershelf.enrich.tags.possible import Choice
from papershelf.enrich.tags.published import Published
from papershelf.model import Paper

CLEAR = 1.5
"""How far above the usual share of its best tag's weight a paper must be about a tag that others
had before and it had not."""

_weight, _number = itemgetter(0), itemgetter(1)
"""Of a choice."""


def kept(
    papers: Sequence[Paper],
    afresh: Sequence[Sequence[Choice]],
    before: Published,
    fallback: Fallback,
) -> list[list[Choice]]:
    """Each paper's tags, in the papers' order, from those found afresh and those published."""
    staying = [
        _staying(number, found, before.held.get(paper.id, ()), fallback)
        for number, (paper, found) in enumerate(zip(papers, afresh, strict=True))
    ]
    public = set(map(_number, chain.from_iterable(staying)))
    joined = [
        _joined(have, found, public) if have else list(found)
        for have, found in zip(staying, afresh, strict=True)
    ]
    wanted = set(map(_number, chain.from_iterable(afresh)))
    holders = Counter(map(_number, chain.from_iterable(joined)))
    alone = {number for number, count in holders.items() if count == 1} - wanted
    return [
        (row if alone.isdisjoint(map(_number, row)) else _without(row, alone))[:MOST]
        for row in joined
    ]


def _staying(
    paper: int, afresh: Iterable[Choice], keys: Iterable[str], fallback: Fallback
) -> list[Choice]:
    """What the paper with a number had and keeps, heaviest first."""
    numbers = fallback.survey.numbers
    had = {numbers[key] for key in keys if key in numbers}
    found = [choice for choice in afresh if choice.number in had]
    lost = had.difference(map(_number, found))
    if lost:
        found += fallback.choices(paper, sorted(lost))
    if lost or not _falls(found):
        found.sort(key=lambda choice: (-choice.weight, fallback.keys[choice.number]))
    return found[:MOST]


def _falls(row: Sequence[Choice]) -> bool:
    """Whether each choice is heavier than the next one, as is nearly always so."""
    return all(map(gt, map(_weight, row), map(_weight, row[1:])))


def _joined(
    have: Sequence[Choice], found: Sequence[Choice], public: Container[int]
) -> list[Choice]:
    """What a paper keeps, then what is clear, then what it lacks; there may be too many.

    The bound is lower for what is new to the catalogue: no paper has gone without it yet. Weak
    tags come in only to fill up; before, they were chosen for want of others too.
    """
    held = set(map(_number, have))
    if held.issuperset(map(_number, found)):
        return list(have)
    fresh = [choice for choice in found if choice.number not in held]
    best = max((choice.weight for choice in found), default=0.0)
    high = max(SOUND, CLEAR * RELATIVE * best)
    clear = [c for c in fresh if c.weight >= (high if c.number in public else SOUND)]
    joined = [*have, *clear]
    others = [choice for choice in fresh if choice not in clear]
    return [*joined, *others[: max(0, LEAST - len(joined))]]


def _without(row: Sequence[Choice], alone: Container[int]) -> list[Choice]:
    """A row without its lightest tags that no other paper has, while enough are left."""
    surplus = len(row) - LEAST
    lonely = [choice for choice in row if choice.number in alone]
    lightest = sorted(lonely, key=lambda choice: (choice.weight, choice.number))
    going = lightest[: max(0, surplus)]
    return [choice for choice in row if choice not in going]
