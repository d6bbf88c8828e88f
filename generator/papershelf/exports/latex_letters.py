r"""Letters and signs outside ASCII as LaTeX's commands.

>>> print(lettered("Gödel, Łukasz, Erdős, straße, ∇f ≤ αβ, 中文"))
G{\"o}del, {\L}ukasz, Erd{\H{o}}s, stra{\ss}e, {\ensuremath{\nabla}}f {\ensuremath{\leq}} ...

Latin letters are taken apart into a letter and its accents. Greek letters and mathematical signs
are taken from pylatexenc's table where it has one plain command for them. Everything else stays in
UTF-8: Cyrillic, Chinese and their like need fonts that no command brings.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pylatexenc.latexencode import UnicodeToLatexEncoder

_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d",
    "\u0327": "c", "\u0328": "k", "\u0331": "b",
}  # fmt: skip
"""Combining marks to the commands that set them."""
_LETTERS = {
    "ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l",
    "Ł": "L", "ı": "i", "ȷ": "j", "å": "aa", "Å": "AA",
}  # fmt: skip
"""Letters with a command of their own in every encoding of LaTeX."""
_RAISED = {"<sub>": "\\textsubscript", "<super>": "\\textsuperscript"}
COMMON = 0x100
"""Signs below this one are known to every encoding of LaTeX as they are."""
_AMBIGUOUS = frozenset("ℏ∆∊∍∎∣≋⋄⋅⌅■○⪯⪰")
"""Signs whose command stands for a more common sign as well, as which it would be read."""
_MARKED = re.compile(r"[A-Za-zıȷ][\u0300-\u036f]+|[^\x00-\x7f]")
"""A letter with marks that Unicode has no one sign for, or any sign outside ASCII."""
_MARK = re.compile(r"[\u0300-\u036f]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
"""The same where there are no such marks; a lone set of signs is looked for faster."""
_DOTLESS = {"ı": "\\i", "ȷ": "\\j"}
_COMMAND = re.compile(r"\{\\ensuremath\{\\[A-Za-z]+\}\}")
_ENCODER = UnicodeToLatexEncoder(
    non_ascii_only=True,
    replacement_latex_protection="braces-all",
    unknown_char_policy="keep",
    unknown_char_warning=False,
)


def lettered(text: str) -> str:
    """The text with the letters and signs that have a command written as it."""
    if text.isascii():
        return text
    return (_MARKED if _MARK.search(text) else _FOREIGN).sub(_command, text)


def _command(found: re.Match[str]) -> str:
    return _of(found[0])


@lru_cache(maxsize=4096)
def _of(sign: str) -> str:
    if sign in _LETTERS:
        return f"{{\\{_LETTERS[sign]}}}"
    if raised := _raised(sign):
        return raised
    base, *marks = list(unicodedata.normalize("NFD", sign))
    plain = base in _DOTLESS or (base.isascii() and base.isalpha())
    if marks and plain and all(mark in _ACCENTS for mark in marks):
        return _accented(_DOTLESS.get(base, base), marks)
    found = str(_ENCODER.unicode_to_latex(sign)) if sign not in _AMBIGUOUS else ""
    return found if _COMMAND.fullmatch(found) else sign


def _raised(sign: str) -> str:
    r"""`{\textsubscript{i}}` for a small letter or digit below or above the line, or nothing."""
    kind, _, code = (
        unicodedata.decomposition(sign).partition(" ") if len(sign) == 1 else ("", "", "")
    )
    plain = chr(int(code, 16)) if kind in _RAISED and " " not in code else ""
    is_common = ord(sign[0]) < COMMON  # such as the square sign, which keyboards have
    shown = plain.isascii() and plain.isalnum() and not is_common
    return f"{{{_RAISED[kind]}{{{plain}}}}}" if shown else ""


def _accented(base: str, marks: list[str]) -> str:
    r"""`{\"o}`, `{\v{s}}`, and `{\'{\^{e}}}` for two accents."""
    written = base
    for mark in marks:
        accent = _ACCENTS[mark]
        bare = len(written) == 1 and not accent.isalpha()
        written = f"\\{accent}{written}" if bare else f"\\{accent}{{{written}}}"
    return f"{{{written}}}"
