r"""Plain text as LaTeX that compiles and that BibTeX can hold between braces.

>>> print(latex("50% of Gödel & Co. #1 a_b {x} ~ ^"))
50\% of G{\"o}del \& Co. \#1 a\_b \textbraceleft{}x\textbraceright{} \textasciitilde{} \^{}
>>> print(protected("M2-CLIP: A Model of BERTs for the Baltic"))
{M2-CLIP}: A Model of {BERTs} for the Baltic
>>> print(protected("On reading papers in Latvia with a pencil"))
On reading papers in {Latvia} with a pencil
"""

from __future__ import annotations

import re

from pylatexenc.latexencode import UnicodeToLatexEncoder

_SIGNS = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",  # BibTeX counts braces, escaped or not
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\^{}",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
    "|": "\\textbar{}",
    "`": "\\textasciigrave{}",
} | {sign: f"\\{sign}" for sign in "%&#_$"}
_TYPOGRAPHIC = {"“": "``", "”": "''", "‘": "`", "’": "'", "–": "--", "—": "---", "…": "\\ldots{}"}
_TABLE = str.maketrans(_SIGNS | _TYPOGRAPHIC)
_ENCODER = UnicodeToLatexEncoder(
    non_ascii_only=True,
    replacement_latex_protection="braces-all",
    unknown_char_policy="keep",
    unknown_char_warning=False,
)
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_OPENING = re.compile(r'(?<!\w)"(?=\w)')
_TOKEN = re.compile(r"\S+")
_PART = re.compile(r"[^\W_]+")
LONG = 4
"""Letters of a word that a title in title case begins with a capital."""


def latex(text: str) -> str:
    """The text with what LaTeX would read escaped and accents spelled out, on one line.

    Signs that the encoder does not know stay as they are, for engines that read UTF-8.
    """
    line = _curled(" ".join(text.split()))
    return _FOREIGN.sub(_encoded, line.translate(_TABLE))


def _encoded(found: re.Match[str]) -> str:
    return str(_ENCODER.unicode_to_latex(found[0]))


def _curled(text: str) -> str:
    return _OPENING.sub("“", text).replace('"', "”")


def protected(title: str) -> str:
    """A title whose names keep their capitals when a style writes titles small.

    Names are words with a capital or a digit inside, and in a title that is not in title case
    also those that begin with a capital behind the first word.
    """
    words = _TOKEN.findall(_curled(title))
    names_are_capital = not _is_title_case(words)
    written = (
        _word(word, capital=names_are_capital and place > 0) for place, word in enumerate(words)
    )
    before = " " if title[:1].isspace() else ""
    after = " " if title[-1:].isspace() and words else ""
    return f"{before}{' '.join(written)}{after}"


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words[1:] if len(word) >= LONG and word.isalpha()]
    return sum(word[0].isupper() for word in long) * 2 >= max(len(long), 1)


def _word(word: str, *, capital: bool) -> str:
    places = [place for place, sign in enumerate(word) if sign.isalnum()]
    start, end = (places[0], places[-1] + 1) if places else (0, 0)
    before, core, after = word[:start], word[start:end], word[end:]
    parts = _PART.findall(core)
    is_name = any(_has_inner_capital(part) for part in parts) or (capital and core[:1].isupper())
    guarded = f"{{{latex(core)}}}" if is_name and core else latex(core)
    return f"{_bare(before)}{guarded}{_bare(after)}"


def _bare(signs: str) -> str:
    return latex(signs) if signs else ""


def _has_inner_capital(part: str) -> bool:
    has_capital = any(sign.isupper() for sign in part)
    has_digit = any(sign.isdigit() for sign in part)
    return any(sign.isupper() for sign in part[1:]) or (has_capital and has_digit)
