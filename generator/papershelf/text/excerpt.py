"""The first words of a text: 165 characters fill two lines of a wide list."""

from __future__ import annotations


def excerpt(text: str, longest: int = 165) -> str:
    """At most `longest` characters on one line, cut between words, with an ellipsis if cut.

    >>> excerpt("A short text."), excerpt("one two three", 8)
    ('A short text.', 'one two…')
    """
    line = " ".join(text[: 4 * longest].split())  # an abstract is ten times as long
    if len(line) <= longest:
        line = " ".join(text.split())
    if len(line) <= longest:
        return line
    head = line[:longest]
    cut = head.rfind(" ")
    return f"{head[:cut] if cut > longest // 2 else head[:-1]}…".replace(",…", "…")
