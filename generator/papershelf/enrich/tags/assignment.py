"""Which tags each paper gets: 3 to 8, the most telling first.

Three rounds. First every paper takes what it is most about. Then tags that only one paper took are
given up, and tags that too many took keep the papers that are most about them. Last, papers with
fewer than 3 tags take weaker shared ones, and only then a phrase of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import chain
from math import inf
from operator import itemgetter, le
from typing import Protocol

from papershelf.enrich.tags.possible import Choice

MOST = 8
LEAST = 3
RELATIVE = 0.2
"""Share of the best tag's weight that a further tag must reach."""
TOO_MANY = 0.4
"""Share of the papers that one tag may have."""
SMALL = 10
"""Papers below which no tag is too common."""
SOUND = 0.3
"""Weight from which on a shared tag is better than a phrase of the paper's own."""
STRONG = 0.35
"""Weight of a tag that a paper is surely about; with fewer than 3, its best own phrase competes."""
CERTAIN = 1.0
"""Weight from which on a broader tag stands beside a narrower one."""
FREQUENT = 3
"""Places from which on a narrower phrase is worth a tag beside a broader one."""
ADOPTED = 0.15
"""Weight from which on a paper takes a tag so that it does not stay with one paper."""
TELLING = 0.35
"""Weight from which on a paper's best own phrase is better than a weak shared tag."""
WEAK = 0.07
"""Weight below which a shared tag says nothing about a paper."""


_weight, _number = itemgetter(0), itemgetter(1)
"""Of a choice."""


class OwnPhrases(Protocol):
    """Finds phrases that only one paper has."""

    def above(self, paper: int, least: float) -> Sequence[Choice]:
        """A paper's own phrases, best first; those that weigh less than a bound may lack."""
        ...


def assignments(
    possible: Sequence[Sequence[Choice]],
    curated: Container[int],
    keys: Sequence[str],
    own: OwnPhrases,
) -> list[list[Choice]]:
    """Each paper's tags, in the papers' order, from its possible tags, heaviest first.

    `curated` are the numbers of an editor's tags, `keys` those of all phrases by number; `own`
    gives phrases that only one paper has.
    """
    first = [_first(choices, keys) for choices in possible]
    floors = _floors(first, curated)
    settled = [
        _settled(number, choices, taken, floors, keys, own)
        for number, (choices, taken) in enumerate(zip(possible, first, strict=True))
    ]
    holders = Counter(map(_number, chain.from_iterable(settled)))
    lonely = {number for number, count in holders.items() if count == 1}
    return [
        taken
        if lonely.isdisjoint(map(_number, choices))
        else [*taken, *_adopted(taken, choices, lonely)]
        for taken, choices in zip(settled, possible, strict=True)
    ]


def _adopted(
    taken: Sequence[Choice], choices: Sequence[Choice], lonely: Container[int]
) -> list[Choice]:
    """Tags that one other paper has alone and that this paper has room for."""
    wanted = [one for one in choices if one.number in lonely and one.weight >= ADOPTED]
    have = {choice.number for choice in taken}
    return [choice for choice in wanted if choice.number not in have][: MOST - len(taken)]


def _first(choices: Sequence[Choice], keys: Sequence[str]) -> list[Choice]:
    """What a paper would take if it were alone."""
    taken: list[Choice] = []
    told = ""
    enough = RELATIVE * choices[0].weight if choices else 0.0
    for choice in choices:
        if len(taken) >= LEAST and (choice.weight < enough or len(taken) == MOST):
            break
        key = keys[choice.number]
        if key not in told or not _repeats(choice, taken, keys):
            taken.append(choice)
            told = f"{told}\n{key}"
    return taken


def _repeats(choice: Choice, taken: Iterable[Choice], keys: Sequence[str]) -> bool:
    """Whether a phrase that matters little lies inside a longer one that is taken."""
    key = keys[choice.number]
    return choice.weight < CERTAIN and any(
        key in keys[other.number] and choice.places <= other.places for other in taken
    )


