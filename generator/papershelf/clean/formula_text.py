r"""A formula as plain Unicode, for titles, search and wherever there is no MathML.

>>> unicode_formula(r"O(n^2)"), unicode_formula(r"\alpha_i \leq 10^{-3}")
('O(n²)', 'αᵢ ≤ 10⁻³')
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from papershelf.clean.scripts import lowered, raised
from papershelf.clean.spelling import SPELLER
from papershelf.clean.walker import Walker

ROUNDS = 4
"""Scripts in scripts that are shown as such."""
LONGEST = 2000
"""Characters; longer formulas are shown as they are written."""

_SHIFT = {"^": raised, "_": lowered}
_SEAM = "\x15"
"""Ends the name of a macro before a script."""
_KEPT = str.maketrans({"^": "\x1a", "_": "\x1b"})
_RESTORED = str.maketrans({"\x1a": "^", "\x1b": "_", _SEAM: None})
"""Carets and underscores that stay, so that no later round takes them for scripts again."""
_SCRIPT = re.compile(
    r"(?<!\\)([\^_])[ ]?(?:\{([^{}]*)\}|(\\[A-Za-z]{1,30})(?![A-Za-z{])|([^\\\s{}^_]))"
)
_OPERATORS = re.compile(
    r"\\(arg(?:max|min)|log|ln|exp|max|min|sup|inf|lim|det|dim|ker|Pr|sin|cos|tan|poly)(?![A-Za-z])"
)
_NORM = re.compile(r"\\\||\\[lr]?Vert(?![A-Za-z])")
_SIZES = re.compile(r"\\(?:left|right|[bB]igg?[lrm]?|middle|displaystyle|limits)(?![A-Za-z])")
_NO_TEX = re.compile(r"(?:[^\\{}^_~&%$#'`!?\[\]\s-]|[ ]|-(?!-))*")
"""What pylatexenc would give back as it is, in 0.2 milliseconds."""
_PERCENT = re.compile(r"(?<!\\)%")
_MACRO = re.compile(r"\\[A-Za-z]{1,40}$")
_TIGHT = re.compile(r"(?<=[(\[{|‖/]) | (?=[)\]},;‖⁰¹²³⁴-₟ᴬ-ᵪ])|(?<=\w) (?=[(\[])")
_RELATION = re.compile(r"\s*([≤≥≪≫≈≠∈∉⊂⊆→←↦∼≡∝×±∪∩])\s*")


@lru_cache(maxsize=4096)
def unicode_formula(latex: str) -> str:
    """The formula in Unicode; what nobody can spell stays as it is written."""
    if len(latex) > LONGEST:
        return latex
    try:
        text = _spelled(_scripted(_NORM.sub("‖", _SIZES.sub("", latex))))
    except Exception:  # noqa: BLE001 - hostile formulas must not stop a build, whatever they break
        return latex
    return unicodedata.normalize("NFC", _tidy(text).translate(_RESTORED)) or latex


def _scripted(latex: str) -> str:
    """The formula with its scripts as Unicode, the innermost ones first."""
    for _ in range(ROUNDS):
        shifted = _SCRIPT.sub(_script, latex)
        if shifted == latex:
            break
        latex = shifted
    return latex


def _script(found: re.Match[str]) -> str:
    inside = next(part for part in found.groups()[1:] if part is not None)
    text = _tidy(_spelled(inside)).replace(" ", "") if inside.strip() else ""
    shifted = _SHIFT[found[1]](text).translate(_KEPT) if text else ""
    before = found.string[max(found.start() - 41, 0) : found.start()]
    return f"{_SEAM}{shifted}" if _MACRO.search(before) else shifted


def _spelled(latex: str) -> str:
    if _NO_TEX.fullmatch(latex):
        return latex
    named = _OPERATORS.sub(r" \1 ", _PERCENT.sub(r"\%", latex))
    return str(SPELLER.nodelist_to_text(Walker(f"${named}$").get_latex_nodes()[0]))


def _tidy(text: str) -> str:
    joined = _RELATION.sub(r" \1 ", " ".join(text.split()))
    return _TIGHT.sub("", joined).strip()
