"""`papershelf new` and `papershelf add`: a catalogue from nothing, and what comes into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import run
from examples import project
from papershelf.cli import main
from papershelf.telling import console

BIB = "@article{gulls, title = {Counting Gulls from Piers}, author = {Muster, Ines}}\n"
TABLE = "Werk;Wer\nCounting Terns;Ines Muster\n"


def pasted(folder: Path, text: str, *options: str) -> Result:
    arguments = ["add", "-", *options, "-f", str(folder / "mkdocs.yml")]
    return CliRunner().invoke(main, arguments, input=text)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "content" / "sources").iterdir())


def test_a_new_catalogue_is_built_and_passes_the_strictest_check(tmp_path: Path) -> None:
    folder = tmp_path / "reading-group_2030"
    made = run("new", str(folder))
    assert made.exit_code == 0, made.output
    assert "papershelf add FILE" in made.output
    assert (folder / "build/site/papers/harbour2024herons/index.html").is_file()
    assert 'site_name: "Reading group 2030"' in (folder / "mkdocs.yml").read_text()
    assert (folder / ".github" / "workflows" / "pages.yml").is_file()
    place = str(folder / "mkdocs.yml")
    assert "Nothing has changed" in run("build", "-f", place).output
    checked = run("check", "--strict", "-f", place)
    assert checked.exit_code == 0, checked.output
    assert "1 record = 1 paper + 0 merged duplicates, 0 problems" in checked.output


@pytest.mark.parametrize("there", ["thesis.txt", ".hidden"])
def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("years of work")
    result = run("new", str(tmp_path))
    assert result.exit_code == 2
    assert "There is something here already" in result.output
    assert [path.name for path in tmp_path.iterdir()] == [there]


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("years of work")
    assert run("new", str(tmp_path / "notes")).exit_code == 2
    assert (tmp_path / "notes").read_text() == "years of work"


def test_without_a_terminal_and_without_yes_nothing_is_written(tmp_path: Path) -> None:
    folder = project(tmp_path)
    result = pasted(folder, BIB)
    assert result.exit_code == 1
    assert "1 new paper, 0 already in the catalogue\n  Counting Gulls from Piers" in result.output
    assert "Nothing is written" in result.output
    assert names(folder) == ["shelf.txt"]


@pytest.mark.parametrize(("answer", "found"), [("y", 2), ("", 2), ("n", 1)])
def test_at_a_terminal_the_answer_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, found: int
) -> None:
    folder = project(tmp_path / "shelf")
    (tmp_path / "gulls.bib").write_text(BIB)
    monkeypatch.setattr(console, "has_terminal", lambda: True)
    arguments = ["add", str(tmp_path / "gulls.bib"), "-f", str(folder / "mkdocs.yml")]
    result = CliRunner().invoke(main, arguments, input=f"{answer}\n")
    assert "Put gulls.bib beside the other sources?" in result.output
    assert result.exit_code == (found == 1)
    assert len(names(folder)) == found


def test_pasted_text_becomes_a_source_named_for_its_paper(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert pasted(folder, BIB, "--yes").exit_code == 0
    assert names(folder) == ["counting-gulls-from-piers.bib", "shelf.txt"]
    again = pasted(folder, BIB, "--yes")
    assert "0 new papers, 1 already in the catalogue" in again.output
    assert "counting-gulls-from-piers-2.bib" in names(folder)


def test_files_of_one_name_are_told_apart_and_none_is_written_over(tmp_path: Path) -> None:
    folder = project(tmp_path / "shelf", {"more.bib": BIB.replace("Gulls", "Terns")})
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        text = BIB.replace("gulls", place).replace("Gulls", f"Gulls {place.upper()}")
        (tmp_path / place / "more.bib").write_text(text)
    files = [str(tmp_path / place / "more.bib") for place in ("a", "b")]
    result = run("add", *files, "--yes", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    assert result.output.count("1 new paper, 0 already in the catalogue") == 2
    assert names(folder) == ["more-2.bib", "more-3.bib", "more.bib"]
    assert "Terns" in (folder / "content/sources/more.bib").read_text()


def test_the_first_source_can_be_added(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content/sources/shelf.txt").unlink()
    assert pasted(folder, BIB, "--yes").exit_code == 0
    assert names(folder) == ["counting-gulls-from-piers.bib"]


def test_a_file_that_is_no_source_stops_everything_before_anything_is_written(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path / "shelf")
    (tmp_path / "gulls.bib").write_text(BIB)
    (tmp_path / "gull.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    files = [str(tmp_path / name) for name in ("gulls.bib", "gull.png")]
    result = run("add", *files, "--yes", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 2
    assert names(folder) == ["shelf.txt"]


def test_columns_that_mkdocs_yml_names_count_in_the_preview_too(tmp_path: Path) -> None:
    folder = project(tmp_path)
    text = (folder / "mkdocs.yml").read_text()
    said = "  - papershelf:\n      columns: {Werk: title, Wer: author}\n"
    (folder / "mkdocs.yml").write_text(text.replace("  - papershelf\n", said))
    result = pasted(folder, TABLE)
    assert "Counting Terns (Muster)" in result.output


def test_what_a_stranger_wrote_cannot_command_the_terminal() -> None:
    assert console.printable("Gulls\x1b[2J\x07") == "Gulls\ufffd[2J\ufffd"
