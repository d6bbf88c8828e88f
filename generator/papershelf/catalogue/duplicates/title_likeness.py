"""How like two titles are, and in what they differ.

    equal      Sparse Looms / sparse looms!
    slips      Sparse Looms for Streams / Sparce Looms for Streams; order of words; a or the
    longer     Sparse Looms / Sparse Looms: A Survey
    close      Sparse Looms for Images / Sparse Looms for Videos
    far        everything else

“Close” titles are as often two papers as one: a single word may be what a paper is about. A slip is
a letter left out, doubled or exchanged with its neighbour. Another letter in its place is none,
since that makes other words: nitrate and nitrite.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from papershelf.catalogue.duplicates.title_words import word_set
from papershelf.catalogue.duplicates.titles import Title

NEAR = 80.0
"""From 0 to 100: rapidfuzz's ratio of two titles that are still close."""

_LIGHT = word_set(
    "a an the of on in for to and by at via with using from towards toward der die das"
)
_OPPOSED = (
    ("inter", "intra"),
    ("hyper", "hypo"),
    ("micro", "macro"),
    ("homo", "hetero"),
    ("over", "under"),
    ("pre", "post"),
    ("endo", "exo"),
    ("mono", "poly"),
    ("sub", "super"),
    ("bi", "tri"),
    ("uni", "bi"),
    ("uni", "omni"),
    ("on", "off"),
    ("up", "down"),
    ("in", "ex"),
    ("im", "ex"),
    ("low", "high"),
)
_SHORT, _LONG = 4, 11
"""Letters: shorter words are not misspelled but others; two slips need a long word."""


class Degree(IntEnum):
    """How like two titles are."""

    FAR = 0
    CLOSE = 1
    LONGER = 2
    SLIPS = 3
    EQUAL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What a comparison of two titles found."""

    degree: Degree
    score: float
    """From 0 to 100."""
    left: tuple[str, ...] = ()
    """Words of the first that the second has not."""
    right: tuple[str, ...] = ()
    """Words of the second that the first has not."""
    common: int = 0
    """LONGER: the number of words of the shorter one."""


def likeness(one: Title, other: Title) -> Likeness:
    """Compare two titles."""
    if one.key == other.key:
        return Likeness(degree=Degree.EQUAL, score=100)
    score = ratio(one, other)
    left, right = _rest(one.words, other.words), _rest(other.words, one.words)
    if one.is_cut or other.is_cut or not (left and right):
        shorter, longer = sorted((one, other), key=lambda found: len(found.key))
        if (common := _contained(shorter, longer)) and _weight(left + right):
            return Likeness(
                degree=Degree.LONGER, score=score, left=left, right=right, common=common
            )
    if _only_slips(left, right):
        return Likeness(degree=Degree.SLIPS, score=max(score, NEAR), left=left, right=right)
    degree = Degree.CLOSE if score >= NEAR else Degree.FAR
    return Likeness(degree=degree, score=score, left=left, right=right)


def ratio(one: Title, other: Title) -> float:
    """From 0 to 100: how like two titles are, by letters, whatever the order of their words."""
    straight = float(fuzz.ratio(one.key, other.key))
    shared = len({*one.words} & {*other.words})
    if straight >= NEAR or 3 * shared < 2 * min(len(one.words), len(other.words)):
        return straight
    return max(straight, float(fuzz.ratio(_sorted(one), _sorted(other))))


def _sorted(title: Title) -> str:
    return " ".join(sorted(title.words))


def _rest(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Words that the others lack, in order."""
    left = Counter(words) - Counter(others)
    return tuple(dict.fromkeys(word for word in words if word in left))


def _weight(words: Sequence[str]) -> int:
    return sum(word not in _LIGHT for word in words)


def _contained(shorter: Title, longer: Title) -> int:
    """The number of the shorter title's words if the longer one only adds parts to it, else 0."""
    if shorter.is_cut and longer.key.startswith(shorter.key):
        return len(shorter.words)
    lengths = set(accumulate((len(part) for part in longer.parts), initial=0))
    count, total = len(shorter.words), len(longer.words)
    at_head = count in lengths and longer.words[:count] == shorter.words
    at_end = total - count in lengths and longer.words[total - count :] == shorter.words
    return count if at_head or at_end else 0


def _only_slips(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether all that differs is spelling, words joined or parted, and little words."""
    ones = [word for word in left if word not in _LIGHT]
    others = [word for word in right if word not in _LIGHT]
    if "".join(ones) == "".join(others):
        return True
    if len(ones) != len(others) or len(ones) > 3:  # noqa: PLR2004 - more slips are another title
        return False
    for word in ones:
        found = next((other for other in others if is_slip(word, other)), None)
        if found is None:
            return False
        others.remove(found)
    return True


def is_slip(one: str, other: str) -> bool:
    """Whether one of two words is a misspelling of the other.

    >>> is_slip("algoritm", "algorithm"), is_slip("nitrate", "nitrite")
    (True, False)
    """
    size = min(len(one), len(other))
    if size < _SHORT or one[0] != other[0] or not (one + other).isalpha() or _opposed(one, other):
        return False
    distance = OSA.distance(one, other, score_cutoff=2)
    if distance > (2 if size >= _LONG else 1):
        return False
    is_other_letter = len(one) == len(other) and sorted(one) != sorted(other)
    return not is_other_letter or _is_spelling(one, other)


def _is_spelling(one: str, other: str) -> bool:
    """British and American: organise, organize."""
    return one.replace("z", "s") == other.replace("z", "s")


def _opposed(one: str, other: str) -> bool:
    """Whether two words differ in a prefix that turns their meaning: inter- and intra-."""
    return any(
        (one.startswith(first) and other.startswith(second))
        or (one.startswith(second) and other.startswith(first))
        for first, second in _OPPOSED
    )
