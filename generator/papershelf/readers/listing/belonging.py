"""Whose the metadata between two papers is: the paper's above or the paper's below.

    42 votes / Title / Abstract / 17 votes / Title / Abstract   ->  votes lead
    Title / Abstract / https://... / Title / Abstract / https://...   ->  addresses trail

Told for each kind by the file's ends: what leads stands before the first title, what trails stands
after the last abstract. Furniture parts a gap in two sides, and a kind can lead on one side and
trail on the other. What does neither regularly belongs to no paper in front of the first title,
and to the paper above anywhere else, except a date, which heads a day's papers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from papershelf.readers.listing.units import Unit

Key = tuple[str, bool]
"""A kind of metadata, and whether furniture stands between it and the paper above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Where each line of metadata outside of its paper belongs, by the unit's first line."""

    lead: frozenset[int]
    """To the paper below."""
    trail: frozenset[int]
    """To the paper above."""


Group = dict[int, tuple[Key, int]]
"""The metadata of one gap: first line's number to key and blank lines before."""


def belonging(units: Sequence[Unit]) -> Belonging:
    """What leads and what trails in a whole file."""
    first, *others = _groups(units)
    counts = Counter(key for group in others for key in {key for key, _ in group.values()})
    head = {kind for (kind, _), _ in first.values()}
    titles = len(others)
    lead = {
        key
        for key, count in counts.items()
        if titles > 1 and (count + 1) * 2 >= titles and key[0] in head and _leads(key, others)
    }
    rare = {key for key, count in counts.items() if key[0] == "date" and count * 2 < titles}
    leading = {kind for kind, _ in lead}
    return Belonging(
        lead=_numbers(others, lead) | {n for n, ((kind, _), _) in first.items() if kind in leading},
        trail=_numbers(others, counts.keys() - lead - rare),
    )


def _numbers(groups: Sequence[Group], keys: set[Key]) -> frozenset[int]:
    return frozenset(
        number for group in groups for number, (key, _) in group.items() if key in keys
    )


def _groups(units: Sequence[Unit]) -> list[Group]:
    """The metadata in front of the first title, then after each title's paper.

    Metadata after a title counts for the gap below it only if no abstract follows.
    """
    groups: list[Group] = [{}]
    parted = False
    for unit in units:
        if unit.role in {"title", "abstract"}:
            groups[-1] = groups[-1] if unit.role == "title" else {}
            groups += [{}] if unit.role == "title" else []
            parted = False
        elif unit.role in {"furniture", "outside"}:
            parted = True
        elif unit.role in {"edge", "data"}:
            groups[-1][unit.numbers[0]] = ((unit.kind, parted), unit.first.seen.gap)
    return groups


def _leads(key: Key, groups: Sequence[Group]) -> bool:
    """Whether a kind that stands before the first title leads, by the other gaps.

    What also stands after the last paper leads if it keeps more room above than below it.
    """
    kind, parted = key
    if not any(here == key for here, _ in groups[-1].values()):
        return parted or not any((kind, True) in dict(group.values()) for group in groups)
    inner = [
        (gap, number == min(group))
        for group in groups[:-1]
        for number, (here, gap) in group.items()
        if here == key
    ]
    return sum(gap for gap, top in inner if top) > sum(gap for gap, top in inner if not top)
