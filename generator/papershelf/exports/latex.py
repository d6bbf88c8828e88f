r"""Plain text as LaTeX that compiles, that BibTeX can hold between braces, and that reads back.

>>> print(latex("50% of Gödel & Co. #1 a_b {x}"))
50\% of G{\"o}del \& Co. \#1 a\_b \textbraceleft{}x\textbraceright{}
>>> print(latex("“Quoted” – and *starred* --fast"))
``Quoted'' -- and \textasteriskcentered{}starred\textasteriskcentered{} -\/-fast

What would be taken for markup when the entry is read again is written so that it is none: an
ampersand before `amp;`, two stars, two hyphens.
"""

from __future__ import annotations

import re

from papershelf.exports.latex_letters import lettered

_SIGNS = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",  # BibTeX counts braces, escaped or not
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
    "|": "\\textbar{}",
    "`": "\\textasciigrave{}",
    "…": "\\ldots{}",
    "“": "\\textquotedblleft{}",
    "”": "\\textquotedblright{}",
    "‘": "\\textquoteleft{}",
    "’": "\\textquoteright{}",
    "–": "\\textendash{}",
    "—": "\\textemdash{}",
    "*": "\\textasteriskcentered{}",
} | {sign: f"\\{sign}" for sign in "%&#_$"}
_IN_PLACE = {
    "reference": "{\\&}",
    "hyphen": "-\\/",
    "dash": "--",
    "apostrophe": "'",
}
_SPECIAL = re.compile(
    r"(?P<reference>&(?=#?\w{1,31};))"  # &amp;
    r"|(?P<hyphen>-(?=-))"
    r"|(?P<dash>(?<=[0-9A-Za-z])–(?=[0-9A-Za-z])|(?<= )–(?= ))"
    r"|(?P<apostrophe>(?<=[^\W\d_])’(?=[^\W\d_]))"
    r"|(?P<drive>(?<=[A-Za-z]:)[\\{}~^<>|`…“”‘’–—*%&#_$])"  # C:\\data
    r"|[\\{}~^<>|`…“”‘’–—*%&#_$]"
)
_OPENING = re.compile('(?<!\\w)"(?=[\\w\x01])')
_QUOTED = re.compile(
    "(?<![\\w`'‘’“”])“(?=[\\w\x01])([^“”‘`\"]{0,1000}[\\w.,;:!?)\x02])”(?![\\w\x01`'‘’“”(])"
)


def latex(text: str) -> str:
    """The text with what LaTeX would read escaped and accents spelled out, on one line.

    Letters and signs that not every engine has a command for stay as they are, in UTF-8.
    """
    line = curled(" ".join(text.split()))
    pieces = _QUOTED.split(line)  # every second one stood between quotation marks
    written = [escaped(piece) for piece in pieces]
    written[1::2] = [f"``{piece}''" for piece in written[1::2]]
    return lettered("".join(written))


def curled(text: str) -> str:
    """The text with straight double quotes as typographic ones, which LaTeX tells apart."""
    return _OPENING.sub("“", text).replace('"', "”")


def escaped(text: str) -> str:
    """The text with what LaTeX would read escaped; letters outside ASCII stay."""
    starred = text.count("*") > 1
    return _SPECIAL.sub(lambda found: _written(found, starred=starred), text)


def _written(found: re.Match[str], *, starred: bool) -> str:
    kind = found.lastgroup or ""
    if kind in _IN_PLACE:
        return _IN_PLACE[kind]
    if found[0] == "*" and not starred:
        return "*"
    written = _SIGNS[found[0]]
    return f"{{{written.removesuffix('{}')}}}" if kind else written
