"""Text that was decoded wrongly somewhere on its way.

>>> mended("SchrÃ¶dinger â€“ a survey")
'Schrödinger – a survey'
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial

_SUSPECT = re.compile(
    r"[^\n -~](?:"
    "(?<![À-ıĴ-ňŊ-žα-ω‐-‧‰-′±×°→∈−≤≥≈])"  # signs known to be whole and to have one form
    r"|(?=[^\n -~])"  # two signs side by side
    "|(?<=[À-žα-ω])(?= ))"  # a letter whose other half may have been a space
)
"""Where decoding may have gone wrong. UTF-8 that was read as something else comes as two signs or
more beyond ASCII, the last of them perhaps a space; a lone curly quote or umlaut is what it is."""


def is_suspect(text: str) -> bool:
    """Whether `mended` may have something to do; it takes ten times as long to find nothing."""
    if text.isascii():
        return not text.isprintable()
    return bool(_SUSPECT.search(text))


def mended(text: str) -> str:
    r"""The text with mojibake undone, ligatures spelled out and line ends as `\\n`, in NFC."""
    return fixer()(text)


@cache
def fixer() -> Callable[[str], str]:
    """What undoes mojibake; loaded when a text needs it, which takes 60 ms."""
    from ftfy import TextFixerConfig, fix_text  # noqa: PLC0415 - most builds clean next to nothing

    config = TextFixerConfig(
        unescape_html=False,  # the step `entities` does, also where a "<" stands in the text
        uncurl_quotes=False,  # typographic quotes are what we want
        fix_character_width=False,  # would turn Chinese commas and brackets into ASCII
        explain=False,
    )
    return partial(fix_text, config=config)
