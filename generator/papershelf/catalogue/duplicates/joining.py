"""Several records of one paper made into one: the better of each field.

| field | kept is |
| --- | --- |
| place and proposed id | the first record's |
| title, kind | the published record's, else the first one's |
| venue | the published record's that has one |
| date | the published record's, and of those with its year the most exact |
| authors | the longest list; of equally long ones that which spells names out most |
| abstract | a complete one before one that is cut off, then the longest |
| identifiers, links, keywords | all; where two disagree, the published record's |

“Published” comes before “preprint”, and the order of the sources decides between equals. The parts
stay as they were in `Paper.versions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.model import Issued, Paper, Version

T = TypeVar("T")

UNSPECIFIC = frozenset({"", "article", "preprint", "manuscript", "webpage"})
"""Kinds that give way to one that says more."""


def joined(parts: Sequence[Profile], reasons: Sequence[str]) -> Paper:
    """One paper of several, the leading one first; `reasons` has one for each part."""
    papers = [part.paper for part in parts]
    ranked = [part.paper for part in sorted(parts, key=lambda part: part.is_preprint)]
    return replace(
        papers[0],
        kind=_first(lambda paper: "" if paper.kind in UNSPECIFIC else paper.kind, ranked)
        or ranked[0].kind,
        title=_first(lambda paper: paper.title, ranked) or papers[0].title,
        abstract=max((paper.abstract for paper in ranked), key=_completeness),
        authors=max((paper.authors for paper in ranked), key=_fullness),
        issued=_issued(ranked),
        venue=_first(lambda paper: paper.venue, ranked) or "",
        identifiers={n: v for paper in reversed(ranked) for n, v in paper.identifiers.items()},
        links=_union(paper.links for paper in ranked),
        keywords=_union(paper.keywords for paper in ranked),
        origin=tuple(record for paper in papers for record in paper.origin),
        versions=tuple(
            Version(paper=paper, reason=reason)
            for paper, reason in zip(papers, reasons, strict=True)
        ),
    )


def _first(field: Callable[[Paper], T], papers: Iterable[Paper]) -> T | None:
    """The first value that is not empty."""
    return next((value for paper in papers if (value := field(paper))), None)


def _completeness(abstract: object) -> tuple[bool, int]:
    text = getattr(abstract, "plain", "").rstrip()
    return not text.endswith(("…", "...")), len(text)


def _fullness(people: Sequence[object]) -> tuple[int, int]:
    return len(people), sum(len(getattr(person, "given", "")) for person in people)


def _issued(papers: Sequence[Paper]) -> Issued | None:
    dates = [paper.issued for paper in papers if paper.issued]
    if not dates:
        return None
    return max((date for date in dates if date.year == dates[0].year), key=_exactness)


def _exactness(date: Issued) -> int:
    return bool(date.month) + bool(date.day)


def _union(values: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(value for several in values for value in several))
