r"""Rich text as LaTeX: formulas between dollars, emphasis and code as commands.

TEXT "the ", EMPH "best", TEXT " of ", MATH x_i  ->  the \emph{best} of $x_i$
"""

from __future__ import annotations

import re
from collections.abc import Callable

from papershelf.exports.latex import escaped, latex
from papershelf.exports.latex_titles import protected
from papershelf.model import RichText, Run, RunKind

_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_TELLING = re.compile(r"[{}$%]")
_ESCAPED = re.compile(r"\\.", re.DOTALL)


def titled(text: RichText) -> str:
    """A title, with its names protected."""
    return "".join(_run(run, protected) for run in text.runs)


def running(text: RichText) -> str:
    r"""Running text on one line; paragraphs are parted by `\par`."""
    return "".join(_run(run, _paragraphs) for run in text.runs)


def _run(run: Run, write: Callable[[str], str]) -> str:
    if run.kind is RunKind.MATH and is_sound(run.source):
        return f"${' '.join(run.source.split())}$"
    if run.kind is RunKind.EMPH and run.text.strip():
        return f"\\emph{{{write(run.text)}}}"
    if run.kind is RunKind.CODE and run.text.strip():
        return f"\\texttt{{{latex(run.text)}}}"
    if run.kind is RunKind.URL:
        shown = "" if run.source in ("", run.text) else f" ({escaped(run.source)})"
        return f"{escaped(run.text)}{shown}"
    return write(run.text)


def is_sound(source: str) -> bool:
    """Whether a formula can stand between dollars without breaking the entry around it."""
    depth = 0
    for sign in _TELLING.findall(_ESCAPED.sub("", source)):
        depth += (sign == "{") - (sign == "}")
        if depth < 0 or sign in "$%":
            return False
    return (
        depth == 0
        and bool(source.strip())
        and source.count("{") == source.count("}")
        and not source.endswith("\\")
    )


def _paragraphs(text: str) -> str:
    return "\\par ".join(_spaced(part) for part in _PARAGRAPH.split(text))


def _spaced(text: str) -> str:
    """LaTeX of a piece of a line; the spaces at its ends part it from its neighbours."""
    if not text.strip():
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return f"{before}{latex(text)}{after}"
