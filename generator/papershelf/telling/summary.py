"""What a build made, in the four figures that it ends with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # brings numpy, which a build that has nothing to do does without
    from papershelf.model import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build made."""

    papers: int
    tags: int
    links: int
    problems: int


def summary(catalogue: Catalogue, problems: int) -> Summary:
    """What a build made, in figures."""
    tags = catalogue.taxonomies.get("tags")
    relations = catalogue.relations.values()
    return Summary(
        papers=len(catalogue.papers),
        tags=len(tags.terms) if tags else 0,
        links=sum(len(links) for relation in relations for links in relation.links.values()),
        problems=problems,
    )
