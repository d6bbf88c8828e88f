"""Which words of a name are the family name.

direct("Joost van den Berg")          ->  given Joost, family van den Berg
direct("Lovelace AA")                 ->  given AA, family Lovelace: initials stand behind it
direct("Ana López García")            ->  given Ana, family López García
inverted(["Beethoven", "Ludwig van"]) ->  given Ludwig, family van Beethoven
"""

from __future__ import annotations

import re
from functools import lru_cache

from papershelf.clean.name_casing import SHORT_NAMES, has_vowel, recased
from papershelf.clean.name_kinds import eastern, is_family_first, is_institution, is_vietnamese
from papershelf.clean.words import words
from papershelf.model import Person

PARTICLES = words(
    "af al ap aus'm ben bin da dal dalla das de degli dei del dela della den der des di do dos du "
    "el ibn in la las le lo los op 't 's te ten ter und van vander vom von zu zum zur"
)
"""Words in lower case that a family name starts with."""
JOINING = words("e i y")
"""Words in lower case between the two halves of a family name: Ortega y Gasset."""
PREFIXES = words("Abd Abdel Abdul Abu Al De Del Della Dos El Ibn Saint San St. Ter Van Vander Von")
"""Words with a capital that a family name starts with, if they do not start the whole name."""
SPANISH = words(
    "Álvarez Alvarez Blanco Castro Díaz Diaz Fernández Fernandez García Garcia Gómez Gomez "
    "González Gonzalez Gutiérrez Gutierrez Hernández Hernandez Jiménez Jimenez López Lopez "
    "Martínez Martinez Méndez Mendez Moreno Muñoz Ortega Ortiz Pérez Perez Ramírez Ramirez "
    "Rodríguez Rodriguez Romero Ruiz Sánchez Sanchez Suárez Suarez Torres Vázquez Vazquez"
)
"""Family names that are no given names: in the middle, the first half of a double family name."""

_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr|JR|SR|jr|sr)\.?|Junior|Filho|Neto|I{2,3}|IV")
_NO_NAME = re.compile(
    _SUFFIX.pattern + r"|Ph\.?D\.?|M\.D\.|MD|Dr\.?|M\.?Sc\.?|B\.?Sc\.?|MPH|MBA|Esq\.?"
)
"""What is no given name alone."""
_GLUED = re.compile(r"(?:[dl]['’]|al-|el-|ad-|an-|ar-|as-|ash-|at-|az-|'t-|'s-)\w.*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[-‐]?){1,4}|[^\W\d_]|[A-Z]{2,3}|[A-Z](?:-[A-Z]){1,2}")
_LONGEST = 12
"""Words of a name; what is longer is some other text and stays whole."""
_FULL = 3
"""Words: given name, family name and one more."""


@lru_cache(maxsize=32768)
def direct(name: str, orcid: str = "") -> Person:
    """A name without commas, in the order in which it is said."""
    parts = name.split()
    if len(parts) == 1 or len(parts) > _LONGEST or is_institution(name):
        return Person(literal=name, orcid=orcid)
    if is_family_first(name):
        if len(parts) > 2:  # noqa: PLR2004 - family and given
            return Person(literal=name, orcid=orcid)
        family, given = eastern(parts)
        return Person(given=given, family=family, orcid=orcid)
    if is_vietnamese(parts):
        return Person(literal=name, orcid=orcid)
    names, suffix = _parted(recased(parts))
    start, end = _family(names)
    given = " ".join(names[:start] + names[end:])
    return _assembled(given, [*names[start:end], *suffix], orcid)


def inverted(parts: list[str], orcid: str = "") -> Person:
    """A name whose parts between commas are family name, given name, perhaps suffixes."""
    suffixes = [part for part in parts[1:] if _SUFFIX.fullmatch(part)]
    rest = [part for part in parts[1:] if part not in suffixes]
    if not rest:
        found = direct(parts[0], orcid)
        family = [found.literal or found.family, *suffixes]
        return _assembled(found.given, family, orcid)
    family = parts[0].split()
    given = " ".join(rest).split()
    place = len(given)
    while place > 1 and given[place - 1] in PARTICLES:
        place -= 1
    cased = recased([*given, *family])
    return _assembled(" ".join(cased[:place]), [*cased[place:], *suffixes], orcid)


def _parted(names: list[str]) -> tuple[list[str], list[str]]:
    """The names, and the suffix behind them if there is one."""
    has_suffix = len(names) >= _FULL and _SUFFIX.fullmatch(names[-1])
    return (names[:-1], names[-1:]) if has_suffix else (names, [])


def _family(names: list[str]) -> tuple[int, int]:
    """Where the family name starts and ends; initials alone may stand behind it."""
    shouted = all(name.isupper() for name in names)
    end = len(names)
    while end > 1 and _is_initials(names[end - 1], shouted=shouted):
        end -= 1
    if end < len(names) and not any(_is_initials(name, shouted=False) for name in names[:end]):
        return 0, end
    last = len(names) - 1
    starts = (place for place in range(1, last) if _starts_family(names, place))
    return next(starts, last), len(names)


def _is_initials(name: str, *, shouted: bool) -> bool:
    """Whether a word is initials; where all words are in capitals, `LI` is a name."""
    if not _INITIALS.fullmatch(name) or not name.isupper() or name in SHORT_NAMES:
        return False
    return not shouted or len(name) == 1 or "." in name or not has_vowel(name)


def _starts_family(names: list[str], place: int) -> bool:
    """Whether the family name starts at a word that is not the last one."""
    word, following = names[place], names[place + 1]
    if word in PARTICLES or word in PREFIXES or _GLUED.fullmatch(word):
        return True
    if following in JOINING and place + 2 < len(names):
        return True
    return (word.lower() in PARTICLES and following in PARTICLES) or word in SPANISH


def _assembled(given: str, family: list[str], orcid: str) -> Person:
    whole = " ".join(family)
    if not given or all(_NO_NAME.fullmatch(word) for word in given.split()):
        return Person(literal=f"{given} {whole}".strip(), orcid=orcid)
    return Person(given=given, family=whole, orcid=orcid)
