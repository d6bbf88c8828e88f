"""Rich text for formats without TeX: formulas keep their LaTeX between dollars.

plain(TEXT "the ", EMPH "best", MATH x_i)             ->  the best $x_i$
plain(..., emphasis="<i>{}</i>")                      ->  the <i>best</i> $x_i$
"""

from __future__ import annotations

from papershelf.exports.one_line import one_line
from papershelf.model import RichText, Run, RunKind


def plain(text: RichText, emphasis: str = "{}") -> str:
    """The text on one line; `emphasis` is the format that stressed words are put into."""
    return one_line("".join([_run(run, emphasis) for run in text.runs]))


def _run(run: Run, emphasis: str) -> str:
    if run.kind is RunKind.MATH and run.source and "$" not in run.source:
        return f"${run.source}$"
    if run.kind is RunKind.EMPH and run.text.strip():
        return emphasis.format(run.text)
    if run.kind is RunKind.URL and run.source not in ("", run.text):
        return f"{run.text} ({run.source})"
    return run.text
