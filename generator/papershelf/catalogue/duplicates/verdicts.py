"""What is decided about two papers: by an editor who said a word, else by the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from papershelf.catalogue.duplicates.blocks import Pair
from papershelf.catalogue.duplicates.facts import Facts
from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.catalogue.duplicates.rule import Outcome, Rule
from papershelf.catalogue.duplicates.rules import RULES, rule_for
from papershelf.catalogue.duplicates.wording import likelihood, reason

SAID_SAME = Rule(reason="an editor says so", outcome=Outcome.SAME, fits=lambda _: True)
SAID_OTHER = Rule(reason="an editor says no", outcome=Outcome.NEVER, fits=lambda _: True)

_PLACE = {id(rule): place for place, rule in enumerate((SAID_SAME, SAID_OTHER, *RULES))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is decided about two papers, and why."""

    rule: Rule
    facts: Facts

    @property
    def outcome(self) -> Outcome:
        """What follows."""
        return self.rule.outcome

    @property
    def reason(self) -> str:
        """Why, for a person."""
        return reason(self.rule, self.facts)

    @property
    def rank(self) -> tuple[object, ...]:
        """Sorts verdicts: the surest first, equals by what the papers say."""
        likely = -likelihood(self.facts)
        return _PLACE[id(self.rule)], likely, self.facts.one.order, self.facts.other.order


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """Decides about pairs of papers, each once."""

    profiles: Sequence[Profile]
    said: Mapping[Pair, bool]
    """An editor's decisions, the smaller place first."""
    decided: dict[Pair, Verdict] = field(default_factory=dict)

    def verdict(self, one: int, other: int) -> Verdict:
        """What is decided about two papers, whichever is named first."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self.decided:
            self.decided[pair] = self._decide(pair)
        return self.decided[pair]

    def _decide(self, pair: Pair) -> Verdict:
        one, other = sorted((self.profiles[place] for place in pair), key=lambda some: some.order)
        facts = Facts(one=one, other=other)
        if pair in self.said:
            return Verdict(rule=SAID_SAME if self.said[pair] else SAID_OTHER, facts=facts)
        return Verdict(rule=rule_for(facts), facts=facts)

    def forbids(self, some: Sequence[int], others: Sequence[int], *, said_only: bool) -> bool:
        """Whether anything in one group contradicts anything in the other.

        `said_only`: only an editor's no does.
        """
        if said_only:
            return any(
                not self.said.get((min(a, b), max(a, b)), True) for a in some for b in others
            )
        return any(self.verdict(a, b).outcome is Outcome.NEVER for a in some for b in others)

    def agrees(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Whether everything in one group is the same as everything in the other."""
        return all(self.verdict(a, b).outcome is Outcome.SAME for a in some for b in others)
