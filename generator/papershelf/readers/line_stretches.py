"""A text in stretches of lines whose ends depend on the lines alone, not on where they stand.

    a | b c | d e f    with a line more:    a | new b c | d e f

So a line that is added, changed or taken out changes the stretch around it, and perhaps the next;
all others are the texts that they were. (What file synchronisation calls content-defined chunking:
A. Muthitacharoen et al., "A low-bandwidth network file system", SOSP 2001.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

SEEN = 80
"""Characters at a line's start by which it is decided whether a stretch ends there."""
MOST = 4
"""Times the wanted lines that a stretch has at most, whatever the lines are."""


class Stretch(NamedTuple):
    """Some lines."""

    before: int
    """Lines of the source before the first of these."""
    text: str


def stretches(text: str, lines: int) -> Iterator[Stretch]:
    r"""A text in stretches of about so many lines; put together with `\n`, they are the text."""
    found = text.split("\n")
    start = 0
    for number, line in enumerate(found, 1):
        size = number - start
        ends = crc32(line[:SEEN].encode("utf-8", "surrogatepass")) % lines == 0
        if ends or size >= MOST * lines or number == len(found):
            yield Stretch(start, "\n".join(found[start:number]))
            start = number
