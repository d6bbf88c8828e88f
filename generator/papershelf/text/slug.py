"""Names made safe for addresses and file names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable

from slugify import slugify

from papershelf.model import Slug

LONGEST = 80
"""Characters; long enough for a title's start, short enough for every file system."""

SPOKEN = (("+", " plus "), ("#", " sharp "), ("&", " and "), ("@", " at "))
"""Signs that tell names apart (C, C++, C#) and would otherwise vanish."""

_PLAIN = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "index"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that Windows refuses as a file, and the one that a folder's own page has."""


def slug(text: str) -> Slug:
    """ASCII letters, digits and hyphens, at most 80, cut at a word; never empty, never reserved.

    >>> slug("C++ for k-NN: a survey")
    'c-plus-plus-for-k-nn-a-survey'
    """
    made = slugify(
        text, replacements=SPOKEN, max_length=LONGEST, word_boundary=True, save_order=True
    )
    if not made:
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        return Slug(f"x-{digest}")
    return Slug(f"{made}-x" if made in RESERVED else made)


def plain_slug(name: str) -> Slug:
    """What `slug` makes of a name, several times as fast for plain phrases, which most are.

    >>> plain_slug("dense retrieval")
    'dense-retrieval'
    """
    lower = name.lower()
    if len(name) <= LONGEST and _PLAIN.fullmatch(name) and lower not in RESERVED:
        return Slug(lower.replace(" ", "-"))
    return slug(name)


def distinct(slugs: Iterable[Slug], taken: Collection[str] = ()) -> list[Slug]:
    """The same slugs in the same order, later equals numbered from 2 and kept to 80 characters.

    None of them is one that is `taken` already.

    >>> distinct([Slug("a"), Slug("a"), Slug("a-2")])
    ['a', 'a-2', 'a-2-2']
    """
    used = set(taken)
    last: dict[str, int] = {}
    made: list[Slug] = []
    for wanted in slugs:
        name: str = wanted
        if name in used:
            # What was taken before is taken still, so counting goes on where it stopped.
            number = last.get(wanted, 1)
            while name in used:
                number += 1
                suffix = f"-{number}"
                name = f"{wanted[: LONGEST - len(suffix)].rstrip('-')}{suffix}"
            last[wanted] = number
        used.add(name)
        made.append(Slug(name))
    return made
