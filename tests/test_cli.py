"""The command line: what a newcomer types, and what is said when something is wrong."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import Result

from conftest import CHECKOUT, run
from examples import MKDOCS_YML, json_lines, project

ID = "weaver-threading-sensor-streams-with-sparse-looms"


def build(folder: Path, *options: str) -> Result:
    return run("build", *options, "-f", str(folder / "mkdocs.yml"))


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_build_ends_with_what_it_made_and_how_to_look_at_it(tmp_path: Path) -> None:
    result = build(project(tmp_path))
    assert result.exit_code == 0, result.output
    assert re.search(r"3 papers, \d+ tags, \d+ links, 0 problems in [\d.]+ seconds", result.output)
    assert "Look at it: papershelf serve" in result.output
    assert (tmp_path / "build" / "site" / "papers" / ID / "index.html").is_file()


def test_a_build_works_from_the_folder_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path))
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "The site is in build/site." in result.output


def test_two_builds_of_the_same_content_are_byte_identical(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, hash_seed in ((first, "1"), (second, "2")):
        project(folder)
        subprocess.run(
            [sys.executable, "-m", "papershelf", "build"],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": f"UTC+{hash_seed}"},
            check=True,
            capture_output=True,
        )
    for part in ("docs", "site"):
        assert snapshot(first / "build" / part) == snapshot(second / "build" / part)


def test_mkdocs_builds_the_same_site(tmp_path: Path) -> None:
    folder = project(tmp_path)
    build(folder)
    ours = snapshot(folder / "build" / "site")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"], cwd=folder, check=True
    )
    assert snapshot(folder / "build" / "site") == ours


def broken_template(folder: Path) -> None:
    place = folder / "site_templates" / "pages"
    place.mkdir(parents=True)
    (place / "paper.md.j2").write_text("# {{ paper.title }}\n\n{% if %}\n")


def broken_theme(folder: Path) -> None:
    place = folder / "site_templates" / "theme"
    place.mkdir(parents=True)
    (place / "paper.html").write_text(
        "{% extends 'main.html' %}\n{% block content %}{{ page.title | nonsense }}{% endblock %}"
    )


def undefined_name(folder: Path) -> None:
    place = folder / "site_templates" / "pages"
    place.mkdir(parents=True)
    (place / "search.md.j2").write_text("# Search\n\n{{ nonsense }}\n")


def no_papers(folder: Path) -> None:
    (folder / "content" / "sources" / "shelf.txt").unlink()


def empty_source(folder: Path) -> None:
    (folder / "content" / "sources" / "empty.txt").write_bytes(b"")


def binary_source(folder: Path) -> None:
    (folder / "content" / "sources" / "scan.pdf").write_bytes(b"%PDF-1.7\n\0\0\xff")


def broken_tags(folder: Path) -> None:
    (folder / "content" / "tags.yml").write_text("tags:\n  looms:\n    aliases: [a\n")


def wrong_site_url(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(f"{MKDOCS_YML}site_url: harbour\n")


def foreign_pages(folder: Path) -> None:
    (folder / "thesis").mkdir()
    (folder / "thesis" / "chapter.md").write_text("years of work")
    plugin = "plugins:\n  - papershelf:\n      pages_dir: thesis\n"
    (folder / "mkdocs.yml").write_text(MKDOCS_YML.replace("plugins:\n  - papershelf\n", plugin))


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (broken_template, r"paper\.md\.j2:3: .*Mend the template"),
        (broken_theme, r"paper\.html:2: .*nonsense.*Mend the template"),
        (undefined_name, r"search\.md\.j2:3: 'nonsense' is undefined"),
        (no_papers, r"content/sources: There is no source in this folder\. Put"),
        (empty_source, r"content/sources/empty\.txt: .*empty"),
        (binary_source, r"content/sources/scan\.pdf: .*PDF"),
        (broken_tags, r"content/tags\.yml:\d: "),
        (wrong_site_url, r"mkdocs\.yml:9: 'site_url': The URL isn't valid"),
        (foreign_pages, r"thesis: This folder is not empty and was not made by Papershelf"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_bad_input_is_one_sentence_and_leaves_the_site_as_it_was(
    tmp_path: Path, spoil: object, sentence: str
) -> None:
    folder = project(tmp_path)
    assert build(folder).exit_code == 0
    before = snapshot(folder / "build" / "site")
    assert callable(spoil)
    spoil(folder)
    result = build(folder)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    last = [line for line in result.output.splitlines() if line.startswith("papershelf: ")]
    assert len(last) == 1
    assert re.search(sentence, last[0])
    assert snapshot(folder / "build" / "site") == before
    assert not (folder / "build" / ".site.new").exists()


def test_strict_turns_a_problem_into_a_failure_that_keeps_the_old_site(tmp_path: Path) -> None:
    folder = project(tmp_path)
    build(folder)
    before = snapshot(folder / "build" / "site")
    rows = json_lines({"title": "Nets", "abstract": "Nets hold fish."}) + "{broken\n"
    (folder / "content" / "sources" / "more.jsonl").write_text(rows)
    assert build(folder, "--strict").exit_code == 2
    assert snapshot(folder / "build" / "site") == before
    assert build(folder).exit_code == 0
    assert snapshot(folder / "build" / "site") != before


@pytest.mark.parametrize("delay", [0.3, 0.8, 1.2, 1.6, 2.0])
def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path, delay: float) -> None:
    folder = project(tmp_path)
    build(folder)
    site = folder / "build" / "site"
    old = snapshot(site)
    source = folder / "content" / "sources" / "shelf.txt"
    source.write_text(source.read_text().replace("Herons", "Cormorants"))
    process = subprocess.Popen(
        [sys.executable, "-m", "papershelf", "build"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    after = snapshot(site)
    build(folder)
    new = snapshot(site)
    assert after in (old, new)
    assert old != new


def test_check_accounts_for_every_line_of_the_seed() -> None:
    result = run("check", "--strict", "-f", str(CHECKOUT / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    assert "141 lines = 68 titles + 68 abstracts + 5 noise, 0 problems" in result.output
    assert "68 records = 68 papers + 0 merged duplicates, 0 problems" in result.output


def test_check_ends_with_1_when_something_was_set_aside(tmp_path: Path) -> None:
    rows = json_lines({"title": "Nets", "abstract": "Nets hold fish."}) + "{broken\n"
    folder = project(tmp_path, {"more.jsonl": rows})
    result = run("check", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 1
    assert "content/sources/more.jsonl:2: error: " in result.output


def test_check_counts_a_paper_that_stands_twice_as_merged(tmp_path: Path) -> None:
    row = {"title": "Nets", "abstract": "Nets hold fish."}
    folder = project(tmp_path, {"a.jsonl": json_lines(row), "b.jsonl": json_lines(row)})
    result = run("check", "-f", str(folder / "mkdocs.yml"))
    assert "2 records = 1 paper + 1 merged duplicate, 0 problems" in result.output


def test_explain_shows_where_each_field_came_from_and_what_cleaning_changed(
    tmp_path: Path,
) -> None:
    abstract = "Nets hold 85\\% of the fish~(herring). Code is at https: //github.com/nets/nets ."
    listing = f"Nets\n\n{abstract}\n"
    folder = project(tmp_path, {"nets.txt": listing})
    result = run("explain", "nets", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    assert "content/sources/nets.txt:1" in result.output
    assert "title, line 1" in result.output
    assert "abstract, line 3" in result.output
    assert "code link, from abstract, line 3: https://github.com/nets/nets" in result.output
    assert "85\\%" in result.output
    assert "85%" in result.output


def test_explain_offers_near_ids_for_an_unknown_one(tmp_path: Path) -> None:
    folder = project(tmp_path)
    result = run("explain", "weaver-threading", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 2
    assert f"Did you mean one of these? {ID}" in result.output


def test_tags_shows_the_vocabulary_and_why_a_phrase_is_in_it(tmp_path: Path) -> None:
    folder = project(tmp_path)
    place = str(folder / "mkdocs.yml")
    listed = run("tags", "-f", place)
    assert listed.exit_code == 0, listed.output
    assert re.search(r"^ +2 +sparse looms \(texts\)$", listed.output, re.MULTILINE)
    reason = run("tags", "--why", "sparse looms", "-f", place)
    assert "sparse looms: in 2 papers" in reason.output


def test_a_starter_vocabulary_changes_no_tag(tmp_path: Path) -> None:
    folder = project(tmp_path)
    place = str(folder / "mkdocs.yml")
    before = re.findall(r"^ +\d+ +(.+) \(", run("tags", "-f", place).output, re.MULTILINE)
    (folder / "content" / "tags.yml").write_text(run("tags", "--starter", "-f", place).output)
    after = re.findall(r"^ +\d+ +(.+) \(", run("tags", "-f", place).output, re.MULTILINE)
    assert before == after


def test_the_project_s_own_templates_win(tmp_path: Path) -> None:
    folder = project(tmp_path)
    place = folder / "site_templates" / "pages"
    place.mkdir(parents=True)
    (place / "search.md.j2").write_text("# Find a harbour paper\n")
    assert build(folder).exit_code == 0
    assert "Find a harbour paper" in (folder / "build/site/search/index.html").read_text()


@pytest.mark.parametrize("command", ["build", "serve", "check", "new", "add", "explain", "tags"])
def test_every_command_s_help_shows_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Examples:\n    papershelf {command}" in result.output


def test_a_paper_leads_to_its_line_in_the_repository(tmp_path: Path) -> None:
    folder = project(tmp_path)
    with (folder / "mkdocs.yml").open("a") as file:
        file.write("repo_url: https://codeberg.org/harbour/shelf\n")
    assert build(folder).exit_code == 0
    page = (folder / f"build/site/papers/{ID}/index.html").read_text()
    address = "https://codeberg.org/harbour/shelf/_edit/main/content/sources/shelf.txt#L1"
    assert f'<a href="{address}">Fix this</a>' in page
