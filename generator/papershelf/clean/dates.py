"""Dates as people write them.

>>> [str(issued(text)) for text in ("2024", "2024-03-12", "March 2024", "12 Mar. 2024")]
['2024', '2024-03-12', '2024-03', '2024-03-12']
>>> issued("Mar 12") is None
True
"""

from __future__ import annotations

import re
from calendar import monthrange

from papershelf.model import Issued

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>[12][0-9]{3})"
_NUMBER = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_GAP = r"[\s,/-]{1,3}"
_FORMS = tuple(
    re.compile(rf"(?<![\w-]){form}(?!\w)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-/. ](?P<month>[0-9]{{1,2}})[-/. ](?P<day>[0-9]{{1,2}})(?:T[0-9:.]+Z?)?",
        rf"{_YEAR}(?P<month>[01][0-9])(?P<day>[0-3][0-9])",
        rf"{_NAME}{_GAP}{_NUMBER}{_GAP}{_YEAR}",
        rf"{_NUMBER}{_GAP}{_NAME}{_GAP}{_YEAR}",
        rf"{_YEAR}{_GAP}{_NAME}{_GAP}{_NUMBER}",
        rf"{_YEAR}{_GAP}{_NAME}",
        rf"{_NAME}{_GAP}{_YEAR}",
        rf"{_YEAR}[-/. ](?P<month>[0-9]{{1,2}})(?![-/.][0-9])",
        _YEAR,
    )
)


def issued(text: str) -> Issued | None:
    """The date that a text names, as exactly as it does, or None when it names no year.

    Years run from 1000 to 2999. Figures in the order day, month or month, day are not guessed.
    """
    for form in _FORMS:
        if (found := form.search(text)) and (date := _date(found.groupdict())):
            return date
    return None


def _date(parts: dict[str, str | None]) -> Issued | None:
    name = (parts.get("name") or "")[:3].casefold()
    month = _MONTHS.index(name) + 1 if name else int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    year = int(parts["year"] or 0)
    if month > len(_MONTHS) or (day and not 1 <= day <= _days(year, month)):
        return None
    return Issued(year=year, month=month, day=day if month else 0)


def _days(year: int, month: int) -> int:
    return monthrange(year, month)[1] if month else 0
