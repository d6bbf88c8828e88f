r"""White space, and the spaces that a copy lost.

"LMs'performance"  ->  "LMs' performance"
"Name:A Method"    ->  "Name: A Method" in a title; not 10:30, C:\x, a::b, http://x
"""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_POSSESSIVE = re.compile(
    r"(?<![^\W_])((?:[A-Z][A-Za-z]{0,20}[A-Z]|[A-Za-z][a-z]{3,30})s['’])(?=[a-z]{4})"
)
_COLON = re.compile(
    r"(?<=[^\W_][^\W_])(?<!:)([+)\]]{0,3}:)(?=(?:A|An|[A-Z][a-z]{2,}[\w-]*|[A-Z]{3,})\s)"
)


def parted(text: str) -> str:
    """The text with a space behind the apostrophe of a plural that runs into the next word.

    Only where the word before is a plural acronym or long, and the one behind has four letters,
    so that s'agit, Mas'udi or it's stay.
    """
    return _POSSESSIVE.sub(r"\1 ", text)


def spaced_name(title: str) -> str:
    """The title with a space behind the colon that follows the paper's own name."""
    return _COLON.sub(r"\1 ", title)


def is_loose(text: str) -> bool:
    """Whether `spaced` may have something to do: no white space but the space is printable."""
    return not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " "


def spaced(text: str) -> str:
    """The text with single spaces, and paragraphs parted by one blank line."""
    if not is_loose(text):
        return text
    if "\n" not in text:
        return " ".join(text.split())
    paragraphs = (" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(text))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
