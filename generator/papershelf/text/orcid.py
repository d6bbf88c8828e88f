"""ORCID iDs: the numbers that tell researchers of one name apart.

>>> checked("0000-0002-1825-0097"), checked("0000-0002-1825-0098"), checked("Ada")
('0000-0002-1825-0097', '', '')
"""

from __future__ import annotations

import re

ORCID = re.compile(r"[0-9]{4}(?:-[0-9]{4}){2}-[0-9]{3}[0-9X]")


def checked(text: str) -> str:
    """The iD that a text is, if its check digit (ISO 7064, MOD 11-2) is right, or nothing."""
    orcid = text.strip().upper()
    if not ORCID.fullmatch(orcid):
        return ""
    bare, total = orcid.replace("-", ""), 0
    for figure in bare[:-1]:
        total = (total + int(figure)) * 2
    check = (12 - total % 11) % 11
    return orcid if bare[-1] == "0123456789X"[check] else ""
