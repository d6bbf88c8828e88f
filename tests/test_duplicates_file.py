"""From sources that hold a paper twice to the site, the printed account and duplicates.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from examples import json_lines, project
from papershelf import explain, files
from papershelf.catalogue.assemble import assemble
from papershelf.cli import main, opened
from papershelf.config import Project
from papershelf.model import ENGLISH, Catalogue
from papershelf.site.drafting import drafted, pieces
from papershelf.telling.checking import assembled

NETS = {
    "title": "Nets of the Northern Coast",
    "authors": ["Ines Muster"],
    "venue": "Journal of Nets",
}
SOURCES = {
    "a.jsonl": json_lines(
        {**NETS, "year": 2021, "doi": "10.5555/nets"},
        {"title": "Herons of the Southern Coast", "authors": ["Wei Lin"], "year": 2010},
    ),
    "b.jsonl": json_lines(
        {**NETS, "title": "NETS of the northern coast.", "year": 2020, "venue": "arXiv"},
        {"title": "Herons of the Southern Coast", "authors": ["Wei Lin"], "year": 2020},
    ),
}


@pytest.fixture
def shelf(tmp_path: Path) -> Project:
    return opened(project(tmp_path, SOURCES) / "mkdocs.yml")


def file_of(shelf: Project) -> Path:
    return shelf.content / "duplicates.yml"


def remembered(shelf: Project) -> Catalogue:
    catalogue = assembled(shelf)
    assert shelf.remember(catalogue) == ""
    return catalogue


def test_check_says_what_was_merged_and_what_may_be_one(shelf: Project) -> None:
    said = CliRunner().invoke(main, ["check", "-f", str(shelf.root / "mkdocs.yml")]).output
    assert "content/sources/b.jsonl:1: merged into nets-of-the-northern-coast: equal titles" in said
    assert "1 pair of papers may be one; decide in duplicates.yml:" in said
    assert "4 records = 3 papers + 1 merged duplicate, 0 problems" in said


def test_explain_says_why_a_record_belongs_to_a_paper(shelf: Project) -> None:
    paper = explain.found(assembled(shelf), "nets-of-the-northern-coast")
    assert "content/sources/b.jsonl:1: merged, equal titles by the same authors" in list(
        explain.lines(paper)
    )


def test_a_build_asks_what_it_cannot_decide_once(shelf: Project) -> None:
    remembered(shelf)
    asked = file_of(shelf).read_text()
    assert asked.count("same:\n") == 1
    remembered(shelf)
    assert file_of(shelf).read_text() == asked


@pytest.mark.parametrize(("answer", "papers"), [("yes", 2), ("no", 3)])
def test_the_answer_is_honoured_and_the_question_gone(
    shelf: Project, answer: str, papers: int
) -> None:
    remembered(shelf)
    text = file_of(shelf).read_text().replace("same:\n", f"same: {answer}  # said Ines\n")
    file_of(shelf).write_text(text)
    catalogue = remembered(shelf)
    assert (len(catalogue.papers), catalogue.uncertain) == (papers, ())
    assert file_of(shelf).read_text() == text


def test_what_an_editor_wrote_stays_byte_by_byte(shelf: Project) -> None:
    mine = b"\xef\xbb\xbf# Mine: \xe2\x9c\x93\r\n- {one: {title: A}, other: {title: B}, same: no}"
    file_of(shelf).write_bytes(mine)
    remembered(shelf)
    written = file_of(shelf).read_bytes()
    assert written.startswith(mine)
    assert written.count(b"other:") == 2
    assert assembled(shelf).papers


def test_a_file_that_nothing_can_be_appended_to_is_left_alone(shelf: Project) -> None:
    mine = "[{one: {title: A}, other: {title: B}, same: no}]\n"
    file_of(shelf).write_text(mine)
    assert "This is not YAML" in shelf.remember(assembled(shelf))
    assert file_of(shelf).read_text() == mine


def test_a_catalogue_without_doubt_makes_no_file(tmp_path: Path) -> None:
    certain = opened(project(tmp_path) / "mkdocs.yml")
    remembered(certain)
    assert not file_of(certain).exists()


def test_a_papers_page_lists_its_versions(shelf: Project) -> None:
    templates = files.templates(files.template_folders(shelf.root))
    found = pieces(assembled(shelf), {})
    pages = {piece.page.path: drafted(piece, (templates, ENGLISH)) for piece in found}
    page = pages["papers/nets-of-the-northern-coast.md"]
    assert "## Versions" in page
    assert "-   arXiv, 2020" in page
    assert "## Versions" not in pages["papers/herons-of-the-southern-coast.md"]


def test_decisions_reach_the_catalogue(shelf: Project) -> None:
    remembered(shelf)
    text = file_of(shelf).read_text().replace("same:\n", "same: yes\n")
    file_of(shelf).write_text(text)
    papers = [part.paper for paper in assembled(shelf).papers for part in paper.versions]
    found = assemble(papers, "Shelf", shelf.vocabulary())
    assert [len(paper.versions) for paper in found.papers] == [2, 2]
