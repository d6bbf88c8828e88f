"""TeX's dashes.

>>> dashed("our model -- termed X -- is fast --- very, 1990--2000, zero--shot")
'our model – termed X – is fast — very, 1990–2000, zero–shot'
>>> dashed("run it with --fast, i--, a - b, -----")
'run it with --fast, i--, a - b, -----'
"""

from __future__ import annotations

import re

_EM = re.compile(r"(?<![-<!])---(?![->])(?=\s*\S)")
_EN = re.compile(r"(?<=\s)--(?=\s)|(?<=[\w)\]%’”'\"])--(?=[\w(\[‘“\"'$])")


def dashed(text: str) -> str:
    """The text with `--` between words or spaces and `---` as dashes."""
    return _EN.sub("–", _EM.sub("—", text))
