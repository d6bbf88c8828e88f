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

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

import msgspec

from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.catalogue.duplicates.title_likeness import NEAR, ratio
from papershelf.model import IN_PROCESS, Workers

RAREST = 4
"""Words of a title that make keys of two."""

MOST = 40
"""Papers that one key may have for each to be compared with each."""

NEIGHBOURS = 4
"""Beyond that, each is compared with the next ones in the order of what they say."""

Pair = tuple[int, int]

NAME = "assembling: titles that are alike"
SIZE = 16
"""Bytes of a digest."""


class _Alike(NamedTuple):
    """What all titles together say."""

    titles: bytes
    """A digest of them in their order."""
    pairs: list[Pair]
    """Those that are alike."""
    crowds: list[list[int]]
    """Places of more than `MOST` that share a key: with whom each is compared, other fields say."""


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Alike)


def word_counts(profiles: Iterable[Profile]) -> Counter[str]:
    """In how many titles each word occurs."""
    return Counter(word for profile in profiles for word in set(profile.title.words))


def pairs(profiles: Sequence[Profile], workers: Workers = IN_PROCESS) -> Iterator[Pair]:
    """Places of papers worth comparing, each pair once, the smaller place first."""
    sure = _blocks(map(_sure_keys, profiles))
    found = set(_within(sure, profiles))
    yield from sorted(found)
    yield from sorted(_likely(profiles, workers) - found)


def _likely(profiles: Sequence[Profile], workers: Workers) -> set[Pair]:
    """Those whose titles are alike; which they are is kept until a title changes."""
    titles = [profile.paper.title.plain for profile in profiles]
    text = f"{list(map(len, titles))}{''.join(titles)}"
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()
    kept = _opened(workers.recall(NAME))
    if kept is None or kept.titles != digest:
        kept = _alike(profiles, digest)
        workers.keep(NAME, _ENCODER.encode(kept))
    crowded = _near(_within(kept.crowds, profiles), profiles)
    return {*kept.pairs, *crowded}


def _alike(profiles: Sequence[Profile], titles: bytes) -> _Alike:
    frequency = word_counts(profiles)
    blocks = list(_blocks(_word_keys(profile, frequency) for profile in profiles))
    few = [places for places in blocks if len(places) <= MOST]
    return _Alike(
        titles=titles,
        pairs=_near(_within(few, profiles), profiles),
        crowds=[places for places in blocks if len(places) > MOST],
    )


def _near(found: Iterable[Pair], profiles: Sequence[Profile]) -> list[Pair]:
    """The pairs whose titles are alike by their letters."""
    return [
        (one, other)
        for one, other in sorted(set(found))
        if ratio(profiles[one].title, profiles[other].title) >= NEAR
    ]


def _opened(content: bytes | None) -> _Alike | None:
    """What was kept; nothing if it is nothing of ours."""
    try:
        return _DECODER.decode(content) if content else None
    except (msgspec.DecodeError, ValueError):
        return None


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
    yield from profile.keys


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
