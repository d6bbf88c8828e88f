"""Names in capitals, as lists of other programs have them.

>>> recased(["ADA", "LOVELACE"]), recased(["Ada", "MCLEOD-SMITH"]), recased(["LI", "X."])
(['Ada', 'Lovelace'], ['Ada', 'McLeod-Smith'], ['LI', 'X.'])
"""

from __future__ import annotations

import re

from papershelf.clean.words import words

LONG = 4
"""Letters of a word that is a name in capitals and neither initials nor an acronym of people."""
SHORT_NAMES = words("CAI GAO GUO HAN KIM LEE LEI LIU PAK PAN QIN SUN TAN WEI YAN YAO YIN ZOU")
"""Names in capitals that are as short as initials."""
_SPARED = words("II III IV JR SR JR. SR.")
_SMALL = words("DE DER DEN DEL DI DU VAN VON TEN TER ZU DA DOS DAS LA")
_PIECE = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[AEIOUYÄÖÜÀÁÈÉÍÓÚ]")


def recased(parts: list[str]) -> list[str]:
    """The words of a name with those in capitals as names are written.

    Where every word is in capitals, short ones count too if they have a vowel. Names with letters
    that have no case, and short ones such as `LI X`, stay as they are.
    """
    shouted = all(part.isupper() for part in parts) and any(
        _length(part) >= LONG - 1 for part in parts
    )
    return [_written(part, place, shouted=shouted) for place, part in enumerate(parts)]


def _written(part: str, place: int, *, shouted: bool) -> str:
    if part in _SPARED or not part.isupper() or "." in part:
        return part
    if shouted and place and part in _SMALL:
        return part.lower()
    is_short_name = part in SHORT_NAMES or (shouted and _length(part) > 1 and has_vowel(part))
    if _length(part) >= LONG or is_short_name:
        return _PIECE.sub(_capital, part)
    return part


def _capital(found: re.Match[str]) -> str:
    name = found[0].capitalize()
    if name.startswith("Mc") and len(name) > LONG - 1:
        return f"Mc{name[2:].capitalize()}"
    return name


def has_vowel(part: str) -> bool:
    """Whether a word in capitals can be spoken, which initials seldom can."""
    return bool(_VOWEL.search(part))


def _length(part: str) -> int:
    return sum(sign.isalpha() for sign in part)
