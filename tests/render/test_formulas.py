from __future__ import annotations

from dataclasses import replace

from examples import paper
from papershelf.model import Paper, RichText, Run, RunKind
from papershelf.render.formulas import formulas, sentence


def with_formulas(*sources: str) -> Paper:
    runs = tuple(Run(kind=RunKind.MATH, text="?", source=source) for source in sources)
    return replace(paper("Looms"), abstract=RichText(runs=runs))


def test_formulas_are_counted_as_often_as_they_occur() -> None:
    found = formulas([with_formulas("x", r"\woven{x}", "x"), with_formulas(r"\woven{x}")])
    assert (found.count, found.as_written) == (4, (r"\woven{x}", r"\woven{x}"))
    assert sentence(found) == "4 formulas, 2 of them (50.0%) shown as written"


def test_formulas_in_titles_count_too() -> None:
    title = RichText(runs=(Run(kind=RunKind.MATH, text="x", source="x"),))
    assert sentence(formulas([replace(paper("Looms"), title=title)])) == "1 formula, all typeset"


def test_where_no_formulas_are_nothing_is_said() -> None:
    assert sentence(formulas([paper("Looms", "Looms weave.")])) == ""
