r"""Addresses in prose.

"at https: //a.example/b ."         ->  "at (URL https://a.example/b)."
"(see https://a.example/b_(c)), or" ->  "(see (URL https://a.example/b_(c))), or"
"\href{https://a.example}{here}"    ->  "(URL here to https://a.example)"
"[here](https://a.example)"         ->  the same
"[here](javascript:x)"              ->  unchanged: only http and https are addresses
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from papershelf.clean import marks

_SPACED_SCHEME = re.compile(r"\b(https?)[ \t]?:[ \t]{0,2}/[ \t]?/[ \t]?(?=[\w-]{1,63}\.[\w-])")
_TEX_TILDE = re.compile(r"(?<=/)(?:\$\\sim\$|\\textasciitilde(?:\{\})?|\\~(?:\{\})?|\{\\~\})")
_ADDRESS = r"https?://(?:[!#$%&'()*+,./:;=?@\[\]_~|\-0-9A-Za-zÀ-ɏ]|\\[_%#&~])+"
_ANY = re.compile(
    rf"""\\url\s?\{{\s?(?P<url>[^{{}}\s]{{1,2000}})\s?\}}
    |\\href\s?\{{\s?(?P<target>[^{{}}\s]{{1,2000}})\s?\}}\s?\{{(?P<shown>(?:[^{{}}\n]|\{{[^{{}}\n]{{0,200}}\}}){{0,300}})\}}
    |(?<!!)\[(?P<label>[^\[\]\n]{{1,300}})\]\(<?(?P<link>https?://[^\s<>]{{1,2000}}?)>?\)
    |<(?P<bracketed>https?://[^\s<>]{{1,2000}})>
    |\b(?P<bare>{_ADDRESS})""",
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\([_%#&~])")
_SET = re.compile(r"\\[A-Za-z]+\s?|[{}]|\\(?=[_%#&$])")
_CLOSED_LATE = re.compile(rf"{marks.URL_CLOSE}[ \t]+(?=[.,;)](?:\s|$))")
_TRAILING = ".,;:!?'*|"
_BRACKETS = {")": "(", "]": "["}
_ENDS = frozenset({*_TRAILING, *_BRACKETS})
_USUAL = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/|$)")
"""An address whose host has no port, no user and no sign that would need a closer look."""


def linked(text: str) -> str:
    """The text with its addresses marked as URLs."""
    text = _TEX_TILDE.sub("~", _SPACED_SCHEME.sub(r"\1://", text))
    return _CLOSED_LATE.sub(marks.URL_CLOSE, _ANY.sub(_marked, text))


def is_web(address: str) -> bool:
    """Whether an address is one of the web that can be linked to."""
    if _USUAL.match(address):
        return True
    try:
        parts = urlsplit(address)
    except ValueError:  # a broken IPv6 host
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def trimmed(address: str) -> str:
    """The address without the punctuation of the sentence around it; brackets stay if balanced.

    >>> trimmed("https://a.example/b_(c)).")
    'https://a.example/b_(c)'
    """
    if address and address[-1] not in _ENDS:
        return address
    balance = {shut: address.count(shut) - address.count(_BRACKETS[shut]) for shut in _BRACKETS}
    end = len(address)
    while end:
        last = address[end - 1]
        if last in _BRACKETS and balance[last] > 0:
            balance[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return address[:end]


def _marked(found: re.Match[str]) -> str:
    written = found["url"] or found["target"] or found["link"] or found["bracketed"]
    if not written:
        return _marked_bare(found["bare"])
    if found["link"] and written.count("(") > written.count(")"):
        return found[0]
    address = _ESCAPED.sub(r"\1", written)
    shown = found["shown"] or found["label"] or address
    if not is_web(address):
        return shown if found["target"] else found[0]
    return marks.url(_SET.sub("", shown).strip() or address, address)


def _marked_bare(written: str) -> str:
    address = trimmed(written)
    rest = written[len(address) :]
    plain = _ESCAPED.sub(r"\1", address)
    return f"{marks.url(plain, plain)}{rest}" if is_web(plain) else written
