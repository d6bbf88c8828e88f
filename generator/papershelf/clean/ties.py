"""TeX's unbreakable space, told from a tilde that means "about".

>>> untied("models~(PLMs), Section~2, e.g.~this; JiuZhang~2.0")
'models (PLMs), Section 2, e.g. this; JiuZhang 2.0'
>>> untied("only ~10%, ~ 5 ms, (~3x), 1%~5%, x ~ N(0, 1), O~(n), ~/notes")
'only ~10%, ~ 5 ms, (~3x), 1%~5%, x ~ N(0, 1), O~(n), ~/notes'
"""

from __future__ import annotations

import re

from papershelf.clean.marks import ATOM, CODE_OPEN, EMPH_CLOSE, EMPH_OPEN

_BEFORE = rf"[^\W_]|[.,;:!?)\]}}'’”\"%`]|{EMPH_CLOSE}|{ATOM}"
_AFTER = rf"[^\W_]|[(\[{{\\`'‘“\"$&%]|{EMPH_OPEN}|{CODE_OPEN}|{ATOM}"
_TIE = re.compile(rf"(?<!\\)(?<={_BEFORE})~+(?={_AFTER})|(?<=[^\W\d_]\s)~(?=[^\W\d_]{{3}})")
_SYMBOL = re.compile(r"(?:^|[^\w\\])[B-HJ-Zb-z]$")
"""A lone letter is a symbol, as in O~(n) or x~N(0, 1), unless it is a word: a, A, I."""


def untied(text: str) -> str:
    """The text with each tie replaced by a space."""
    return _TIE.sub(_space, text)


def _space(found: re.Match[str]) -> str:
    text, start = found.string, found.start()
    before, after = text[max(start - 2, 0) : start], text[found.end() : found.end() + 1]
    if _SYMBOL.search(before) or (before[-1:] in "0123456789%" and after.isdigit()):
        return found[0]
    return " "
