"""A build keeps the tags that it published, and only a build that succeeds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from mkdocs.commands.build import build as mkdocs_build

from conftest import run
from examples import json_lines, project
from papershelf import config, files
from papershelf.errors import OutputError

MEMORY = "content/tags.tsv"


def build(folder: Path, *options: str) -> Result:
    return run("build", *options, "-f", str(folder / "mkdocs.yml"))


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_build_changes_neither_the_memory_nor_the_site(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert build(folder, "--strict").exit_code == 0
    memory, site = folder / MEMORY, snapshot(folder / "build" / "site")
    text, written = memory.read_bytes(), memory.stat().st_mtime_ns
    assert b"\ntag\t" in text
    assert build(folder, "--strict").exit_code == 0
    assert (memory.read_bytes(), memory.stat().st_mtime_ns) == (text, written)
    assert snapshot(folder / "build" / "site") == site
    assert not (folder / "build" / "site" / "tags.tsv").exists()


def test_a_broken_row_is_a_warning_that_strict_mode_does_not_let_pass(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / MEMORY).write_bytes(b"<<<<<<< ours\ntag\tno/slug\t\xff\n=======\n>>>>>>> theirs\n")
    before = (folder / MEMORY).read_bytes()
    strict = build(folder, "--strict")
    assert strict.exit_code == 2
    assert f"{MEMORY}:2: This row is broken" in strict.output
    assert (folder / MEMORY).read_bytes() == before
    assert f"{MEMORY}:1: " in run("check", "-f", str(folder / "mkdocs.yml")).output
    assert build(folder).exit_code == 0
    assert b"<<<<" not in (folder / MEMORY).read_bytes()


def test_serving_reads_the_memory_and_does_not_write_it(tmp_path: Path) -> None:
    made = config.load(project(tmp_path) / "mkdocs.yml")
    made.site_dir = str(tmp_path / "served")
    made.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(made)
    assert (tmp_path / "served" / "tags" / "index.html").is_file()
    assert not (tmp_path / MEMORY).exists()


def test_why_says_which_tags_an_earlier_build_chose(tmp_path: Path) -> None:
    texts = [{"title": f"Nets {n}", "abstract": "Nets are mended by sampling."} for n in "ab"]
    folder = project(tmp_path, {"nets.jsonl": json_lines(*texts)})
    (folder / MEMORY).write_text("tag\tsampling\tsampling\npaper\tnets-a\tsampling\n")
    output = run("tags", "--why", "sampling", "-f", str(folder / "mkdocs.yml")).output
    assert "kept since an earlier build" in output.splitlines()[0]
    assert "Nets a (kept since an earlier build)" in output


def test_a_text_is_written_only_where_it_differs(tmp_path: Path) -> None:
    path = tmp_path / "tags.tsv"
    files.replace_text(path, "")
    assert not path.exists()
    files.replace_text(path, "tag\n")
    assert path.read_text() == "tag\n"
    assert [found.name for found in tmp_path.iterdir()] == ["tags.tsv"]


def test_a_file_that_cannot_be_written_is_said_and_the_site_is_finished(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="The file cannot be written"):
        files.replace_text(tmp_path / "missing" / "tags.tsv", "tag\n")
    folder = project(tmp_path)
    (folder / "content" / ".tags.tsv.new").mkdir()
    result = build(folder)
    assert result.exit_code == 0
    assert "tags.tsv: The file cannot be written" in result.output
    assert (folder / "build" / "site" / "index.html").is_file()
