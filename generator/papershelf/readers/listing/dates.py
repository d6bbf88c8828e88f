"""Lines that say when a paper came out.

"Published on Mar 12, 2024"                      ->  "Mar 12, 2024"
"Submitted 3 Jan 2023 (v1), last revised 5 May"  ->  "3 Jan 2023"
"2024-03-12"                                     ->  "2024-03-12"
"1984: A Reading"                                ->  ""
"""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary|uar|vier|\.)?|feb(?:ruary|ruar|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?"
    r"|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?"
    r"|märz|mai|juni|juli|okt(?:ober|\.)?|dez(?:ember|\.)?"
    r"|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
)
YEAR = r"(?:18|19|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?"

DATE = re.compile(
    rf"{YEAR}[-/.](?:0?[1-9]|1[0-2])(?:[-/.]{DAY})?(?:T\d\d:\d\d\S{{0,12}})?(?!\d)"
    rf"|(?<!\d){DAY}[-/.](?:0?[1-9]|1[0-2])[-/.](?:{YEAR}|\d\d)(?!\d)"
    rf"|(?<!\d)(?:0?[1-9]|1[0-2])/{DAY}/{YEAR}(?!\d)"
    rf"|\b{MONTH}\s+{DAY}(?:\s*[-–]\s*{DAY})?(?:,?\s+{YEAR})?(?!\w)"
    rf"|(?<!\d){DAY}\s+(?:de\s+)?{MONTH}(?:,?\s+(?:de\s+)?{YEAR})?(?!\w)"
    rf"|\b{MONTH},?\s+{YEAR}(?!\d)|(?<!\d){DAY}-{MONTH}-{YEAR}(?!\d)"
    rf"|{YEAR}\s?年(?:\s?\d{{1,2}}\s?月(?:\s?\d{{1,2}}\s?日)?)?|(?<![\d\w.]){YEAR}(?![\d\w.])",
    re.IGNORECASE,
)

TALK = re.compile(
    r"\b(?:first|last|originally|initially|also|published|submitted|posted|updated|revised|accepted"
    r"|received|announced|added|uploaded|released|created|modified|available|online|on|at|in|the"
    r"|this|latest|version|v\d{1,2}|date|dated|epub|print|issued|revision|and|to|year"
    r"|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|utc|gmt|am|pm|veröffentlicht|am|publié|le|publicado|el|опубликовано|г|发布|发表于)\b",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
CLOCK = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?\b")
AGO = re.compile(
    r"(?:(?:published|submitted|posted|updated|added)\s+)?(?:about\s+)?(?:\d{1,3}|an?|one)\s+"
    r"(?:minute|hour|day|week|month|year)s?\s+ago|yesterday|today",
    re.IGNORECASE,
)
LONGEST = 120
"""Characters of a line that says no more than dates."""


def date_of(text: str) -> str:
    """The first date of a line that holds nothing but dates and talk about them, else empty."""
    if len(text) > LONGEST:
        return ""
    if AGO.fullmatch(text.strip(" .·")):
        return text
    found = DATE.search(text) if DIGIT.search(text) else None
    if not found:
        return ""
    rest = TALK.sub(" ", CLOCK.sub(" ", DATE.sub(" ", text)))
    return found[0] if not any(char.isalnum() for char in rest) else ""
