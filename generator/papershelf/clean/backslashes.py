r"""Backslashes that were lost on the way, and those that never belonged to TeX.

"emph{very} fast"           ->  "\emph{very} fast"      (the control sequence is told by its brace)
"\emphvery fast, \mathbbR"  ->  "\emph{very} fast, \mathbb{R}"    (its braces were lost)
"one.\nTwo"                 ->  two lines
"15\\% better"              ->  "15\% better"           (escaped once too often)
"in C:\data\new, A \ B"     ->  unchanged, and no later step takes them for TeX
"""

from __future__ import annotations

import re

from papershelf.clean import marks

_LOST = re.compile(
    r"(?<![\w\\])(?:t?(ext(?:bf|it|tt|sc|rm|sf|color))"
    r"|(emph|url|href|cite[pt]?|footnote|underline))(?=\{)"
)
_LOST_STYLE = re.compile(r"\{(em|bf|sc|tt) (?=[^\W\d_])")
_GLUED_TEXT = re.compile(r"\\(emph|text(?:it|bf|tt|sc))([^\W\d_]{1,40})(?![{\w])")
_GLUED_MATH = re.compile(
    r"\\(math(?:cal|bb|bf|rm|sf|scr|frak)|widetilde|widehat|tilde|hat|bar|sqrt)"
    r"([^\W\d_])(?![^\W\d_]{0,40}\{)"
)
_LINE_END = re.compile(r"(?<=[.!?:;])\s?\\n(?=[A-Z\s\\]|$)")
_TWICE = re.compile(r"\\\\(?=[%#$&_])")
_PATH = re.compile(
    r"(?<![A-Za-z])[A-Za-z]:(?:\\[\w.$ -]{0,80}(?=\\)){0,30}\\[\w.$-]{0,80}"  # C:\data\new
    r"|(?<![\w\\])\\\\[A-Za-z][\w.-]{0,60}\\[\w.$\\-]{1,200}"  # \\server\share
)
_ALONE = re.compile(r"\\(?:(?<!\S\\)(?!\S)|$)")


def restored(text: str) -> str:
    """The text with lost backslashes put back and doubled ones single."""
    if "\\" in text:
        text = _GLUED_TEXT.sub(_grouped, _GLUED_MATH.sub(r"\\\1{\2}", _LINE_END.sub("\n", text)))
    text = _LOST.sub(lambda found: rf"\t{found[1]}" if found[1] else rf"\{found[2]}", text)
    return _TWICE.sub(r"\\", _LOST_STYLE.sub(r"{\\\1 ", text))


def _grouped(found: re.Match[str]) -> str:
    return f"\\{found[1]}{{{found[2]}}}"


def kept(text: str) -> str:
    """The text with the backslashes of paths and lone ones replaced by stand-ins."""
    if ":\\" in text or "\\\\" in text:
        text = _PATH.sub(lambda found: found[0].translate(marks.LITERAL), text)
    return _ALONE.sub(lambda found: found[0].translate(marks.LITERAL), text)
