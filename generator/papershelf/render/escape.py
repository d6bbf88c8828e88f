r"""Plain text to text that no Markdown renderer and no template language reads anything in.

>>> escaped("a_b * [c] {{ d }} <e> & f's $g$")
'a&#95;b &#42; &#91;c&#93; &#123;&#123; d &#125;&#125; &lt;e&gt; &amp; f&#39;s &#36;g&#36;'

Numeric entities and not backslashes: a backslash is understood differently by CommonMark,
Python-Markdown and its extensions (`\[` opens a formula in one of them), while an entity is text
to all. The signs of prose (. , ; : - ! ? /) stay readable where they can mean nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

ALWAYS = {sign: f"&#{ord(sign)};" for sign in "\\`*_{}[]#|~^$@\"'"} | {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
}
"""Signs that some renderer or plug-in reads wherever they stand."""

NAME = 200
"""Characters up to which a text is taken for a name or title, which many pages say again."""
REMEMBERED = 1 << 18
"""Such texts that are remembered: what 50,000 papers' lists say again, page after page.

With room for a fifth of what the lists of 10,000 papers say, a list takes nearly twice as long.
"""

_REPLACED = sorted(ALWAYS.items(), key=lambda pair: (pair[0] != "&", pair[0] != "#"))
"""Signs with their entities; first those that the others' entities hold."""
_WORDS = re.compile("[A-Za-z]{1,39}(?:(?:, |[ -])[A-Za-z]{1,39})*")
"""Words in which no sign can mean anything, as most names, phrases and titles are."""
_SPACE = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f \x85\u2028\u2029]+")
_UNSHOWN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Each begins with the sign itself, so that the search can jump to the next one: three times as fast
# as with what stands before it in front.
_SIGN = re.compile(
    r"[-:=+./!?](?:"
    r"(?<=:)(?=\S)"  # :smile:, ::, https://
    r"|(?<=[-=+.!?/(][-=+.])"  # --, ==, ++, ..., -->, +/-
    r"|(?<==)(?=[-/=])|(?<=\+)(?=/)"
    r"|(?<=\d/)(?=\d)"  # 1/2
    r"|(?<=!)$"  # would make a link behind it a picture
    r"|(?<=[!?])(?=\d)"
    r"|(?<=\bwww\.)"  # bare addresses
    r"|(?<=\b[cC]/)(?=[oO]\b)"  # c/o
    r")"
)
_MARK = re.compile(r"\([cCrRtT](?=[mM]?\))")
"""(c), (r), (tm)"""
_ORDINAL = re.compile(r"\d(?:s(?=t\b)|n(?=d\b)|r(?=d\b)|t(?=h\b))")
"""1st"""
_NUMBER = re.compile(r"\b[0-9a-f](?=[0-9a-f]{39}\b)")
"""Names of commits, 40 letters long."""
# Looking whether bytes of a kind stand together takes a fifth of the time of those two searches.
_LONG_NUMBER = b"0" * 40
_HEXADECIMAL = bytes(ord("0") if chr(byte) in "0123456789abcdef" else 0 for byte in range(256))
_COUNTED = b"1t"
_COUNTING = bytes(
    ord("t") if chr(byte) in "snrt" else ord("1") if chr(byte).isdigit() or byte > 127 else 0  # noqa: PLR2004 - ASCII's last
    for byte in range(256)
)
"""A digit of any script may end in any byte beyond ASCII."""
_START = re.compile(
    r"^( ?)([-+=:!?/%.)(])"  # list, heading, definition, admonition, details, block, template
    r"|^( ?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]{2,9}|[IVXLCDM]{2,9})(?=[.)])|^ ?[\w-]{1,60}(?=:))([.):])"
    r"(?=\s|$)"  # numbered list, key of metadata
)


def escaped(text: str) -> str:
    """The text with the same look wherever it stands on a line; white space is single spaces."""
    return _name_escaped(text) if len(text) <= NAME else _escaped(text)


@lru_cache(maxsize=REMEMBERED)
def _name_escaped(text: str) -> str:
    return _escaped(text)


def _escaped(text: str) -> str:
    if _WORDS.fullmatch(text):
        return text
    apart = _SIGN.sub(_numbered, _without_signs(_clean(text)))
    written = apart.encode()
    if _LONG_NUMBER in written.translate(_HEXADECIMAL):
        apart = _NUMBER.sub(_numbered, apart)
    apart = _MARK.sub(_second_numbered, apart)
    if _COUNTED in written.translate(_COUNTING):
        apart = _ORDINAL.sub(_second_numbered, apart)
    return _START.sub(_started, apart)


def _clean(text: str) -> str:
    """Without what nobody can see, and with single spaces."""
    if text.isprintable() and "  " not in text:  # as most texts are: looking is quick
        return text
    return _SURROGATE.sub("\ufffd", _UNSHOWN.sub("", _SPACE.sub(" ", text)))


def _without_signs(text: str) -> str:
    """One sign after the other: a twentieth of the time of a table, since most are not there."""
    for sign, entity in _REPLACED:
        if sign in text:
            text = text.replace(sign, entity)
    return text


def _numbered(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _second_numbered(found: re.Match[str]) -> str:
    return f"{found[0][0]}&#{ord(found[0][1])};"


def _started(found: re.Match[str]) -> str:
    before, sign = (found[1], found[2]) if found[2] else (found[3], found[4])
    return f"{before}&#{ord(sign)};"
