"""What rules ask of two papers, and where the bounds lie."""

from __future__ import annotations

from papershelf.catalogue.duplicates.facts import Facts
from papershelf.catalogue.duplicates.names import Agreement
from papershelf.catalogue.duplicates.title_likeness import Degree
from papershelf.catalogue.duplicates.title_words import PART_WORDS

ALIKE = 85.0
"""From 0 to 100: abstracts of one paper; preprint and publication differ by a few sentences."""

EQUAL = 95.0
"""Abstracts that differ in no more than signs."""

UNLIKE = 45.0
"""Abstracts of two papers; unrelated English texts reach 40 by their letters alone."""

LONG = 4
"""Words of a title that two authors do not choose by chance."""

HALF = 50.0

MISPRINT = 90.0
"""From 0 to 100: titles that differ in a misprint, where a page says the same."""


def no_doubt_in_title(facts: Facts) -> bool:
    """Whether titles agree in numbers and pieces; a remark behind one of them may have a number."""
    one, other = facts.one.title, facts.other.title
    if facts.equal or one.pieces != other.pieces:
        return facts.equal
    left, right = facts.titles.left, facts.titles.right
    remark = [word for word in (*left, *right) if word.isalpha()]
    is_remark = not (left and right) and len(remark) > 1 and PART_WORDS.isdisjoint(remark)
    return one.marks == other.marks or is_remark


def fits_identifier(facts: Facts) -> bool:
    """Whether the titles can be one paper's when an identifier says so."""
    degree, score = facts.titles.degree, facts.titles.score
    if not facts.one.title.key or not facts.other.title.key:
        return True
    if not no_doubt_in_title(facts):
        return False
    if facts.authors is Agreement.NONE:
        return facts.equal or facts.alike(ALIKE)
    if facts.alike(ALIKE) or degree >= Degree.CLOSE:
        return True
    contained = not facts.titles.left or not facts.titles.right
    return contained or (facts.authors is Agreement.ALL and score >= HALF)


def is_sure_title(facts: Facts) -> bool:
    """Whether titles are equal but for spelling."""
    return facts.titles.degree >= Degree.SLIPS


def is_dated_apart(facts: Facts) -> bool:
    """Whether years differ, and not as those of preprint and publication do."""
    return bool(facts.gap) and not facts.is_step
