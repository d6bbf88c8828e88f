"""The notation that cleaning steps hand on: text with a few control characters as marks.

A step takes text and gives text. What one step has recognised (a formula, an address, a piece of
code) the later ones must leave alone, so it is enclosed in marks that no text can bring along,
because the step `characters` drops all control characters:

    "see $x_i$ at https://a.example/b~c"   ->  "see (MATH x_i) at (URL https://a.example/b~c)"

`guarded` shows a later step each such stretch as one private character, an **atom**. Signs that
look like TeX but are not (the dollar of a price, the brace of a set) are replaced by stand-ins
until TeX has been read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from papershelf.clean.signs import holds

EMPH_OPEN, EMPH_CLOSE = "\x01", "\x02"
CODE_OPEN, CODE_CLOSE = "\x03", "\x04"
URL_OPEN, URL_ADDRESS, URL_CLOSE = "\x05", "\x06", "\x07"
MATH_OPEN, MATH_CLOSE = "\x0e", "\x0f"
DOUBT_OPEN, DOUBT_CLOSE = "\x10", "\x11"
"""Enclose the name of a control sequence that nobody knows; see `parse`."""
DROPPED = "\x12"
"""Where a citation stood."""

SILENT = "!"
"""First character in a doubt whose name is not shown, because its argument says it all."""
UNREAD = "?"
"""The doubt that the TeX of this text could not be read and is shown as it is."""

STAND_INS = "\x15\x16\x17\x18\x19"
LITERAL = str.maketrans("\\{}$%", STAND_INS)
"""Signs to their stand-ins."""
RESTORED = str.maketrans(STAND_INS, "\\{}$%")
"""Stand-ins to the signs that they stand for."""

FIRST_ATOM, LAST_ATOM = 0xF0000, 0xFFFFD
ATOM = f"[{chr(FIRST_ATOM)}-{chr(LAST_ATOM)}]"
"""Matches one atom; for the patterns of steps that look at neighbours."""

_ENCLOSED = re.compile(
    f"{CODE_OPEN}[^{CODE_CLOSE}]*{CODE_CLOSE}"
    f"|{URL_OPEN}[^{URL_CLOSE}]*{URL_CLOSE}"
    f"|{MATH_OPEN}[^{MATH_CLOSE}]*{MATH_CLOSE}"
    f"|{DOUBT_OPEN}[^{DOUBT_CLOSE}]*{DOUBT_CLOSE}"
)
_has_stretches = holds(CODE_OPEN, URL_OPEN, MATH_OPEN, DOUBT_OPEN)
_ATOM = re.compile(ATOM)
_MARK = re.compile("[\x01-\x07\x0e-\x19]")
_SHOWN_URL = re.compile(f"{URL_OPEN}([^{URL_CLOSE}]*){URL_ADDRESS}([^{URL_CLOSE}]*){URL_CLOSE}")
_SHOWN_DOUBT = re.compile(f"{DOUBT_OPEN}[{SILENT}{UNREAD}]?([^{DOUBT_CLOSE}]*){DOUBT_CLOSE}")
_SHOWN = str.maketrans(
    {
        EMPH_OPEN: "⟨emphasis ",
        EMPH_CLOSE: "⟩",
        CODE_OPEN: "⟨code ",
        CODE_CLOSE: "⟩",
        MATH_OPEN: "⟨math ",
        MATH_CLOSE: "⟩",
        DROPPED: "",
    }
    | {chr(code): sign for code, sign in RESTORED.items()}
)


def unforged(raw: str) -> str:
    """Raw text without the signs that are marks and atoms here, none of which is printable."""
    if raw.isprintable():
        return raw
    return _ATOM.sub("", _MARK.sub("", raw))


def unmarked(text: str) -> str:
    """The text without any mark or stand-in; of an address, what is shown of it stays."""
    text = _SHOWN_URL.sub(r"\1", text)
    return _MARK.sub("", text.translate(RESTORED))


def enclosed(opening: str, text: str, closing: str) -> str:
    """The text between two marks; marks inside it are lost, since stretches do not nest."""
    return f"{opening}{unmarked(text)}{closing}"


def url(shown: str, address: str) -> str:
    """An address with the text that stands for it."""
    return f"{URL_OPEN}{unmarked(shown)}{URL_ADDRESS}{unmarked(address)}{URL_CLOSE}"


def guarded(step: Callable[[str], str], text: str) -> str:
    """What a step makes of a text whose marked stretches it sees as single characters."""
    if not _has_stretches(text):
        return step(text)
    stretches = _ENCLOSED.findall(text)[: LAST_ATOM - FIRST_ATOM + 1]
    if not stretches:
        return step(text)
    numbers = count(FIRST_ATOM)
    hidden = _ENCLOSED.sub(lambda _: chr(next(numbers)), text, count=len(stretches))
    return _ATOM.sub(lambda atom: stretches[ord(atom[0]) - FIRST_ATOM], step(hidden))


def shown(text: str) -> str:
    """Marked text as a person can read it: `⟨math x_i⟩`."""
    readable = _SHOWN_URL.sub(_shown_url, text)
    return _SHOWN_DOUBT.sub(r"⟨unknown \1⟩", readable).translate(_SHOWN)


def _shown_url(found: re.Match[str]) -> str:
    text, address = found.groups()
    return f"⟨link {text}⟩" if text == address else f"⟨link {text} to {address}⟩"
