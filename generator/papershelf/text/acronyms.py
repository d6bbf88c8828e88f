"""Acronyms and the long forms that stand beside them: `pre-trained language models (PLMs)`.

After A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", Pacific Symposium on Biocomputing 2003: every letter of the acronym
must be found in the words before the bracket, from right to left, the first one at a word's start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")
_ACRONYM = re.compile(r"^(?=[^\W_]*[A-Z])[^\W_](?:[\w\-+&./]{0,10}[^\W_])?\+{0,2}s?$")
_NEXT = re.compile(r"[,;]|\bor\b|\be\.g\.")
"""Behind the acronym in its bracket."""
_PART = re.compile(r"[^\W_]+")
_CLAUSE = re.compile(r"[.;:!?()\[\],]\s")
_REACH = 200
"""Characters before the bracket that may hold the long form."""


class Definition(NamedTuple):
    """A long form, its acronym, and where they stand."""

    acronym: str
    """Without a plural's `s`."""
    long: str
    start: int
    """Where the long form begins."""
    end: int
    """Where the bracket ends."""


def definitions(text: str) -> tuple[Definition, ...]:
    """The acronyms that a text introduces.

    >>> [found[:2] for found in definitions("We use pre-trained language models (PLMs).")]
    [('PLM', 'pre-trained language models')]
    """
    return tuple(_definitions(text)) if "(" in text or "[" in text else ()


def _definitions(text: str) -> Iterator[Definition]:
    for match in _BRACKET.finditer(text):
        inside = _NEXT.split(match.group(1))[0].strip()
        if _ACRONYM.match(inside):
            before = _before(text, match.start())
            found = _long_form(bare(inside), before)
            if found is not None:
                long = before[found:].rstrip(" '’\"”")
                start = match.start() - len(before) + found
                yield Definition(bare(inside), long, start, match.end())


def bare(acronym: str) -> str:
    """An acronym without the `s` of its plural.

    >>> bare("PLMs"), bare("LLM"), bare("DNS")
    ('PLM', 'LLM', 'DNS')
    """
    plural = len(acronym) > 2 and acronym[-1] == "s" and acronym[-2].isupper()  # noqa: PLR2004 - two letters and the s
    return acronym[:-1] if plural else acronym


def _before(text: str, end: int) -> str:
    """The words that may spell the acronym out: of the same clause, near the bracket."""
    piece = text[max(0, end - _REACH) : end]
    breaks = [match.end() for match in _CLAUSE.finditer(piece)]
    return piece[breaks[-1] :] if breaks else piece


def _long_form(acronym: str, before: str) -> int | None:
    """Where the shortest long form begins, or None."""
    letters = [letter for letter in acronym.lower() if letter.isalnum()]
    lower, at = before.lower(), len(before)
    for letter in reversed(letters[1:]):
        at = lower.rfind(letter, 0, at)
        if at < 0:
            return None
    at = _start_left_of(lower, letters[0], at)
    if at < 0:
        return None
    at = _word_begin(before, at)
    return at if _plausible(acronym, before[at:]) else None


def _start_left_of(text: str, letter: str, end: int) -> int:
    """The last word before `end` that begins with a letter, or -1."""
    at = text.rfind(letter, 0, end)
    while at > 0 and text[at - 1].isalnum():
        at = text.rfind(letter, 0, at)
    return at


def _word_begin(text: str, at: int) -> int:
    """The beginning of a hyphened word that the first letter stands in."""
    while at > 0 and not text[at - 1].isspace() and text[at - 1] not in "\"'“‘/":
        at -= 1
    return at


def _plausible(acronym: str, long: str) -> bool:
    parts = _PART.findall(long)
    initials = "".join(part[0] for part in parts).lower()
    fits = len(parts) <= min(len(acronym) + 5, len(acronym) * 2)
    spelled = initials.startswith(acronym[0].lower()) and len(long) > len(acronym)
    return fits and spelled and acronym.lower() not in long.lower().split()
