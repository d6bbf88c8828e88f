"""Authors' names.

"Lovelace, Ada", "Ada Lovelace"          ->  given Ada, family Lovelace
"Ludwig van Beethoven"                   ->  given Ludwig, family van Beethoven
"King, Jr., Martin", "Martin King Jr."   ->  given Martin, family King Jr.
"{Example Group}", "Institute of Things" ->  literal: an institution
"Plato", "李雷"                          ->  literal: a single name, or one not to be split
"""

from __future__ import annotations

import re
from collections.abc import Callable

from papershelf.clean.words import words
from papershelf.model import Person

PARTICLES = words(
    "af al ap aus'm da dal dalla das de degli dei del dela della den der des di do dos du e "
    "el la las le lo los op 't ten ter van vom von y zu zum zur"
)
"""Words in lower case that a family name starts with."""

_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr|junior|senior)\.?|[IVX]{2,4}|I?V", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"\b(?:universit|institut|laborator|consortium|collaboration|foundation|association|academy|"
    r"college|centre|center|committee|society|council|ministry|department|agency|working group|"
    r"research group|team|project|network|inc\b|ltd\b|gmbh|corporation|organi[sz]ation)",
    re.IGNORECASE,
)
_ORCID = re.compile(
    r"\s*<?\s*(?:https?://)?(?:www\.)?orcid\.org/([0-9]{4}(?:-[0-9]{4}){2}-[0-9]{3}[0-9Xx])\s*>?"
)
_BRACED = re.compile(r"\s*\{([^{}]+)\}\s*")
_OTHERS = frozenset({"others", "et al", "et al.", "and others"})
_LATIN_END = "\u024f"


def person(text: str, cleaned: Callable[[str], str]) -> Person | None:
    """The person or institution that a text names, or None when it names nobody.

    `cleaned` makes plain text of a name that may hold TeX. An ORCID iD may follow the name.
    """
    found = _ORCID.search(text)
    orcid = found[1].upper() if found else ""
    bare = f"{text[: found.start()]} {text[found.end() :]}" if found else text
    if braced := _BRACED.fullmatch(bare):
        return _literal(cleaned(braced[1]), orcid)
    name = cleaned(bare).strip(" ,;*†‡§")
    if not name or name.casefold() in _OTHERS:
        return None
    return _named(name, orcid)


def _literal(name: str, orcid: str) -> Person | None:
    return Person(literal=name, orcid=orcid) if name else None


def _named(name: str, orcid: str) -> Person:
    if "," in name:
        return _inverted(name, orcid)
    words = name.split()
    if len(words) == 1 or _INSTITUTION.search(name) or not _is_latin(words):
        return Person(literal=name, orcid=orcid)
    return _direct(words, orcid)


def _is_latin(words: list[str]) -> bool:
    """Whether a name is written in letters that are read given name first."""
    return all(
        sign <= _LATIN_END or not sign.isalpha() or sign.isascii() for sign in "".join(words)
    ) or not any(_is_family_first(sign) for sign in "".join(words))


def _is_family_first(sign: str) -> bool:
    return "\u2e80" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7af" or sign > "\uffff"


def _inverted(name: str, orcid: str) -> Person:
    parts = [part.strip() for part in name.split(",") if part.strip()]
    family, rest = parts[0], parts[1:]
    suffixes = [part for part in rest if _SUFFIX.fullmatch(part)]
    given = " ".join(part for part in rest if part not in suffixes)
    return _assembled(given, " ".join([family, *suffixes]), orcid)


def _direct(words: list[str], orcid: str) -> Person:
    suffix = words[-1:] if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else []  # noqa: PLR2004 - given and family stay
    names = words[: len(words) - len(suffix)]
    start = next(
        (place for place in range(1, len(names) - 1) if _starts_family(names, place)),
        len(names) - 1,
    )
    return _assembled(" ".join(names[:start]), " ".join(names[start:] + suffix), orcid)


def _starts_family(names: list[str], place: int) -> bool:
    """Whether a word is a particle, or a capital one with a particle behind it: Van de Weijer."""
    word, following = names[place], names[place + 1]
    return word in PARTICLES or (word.lower() in PARTICLES and following in PARTICLES)


def _assembled(given: str, family: str, orcid: str) -> Person:
    if not given:
        return Person(literal=family, orcid=orcid)
    return Person(given=given, family=family, orcid=orcid)
