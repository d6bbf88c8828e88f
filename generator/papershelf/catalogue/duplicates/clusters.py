"""Pairs put together to groups, each checked as a whole.

If A is B and B is C, but A cannot be C, then not all three are one. The surest pair is joined
first, and two groups are joined only if nothing in one contradicts anything in the other. A bare
title, or the beginning of one, that could be either of two papers is neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from papershelf.catalogue.duplicates.blocks import Pair
from papershelf.catalogue.duplicates.rule import Outcome, Rule
from papershelf.catalogue.duplicates.verdicts import SAID_SAME, Court

MOST_QUESTIONS = 3
"""Questions about one paper: what is like many others is one of a series."""

MOST_CHECKS = 100
"""Pairs that are looked at before two groups are joined; larger groups are kept apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Papers by place, in groups that are one paper."""

    group_of: list[int]
    """Each paper's group, named after one of its members."""
    members: dict[int, list[int]] = field(default_factory=dict)
    """Groups of more than one."""
    joints: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    """Paper to those that it was joined with, and why."""

    def group(self, place: int) -> list[int]:
        """All papers of a paper's group."""
        return self.members.get(self.group_of[place], [place])

    def join(self, one: int, other: int, reason: str) -> None:
        """Make one group of two papers' groups."""
        kept, lost = self.group_of[one], self.group_of[other]
        if kept == lost:
            return
        added = self.group(other)
        self.members[kept] = self.group(one) + added
        self.members.pop(lost, None)
        for member in added:
            self.group_of[member] = kept
        self.joints[one].append((other, reason))
        self.joints[other].append((one, reason))

    def reasons(self, leading: int) -> dict[int, str]:
        """Why each of the others belongs to the leading one, by the way that it was joined."""
        found, waiting = {leading: ""}, [leading]
        for place in waiting:
            for other, reason in self.joints.get(place, ()):
                if other not in found:
                    found[other] = reason
                    waiting.append(other)
        return found


def clusters(court: Court, pairs: Iterable[Pair]) -> tuple[Groups, tuple[Pair, ...]]:
    """The groups that the pairs make, and the pairs that nobody but an editor can decide."""
    groups = Groups(group_of=list(range(len(court.profiles))))
    verdicts = {pair: court.verdict(*pair) for pair in pairs}
    same = [pair for pair, verdict in verdicts.items() if verdict.outcome is Outcome.SAME]
    same.sort(key=lambda pair: verdicts[pair].rank)
    strong = [pair for pair in same if not verdicts[pair].rule.weak]
    weak = [pair for pair in same if verdicts[pair].rule.weak]
    left = _joined(court, groups, strong)
    left += _joined(court, groups, _unambiguous(court, groups, weak))
    unsure = [pair for pair, found in verdicts.items() if found.outcome is Outcome.UNCERTAIN]
    return groups, tuple(_open(court, groups, [*left, *weak, *unsure]))


def _joined(court: Court, groups: Groups, pairs: Sequence[Pair]) -> list[Pair]:
    """Join what may be joined; returns what may not."""
    refused = []
    for one, other in pairs:
        verdict = court.verdict(one, other)
        if groups.group_of[one] == groups.group_of[other]:
            continue
        some, others = groups.group(one), groups.group(other)
        if len(some) * len(others) > MOST_CHECKS or _is_blocked(court, verdict.rule, some, others):
            refused.append((one, other))
        else:
            groups.join(one, other, verdict.reason)
    return refused


def _is_blocked(court: Court, rule: Rule, some: Sequence[int], others: Sequence[int]) -> bool:
    """Whether two groups must not be joined for this reason; a weak one needs all to agree."""
    if rule.weak:
        return not court.agrees(some, others)
    return court.forbids(some, others, said_only=rule is SAID_SAME)


def _unambiguous(court: Court, groups: Groups, pairs: Sequence[Pair]) -> list[Pair]:
    """The weak pairs of papers that could belong to one group only."""
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        near[groups.group_of[one]].add(groups.group_of[other])
        near[groups.group_of[other]].add(groups.group_of[one])
    torn = {group for group, others in near.items() if _disagree(court, groups, sorted(others))}
    return [pair for pair in pairs if not torn & {groups.group_of[place] for place in pair}]


def _disagree(court: Court, groups: Groups, some: Sequence[int]) -> bool:
    """Whether any two of some groups may be two papers."""
    chosen = [groups.group(place)[:3] for place in some[:10]]
    return any(not court.agrees(one, other) for one, other in combinations(chosen, 2))


def _open(court: Court, groups: Groups, pairs: Iterable[Pair]) -> list[Pair]:
    """One pair for each two groups that may be one, the surest first, and a few for each group."""
    best: dict[Pair, Pair] = {}
    count: Counter[int] = Counter()
    ranked = sorted(set(pairs), key=lambda pair: court.verdict(*pair).rank)
    for one, other in ranked:
        first, second = sorted((groups.group_of[one], groups.group_of[other]))
        parted = not court.forbids(groups.group(one)[:10], groups.group(other)[:10], said_only=True)
        is_new = first != second and (first, second) not in best
        if is_new and parted and max(count[first], count[second]) < MOST_QUESTIONS:
            best[first, second] = (one, other)
            count.update((first, second))
    return list(best.values())
