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
from papershelf.exports.one_line import one_line

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
_SPECIAL = re.compile(r"[\\{}~^<>|`…“”‘’–—*%&#_$]")
_SPECIAL_OR_HYPHEN = re.compile(r"[\\{}~^<>|`…“”‘’–—*%&#_$-]")
"""Only for texts with two hyphens in a row: a look at each single one costs more than all else."""
_REFERENCE = re.compile(r"#?\w{1,31};")  # the rest of &amp;
_TOUCHED = re.compile(r"[\\{}~^<>|`*%&#_$\"\x80-\U0010ffff]")
"""What latex() may write in another way; most names and titles have none of it."""
_OPENING = re.compile('(?<!\\w)"(?=[\\w\x01])')
_QUOTED = re.compile(
    "“(?<![\\w`'‘’“”]“)(?=[\\w\x01])([^“”‘`\"]{0,1000}[\\w.,;:!?)\x02])”(?![\\w\x01`'‘’“”(])"
)
"""It begins with its one certain sign, which is found ten times as fast as a look behind."""


def latex(text: str) -> str:
    """The text with what LaTeX would read escaped and accents spelled out, on one line.

    Letters and signs that not every engine has a command for stay as they are, in UTF-8.
    """
    line = one_line(text)
    if not _TOUCHED.search(line) and "--" not in line:
        return line
    pieces = _QUOTED.split(curled(line))  # every second one stood between quotation marks
    written = [escaped(piece) for piece in pieces]
    written[1::2] = [f"``{piece}''" for piece in written[1::2]]
    return lettered("".join(written))


def curled(text: str) -> str:
    """The text with straight double quotes as typographic ones, which LaTeX tells apart."""
    return _OPENING.sub("“", text).replace('"', "”") if '"' in text else text


def escaped(text: str) -> str:
    """The text with what LaTeX would read escaped; letters outside ASCII stay."""
    special = _SPECIAL_OR_HYPHEN if "--" in text else _SPECIAL
    return special.sub(_written if text.count("*") > 1 else _written_unstarred, text)


def _written_unstarred(found: re.Match[str]) -> str:
    """A sign of a text with one star at most, which is no markup."""
    return "*" if found[0] == "*" else _written(found)


def _written(found: re.Match[str]) -> str:
    sign, at, text = found[0], found.start(), found.string
    if (inner := _IN_PLACE.get(sign)) and (special := inner(text, at)):
        return special
    written = _SIGNS[sign]
    if at > 1 and text[at - 1] == ":" and _is_drive(text[at - 2]):  # C:\data
        return f"{{{written.removesuffix('{}')}}}"
    return written


def _ampersand(text: str, at: int) -> str:
    """What begins a reference, as in `&amp;`, is kept apart from its rest."""
    return "{\\&}" if _REFERENCE.match(text, at + 1) else ""


def _hyphen(text: str, at: int) -> str:
    """Two hyphens would be read as a dash."""
    return "-\\/" if text[at + 1 : at + 2] == "-" else "-"


def _dash(text: str, at: int) -> str:
    """A dash within a word or number, or on its own, is what two hyphens are read as."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    alone = before == after == " "
    return "--" if alone or (_is_plain(before) and _is_plain(after)) else ""


def _apostrophe(text: str, at: int) -> str:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return "'" if _LETTER.match(before) and _LETTER.match(after) else ""


def _is_plain(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _is_drive(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


_LETTER = re.compile(r"[^\W\d_]")
_IN_PLACE = {"&": _ampersand, "-": _hyphen, "–": _dash, "’": _apostrophe}
"""Signs that are written otherwise in some places; nothing where this place is none of them."""
