"""What is said about two papers being one: by an editor, or not yet by anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from papershelf.model.papers import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What is enough to find a record again after sources were moved, sorted or corrected."""

    title: str = ""
    author: str = ""
    """Family name of the first author."""
    year: int = 0
    venue: str = ""
    abstract: str = ""
    """How the abstract begins, where nothing else tells two papers apart."""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    """As in Paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an editor says in duplicates.yml about two papers."""

    one: Description
    other: Description
    same: bool | None
    """None: asked, and not yet decided."""
    where: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UncertainPair:
    """Two papers that may be one, for an editor to decide."""

    one: Paper
    other: Paper
    likeness: float
    """From 0 to 1: how like they are; for the order in which an editor is asked."""
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
