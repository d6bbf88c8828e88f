"""Which words keep their capital, learnt from counts that a change is added to or taken from.

    Gaussian noise 1, masked images 1        gaussian: 1 with capital; noise, masked, image: 0 of 1
    masked images -1, Masked image net 1     masked: 1 with capital, 0 without; image, net: 0 of 1

What is learnt is what `casing` learns from all forms, of which one new abstract changes few.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from papershelf.text.casing import NAMED, Casing
from papershelf.text.remembered import Remembered
from papershelf.text.spelling import singular

_PART = re.compile(r"[^\W_]+")
_KEYS = Remembered(lambda part: singular(part.lower()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """In how many forms words stand, where some words have a capital and others have none."""

    capital: Mapping[str, int]
    """Key of a word (small letters, singular) to the forms that have it with a capital."""
    elsewhere: Mapping[str, int]
    """The same for forms that have it in small letters."""


def tally(forms: Iterable[str]) -> Tally:
    """Count the words of all forms."""
    every = list(forms)
    small = Counter(" ".join(filter(str.islower, every)).split())
    capital: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    for word, count in small.items():
        for part in (word,) if word.isalnum() else _PART.findall(word):
            elsewhere[_KEYS[part]] += count
    for form in every:
        if not form.islower():
            _add(capital, elsewhere, form, 1)
    return Tally(capital=capital, elsewhere=elsewhere)


def corrected(before: Tally, changes: Iterable[tuple[str, int]]) -> Tally:
    """The counts after forms came (1, or more) or went (-1, or less)."""
    capital, elsewhere = dict(before.capital), dict(before.elsewhere)
    for form, times in changes:
        _add(capital, elsewhere, form, times)
    return Tally(capital=dict(_without_none(capital)), elsewhere=dict(_without_none(elsewhere)))


def casing_of(found: Tally) -> Casing:
    """The words that mostly have their capital."""
    elsewhere = found.elsewhere.get
    return Casing(
        names=frozenset(
            key
            for key, count in found.capital.items()
            if count > NAMED * (count + elsewhere(key, 0))
        )
    )


def _add(capital: dict[str, int], elsewhere: dict[str, int], form: str, times: int) -> None:
    """Count a form; what is capitalised throughout teaches nothing."""
    parts = _PART.findall(form)
    large = [part[0].isupper() for part in parts]
    if all(large):
        return
    for part, is_large in zip(parts, large, strict=True):
        counts, key = capital if is_large else elsewhere, _KEYS[part]
        counts[key] = counts.get(key, 0) + times


def _without_none(counts: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    return ((key, count) for key, count in counts.items() if count)