def _floors(first: Sequence[Sequence[Choice]], curated: Container[int]) -> dict[int, float]:
    """The weight that each tag asks for, so that it gets neither one paper nor too many."""
    weights: dict[int, list[float]] = defaultdict(list)
    for choice in chain.from_iterable(first):
        weights[choice.number].append(choice.weight)
    limit = max(int(TOO_MANY * len(first)), SMALL)
    return {
        number: 0.0 if number in curated else _floor(sorted(found), limit)
        for number, found in weights.items()
    }


def _floor(weights: Sequence[float], limit: int) -> float:
    if len(weights) == 1:
        return inf
    return weights[-limit] if len(weights) > limit else 0.0


def _settled(
    paper: int,
    choices: Sequence[Choice],
    first: list[Choice],
    floors: dict[int, float],
    keys: Sequence[str],
    own: OwnPhrases,
) -> list[Choice]:
    """What a paper gets when the others are considered."""
    taken = first
    if not all(map(le, map(floors.__getitem__, map(_number, first)), map(_weight, first))):
        taken = _first(_shared(choices, floors), keys)
    if len(taken) > LEAST or (len(taken) == LEAST and taken[-1].weight >= STRONG):
        return taken
    shared = _shared(choices, floors)
    best = [choice for choice in own.above(paper, TELLING)[:1] if choice.weight >= TELLING]
    sound = sorted([*taken, *(one for one in best if one.weight >= STRONG)], key=_heaviest_first)
    sound = [choice for choice in sound if choice.weight >= SOUND]
    weak = [choice for choice in shared if WEAK <= choice.weight < SOUND]
    crowded = [choice for choice in choices if _is_crowded(choice, floors)]
    lonely = [choice for choice in choices if choice.weight >= WEAK]
    pool = [*sound, *best, *weak, *crowded, *shared, *lonely]
    return _filled(pool, lambda: own.above(paper, 0.0), keys, min(max(LEAST, len(sound)), MOST))


def _shared(choices: Sequence[Choice], floors: Mapping[int, float]) -> list[Choice]:
    """The choices that more than one paper may have."""
    return [choice for choice in choices if choice.weight >= floors.get(choice.number, inf)]


def _is_crowded(choice: Choice, floors: Mapping[int, float]) -> bool:
    """Whether a tag has too many papers, but still says more than a phrase said in passing."""
    return WEAK <= choice.weight < floors.get(choice.number, inf) < inf


def _heaviest_first(choice: Choice) -> float:
    return -choice.weight


def _filled(
    pool: Sequence[Choice],
    more: Callable[[], Sequence[Choice]],
    keys: Sequence[str],
    most: int,
) -> list[Choice]:
    """The first few of a pool that do not repeat each other, or any if there are too few."""
    taken = _apart(pool, keys, most)
    if len(taken) == most:
        return taken
    everything = list(dict.fromkeys([*pool, *more()]))
    taken = _apart(everything, keys, most)
    others = [choice for choice in everything if choice not in taken]
    return [*taken, *others[: max(0, LEAST - len(taken))]]


def _apart(pool: Iterable[Choice], keys: Sequence[str], most: int) -> list[Choice]:
    taken: list[Choice] = []
    for choice in dict.fromkeys(pool):
        if len(taken) < most and not _overlaps(choice, taken, keys):
            taken.append(choice)
    return taken


def _overlaps(choice: Choice, taken: Iterable[Choice], keys: Sequence[str]) -> bool:
    """Whether a phrase is part of a taken one, or says little more than a part of it."""
    key = keys[choice.number]
    others = [keys[other.number] for other in taken]
    narrower = any(other in key for other in others) and choice.places < FREQUENT
    broader = any(key in other for other in others) and choice.weight < CERTAIN
    return narrower or broader
