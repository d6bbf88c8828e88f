"""How PubMed writes names and titles, in all of its exports.

"Zhang SX"                  a family name and initials
"[On tides in harbours]."   a title that was translated; the full stop is not part of it
"""

from __future__ import annotations

import re

_TURNED = re.compile(
    r"(?P<family>.{1,100}?) (?P<initials>[A-Z]{1,4}(?:-[A-Z]{1,2})?)"
    r"(?: (?P<suffix>Jr|Sr|2nd|3rd|4th|II|III|IV)\.?)?"
)


def turned(name: str) -> str:
    """`Zhang SX`, `King ML Jr` as `Zhang, SX`, `King, Jr, ML`; any other name as it is."""
    found = _TURNED.fullmatch(name)
    if not found or "," in name:
        return name
    parts = (found["family"], found["suffix"], found["initials"])
    return ", ".join(part for part in parts if part)


def without_marks(title: str) -> str:
    """The title without the full stop and the brackets that say that it is a translation."""
    bare = title.removesuffix(".")
    inner = bare.removeprefix("[").removesuffix("]")
    whole = bare == f"[{inner}]" and "[" not in inner and "]" not in inner
    return (inner.removesuffix(".") if whole else bare) or title
