"""The same paper twice becomes one paper that remembers both places.

    papers -profile-> what is compared -block-> pairs -judge-> verdicts -cluster-> groups -join->
    papers

`rules.py` is the list of what makes two papers one and what keeps them apart; `joining.py` says
which field is kept. What neither decides is an uncertain pair, kept as two papers until an editor
says which.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from papershelf.catalogue.duplicates.asked import said
from papershelf.catalogue.duplicates.blocks import Pair, pairs
from papershelf.catalogue.duplicates.clusters import Groups, clusters
from papershelf.catalogue.duplicates.joining import joined
from papershelf.catalogue.duplicates.profiles import Profile, profiled
from papershelf.catalogue.duplicates.rule import Outcome
from papershelf.catalogue.duplicates.verdicts import Court
from papershelf.catalogue.duplicates.wording import likelihood, speaks_against, speaks_for
from papershelf.model import IN_PROCESS, Decision, Paper, UncertainPair, Workers

__all__ = ["Merged", "judged", "merged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Papers of which none stands twice, as far as anybody can tell."""

    papers: tuple[Paper, ...]
    """In the order of their first appearance."""
    uncertain: tuple[UncertainPair, ...]
    """Pairs that only an editor can decide and has not yet, the surest first."""


def merged(papers: Iterable[Paper], decisions: Sequence[Decision] = ()) -> Merged:
    """The papers with those that are one joined.

    A paper that was joined before is taken apart and judged again, so that it makes no difference
    whether sources are merged at once or one after the other.
    """
    return judged(profiled(part for paper in papers for part in _parts(paper)), decisions)


def judged(
    profiles: Sequence[Profile], decisions: Sequence[Decision] = (), workers: Workers = IN_PROCESS
) -> Merged:
    """The same for papers of one record that are ready for comparing."""
    leading = _identical(profiles)
    kept = [place for place, (first, _) in enumerate(leading) if first == place]
    distinct = [profiles[place] for place in kept]
    court = Court(profiles=distinct, said=said(distinct, decisions))
    candidates = dict.fromkeys([*court.said, *pairs(distinct, workers)])
    groups, unsure = clusters(court, candidates)
    copies = _copies(leading)
    return Merged(
        papers=tuple(_papers(profiles, kept, groups, copies)),
        uncertain=tuple(_pair(court, pair) for pair in unsure),
    )


def _parts(paper: Paper) -> Iterator[Paper]:
    if paper.versions:
        yield from (version.paper for version in paper.versions)
    else:
        yield paper


def _identical(profiles: Sequence[Profile]) -> list[tuple[int, str]]:
    """For each paper the first one that is equal in all that is compared, and why it is the same.

    They would all be compared with each other, and a source read twice is nothing unusual.
    """
    titles = Counter(profile.title_key for profile in profiles)
    first: dict[tuple[object, ...], int] = {}
    found = []
    for place, profile in enumerate(profiles):
        if titles[profile.title_key] == 1:
            found.append((place, ""))
            continue
        leading = first.setdefault(profile.order, place)
        reason = "" if leading == place else _copy_reason(profiles, leading, place)
        found.append((leading, reason) if reason else (place, ""))
    return found


def _copies(leading: Sequence[tuple[int, str]]) -> dict[int, list[tuple[int, str]]]:
    """For each paper that has equal ones, all of them, itself first, and why they are the same."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for place, (first, reason) in enumerate(leading):
        if first != place:
            found[first] = found[first] or [(first, "")]
            found[first].append((place, reason))
    return found


def _copy_reason(profiles: Sequence[Profile], one: int, other: int) -> str:
    """Why two records without any difference are one paper; empty if they need not be."""
    verdict = Court(profiles=profiles, said={}).verdict(one, other)
    return verdict.reason if verdict.outcome is Outcome.SAME else ""


def _papers(
    profiles: Sequence[Profile],
    kept: Sequence[int],
    groups: Groups,
    copies: dict[int, list[tuple[int, str]]],
) -> Iterator[Paper]:
    """One paper for each group, in the order of first appearance."""
    for place in range(len(kept)):
        members = sorted(groups.group(place))
        if members[0] != place:
            continue
        reasons = groups.reasons(place)
        parts = sorted(
            (part, reason or reasons[member])
            for member in members
            for part, reason in copies.get(kept[member], ((kept[member], ""),))
        )
        if len(parts) == 1:
            yield profiles[parts[0][0]].paper
        else:
            yield joined([profiles[part] for part, _ in parts], [reason for _, reason in parts])


def _pair(court: Court, pair: Pair) -> UncertainPair:
    facts = court.verdict(*pair).facts
    return UncertainPair(
        one=facts.one.paper,
        other=facts.other.paper,
        likeness=likelihood(facts),
        speaks_for=speaks_for(facts),
        speaks_against=speaks_against(facts),
    )
