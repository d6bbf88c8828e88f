r"""TeX in running text, read with pylatexenc and spelled out.

    "85.3\% of G{\"o}del's \emph{proofs}~\cite{a}"  ->  "85.3% of Gödel's (EMPH proofs)"
    "named \name to"                                ->  "named (DOUBT name) to"; see `parse`

When the TeX cannot be read, because it nests too deeply or is broken beyond mending, the text
stays as it is and carries a doubt that says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from pylatexenc import latexwalker as walk

from papershelf.clean import marks
from papershelf.clean.macros import (
    ABBREVIATIONS,
    ACCENTS,
    ASIDES,
    BREAKS,
    CODE,
    EMPHASIS,
    EMPHASIS_ON,
    LETTERS,
    PLAIN,
    SHOWN_AS,
)
from papershelf.clean.scripts import lowered, raised
from papershelf.clean.spelling import SPELLER, is_symbol
from papershelf.clean.walker import Walker

DEEPEST = 60
"""Braces in braces; deeper nesting is an attack or an accident, and recursion has an end."""

_SIGNS = {
    "textbraceleft": "{",
    "textbraceright": "}",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textasciicircum": "^",
    "textasteriskcentered": "*",
    "textquotedbl": '"',
    "textperiodcentered": "·",
}
"""Macros of single signs that pylatexenc does not know, or takes for another sign."""
_SHOWN_AS = SHOWN_AS | {name: sign.translate(marks.LITERAL) for name, sign in _SIGNS.items()}
_BARE_ACCENTS = {"^": "^", "~": "~"}
"""Accents that stand for their own sign when they are on nothing."""
_SCRIPTS = {"textsuperscript": raised, "textsubscript": lowered}
TAKING = EMPHASIS | CODE | ASIDES | BREAKS | PLAIN | {"ensuremath", *_SCRIPTS}
"""Macros whose last argument is all that is shown of them."""
_FREE_SIGNS = re.compile(r"(?<!\\)((?:\\\\)*)([$%])")
_NO_MACRO = re.compile(r"\\(?=[0-9\x15-\x19])|\\$")
_CITED = re.compile(
    rf"\s?[(\[]\s?{marks.DROPPED}(?:[\s,;{marks.DROPPED}]*)[)\]]"
    rf"|\s{{0,3}}{marks.DROPPED}(?=[\s.,;:!?)\]]|$)|{marks.DROPPED}"
)


def spelled(text: str) -> str:
    """The text with its TeX spelled out; what is no TeX stays."""
    if "\\" not in text and "{" not in text:
        return text.translate(marks.RESTORED)
    guarded = _NO_MACRO.sub("\x15", _FREE_SIGNS.sub(_stand_in, text))
    read = _read(guarded)
    if read is None:
        doubt = f"{marks.DOUBT_OPEN}{marks.UNREAD}{marks.DOUBT_CLOSE}"
        return doubt + text.translate(marks.RESTORED)
    return _CITED.sub("", read).translate(marks.RESTORED)


def _stand_in(found: re.Match[str]) -> str:
    return found[1] + found[2].translate(marks.LITERAL)


def _read(text: str) -> str | None:
    """The spelled text, or None when pylatexenc does not get through to its end."""
    if text.count("{") > DEEPEST and _depth(text) > DEEPEST:
        return None
    try:
        walker = Walker(text)
        nodes, start, length = walker.get_latex_nodes()
        return _nodes(nodes) if start + length >= len(text) else None
    except Exception:  # noqa: BLE001 - hostile text must not stop a build, whatever it breaks
        return None


def _depth(text: str) -> int:
    depth = deepest = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        deepest = max(deepest, depth)
    return deepest


def _nodes(nodes: Sequence[walk.LatexNode]) -> str:
    present = [node for node in nodes if node is not None]
    return "".join(
        _node(before, node, after)
        for before, node, after in zip(
            [None, *present], present, [*present[1:], None], strict=False
        )
    )


def _node(before: walk.LatexNode | None, node: walk.LatexNode, after: walk.LatexNode | None) -> str:
    """One node, as it is written between its neighbours."""
    if isinstance(node, walk.LatexMacroNode):
        return _macro(node, after)
    if isinstance(node, walk.LatexGroupNode):
        return _group(node)
    if isinstance(node, walk.LatexEnvironmentNode):
        return f"\n\n{_nodes(node.nodelist)}\n\n"
    if isinstance(node, walk.LatexMathNode):
        return _math("".join(part.latex_verbatim() for part in node.nodelist))
    text = str(node.latex_verbatim())
    if isinstance(before, walk.LatexMacroNode) and before.macroname in ABBREVIATIONS:
        return text if before.macro_post_space else text.removeprefix(".")
    return text


def _math(source: str) -> str:
    return marks.enclosed(marks.MATH_OPEN, source, marks.MATH_CLOSE)


def _group(node: walk.LatexGroupNode) -> str:
    inside = [part for part in node.nodelist if part is not None]
    first = inside[0] if inside else None
    if isinstance(first, walk.LatexMacroNode) and first.macroname in EMPHASIS_ON:
        return f"{marks.EMPH_OPEN}{_nodes(inside[1:])}{marks.EMPH_CLOSE}"
    written = _nodes(inside)
    opening, closing = node.delimiters
    return written if opening == "{" else f"{opening}{written}{closing}"


def _macro(node: walk.LatexMacroNode, after: walk.LatexNode | None) -> str:
    name, space = str(node.macroname), str(node.macro_post_space)
    if name in _SHOWN_AS:
        return _SHOWN_AS[name] + (space if name in ABBREVIATIONS or name == "xspace" else "")
    if name in ACCENTS:
        return _accented(node)
    if name in TAKING:
        return _taking(name, _last_argument(node))
    if is_symbol(name):
        return str(SPELLER.nodelist_to_text([node])) + ("" if name in LETTERS else space)
    if not name.isalpha():
        return f"{name}{space}"
    return _unknown(name, after) + space


def _taking(name: str, argument: str) -> str:
    """A macro that does something to its last argument."""
    if name in EMPHASIS:
        return f"{marks.EMPH_OPEN}{argument}{marks.EMPH_CLOSE}" if argument.strip() else ""
    if name in CODE:
        return marks.enclosed(marks.CODE_OPEN, argument, marks.CODE_CLOSE)
    if name in ASIDES:
        return f" ({argument.strip()})"
    if name in BREAKS:
        return f"\n\n{argument}\n\n"
    if name == "ensuremath":
        return _math(argument)
    return _SCRIPTS[name](argument) if name in _SCRIPTS else argument


def _last_argument(node: walk.LatexMacroNode) -> str:
    taken = node.nodeargd
    if text := getattr(taken, "verbatim_text", None):
        return str(text)
    arguments = [part for part in (taken.argnlist if taken else ()) if part is not None]
    if not arguments:
        return ""
    if node.macroname == "ensuremath":
        return str(arguments[-1].latex_verbatim()).removeprefix("{").removesuffix("}")
    return _nodes(arguments[-1:])


def _accented(node: walk.LatexMacroNode) -> str:
    r"""A letter with its accent; `don\'t` and `\d+` hold none."""
    letter, written = _last_argument(node), str(node.latex_verbatim())
    if node.macroname in _BARE_ACCENTS and written == f"\\{node.macroname}{{}}":
        return _BARE_ACCENTS[node.macroname]
    accented = unicodedata.normalize("NFC", str(SPELLER.nodelist_to_text([node])))
    if letter.isalpha() and len(letter) == 1 and (len(accented) == 1 or "{" in written):
        return accented
    return written[1:] if node.macroname in "'\"`" else written


def _unknown(name: str, after: walk.LatexNode | None) -> str:
    """An unknown macro as a doubt; one with an argument is formatting and its name is not shown."""
    takes = isinstance(after, walk.LatexGroupNode) and any(after.nodelist)
    return f"{marks.DOUBT_OPEN}{marks.SILENT if takes else ''}{name}{marks.DOUBT_CLOSE}"
