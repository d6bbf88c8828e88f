"""Stray comment marks of TeX whose line end is gone.

>>> uncommented("to train %question generators")
'to train question generators'
>>> uncommented("by 5 %of all, 100%, a %-based rate, a %s or %d")
'by 5 %of all, 100%, a %-based rate, a %s or %d'

What follows the mark was meant to be hidden, but where its line ended is unknown; the words stay.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"%(?<!\\%)(?<![\d)\]}]\s%)(?:(?<=\s%)|(?<![\s\S]%))%*(?=[^\W\d_]{2})")


def uncommented(text: str) -> str:
    """The text without percent signs that start a word and follow no number."""
    return _MARK.sub("", text)
