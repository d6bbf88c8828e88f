"""Numbers with their nouns, in English: for the command line and for what machines read."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun in the right form.

    The command line stands by itself here: a language's own words load more than a build needs
    that has nothing to do.

    >>> counted(1, "paper"), counted(1200, "paper"), counted(0, "entry", "entries")
    ('1 paper', '1,200 papers', '0 entries')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
