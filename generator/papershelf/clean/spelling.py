r"""How pylatexenc is set up: the shapes of macros, and the Unicode that symbols come to.

>>> SPELLER.latex_to_text(r"\'e \ss", latex_context=WALKER_CONTEXT)
'é ß'
"""

from __future__ import annotations

import re

from pylatexenc import latexwalker as walk
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec
from pylatexenc.latex2text import get_default_latex_context_db as text_context
from pylatexenc.latexwalker import get_default_latex_context_db as walker_context
from pylatexenc.macrospec import LatexContextDb, std_macro

from papershelf.clean.macros import CITATIONS, EMPHASIS_ON, NOTHING

_SHAPES = {
    "textsuperscript": "{",
    "textsubscript": "{",
    "operatorname": "{",
    "bm": "{",
    "boldsymbol": "{",
    "uline": "{",
    "ul": "{",
    "so": "{",
    "hl": "{",
    "sout": "{",
    "textnormal": "{",
    "textmd": "{",
    "hbox": "{",
    "fbox": "{",
    "colorbox": "{{",
    "texorpdfstring": "{{",
    "footnotetext": "[{",
    "thanks": "{",
    "path": "{",
    "lstinline": "{",
    "MakeUppercase": "{",
    "caption": "[{",
    "scalebox": "{{",
    "vspace": "*{",
    "hspace": "*{",
    "pagestyle": "{",
    "bibliography": "{",
    "bibliographystyle": "{",
    "dfrac": "{{",
    "tfrac": "{{",
    "nicefrac": "{{",
    "binom": "{{",
    "widetilde": "{",
    "widehat": "{",
    "href": "{{",
} | dict.fromkeys(CITATIONS, "*[[{")

_TERMS = re.compile(r"[-+−*/,·\s]")


# pylatexenc passes itself only to an argument of this name.
def _fraction(node: walk.LatexMacroNode, l2tobj: LatexNodes2Text) -> str:
    parts = [str(l2tobj.nodelist_to_text([part])) for part in node.nodeargd.argnlist]
    return "/".join(f"({part})" if _TERMS.search(part.strip()) else part for part in parts)


_SPOKEN = {
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "BibTeX": "BibTeX",
    "xspace": "",
    "textbackslash": "\\",
    "slash": "/",
    "nobreakdash": "",
    "frac": _fraction,
    "tfrac": _fraction,
    "dfrac": _fraction,
    "nicefrac": _fraction,
    "boldsymbol": "%s",
    "bm": "%s",
    "lvert": "|",
    "rvert": "|",
    "eps": "ε",
    "widetilde": "%s\u0303",
    "widehat": "%s\u0302",
    "binom": "(%s choose %s)",
}


def _walker() -> LatexContextDb:
    context = walker_context()
    shapes = [std_macro(name, shape) for name, shape in _SHAPES.items()]
    context.add_context_category("papershelf", macros=shapes, prepend=True)
    return context


def _speller() -> LatexContextDb:
    context = text_context()
    known = dict.fromkeys(NOTHING | EMPHASIS_ON, "") | _SPOKEN
    spoken = [MacroTextSpec(name, simplify_repl=text) for name, text in known.items()]
    context.add_context_category("papershelf", macros=spoken, prepend=True)
    context.set_unknown_macro_spec(MacroTextSpec("", simplify_repl=lambda node: node.macroname))
    return context


WALKER_CONTEXT = _walker()
"""How many arguments each known macro takes."""
SPELLER_CONTEXT = _speller()
"""The Unicode that each known symbol comes to."""
SPELLER = LatexNodes2Text(latex_context=SPELLER_CONTEXT, math_mode="text", keep_comments=True)


def is_symbol(name: str) -> bool:
    """Whether the speller knows a macro and its text."""
    spec = SPELLER_CONTEXT.get_macro_spec(name)
    return bool(spec and spec.macroname == name and spec.simplify_repl is not None)
