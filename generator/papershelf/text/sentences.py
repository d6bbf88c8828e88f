"""Where sentences begin and end.

`We beat BERT (e.g. by 3.5 points, Fig. 2). See J. Doe et al. for v2.0.` is two sentences: an
abbreviation, a decimal point, an initial and a version do not end one.
"""

from __future__ import annotations

import re

from papershelf.model import Span

_END = re.compile(r"[.!?。!?]+[\"'”’)\]]*(?=\s|$)|[。!?]|\n\s*\n")
_ABBREVIATION = frozenset(
    {"e.g", "i.e", "cf", "vs", "al", "fig", "figs", "eq", "eqs", "sec", "tab", "no", "nos", "dr"}
    | {"prof", "mr", "mrs", "ms", "st", "approx", "resp", "etc", "ref", "refs", "vol", "pp", "ca"}
    | {"ed", "eds", "jr", "sr", "dept", "univ", "w.r.t", "a.k.a", "viz", "ch", "def", "thm"}
)
_LONGEST = 12
"""Characters of the longest abbreviation, with room; keeps the look back short."""


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences' places, in order, without the space around them.

    >>> text = "It works, e.g. on v2.0. See J. Doe et al. for more."
    >>> [text[span.start : span.end] for span in sentences(text)]
    ['It works, e.g. on v2.0.', 'See J. Doe et al. for more.']
    """
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() > start and _ends(text, match):
            found.extend(_trimmed(text, start, match.end()))
            start = match.end()
    found.extend(_trimmed(text, start, len(text)))
    return tuple(found)


def _ends(text: str, match: re.Match[str]) -> bool:
    if match.group() != ".":
        return True
    before = _word_before(text, match.start())
    after = text[match.end() : match.end() + 3].lstrip()[:1]
    if before.lower() in {"etc", "al"}:
        return after.isupper()
    initial = len(before) == 1 and before.isupper() and before != "I"
    return not (before.lower() in _ABBREVIATION or initial or after.islower())


def _word_before(text: str, end: int) -> str:
    tail = text[max(0, end - _LONGEST) : end]
    return re.split(r"[\s(\[\"'“]", tail)[-1]


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = left + len(piece.strip())
    return [Span(start=left, end=right)] if right > left else []
