"""What a list puts before a title: a number, a bullet, a heading's signs, a link around it.

    "12. Deep Tides"                 ->  style "number.", rest "Deep Tides"
    "- **Deep Tides**"               ->  style "bullet- bold", rest "Deep Tides"
    "## [Deep Tides](https://x.org)" ->  style "heading2 link", rest "Deep Tides", url
    "- [Deep Tides](https://x.org), 2023"  ->  the same with trailer "2023"

A style is a word that a file's habits can be learned from; marks with one style look alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
BULLET = re.compile(r"([-–—*+•‣◦▪●○■□►▶→»·✦★☆◆])\s+(?=\S)")
NUMBER = re.compile(
    r"(?:(?P<dot>\d{1,5})\\?\.|(?P<paren>\d{1,5})\)|\((?P<round>\d{1,5})\)"
    r"|\[(?P<square>\d{1,5})\]\.?|#(?P<hash>\d{1,5})[.:)]?|(?P<wide>\d{1,5})[、．])"
    r"(?:\s+|(?<=[、．]))(?=\S)"
)
BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400})(?<=\S)\1")
LINK = re.compile(r"\[(?P<text>[^\[\]]{3,400})\]\((?P<url>https?://[^\s()]{1,400})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line's mark and what stands behind it."""

    style: str = ""
    """Empty for a line without a mark."""
    rest: str
    url: str = ""
    """The address of a link around the rest."""
    trailer: str = ""
    """What stands behind the link."""
    number: int | None = None


def mark_of(text: str) -> Mark:
    """The mark at a line's start; heading, bullet, number, bold and link may follow each other."""
    styles: list[str] = []
    rest, number = text, None
    if found := HEADING.match(rest):
        styles.append(f"heading{len(found[1])}")
        rest = rest[found.end() :]
    if found := BULLET.match(rest):
        styles.append(f"bullet{found[1]}")
        rest = rest[found.end() :]
    if found := NUMBER.match(rest):
        styles.append(f"number-{found.lastgroup}")
        number = int(found[found.lastgroup or 0])
        rest = rest[found.end() :]
    rest, wrappers, url, trailer = _unwrapped(rest)
    style = " ".join(styles + wrappers)
    return Mark(style=style, rest=rest, url=url, trailer=trailer, number=number)


def _unwrapped(text: str) -> tuple[str, list[str], str, str]:
    """Bold signs around the whole text and a link at its start, taken off."""
    wrappers = []
    url = trailer = ""
    if found := BOLD.fullmatch(text):
        wrappers.append("bold")
        text = found[2]
    found = LINK.match(text)
    if found and not text[found.end() : found.end() + 1].isalnum():
        wrappers.append("link")
        trailer = text[found.end() :].strip(" -–—,:;|·")
        text, url = found["text"].strip(), found["url"]
    return text, wrappers, url, trailer
