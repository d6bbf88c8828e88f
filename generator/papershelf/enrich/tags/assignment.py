"""Which tags each paper gets: 3 to 8, the most telling first.

Three rounds. First every paper takes what it is most about. Then tags that only one paper took are
given up, and tags that too many took keep the papers that are most about them. Last, papers with
fewer than 3 tags take weaker shared ones, and only then a phrase of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from math import inf, log2
from typing import NamedTuple, Protocol

from papershelf.enrich.tags.candidates import Candidates
from papershelf.enrich.tags.survey import Row, Survey

MOST = 8
LEAST = 3
RELATIVE = 0.2
"""Share of the best tag's weight that a further tag must reach."""
TOO_MANY = 0.4
"""Share of the papers that one tag may have."""
SMALL = 10
"""Papers below which no tag is too common."""
TITLE = 2.5
"""What a place in the title counts, against 1 in the abstract."""
SIGN = 0.4
"""What a modifier counts for the tag that it is a sign of."""


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


class Choice(NamedTuple):
    """A possible tag of a paper."""

    weight: float
    number: int
    places: float


class OwnPhrases(Protocol):
    """Finds phrases that only one paper has."""

    def above(self, row: Row, least: float) -> Sequence[Choice]:
        """A paper's own phrases, best first, perhaps without those that weigh less than a bound."""
        ...


def assignments(survey: Survey, chosen: Candidates, own: OwnPhrases) -> list[list[Choice]]:
    """Each paper's tags, in the papers' order; `own` gives phrases that only one paper has."""
    ranked = [ranked_choices(row, chosen, survey.keys) for row in survey.rows]
    first = [_first(choices, survey.keys) for choices in ranked]
    floors = _floors(first, chosen)
    settled = [
        _settled(row, choices, floors, survey.keys, own)
        for row, choices in zip(survey.rows, ranked, strict=True)
    ]
    holders = Counter(choice.number for taken in settled for choice in taken)
    return [
        [*taken, *_adopted(taken, choices, holders)]
        for taken, choices in zip(settled, ranked, strict=True)
    ]


def _adopted(
    taken: Sequence[Choice], choices: Sequence[Choice], holders: Mapping[int, int]
) -> list[Choice]:
    """Tags that one other paper has alone and that this paper has room for."""
    have = {choice.number for choice in taken}
    lonely = (
        choice
        for choice in choices
        if holders[choice.number] == 1 and choice.number not in have and choice.weight >= ADOPTED
    )
    return list(islice(lonely, MOST - len(taken)))


def ranked_choices(row: Row, chosen: Candidates, keys: Sequence[str]) -> list[Choice]:
    """All possible tags of a paper, heaviest first."""
    uses: dict[int, float] = defaultdict(float)
    places: dict[int, float] = defaultdict(float)
    quality, leads = chosen.quality, chosen.leads
    for number, titled, count in zip(row.phrases, row.titled, row.places, strict=True):
        target = leads.get(number, number)
        if target in quality:
            share = SIGN if number in leads else 1.0
            uses[target] += share * (count + TITLE * titled)
            places[target] += count
    found = [
        Choice(quality[number] * log2(1 + use), number, places[number])
        for number, use in uses.items()
    ]
    return sorted(found, key=lambda choice: (-choice.weight, keys[choice.number]))


def _first(choices: Sequence[Choice], keys: Sequence[str]) -> list[Choice]:
    """What a paper would take if it were alone."""
    taken: list[Choice] = []
    for choice in choices:
        weak = len(taken) >= LEAST and choice.weight < RELATIVE * choices[0].weight
        if weak or len(taken) == MOST:
            break
        if not _repeats(choice, taken, keys):
            taken.append(choice)
    return taken


def _repeats(choice: Choice, taken: Iterable[Choice], keys: Sequence[str]) -> bool:
    """Whether a phrase that matters little lies inside a longer one that is taken."""
    key = keys[choice.number]
    return choice.weight < CERTAIN and any(
        key in keys[other.number] and choice.places <= other.places for other in taken
    )


def _floors(first: Sequence[Sequence[Choice]], chosen: Candidates) -> dict[int, float]:
    """The weight that each tag asks for, so that it gets neither one paper nor too many."""
    weights: dict[int, list[float]] = defaultdict(list)
    for choice in chain.from_iterable(first):
        weights[choice.number].append(choice.weight)
    limit = max(int(TOO_MANY * len(first)), SMALL)
    return {
        number: 0.0 if number in chosen.curated else _floor(sorted(found), limit)
        for number, found in weights.items()
    }


def _floor(weights: Sequence[float], limit: int) -> float:
    if len(weights) == 1:
        return inf
    return weights[-limit] if len(weights) > limit else 0.0


def _settled(
    row: Row,
    choices: Sequence[Choice],
    floors: Mapping[int, float],
    keys: Sequence[str],
    own: OwnPhrases,
) -> list[Choice]:
    """What a paper gets when the others are considered."""
    shared = [choice for choice in choices if choice.weight >= floors.get(choice.number, inf)]
    taken = _first(shared, keys)
    strong = sum(choice.weight >= STRONG for choice in taken)
    if strong >= LEAST or len(taken) > LEAST:
        return taken
    best = [choice for choice in own.above(row, TELLING)[:1] if choice.weight >= TELLING]
    sound = sorted([*taken, *(one for one in best if one.weight >= STRONG)], key=_heaviest_first)
    sound = [choice for choice in sound if choice.weight >= SOUND]
    weak = [choice for choice in shared if WEAK <= choice.weight < SOUND]
    crowded = [choice for choice in choices if _is_crowded(choice, floors)]
    lonely = [choice for choice in choices if choice.weight >= WEAK]
    pool = [*sound, *best, *weak, *crowded, *shared, *lonely]
    return _filled(pool, lambda: own.above(row, 0.0), keys, min(max(LEAST, len(sound)), MOST))


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
