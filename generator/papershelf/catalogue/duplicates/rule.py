"""A rule: a reason to decide about two papers, when it fits, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from papershelf.catalogue.duplicates.facts import Facts


class Outcome(Enum):
    """What follows from comparing two papers."""

    SAME = "same"
    UNCERTAIN = "uncertain"
    APART = "apart"
    """Nothing says that they are one."""
    NEVER = "never"
    """Something says that they are two: no third paper may join them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One reason to decide."""

    reason: str
    outcome: Outcome
    fits: Callable[[Facts], bool]
    weak: bool = False
    """SAME: only for want of anything against it; gives way where it could join two papers."""


def never(reason: str, fits: Callable[[Facts], bool]) -> Rule:
    """A rule that keeps two papers and all that are one with them apart."""
    return Rule(reason=reason, outcome=Outcome.NEVER, fits=fits)


def apart(reason: str, fits: Callable[[Facts], bool]) -> Rule:
    """A rule that finds nothing to make two papers one."""
    return Rule(reason=reason, outcome=Outcome.APART, fits=fits)


def unsure(reason: str, fits: Callable[[Facts], bool]) -> Rule:
    """A rule that leaves two papers to an editor."""
    return Rule(reason=reason, outcome=Outcome.UNCERTAIN, fits=fits)


def same(reason: str, fits: Callable[[Facts], bool], *, weak: bool = False) -> Rule:
    """A rule that makes two papers one."""
    return Rule(reason=reason, outcome=Outcome.SAME, fits=fits, weak=weak)
