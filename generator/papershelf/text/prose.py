"""A paper's text as phrases are sought in it: addresses and formulas blanked out.

The places of all other characters stay those of `RichText.plain`.
"""

from __future__ import annotations

import re

from papershelf.model import RichText, RunKind

_ADDRESS = re.compile(
    r"(?:https?|ftp)\s?:\s?//\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w[\w.]*"
)
_MARKS = ("//", "www.", "@")
"""What every address has one of; looking for it first spares nearly all texts the search."""
_BLANKED = frozenset({RunKind.URL, RunKind.MATH, RunKind.CODE})
BLANK = "|"
"""Stands for each character taken out; no phrase runs across it."""


def prose(text: RichText) -> str:
    """The text, as long as `text.plain`, with what is no prose replaced by bars.

    >>> prose(RichText.of("Code at https://example.org/x now"))
    'Code at ||||||||||||||||||||| now'
    """
    plain = "".join(
        [BLANK * len(run.text) if run.kind in _BLANKED else run.text for run in text.runs]
    )
    if not any(mark in plain for mark in _MARKS):
        return plain
    return _ADDRESS.sub(lambda match: BLANK * len(match.group()), plain)
