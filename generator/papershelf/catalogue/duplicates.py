"""The same paper twice becomes one paper that remembers both places.

Only certain cases are merged: an identifier in common, or equal titles (letters and digits, case
and accents aside) with equal abstracts or one abstract missing. Two papers that share no more than
a title stay two.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from papershelf.model import Paper

T = TypeVar("T")

Fingerprint = tuple[str, str]


def merged(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """Papers in order of their first appearance, later appearances folded into it."""
    kept: list[Paper] = []
    place_of: dict[Fingerprint, int] = {}
    for paper in papers:
        place = next((place_of[mark] for mark in fingerprints(paper) if mark in place_of), None)
        if place is None or not compatible(kept[place], paper):
            place = len(kept)
            kept.append(paper)
        else:
            kept[place] = joined(kept[place], paper)
        for mark in fingerprints(kept[place]):
            place_of.setdefault(mark, place)
    return tuple(kept)


def fingerprints(paper: Paper) -> Iterator[Fingerprint]:
    """What leads to this paper: its identifiers, its title with and without its abstract."""
    for name, value in sorted(paper.identifiers.items()):
        yield name, value.lower()
    title = folded(paper.title.plain)
    yield "title and abstract", f"{title}\n{folded(paper.abstract.plain)}"
    yield "title", title


def compatible(first: Paper, second: Paper) -> bool:
    """Whether nothing speaks against two papers with a fingerprint in common being one."""
    shared = first.identifiers.keys() & second.identifiers.keys()
    if shared:
        return all(
            first.identifiers[name].lower() == second.identifiers[name].lower() for name in shared
        )
    if first.issued and second.issued and first.issued.year != second.issued.year:
        return False
    abstracts = {folded(paper.abstract.plain) for paper in (first, second)} - {""}
    return len(abstracts) < 2  # noqa: PLR2004 - at most one abstract between the two


def joined(first: Paper, second: Paper) -> Paper:
    """The first paper with what only the second knows."""
    return replace(
        first,
        abstract=first.abstract or second.abstract,
        authors=first.authors or second.authors,
        issued=first.issued or second.issued,
        venue=first.venue or second.venue,
        identifiers={**second.identifiers, **first.identifiers},
        links=_union(first.links, second.links),
        keywords=_union(first.keywords, second.keywords),
        origin=first.origin + second.origin,
    )


def folded(text: str) -> str:
    """Letters and digits only, without case and accents.

    >>> folded("Zürich: a  re-view!")
    'zurichareview'
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in decomposed if letter.isalnum())


def _union(first: Iterable[T], second: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*first, *second)))
