"""Whether two lists of authors are of the same people.

    Ada Lovelace, Wei Zhang   /  A. Lovelace, W. Zhang        all
    Ada Lovelace, Wei Zhang   /  Lovelace Ada, Zhang Wei      all: given and family exchanged
    Jürgen Müller             /  J. Mueller                   all
    Wei Zhang                 /  Xin Zhang                    none
    Ada Lovelace, Wei Zhang   /  Ada Lovelace, Xin Li         some

Nothing is claimed where one list is empty, or written in a script that cannot be compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from rapidfuzz.distance import OSA

from papershelf.catalogue.duplicates.title_words import in_latin, plainly
from papershelf.model import Person
from papershelf.text.folding import flat

MOST_NAMES = 60
"""Authors of a list that are compared: collaborations have thousands."""

MOST = 0.6
"""The share of the shorter list that must be found in the other one."""

_LONG = 5
_WORD = re.compile(r"[^\W_]+")


class Agreement(Enum):
    """How far two lists of authors agree."""

    UNKNOWN = "authors that cannot be compared"
    NONE = "no author in common"
    SOME = "some authors in common"
    MOST = "mostly the same authors"
    ALL = "the same authors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name as it is compared."""

    family: tuple[str, ...]
    given: tuple[str, ...]
    orcid: str = ""


def names(people: Sequence[Person]) -> tuple[Name, ...]:
    """Authors made ready for comparing."""
    return tuple(found for person in people[:MOST_NAMES] if (found := _name(person)).family)


def _name(person: Person) -> Name:
    if person.literal:
        words = _words(person.literal)
        return Name(family=words[-1:], given=words[:-1], orcid=person.orcid)
    return Name(family=_words(person.family), given=_words(person.given), orcid=person.orcid)


def _words(text: str) -> tuple[str, ...]:
    found = _WORD.findall(flat(text[:200]))
    return tuple(plainly(in_latin(word)) for word in found)


def family_key(people: Sequence[Person]) -> str:
    """The first author's last word, for finding papers of one person; "" without authors."""
    words = _words(people[0].family or people[0].literal) if people else ()
    return words[-1] if words else ""


def agreement(one: Sequence[Name], other: Sequence[Name]) -> Agreement:
    """How far two lists agree."""
    if not one or not other or _is_latin(one) != _is_latin(other):
        return Agreement.UNKNOWN
    shorter, longer = sorted((one, other), key=len)
    left = list(longer)
    for name in shorter:
        found = next((some for some in left if same_person(name, some)), None)
        if found is not None:
            left.remove(found)
    share = (len(longer) - len(left)) / len(shorter)
    if share == 0:
        return Agreement.NONE
    if share < MOST:
        return Agreement.SOME
    whole = share == 1 and (len(shorter) == len(longer) or same_person(one[0], other[0]))
    return Agreement.ALL if whole else Agreement.MOST


def _is_latin(people: Sequence[Name]) -> bool:
    return all(word.isascii() for name in people for word in name.family)


def same_person(one: Name, other: Name) -> bool:
    """Whether two names can be one person's."""
    if one.orcid and other.orcid:
        return one.orcid == other.orcid
    if _same_family(one.family, other.family):
        return _same_given(one.given, other.given)
    return _exchanged(one, other) or _exchanged(other, one)


def _same_family(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Equal, a slip apart, or one of two family names left out: García Márquez, Márquez."""
    if one == other or "".join(one) == "".join(other):
        return True
    shorter, longer = sorted(("".join(one), "".join(other)), key=len)
    if len(shorter) >= _LONG and OSA.distance(shorter, longer, score_cutoff=1) <= 1:
        return True
    parts = set(one) & set(other)
    return any(len(part) >= _LONG - 1 for part in parts) and (parts in (set(one), set(other)))


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """No contradiction: nothing said, the same initials, or the same name."""
    if not one or not other:
        return True
    if len(one[0]) > 1 and len(other[0]) > 1:
        return _same_word(one[0], other[0]) or one[0] in other or other[0] in one
    if one[0][0] == other[0][0]:
        return True
    initials = "".join(word[0] for word in other)
    return one[0] == initials or other[0] == "".join(word[0] for word in one)


def _same_word(one: str, other: str) -> bool:
    """Equal, short for the other, run together from initials, or a slip apart."""
    if one.startswith(other) or other.startswith(one):
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _LONG and OSA.distance(shorter, longer, score_cutoff=1) <= 1


def _exchanged(one: Name, other: Name) -> bool:
    """Whether the second has the first's family name as given name: Lovelace Ada."""
    if not one.given or not set(one.family) & set(other.given):
        return False
    rest = [word for word in other.given if word not in one.family] + list(other.family)
    return any(word[0] == one.given[0][0] and _fits(word, one.given[0]) for word in rest)


def _fits(one: str, other: str) -> bool:
    return len(one) == 1 or len(other) == 1 or _same_word(one, other)
