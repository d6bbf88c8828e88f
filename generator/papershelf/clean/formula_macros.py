r"""Macros that authors define for themselves, as the LaTeX that they usually stand for.

>>> print(standard(r"\eps \in \R^d"), standard(r"\norm{\bx}"), standard("%5"))
\epsilon \in \mathbb{R}^d \lVert \mathbf{x}\rVert \%5

Their definitions stay behind in the paper, and what is left of \eps nobody can typeset. These are
the names that occur in abstracts again and again, and that LaTeX itself does not define; a macro
that only one paper uses stays as it is.
"""

from __future__ import annotations

import re

from papershelf.clean.words import words

_OPERATORS = words(
    "poly polylog opt OPT rank tr Tr trace diag sgn sign supp conv dom vol err gap nnz auc arg "
    "Var Cov var cov span mix overlap prox proj softmax relu KL TV NP SO indeg outdeg dist "
    "rad cone Cone domain func state states action actions reward loss cost"
)
_SAME = (
    {name: rf"\operatorname{{{name}}}" for name in _OPERATORS}
    | dict.fromkeys(("R", "real", "reals", "Real", "Reals"), r"\mathbb{R}")
    | {name: rf"\mathbb{{{name}}}" for name in ("N", "Z", "Q", "C", "E")}
    | dict.fromkeys(("O", "calO", "calo", "bigO", "bigo", "BigO", "order"), r"\mathcal{O}")
    | dict.fromkeys(
        ("otilde", "Otilde", "tildeO", "tO", "tlO", "Ot", "Otil", "bigOtil", "softO"), r"\tilde{O}"
    )
    | dict.fromkeys(("em", "bf", "tiny", "small", "allowbreak"), "")
    | {
        "eps": r"\epsilon",
        "ep": r"\epsilon",
        "veps": r"\varepsilon",
        "lam": r"\lambda",
        "blam": r"\lambda",
    }
    | {"wt": r"\widetilde", "wh": r"\widehat", "Tilde": r"\tilde", "Hat": r"\hat", "Bar": r"\bar"}
    | {"mc": r"\mathcal", "mb": r"\mathbf", "mat": r"\mathbf", "bb": r"\mathbb"}
    | {"vct": r"\vec", "vect": r"\vec", "textsc": r"\text", "nicefrac": r"\frac"}
    | {"mleft": r"\left", "mright": r"\right", "half": r"\frac{1}{2}", "inv": "^{-1}"}
    | {"bigomega": r"\Omega", "independent": r"\perp", "indep": r"\perp", "defeq": ":="}
)
"""Names to what they stand for."""

_STYLED = re.compile(
    r"(?:c|cal|sc)(?P<cal>[A-Z])|(?P<cal2>[A-Z])cal"
    r"|bb(?P<bb>[A-Z])|(?P<bb2>[A-CE-Z])(?P=bb2)"
    r"|(?:b|bf)(?P<bf>[a-eg-ln-z])|(?:bf|mat)(?P<bf2>[A-Z])|(?P<bf3>[A-Za-z])bf"
    r"|vec(?P<vec>[a-z])|(?P<same>[A-Za-z])|(?P<name>[A-Z]{3,})"
)
"""A letter and its style: `cA`, `bbR`, `RR`, `bx`, `xbf`, `vecx`; one alone; an acronym."""
_STYLES = {
    "cal": r"\mathcal",
    "bb": r"\mathbb",
    "bf": r"\mathbf",
    "vec": r"\vec",
    "same": "",
    "name": r"\operatorname",
}

_INSIDE = r"\s*\{((?:[^{}]|\{[^{}]*\}){0,300})\}"
_FENCES = {
    "norm": (r"\lVert ", r"\rVert"),
    "abs": (r"\lvert ", r"\rvert"),
    "set": (r"\{", r"\}"),
    "paren": ("(", ")"),
    "Paren": ("(", ")"),
    "bracket": ("[", "]"),
    "ceil": (r"\lceil ", r"\rceil"),
    "floor": (r"\lfloor ", r"\rfloor"),
    "inner": (r"\langle ", r"\rangle"),
}
"""Macros that enclose their argument."""
_FENCED = re.compile(rf"\\({'|'.join(_FENCES)})(?![A-Za-z]){_INSIDE}")
_NAME = re.compile(r"\\([A-Za-z]{1,12})(?![A-Za-z])")
_PERCENT = re.compile(r"(?<!\\)%")
TEX = words("i j l L o P S VERT QED LHD RHD CIRCLE LEFTCIRCLE RIGHTCIRCLE")
"""Macros of those shapes that do have a meaning. TeX's accents, such as \\H, have none here."""


def standard(latex: str) -> str:
    """The formula with the macros of its author's own replaced where their meaning is known."""
    if "%" in latex:
        latex = _PERCENT.sub(r"\%", latex)
    if "\\" not in latex:
        return latex
    return _NAME.sub(_named, _FENCED.sub(_fenced, latex))


def _fenced(found: re.Match[str]) -> str:
    opening, closing = _FENCES[found[1]]
    return f"{opening}{found[2]}{closing}"


def _named(found: re.Match[str]) -> str:
    name = found[1]
    if name in _SAME:
        return _SAME[name]
    styled = _STYLED.fullmatch(name)
    if not styled or name in TEX:
        return found[0]
    kind = str(styled.lastgroup).rstrip("23")
    style, letter = _STYLES[kind], styled[str(styled.lastgroup)]
    return f"{style}{{{letter}}}"
