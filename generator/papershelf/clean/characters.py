r"""Characters that show nothing or that nothing can show.

>>> visible("in\u00adfor\u200bma\u00a0tion\x07")
'informa tion'
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff"  # soft hyphens, empty spaces
    "\u202a-\u202e\u2066-\u2069"  # direction overrides, which can make text show as another
    "\ufdd0-\ufdef\ufffe\uffff\ufff9-\ufffb"  # not characters, or annotation anchors
    "\U000e0000-\U000e007f"  # invisible tags
    "\U000f0000-\U0010ffff]"  # private ones, which marks.py uses
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINER = re.compile("[\u200c\u200d]")


def has_hidden(text: str) -> bool:
    """Whether `visible` may have something to do.

    All that it drops or replaces Unicode calls not printable, so this asks for what is in C.
    """
    return not text.isprintable() or not unicodedata.is_normalized("NFC", text)


def visible(text: str) -> str:
    """The text without invisible characters, with plain spaces and plain line ends, in NFC.

    Joiners stay where they shape the text (Persian, Indic scripts, emoji) and go elsewhere.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    text = _SURROGATE.sub("\ufffd", _HIDDEN.sub("", _SPACES.sub(" ", text)))
    return unicodedata.normalize("NFC", _JOINER.sub(_kept_joiner, text))


def _kept_joiner(found: re.Match[str]) -> str:
    before = found.string[max(found.start() - 1, 0) : found.start()]
    return found[0] if before > "\u02ff" else ""
