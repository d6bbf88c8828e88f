"""Markdown that authors write into abstracts: code and emphasis.

    "the `train.py` script"   ->  "the (CODE train.py) script"
    "a **very** fast *method*" -> "a (EMPH very) fast (EMPH method)"
    "A* and B* search, 2 * 3", "the `best' one", "x**2"  ->  unchanged

Only what is clearly balanced counts; underscores never do, for names of files and variables.
"""

from __future__ import annotations

import re

from papershelf.clean import marks

_CODE = re.compile(r"(?<![\w`\\])(`{1,2})(?=[^`\s])([^`\n]{1,200})(?<=[^\s`])\1(?![\w`'])")
_ONE_ATOM = re.compile(marks.ATOM)
_DOUBLE = re.compile(r"(?<![*\\\d])\*\*(?=[^\W\d_])([^*\n]{1,400})(?<=[^\s*])\*\*(?!\*)")
_SINGLE = re.compile(
    r"(?<![\w*\\^)\]}])\*(?=[^\s*,.;:!?)\]}^])([^*\n]{1,400})(?<=[^\s*(\[{^_])\*(?![\w*])"
)


def coded(text: str) -> str:
    """The text with its code marked. A backtick closed by an apostrophe is a TeX quote."""
    return _CODE.sub(_code, text)


def stressed(text: str) -> str:
    """The text with its emphasis marked."""
    strong = _DOUBLE.sub(_emphasis, text)
    return _SINGLE.sub(_emphasis, strong)


def _code(found: re.Match[str]) -> str:
    inside = found[2]
    if _ONE_ATOM.fullmatch(inside):
        return inside
    if inside.count("'") % 2 or "''" in inside or "’" in inside:
        return found[0]
    return marks.enclosed(marks.CODE_OPEN, inside, marks.CODE_CLOSE)


def _emphasis(found: re.Match[str]) -> str:
    return f"{marks.EMPH_OPEN}{found[1]}{marks.EMPH_CLOSE}"
