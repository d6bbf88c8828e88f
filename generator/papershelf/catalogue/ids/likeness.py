"""How well a record of today agrees with a published paper.

    record   doi:10.5555/prop key:ma2020 title:5f1d:ma:2020
    row      doi:10.5555/prop title:06e1:ma:2020             one identifier: the same, retitled
    row      doi:10.5555/loom key:ma2020 title:b2c3:ma:2021  another identifier: not the same
    row      doi:10.1101/prop key:ma2020 title:5f1d:ma:2020  key and title outweigh an identifier

The last is a preprint that has come out: the entry was corrected, and its paper stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from papershelf.catalogue.ids.marks import STRONG

APART = 1
"""Years by which a paper and what was published of it may differ: a preprint, a correction."""

ENOUGH = 2
"""Points at which author and year agree: equal 2 each, unknown on one side 1, different 0."""

STRONG_NAMES = frozenset((*STRONG, "register"))
"""Names of the marks that are identifiers."""

_TITLES = ("title:", "brief:")

Title = tuple[str, str, str]
"""Name and digest of a title's mark, then family and year."""

Score = tuple[int, int, int, bool]
"""Identifiers in common; further marks in common; author and year; whether it had a page last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Marks, sorted out for comparing."""

    strong: frozenset[str]
    """Identifiers."""
    others: frozenset[str]
    """Keys and abstracts."""
    titles: tuple[Title, ...]
    living: bool

    @property
    def schemes(self) -> frozenset[str]:
        """The kinds of identifiers among the marks."""
        return frozenset(name_of(mark) for mark in self.strong)

    @property
    def families(self) -> frozenset[str]:
        """Family names of first authors, where known."""
        return frozenset(family for _, family, _ in self.titles if family)


def likeness(marks: Iterable[str], *, living: bool = True) -> Likeness:
    """Marks as they are compared."""
    strong, others, titles = [], [], []
    for mark in marks:
        name = name_of(mark)
        if name in STRONG_NAMES:
            strong.append(mark)
        elif is_title(mark):
            titles.append(title_parts(mark))
        else:
            others.append(mark)
    return Likeness(
        strong=frozenset(strong),
        others=frozenset(others),
        titles=tuple(sorted(titles)),
        living=living,
    )


def name_of(mark: str) -> str:
    """What kind of mark it is: `doi`."""
    return mark.partition(":")[0]


def is_title(mark: str) -> bool:
    """Whether a mark is that of a title."""
    return mark.startswith(_TITLES)


def title_parts(mark: str) -> Title:
    """`title:5f1d`, family and year of a title's mark, which a hand may have left incomplete."""
    name, digest, family, year, *_ = *mark.split(":", 3), "", "", ""
    return f"{name}:{digest}", family, year


def leading(mark: str) -> str:
    """A mark as what two likes share of it: a title's without author and year.

    >>> leading("title:5f1d:ma:2020"), leading("key:ma2020")
    ('title:5f1d', 'key:ma2020')
    """
    return mark[: mark.find(":", len("title:"))] if is_title(mark) else mark


def agreement(record: Likeness, row: Likeness) -> Score | None:
    """How well they agree; None if they share nothing or something speaks against it."""
    strong = len(record.strong & row.strong)
    others = record.others & row.others
    levels = [found for one in record.titles for two in row.titles if (found := _level(one, two))]
    score = strong, len(others) + bool(levels), max(levels, default=0), row.living
    if strong:
        return score
    if not score[1] or (_contradicts(record, row) and not _outweighs(record, row, others)):
        return None
    only_key = not levels and all(name_of(mark) == "key" for mark in others)
    return None if only_key and _other_author(record, row) else score


def is_telling(record: Likeness, row: Likeness) -> bool:
    """Whether two that agree share more than a heading such as Preface."""
    if record.strong & row.strong or record.others & row.others:
        return True
    return any(not title.startswith("brief:") for title in _same_titles(record, row))


def _same_titles(record: Likeness, row: Likeness) -> set[str]:
    """Titles that both have, whatever author and year say."""
    return {title for title, _, _ in record.titles} & {title for title, _, _ in row.titles}


def _level(one: Title, two: Title) -> int:
    """Points for author and year of equal titles, 2 to 4; 0 if they are not the same."""
    if one[0] != two[0]:
        return 0
    points = _family_points(one[1], two[1]), _year_points(one[2], two[2])
    if 0 in points and one[0].startswith("brief"):
        return 0
    return sum(points) if sum(points) >= ENOUGH else 0


def _family_points(one: str, two: str) -> int:
    """A family name may have been read with its particle or without."""
    if not one or not two:
        return 1
    return 2 if one.endswith(two) or two.endswith(one) else 0


def _year_points(one: str, two: str) -> int:
    if one == two:
        return 2 if one else 1
    if not (one.isdecimal() and two.isdecimal()):
        return 1
    return 1 if abs(int(one[:4]) - int(two[:4])) <= APART else 0


def _contradicts(record: Likeness, row: Likeness) -> bool:
    """Whether both have an identifier of one kind, and not the same."""
    return bool(record.schemes & row.schemes) and not record.strong & row.strong


def _outweighs(record: Likeness, row: Likeness, others: frozenset[str]) -> bool:
    """Whether so much else is the same that an identifier must have been corrected."""
    titles, names = _same_titles(record, row), {name_of(mark) for mark in others}
    if "key" in names:
        return bool(titles) or "abstract" in names
    return "abstract" in names and any(not title.startswith("brief:") for title in titles)


def _other_author(record: Likeness, row: Likeness) -> bool:
    """Whether both name first authors, and none of them in common."""
    pairs = [(one, two) for one in record.families for two in row.families]
    return bool(pairs) and not any(_family_points(one, two) for one, two in pairs)
