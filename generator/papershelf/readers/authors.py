"""One string of several authors, split into one string each.

    "Ada Lovelace, Alan Turing and Grace Hopper"  ->  3 names
    "Lovelace, Ada; Turing, Alan"                 ->  2 names, family first
    "Lovelace, Ada and Turing, Alan"              ->  2 names, family first
    "Lovelace, A., Turing, A. M."                 ->  2 names, family first

Shared by the readers whose formats leave the separator open.
"""

from __future__ import annotations

import re

CONJUNCTION = re.compile(r"\s+(?:and|AND|und|et|y|e|и)\s+(?!al\b)|\s*&\s*")
STRONG = re.compile(r"\s*[;·•|]\s*|\s{3,}")
COMMA = re.compile(r"\s*[,、，]\s*")
INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]?){1,4}\.?")
REST = re.compile(r"(?:et\s+al\.?|and\s+others|others|等)", re.IGNORECASE)


def split_authors(text: str) -> tuple[str, ...]:
    """The names in order; `et al.` is left out, nothing else is."""
    if STRONG.search(text):
        parts = [part for chunk in STRONG.split(text) for part in _after_conjunction(chunk)]
    else:
        parts = _by_comma(CONJUNCTION.split(text))
    named = (_without_rest(part) for part in parts)
    return tuple(name for name in named if name)


def _after_conjunction(chunk: str) -> list[str]:
    """`& Grace Hopper` after a semicolon, `and Grace Hopper` after one."""
    return CONJUNCTION.split(re.sub(r"^\s*(?:and\s+|&\s*)", "", chunk))


def _by_comma(chunks: list[str]) -> list[str]:
    """Whether a comma parts two people or turns one name round is told by the whole string."""
    pieces = [[piece for piece in COMMA.split(chunk) if piece] for chunk in chunks]
    flat = [re.sub(r"^(?:and\s+|&\s*)", "", piece) for chunk in pieces for piece in chunk]
    if _alternate(flat):
        return [f"{flat[i]}, {flat[i + 1]}" for i in range(0, len(flat), 2)]
    if len(chunks) > 1 and all(_turned(chunk) for chunk in pieces):
        return [", ".join(chunk) for chunk in pieces]
    if len(chunks) == 1 and len(flat) == 2 and _turned(flat):  # noqa: PLR2004  `Family, Given`
        return [", ".join(flat)]
    return flat


def _alternate(pieces: list[str]) -> bool:
    """`Lovelace, A., Turing, A. M.`: every second piece is initials and no other is."""
    even, odd = pieces[::2], pieces[1::2]
    return (
        bool(odd)
        and len(even) == len(odd)
        and all(_initials(piece) for piece in odd)
        and not any(_initials(piece) for piece in even)
    )


def _initials(piece: str) -> bool:
    return bool(INITIALS.fullmatch(piece)) and piece.upper() == piece


def _turned(chunk: list[str]) -> bool:
    """`Lovelace, Ada`: two pieces, the family name of one word or with a particle."""
    if len(chunk) != 2:  # noqa: PLR2004  family and given
        return False
    words = chunk[0].split()
    if not words[-1][0].isupper():
        return False
    return all(word.islower() for word in words[:-1]) and not chunk[0].endswith(".")


def _without_rest(name: str) -> str:
    """The name without a trailing `et al.`; empty if nothing else is there."""
    kept = re.sub(r"[\s,]*\bet\s+al\b\.?$", "", name.strip(" ,;"))
    return "" if REST.fullmatch(kept) else kept.strip()
