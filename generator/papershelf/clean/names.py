r"""The paper's own name, and the macros that authors write in its place.

>>> own_name("M2-CLIP: A Multimodal Framework"), own_name("On the Choice of Things: A Survey")
('M2-CLIP', '')
>>> stands_for("name", "M2-CLIP"), stands_for("ourmethod", "M2-CLIP"), stands_for("foo", "M2-CLIP")
(True, True, False)
"""

from __future__ import annotations

import re

LONGEST = 3
"""Words of a name; more before a colon are a title of their own."""

_NAME = re.compile(r"\s*([^:\s][^:]{0,60}?)\s*:\s")
_MACRO = re.compile(
    r"(?:the|our|my)?(?:method|model|sys|system|framework|approach|algo|algorithm|alg|tool"
    r"|benchmark|bench|dataset|project|proj|paper|proposed|solution|arch)(?:s|name)?"
    r"|(?:our|my|the)?(?:name|acronym)s?|ours",
    re.IGNORECASE,
)


def own_name(title: str) -> str:
    """What stands before the colon of a title when it is short enough for a name, or ""."""
    found = _NAME.match(f"{title} ")
    return found[1] if found and len(found[1].split()) <= LONGEST else ""


def stands_for(macro: str, name: str) -> bool:
    """Whether a macro of the paper's own stands for the paper's name."""
    if not name:
        return False
    return bool(_MACRO.fullmatch(macro)) or _letters(macro) == _letters(name)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalpha())
