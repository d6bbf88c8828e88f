r"""Text that may stand in XML 1.0.

>>> allowed("a\x00b\ud800c")
'abc'
"""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(text: str) -> str:
    """The text without characters that XML 1.0 does not have, escaped or not."""
    return _FORBIDDEN.sub("", text)
