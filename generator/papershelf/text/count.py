"""Numbers with their nouns, in English: for the command line and for what machines read."""

from __future__ import annotations

from papershelf.model.language import ENGLISH


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun in the right form.

    >>> counted(1, "paper"), counted(1200, "paper"), counted(0, "entry", "entries")
    ('1 paper', '1,200 papers', '0 entries')
    """
    return ENGLISH.counted(number, noun, plural)
