"""Lists of words as one string, which reads better than fifty quoted ones."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, for asking whether something is among them."""
    return frozenset(text.split())
