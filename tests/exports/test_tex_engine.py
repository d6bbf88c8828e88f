r"""A document that cites every entry of the exported BibTeX goes through LaTeX and BibTeX."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from examples import catalogue, paper
from papershelf.clean import clean
from papershelf.exports import bibtex
from papershelf.model import Paper, PaperId
from papershelf.plugins import contents
from round_trips import record

ENGINES = ("pdflatex", "bibtex")
DOCUMENT = r"""\documentclass{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp,amsmath,amssymb,url}
\begin{document}\nocite{*}\bibliographystyle{plain}\bibliography{all}\end{document}
"""
TITLES = (
    r"100% of {braces & $dollars #1 \\ back\slash ~ ^ _",
    "}}} closing first {{{ and $x",
    r"\end{document} \input{/etc/passwd} \def\x{\x}\x",
    "Ceci n’est pas «une» boîte – “Žižek”, Dar\u0131\u0301o x\u0301 Łódź … 5 × 3 ≤ α",
    "% a comment\n@misc{inner, title={x}}",
    "<b>Bold</b> &amp; [link](http://a.example/%20_#x) `code` ***stars***",
    "Formulas $x_i^2 \\leq \\frac{a}{b}$, $unclosed, $$both$$",
    "\"Quoted\" `ticks` 'singles' --- -- - ~~",
)

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ENGINES)), reason="LaTeX and BibTeX are not installed"
)


def compiled(folder: Path, papers: Sequence[Paper]) -> str:
    """The log of the last run; the bibliography is in the document."""
    ((_, content),) = contents(bibtex.export(catalogue(*papers)))
    (folder / "all.bib").write_bytes(content)
    (folder / "doc.tex").write_text(DOCUMENT)
    run(folder, "pdflatex", "-interaction=nonstopmode", "-no-shell-escape", "-draftmode", "doc")
    log = run(folder, "bibtex", "doc")
    assert "error message" not in log
    assert "I was expecting" not in log
    return run(folder, "pdflatex", "-interaction=nonstopmode", "-no-shell-escape", "doc")


def run(folder: Path, *words: str) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, timeout=120, check=False)
    return done.stdout.decode("utf-8", "replace")


def hostile_paper(place: int, title: str) -> Paper:
    """A paper that says the same in every field."""
    told = record(f"{title} number {place}", venue=title, author=["Quill, Ada", title[:20]])
    return replace(clean(told)[0], id=PaperId(f"hostile-{place}"))


def test_hostile_titles_compile_and_every_one_is_in_the_bibliography(tmp_path: Path) -> None:
    papers = [
        paper(f"Paper {place}", authors=(f"Ada Quill{place}",), year=2030) for place in range(8)
    ]
    hostile = [hostile_paper(place, title) for place, title in enumerate(TITLES)]
    log = compiled(tmp_path, [*papers, *hostile])
    assert [line for line in log.split("\n") if line.startswith("!")] == []
    written = (tmp_path / "doc.bbl").read_text()
    assert written.count("\\bibitem") == len(papers) + len(TITLES)
