r"""Braces of TeX told from braces that the text is about.

TeX, and so dropped later: {without}, G{\"o}del, \emph{a, b}, {\em this too}, {BERT}-like
the text's own, and kept:  {0, 1}, {"key": 1}, n^{-1}, x_{ij}, max{p, q}, an unpaired one

A group is TeX's when a control sequence takes it or starts it, or when it holds nothing but words.
It is a set, an index or data when it holds commas, colons, signs or quotes.
"""

from __future__ import annotations

import re

from papershelf.clean import marks
from papershelf.clean.marks import ATOM

LONGEST = 300
"""Characters of a group that holds only words."""
WORDY = 4
"""Words between two commas; no member of a set is as long, so the group is a sentence."""

_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_TAKEN = re.compile(r"(?:\\[A-Za-z]{1,40}\*?|\\[\"'`^~=.])\s?(?:\[[^\[\]{}]{0,100}\]\s?)?$")
_LOOKBACK = 160
_WORDS = re.compile(rf"(?:[^\W_]|[ \t\n\-–—'’./&+~()\\\x01-\x07\x15-\x19]|{ATOM})*")
_SCRIPT = re.compile("[\\^_⁰¹²³⁴-₟ᴬ-ᵪ]")
_SPLIT = re.compile(r"[,;]")


def kept(text: str) -> str:
    """The text with those braces replaced by stand-ins that are not TeX's."""
    literal, missing = _literal(text)
    signs = list(text)
    for place in literal:
        signs[place] = signs[place].translate(marks.LITERAL)
    return "".join(signs) + "}" * missing


def _literal(text: str) -> tuple[set[int], int]:
    """The places of the braces that belong to the text; how many arguments are left open."""
    waiting: list[tuple[int, bool]] = []
    literal: set[int] = set()
    grouped = -1  # where the latest argument of a control sequence ended
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            waiting.append((found.start(), _is_argument(text, found.start(), grouped)))
        elif found[0] == "}" and waiting:
            start, argument = waiting.pop()
            if argument:
                grouped = found.end()
            elif not _is_group(text, start, found.start()):
                literal |= {start, found.start()}
        elif found[0] == "}":
            literal.add(found.start())
    literal |= {start for start, argument in waiting if not argument}
    return literal, sum(argument for _, argument in waiting)


def _is_argument(text: str, start: int, grouped: int) -> bool:
    """Whether a control sequence, or an argument of one, stands right before this brace."""
    return start == grouped or bool(_TAKEN.search(text[max(start - _LOOKBACK, 0) : start]))


def _is_group(text: str, start: int, end: int) -> bool:
    if text[start + 1 : start + 2] == "\\" and text[start + 2 : start + 3] not in "{}":
        return True
    if end - start > LONGEST or text[max(start - 1, 0) : start] in ("^", "_"):
        return False
    inside = text[start + 1 : end]
    if _SCRIPT.match(text, end + 1):
        return False
    if not inside.strip():
        return _joins_letters(text, start, end)
    if _WORDS.fullmatch(inside):
        return any(sign.isalpha() or sign in "-–—" for sign in inside)
    parts = _SPLIT.split(inside)
    return all(_WORDS.fullmatch(part) for part in parts) and any(
        len(part.split()) >= WORDY for part in parts
    )


def _joins_letters(text: str, start: int, end: int) -> bool:
    r"""Whether an empty group stands inside a word, as in \L{}owe once \L was resolved."""
    return text[max(start - 1, 0) : start].isalpha() and text[end + 1 : end + 2].isalpha()
