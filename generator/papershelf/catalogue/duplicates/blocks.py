"""Which papers are worth comparing: those that share one of a few keys.

    identifier       doi 10.5555/looms
    title            the whole title, and each of its parts (before and after a colon)
    words            each two of the title's five rarest words that others use too
    name             the name before the colon with the first author's family
    abstract         its first and its last letters

A word that no other title has is left out before the rarest are chosen: it is misspelled as often
as not. Comparing each with each would be five thousand million pairs at 100,000 papers; the keys
leave about three pairs a paper.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.catalogue.duplicates.title_likeness import NEAR, ratio

RAREST = 4
"""Words of a title that make keys of two."""

MOST = 40
"""Papers that one key may have for each to be compared with each."""

NEIGHBOURS = 4
"""Beyond that, each is compared with the next ones in the order of what they say."""

_EDGE = 50
"""Letters of an abstract's beginning and end."""

_WORD = re.compile(r"[^\W_]+")

_PART = 3
"""Words of a title's part that say enough."""

Pair = tuple[int, int]


def word_counts(profiles: Iterable[Profile]) -> Counter[str]:
    """In how many titles each word occurs."""
    return Counter(word for profile in profiles for word in set(profile.title.words))


def pairs(profiles: Sequence[Profile]) -> Iterator[Pair]:
    """Places of papers worth comparing, each pair once, the smaller place first."""
    sure = _blocks(map(_sure_keys, profiles))
    found = set(_within(sure, profiles))
    yield from sorted(found)
    frequency = word_counts(profiles)
    likely = _blocks(_word_keys(profile, frequency) for profile in profiles)
    for one, other in sorted(set(_within(likely, profiles)) - found):
        if ratio(profiles[one].title, profiles[other].title) >= NEAR:
            yield one, other


def _blocks(keys: Iterable[Iterable[str]]) -> Iterable[list[int]]:
    """Places that have a key in common; a list is made only for the second place of a key."""
    first: dict[str, int] = {}
    more: dict[str, list[int]] = {}
    for place, own in enumerate(keys):
        for key in dict.fromkeys(own):
            other = first.setdefault(key, place)
            if other != place:
                more.setdefault(key, [other]).append(place)
    return more.values()


def _sure_keys(profile: Profile) -> Iterator[str]:
    """Keys that few share unless they are one paper."""
    for kind, value in profile.identifiers.items():
        yield f"{kind}:{value}"
    title = profile.title
    if title.key:
        yield f"title:{title.key}"
    parts = title.parts
    if len(parts) > 1:
        yield from (f"title:{''.join(part)}" for part in parts if len(part) >= _PART)
        if profile.first_family and (name := title.name):
            yield f"name:{name} {profile.first_family}"
    text = profile.paper.abstract.plain
    if len(text) > 2 * _EDGE:
        yield f"start:{_letters(text[: 2 * _EDGE])[:_EDGE]}"
        yield f"end:{_letters(text[-2 * _EDGE :])[-_EDGE:]}"


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def _word_keys(profile: Profile, frequency: Mapping[str, int]) -> Iterator[str]:
    """Pairs of the title's rarest words."""
    counted = ((frequency[word], word) for word in {*profile.title.words})
    shared = sorted([entry for entry in counted if entry[0] > 1])
    rarest = sorted([word for _, word in shared[:RAREST]])
    return map(" ".join, combinations(rarest, 2))


def _within(blocks: Iterable[Sequence[int]], profiles: Sequence[Profile]) -> Iterator[Pair]:
    """The pairs of each block."""
    for places in blocks:
        if len(places) <= MOST:
            yield from combinations(places, 2)
        else:
            ordered = sorted(places, key=lambda place: profiles[place].order)
            for at, place in enumerate(ordered):
                for other in ordered[at + 1 : at + 1 + NEIGHBOURS]:
                    yield (place, other) if place < other else (other, place)
