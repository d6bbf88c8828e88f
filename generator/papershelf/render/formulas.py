r"""How many formulas are typeset, and which are shown as they are written.

$x^2$ in one abstract, $\undefined{x}$ in another  ->  2 formulas, 1 of them as written
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from papershelf.model import IN_PROCESS, Paper, RunKind, Step, Workers
from papershelf.render.mathml import mathml
from papershelf.text.count import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulas:
    """The formulas in titles and abstracts, each as often as it occurs."""

    count: int
    as_written: tuple[str, ...]
    """The LaTeX of those that could not be typeset, in the order of the papers."""

    @property
    def share(self) -> float:
        """The part that is shown as written, from 0 to 1."""
        return len(self.as_written) / self.count if self.count else 0.0


def formulas(papers: Iterable[Paper], workers: Workers = IN_PROCESS) -> Formulas:
    """The formulas of papers, and which of them could not be typeset."""
    found = [
        run.source
        for paper in papers
        for text in (paper.title, paper.abstract)
        for run in text.runs
        if run.kind is RunKind.MATH
    ]
    distinct = list(dict.fromkeys(found))
    typeset = dict(zip(distinct, workers.each(TYPESET, distinct, None), strict=True))
    return Formulas(count=len(found), as_written=tuple(one for one in found if not typeset[one]))


def sentence(found: Formulas) -> str:
    """One line about the formulas, or "" where there are none."""
    if not found.count:
        return ""
    if not found.as_written:
        return f"{counted(found.count, 'formula')}, all typeset"
    written = f"{len(found.as_written)} of them ({found.share:.1%}) shown as written"
    return f"{counted(found.count, 'formula')}, {written}"


def _is_typeset(latex: str, _shared: None) -> bool:
    return mathml(latex) is not None


TYPESET: Step[str, None, bool] = Step(name="formulas", run=_is_typeset, found=bool)
"""Whether a formula's LaTeX can be typeset."""
