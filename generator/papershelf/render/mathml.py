r"""LaTeX formulas as presentation MathML.

    mathml(r"x^2")  ->  <math display="inline"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>

The formulas come from strangers. What latex2mathml makes of them is parsed and written anew from
the elements and attributes below alone, so that \href, \style and \text{<script>} come to nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree as ET

from papershelf.render.escape import escaped

LONGEST = 2000
"""Characters of LaTeX; longer formulas are shown as text."""
DEEPEST = 40
"""Elements in elements."""

NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
ELEMENTS = frozenset(
    {
        *("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "ms", "mstyle", "mpadded"),
        *("mfrac", "msqrt", "mroot", "mphantom", "menclose", "mfenced"),
        *("msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts"),
        *("mtable", "mtr", "mtd", "mlabeledtr"),
    }
)
ATTRIBUTES = frozenset(
    {
        *("accent", "accentunder", "align", "columnalign", "columnlines", "columnspacing"),
        *("columnspan", "depth", "display", "displaystyle", "fence", "form", "height"),
        *("largeop", "linethickness", "lspace", "mathvariant", "maxsize", "minsize"),
        *("movablelimits", "notation", "rowlines", "rowspacing", "rowspan", "rspace"),
        *("scriptlevel", "separator", "stretchy", "symmetric", "voffset", "width"),
    }
)

_VALUE = re.compile(r"[\w .%+-]{0,60}", re.ASCII)
_UNKNOWN = re.compile(r"\\[A-Za-z]+")
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")


@lru_cache(maxsize=4096)
def mathml(latex: str) -> str | None:
    """The formula as inline MathML whose text is safe in HTML and in Markdown.

    None when it cannot be converted, or not into safe MathML; the caller then shows text.
    """
    if len(latex) > LONGEST or not latex.strip():
        return None
    from latex2mathml.converter import convert  # noqa: PLC0415 - many catalogues have no formula

    try:
        root = ET.fromstring(convert(_MARKUP.sub("< ", latex)))  # noqa: S314 - no document type can be in it
        return _written(root, 0)
    except Exception:  # noqa: BLE001 - hostile formulas must not stop a build, whatever they break
        return None


def _written(element: ET.Element, depth: int) -> str:
    """An element as HTML.

    Raises:
        ValueError: it is not allowed, too deep, or shows a command that nobody understood.

    """
    name = element.tag.removeprefix(NAMESPACE)
    if name not in ELEMENTS or depth > DEEPEST or _UNKNOWN.search(element.text or ""):
        raise ValueError(name)
    attributes = "".join(
        f' {key}="{value}"'
        for key, value in element.attrib.items()
        if key in ATTRIBUTES and _VALUE.fullmatch(value)
    )
    inside = "".join(_written(child, depth + 1) for child in element)
    return f"<{name}{attributes}>{escaped(element.text or '')}{inside}</{name}>"
