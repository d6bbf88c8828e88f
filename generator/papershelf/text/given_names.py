"""Whether two given names may be one, spelled more or less fully.

>>> fits(("a",), ("ada",)), fits(("a", "k"), ("ada", "king")), fits(("ada",), ("ada", "k"))
(True, True, True)
>>> fits(("ada",), ("ava",)), fits(("a", "b"), ("ada", "k")), fits(("a",), ())
(False, False, False)
"""

from __future__ import annotations

Given = tuple[str, ...]
"""The words of a given name's key."""


def fits(one: Given, other: Given) -> bool:
    """Whether word stands against equal word or initial, as far as both go."""
    if not one or not other:
        return False
    return all(
        first == second or (first[:1] == second[:1] and 1 in (len(first), len(second)))
        for first, second in zip(one, other, strict=False)
    )


def is_full(given: Given) -> bool:
    """Whether the first word is more than an initial."""
    return bool(given) and len(given[0]) > 1
