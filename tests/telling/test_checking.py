"""`papershelf check`: what it counts, what it shows, and what its JSON says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import CHECKOUT, run
from examples import json_lines, project

BIB = """@article{nets, title = {Nets of the Coast}, author = {Muster, Ines}, year = 2020}
@article{same, title = {Nets of the Coast}, author = {I. Muster}, year = 2020}
@article{terns, title = {Counting Terns}, author = {Muster, Ines and Example, Jo}, year = 2021}
@article{nameless, author = {Muster, I.}}
"""
MATH = {"title": "Sums of Terns", "abstract": "We count $x^2$ and $\\undefinedterns{x}$ terns."}
TABLE = "Werk;Regal\nCounting Oysters;Journal of Shells\nWeighing Mussels;Journal of Shells\n"


def check(folder: Path, *options: str) -> tuple[int, str]:
    result = run("check", *options, "-f", str(folder / "mkdocs.yml"))
    assert "Traceback" not in result.output
    return result.exit_code, result.output


def as_json(folder: Path, *options: str) -> Any:  # noqa: ANN401 - JSON is anything
    return json.loads(check(folder, "--json", *options)[1])


def built(folder: Path) -> Path:
    assert run("build", "-f", str(folder / "mkdocs.yml")).exit_code == 0
    return folder


def test_every_record_of_a_source_is_a_paper_a_duplicate_or_set_aside(tmp_path: Path) -> None:
    folder = project(tmp_path, {"a.bib": BIB, "b.jsonl": json_lines(MATH) + "{broken\n"})
    code, said = check(folder)
    assert code == 1
    assert "  4 records = 2 papers + 1 merged duplicate + 1 set aside\n" in said
    assert "  2 records = 1 paper + 0 merged duplicates + 1 set aside\n" in said
    assert "6 records = 3 papers + 1 merged duplicate + 2 set aside, 2 problems" in said


def test_json_says_what_a_person_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path, {"a.bib": BIB, "b.jsonl": json_lines(MATH) + "{broken\n"})
    said = as_json(folder)
    assert said["ok"] is False
    counts = {"records": 6, "papers": 3, "merged": 1, "set_aside": 2, "errors": 2, "warnings": 0}
    assert said["counts"] == counts
    assert [source["file"][16:] for source in said["sources"]] == ["a.bib", "b.jsonl"]
    problem = said["problems"][0]
    assert (problem["file"], problem["line"]) == ("content/sources/a.bib", 4)
    assert problem["severity"] == "error"
    assert problem["message"]
    assert problem["hint"]
    assert said["merged"][0]["line"] == 2
    assert said["merged"][0]["reason"]
    assert said["names"] == []
    assert said["formulas"] == {"count": 2, "as_written": 1, "share": 0.5}


def test_spellings_of_one_author_are_listed(tmp_path: Path) -> None:
    rows = [
        {"title": "Counting Terns", "authors": ["Jörg Müller"]},
        {"title": "Weighing Mussels", "authors": ["Joerg Mueller"]},
    ]
    folder = project(tmp_path, {"a.jsonl": json_lines(*rows)})
    (person,) = as_json(folder)["names"]
    assert person["variants"] == {"Joerg Mueller": 1, "Jörg Müller": 1}
    assert "1 author with more than one spelling:" in check(folder)[1]


def test_every_key_of_the_json_is_documented(tmp_path: Path) -> None:
    folder = project(tmp_path, {"a.bib": BIB, "t.csv": TABLE})
    (folder / "content" / "search-tests.yml").write_text("nets: counting terns\n")
    text = (CHECKOUT / "docs" / "using.md").read_text()

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            inner = (keys(part) for name, part in value.items() if name != "variants")
            return set(value).union(*inner)
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    missing = {key for key in keys(as_json(folder, "--strict")) if f"`{key}`" not in text}
    assert not missing


def test_a_strict_check_misses_what_a_build_would_write_beside_the_sources(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert check(folder)[0] == 0
    code, said = check(folder, "--strict")
    assert code == 1
    assert "content/ids.tsv:1: warning: The file lacks" in said
    assert "papershelf build" in said
    built(folder)
    assert check(folder, "--strict")[0] == 0
    assert as_json(folder, "--strict")["behind"] == []


def test_a_new_paper_makes_the_ledger_lag_behind(tmp_path: Path) -> None:
    folder = built(project(tmp_path))
    (folder / "content/sources/more.bib").write_text(BIB.splitlines()[2])
    code, said = check(folder, "--strict")
    assert code == 1
    assert "content/ids.tsv:" in said
    assert check(folder)[0] == 0


def test_a_check_writes_nothing_beside_the_sources(tmp_path: Path) -> None:
    folder = project(tmp_path)
    before = sorted(path.name for path in (folder / "content").rglob("*"))
    check(folder, "--strict")
    assert sorted(path.name for path in (folder / "content").rglob("*")) == before


def test_the_columns_of_a_table_are_shown(tmp_path: Path) -> None:
    _, said = check(project(tmp_path, {"t.csv": "Titel;Jahr;Regal\nCounting Oysters;2020;3\n"}))
    assert "  line 1: columns: Titel=title, Jahr=issued; kept: Regal\n" in said


@pytest.mark.parametrize("setting", ["{Werk: title, Regal: venue}", "{t.csv: {Werk: title}}"])
def test_mkdocs_yml_says_what_columns_hold(tmp_path: Path, setting: str) -> None:
    folder = project(tmp_path, {"t.csv": TABLE})
    assert "no column with titles" in check(folder)[1]
    text = (folder / "mkdocs.yml").read_text()
    said = f"  - papershelf:\n      columns: {setting}\n"
    (folder / "mkdocs.yml").write_text(text.replace("  - papershelf\n", said))
    (source,) = as_json(folder)["sources"]
    assert source["papers"] == 2
    assert source["columns"][0].startswith("Werk=title")


def test_sources_without_a_paper_are_accounted_for_like_any_other(tmp_path: Path) -> None:
    folder = project(tmp_path, {"a.bib": BIB.splitlines()[3]})
    code, said = check(folder, "--strict")
    assert code == 1
    assert "1 record = 0 papers + 0 merged duplicates + 1 set aside" in said
    assert "No paper was found in any source" in said


def test_columns_of_another_file_do_not_count(tmp_path: Path) -> None:
    folder = project(tmp_path, {"t.csv": TABLE})
    text = (folder / "mkdocs.yml").read_text()
    said = "  - papershelf:\n      columns: {other.csv: {Werk: title}}\n"
    (folder / "mkdocs.yml").write_text(text.replace("  - papershelf\n", said))
    assert "no column with titles" in check(folder)[1]


def test_a_source_that_cannot_be_read_is_told_beside_the_json(tmp_path: Path) -> None:
    folder = project(tmp_path, {"empty.txt": ""})
    code, said = check(folder, "--json")
    assert code == 2
    assert "content/sources/empty.txt: " in said
