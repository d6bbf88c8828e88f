r"""Text that may stand in XML 1.0.

>>> allowed("a\x00b\ud800c")
'abc'
>>> escaped("a < b\x00"), quoted('a "b"')
('a &lt; b', '\'a "b"\'')
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TOUCHED = re.compile('[\x00-\x1f\ud800-\udfff\ufffe\uffff&<>"]')
"""What is left out or escaped somewhere; most names and topics have none of it."""


def allowed(text: str) -> str:
    """The text without characters that XML 1.0 does not have, escaped or not."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """The text as it stands between tags."""
    return escape(allowed(text)) if _TOUCHED.search(text) else text


def quoted(text: str) -> str:
    """The text as an attribute's value, with its quotation marks."""
    return quoteattr(allowed(text)) if _TOUCHED.search(text) else f'"{text}"'
