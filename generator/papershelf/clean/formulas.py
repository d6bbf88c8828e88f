r"""Formulas between dollars or in TeX's other brackets.

"an $O(n^2)$ method", "\(x\)", "\[x\]", "$$x$$"    ->  (MATH ...)
"costs $5 and $10", "saves $182M a year, not $3"   ->  unchanged: that is money
"""

from __future__ import annotations

import re

from papershelf.clean import marks

LONGEST = 2000
"""Characters; a longer stretch between two dollars is text with two stray ones."""

_ENVIRONMENTS = "equation|align|gather|multline|eqnarray|displaymath|math|flalign|alignat"
_BEGIN = re.compile(
    rf"\\begin\{{({_ENVIRONMENTS})(\*?)\}}((?:[^\\]|\\(?!end\{{)){{1,{LONGEST}}})\\end\{{\1\2\}}"
)
_OPENING = re.compile(r"\\\\|\\\$|\$\$|\$|\\\(|\\\[|\\[)\]]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_SIGN = re.compile(r"[\\^_=<>{}+|]")
_GROUP = re.compile(r"\\(?:text|mathrm|mathit|mbox|textrm|operatorname)\*?\{[^{}]{0,200}\}")
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}")
_STRAY = {"\\(": "(", "\\)": ")", "\\[": "[", "\\]": "]"}


def marked(text: str) -> str:
    """The text with its formulas marked; their source is what stands between the delimiters."""
    text = _BEGIN.sub(lambda found: _math(found[3]), text)
    return marks.guarded(_between_delimiters, text)


def _between_delimiters(text: str) -> str:
    pieces: list[str] = []
    done = 0
    while found := _OPENING.search(text, done):
        pieces.append(text[done : found.start()])
        piece, done = _from_opening(text, found)
        pieces.append(piece)
    return "".join(pieces) + text[done:]


def _from_opening(text: str, found: re.Match[str]) -> tuple[str, int]:
    """What the formula that may open here becomes, and where the text goes on."""
    opening, start = found[0], found.end()
    if opening == "$$":
        return _display(text, start) or _inline(text, found.start() + 1)
    if opening == "$":
        return _inline(text, start)
    if opening in ("\\(", "\\["):
        return _bracketed(text, start, opening)
    return _STRAY.get(opening, opening), start


def _display(text: str, start: int) -> tuple[str, int] | None:
    end = text.find("$$", start, start + LONGEST)
    inside = text[start:end] if end > start else ""
    if not inside.strip() or _PARAGRAPH.search(inside):
        return None
    return _math(inside), end + 2


def _inline(text: str, start: int) -> tuple[str, int]:
    end = _closing_dollar(text, start)
    if end > start and _is_formula(text[start:end], text[end + 1 : end + 2]):
        return _math(text[start:end]), end + 1
    return "$", start


def _closing_dollar(text: str, start: int) -> int:
    end = text.find("$", start, start + LONGEST)
    while end > 0 and text[end - 1] == "\\":
        end = text.find("$", end + 1, start + LONGEST)
    return end


def _bracketed(text: str, start: int, opening: str) -> tuple[str, int]:
    closing = "\\)" if opening == "\\(" else "\\]"
    end = text.find(closing, start, start + LONGEST)
    if end > start and text[start:end].strip() and not _PARAGRAPH.search(text, start, end):
        return _math(text[start:end]), end + 2
    return _STRAY[opening], start


def _is_formula(inside: str, after: str) -> bool:
    """Whether a stretch between two dollars is a formula and not text between two prices."""
    if not inside.strip() or after.isdigit() or _PARAGRAPH.search(inside):
        return False
    words = len(_WORD.findall(_GROUP.sub("", inside)))
    price = inside[0].isdigit() and "\\" not in inside
    if inside[0].isspace() or inside[-1].isspace():
        return not words and not price
    if _SIGN.search(inside):
        return not (price and words > 1)
    return not words if price else words <= 1


def _math(source: str) -> str:
    return marks.enclosed(marks.MATH_OPEN, " ".join(source.split()), marks.MATH_CLOSE)
