"""The catalogue in one file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import html5lib
from click.testing import CliRunner

from examples import catalogue, paper, project, related, tags, term
from papershelf.cli import main
from papershelf.files import template_folders
from papershelf.model import Resource, RichText, Run, RunKind
from papershelf.single_file import single_file

HOSTILE = '</script><script>alert("1")</script><img src=x onerror=alert(1)> & {{ 7 * 7 }}'
LOOMS = replace(
    paper("WEAVER: Looms", "We weave.", authors=("Ines Muster",), year=2020),
    links=(
        Resource(kind="code", url="https://looms.example/x"),
        Resource(kind="web", url="javascript:x"),
    ),
)
HERONS = paper(HOSTILE, HOSTILE)
FORMULA = replace(
    paper("Sums"),
    abstract=RichText(runs=(Run(kind=RunKind.MATH, text="x²", source="x^2"),)),
)


def text() -> str:
    found = catalogue(LOOMS, HERONS, FORMULA).having(tags(term("looms", LOOMS, HERONS)))
    found = found.having(related((LOOMS, HERONS, "looms")))
    return single_file(found, template_folders(Path(__file__).parents[1]))


def test_every_paper_is_there_with_tags_links_and_related_ones() -> None:
    html = text()
    assert html.count("<article ") == 3
    assert '<a href="https://looms.example/x" rel="noreferrer">Code: looms.example/x</a>' in html
    assert f'<li><a href="#{HERONS.id}">' in html
    assert 'data-tags="looms"' in html


def test_it_loads_nothing_and_runs_nothing_of_a_strangers() -> None:
    tree = html5lib.parse(text(), namespaceHTMLElements=False)
    assert len(list(tree.iter("script"))) == 1
    assert not list(tree.iter("img"))
    assert not list(tree.iter("link"))
    assert "javascript:" not in text()
    assert "{{ 7 * 7 }}" in "".join(tree.itertext())


def test_formulas_are_mathml() -> None:
    assert "<math" in text()


def test_the_same_catalogue_gives_the_same_file() -> None:
    assert text() == text()


def test_a_build_writes_the_file_where_it_is_asked_to(tmp_path: Path) -> None:
    place = project(tmp_path / "shelf")
    target = tmp_path / "all.html"
    done = CliRunner().invoke(
        main, ["build", "-f", str(place / "mkdocs.yml"), "--single-file", str(target)]
    )
    assert done.exit_code == 0, done.output
    assert target.read_text().count("<article ") == 3
