"""Keys by which spellings of people's names meet.

    >>> name_key("Łukasz O’Neil-Šmíd"), name_key("A.K. Lovelace"), name_key("AK Lovelace")
    ('lukasz oneil smid', 'a k lovelace', 'a k lovelace')
    >>> expanded_key("Jörg Müller"), name_key("Joerg Mueller"), name_key("Jörg Müller")
    ('joerg mueller', 'joerg mueller', 'jorg muller')

A key is for comparing, never for showing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from papershelf.text.folding import flat

_INSIDE = re.compile("['’ʼ`´]")
_BETWEEN = re.compile(r"[\s.,\-‐‑–_/()]+")
_CAPITALS = re.compile(r"(?<![\w.'’-])[A-Z]{2,3}(?=[.\s-]+\w*[a-z])")
_EXPANDED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
    | {"Ø": "Oe", "Å": "Aa"}
)
"""Letters that are also written as two where a keyboard or a visa lacks them."""
_EASTERN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """A name's words in lower case, without accents, dots and hyphens; initials are words.

    Names in Chinese, Japanese and Korean signs have no spaces in their keys.
    """
    parted = _CAPITALS.sub(lambda found: " ".join(found[0]), name)
    words = _BETWEEN.split(flat(_INSIDE.sub("", parted)))
    between = "" if _EASTERN.search(name) else " "
    return between.join(word for word in words if word)


def expanded_key(name: str) -> str:
    """The key with ä, ö, ü, ø, å written as two letters; empty if the name has none of them."""
    expanded = name.translate(_EXPANDED)
    return name_key(expanded) if expanded != name else ""
