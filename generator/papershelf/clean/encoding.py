"""Text that was decoded wrongly somewhere on its way.

>>> mended("SchrÃ¶dinger â€“ a survey")
'Schrödinger – a survey'
"""

from __future__ import annotations

from ftfy import TextFixerConfig, fix_text

CONFIG = TextFixerConfig(
    unescape_html=False,  # the step `entities` does, also where a "<" stands in the text
    uncurl_quotes=False,  # typographic quotes are what we want
    fix_character_width=False,  # would turn Chinese commas and brackets into ASCII
    explain=False,
)


def mended(text: str) -> str:
    r"""The text with mojibake undone, ligatures spelled out and line ends as `\\n`, in NFC."""
    return fix_text(text, CONFIG)
