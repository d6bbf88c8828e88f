r"""HTML's and XML's character references, as many exports leave them.

>>> resolved("R&amp;D &amp;lt; 5 at AT&T; caf&eacute;")
'R&D < 5 at AT&T; café'
"""

from __future__ import annotations

import re
from html import unescape

_AMPERSANDS = re.compile(r"&(?:amp;|#38;|#x26;)+(?=#?\w{1,31};)", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def resolved(text: str) -> str:
    """The text with references replaced; those escaped twice or more are resolved at once.

    Only references with their semicolon count, so that `AT&T` and `a&lt b` stay.
    """
    return _REFERENCE.sub(lambda found: unescape(found[0]), _AMPERSANDS.sub("&", text))
