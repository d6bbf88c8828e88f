r"""TeX's quotes.

``index-then-rank''  ->  “index-then-rank”        `bid'  ->  ‘bid’
''cold start''       ->  “cold start”             ``best" and "best''  ->  “best”
"straight", f''(x), the authors' rock 'n' roll, a lone `  ->  unchanged
"""

from __future__ import annotations

import re

LONGEST = 200
"""Characters between single quotes."""

_DOUBLE = re.compile(
    r"(?<!`)``(?!`)"
    r"|(?<![\w'])''(?=[^\W_])"  # typed for both ends, here at the front
    r"|(?<=[^\W\d_]{2})''(?![\w'(])|(?<=[^\s\w'])''(?!')|(?<=[\w.,;:!?)])''(?![\w'(])"
    r"|(?<![\w\"])\"(?=\w)"
    r"|(?<=[\w.,;:!?)])\"(?!\w)"
    r"|\n\s*\n"
)
_SINGLE = re.compile(rf"(?<![\w`\\])`(?=[^\s`'])([^`\n]{{0,{LONGEST}}}?[^\s`])(?:'(?!\w)|’(?!\w))")
_CLOSING = re.compile(r"[^\W\d_]{2}$|[.,;:!?)]$")


def curled(text: str) -> str:
    """The text with TeX's quotes as typographic ones; straight quotes stay."""
    return _SINGLE.sub(r"‘\1’", _doubles(text))


def _doubles(text: str) -> str:
    """Each opening pair with the closing one that follows it in the same paragraph."""
    pieces: list[str] = []
    done, opened = 0, -1  # the place in `pieces` of the quotation that is open
    for found in _DOUBLE.finditer(text):
        pieces += [text[done : found.start()], found[0]]
        done = found.end()
        opened = _matched(pieces, found, opened)
    return "".join(pieces) + text[done:]


def _matched(pieces: list[str], found: re.Match[str], opened: int) -> int:
    """Curl the latest quote and the one it closes; the place of the quotation now open, or -1."""
    sign, here = found[0], len(pieces) - 1
    if sign == "``" or (sign != '"' and opened < 0 and _opens(found)):
        pieces[here] = "“"
        return here
    if opened >= 0 and pieces[opened] == '"' == sign:
        return -1  # a straight pair stays
    if sign == "''" and (opened >= 0 or _CLOSING.search(found.string[: found.start()][-2:])):
        pieces[here] = "”"
        if opened >= 0:
            pieces[opened] = "“"
        return -1
    if sign == '"' and opened >= 0:
        pieces[here] = "”"
        return -1
    return here if sign == '"' and found.string[found.end() : found.end() + 1].isalnum() else -1


def _opens(found: re.Match[str]) -> bool:
    """Whether a pair of apostrophes stands in front of a quotation that is closed later."""
    before = found.string[found.start() - 1] if found.start() else " "
    closed = found.string.find("''", found.end()) > 0
    return found[0] == "''" and closed and (before.isspace() or before in "([{-–—")
