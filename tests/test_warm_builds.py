"""A build that finds much of its work done gives the bytes of a build from nothing."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import run
from examples import json_lines, project

SUBJECTS = ("herons", "nets", "harbours", "looms", "tide gauges", "sensor streams", "cameras")
METHODS = ("sparse looms", "dense nets", "tide models", "contrastive weaving", "fabric queries")
PEOPLE = ("Ada Weaver", "Jo Netter", "Mara Tide", "Li Harbour")


def paper(chance: random.Random, number: int) -> dict[str, object]:
    """An invented paper that shares its words with others."""
    subject, method = chance.choice(SUBJECTS), chance.choice(METHODS)
    name = f"LOOM{number}"
    return {
        "title": f"{name}: {method.capitalize()} for {subject}",
        "abstract": f"We study {subject} with {method}. {name} counts {subject} in harbours "
        f"and needs {number} nets. Unlike LOOM{chance.randrange(9)}, {method} keep all of them.",
        "authors": chance.sample(PEOPLE, 2),
        "year": 2000 + number % 20,
    }


def edited(chance: random.Random, papers: list[dict[str, object]]) -> list[dict[str, object]]:
    """The papers after an editor has done one thing to them."""
    place, number = chance.randrange(len(papers)), chance.randrange(9, 99)
    new = paper(chance, number)
    kind = chance.choice(["add", "remove", "replace", "retitle", "word", "twice"])
    before, one, after = papers[:place], papers[place], papers[place + 1 :]
    words = {**one, "abstract": f"{one['abstract']} Gulls \ud800 came too <b>&</b> *stayed*."}
    changed = {
        "add": [one, new],
        "remove": [],
        "replace": [new],
        "retitle": [{**one, "title": new["title"]}],
        "word": [words],
        "twice": [one, one],
    }
    return [*before, *changed[kind], *after]


def write(folder: Path, papers: list[dict[str, object]]) -> None:
    (folder / "content" / "sources" / "papers.jsonl").write_text(json_lines(*papers))


def snapshot(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Everything that a build wrote, its cache apart."""
    for part in ("build/docs", "build/site", "content"):
        for path in sorted((folder / part).rglob("*")):
            if path.is_file():
                yield str(path.relative_to(folder)), path.read_bytes()


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_edits_a_warm_build_equals_one_from_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - only to vary the edits
    papers = [paper(chance, number) for number in range(9)]
    warm = project(tmp_path / "warm")
    for turn in range(4):
        write(warm, papers)
        cold = tmp_path / f"cold{turn}"
        shutil.copytree(warm, cold, ignore=shutil.ignore_patterns("build"))
        for folder in (warm, cold):
            result = run("build", "-f", str(folder / "mkdocs.yml"))
            assert result.exit_code == 0, result.output
        assert dict(snapshot(warm)) == dict(snapshot(cold))
        papers = edited(chance, papers)


def test_a_build_of_the_same_content_finds_all_of_its_work_done(tmp_path: Path) -> None:
    folder = project(tmp_path)
    chance = random.Random(3)  # noqa: S311 - as above
    write(folder, [paper(chance, number) for number in range(9)])
    tables = [profiled(folder, hash_seed) for hash_seed in ("1", "2")]
    assert sum(pieces for _, pieces, _ in tables[0]) > 0
    assert [row for row in tables[1] if row[1] != row[2]] == []


def profiled(folder: Path, hash_seed: str) -> list[tuple[str, int, int]]:
    """Stage, pieces and kept pieces of a build, by the steps that are kept."""
    done = subprocess.run(
        [sys.executable, "-m", "papershelf", "build", "--force", "--profile"],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
        text=True,
    )
    rows = [line.split() for line in done.stdout.splitlines() if line[-1:].isdigit()]
    found = [(" ".join(row[:-6]), int(row[-2]), int(row[-1])) for row in rows if len(row) > 6]
    return [row for row in found if row[0] not in {"rendering", "all"}]
