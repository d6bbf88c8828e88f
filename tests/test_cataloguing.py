"""The reading half of a build: sources on the disk to an enriched catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from examples import project
from papershelf.cataloguing import Order, catalogued
from papershelf.config import Project
from papershelf.config import project as described
from papershelf.errors import CatalogueError
from papershelf.model import ENGLISH, IN_PROCESS

TWO = "@article{a, title={Terns over the Harbour}}\n@article{b, year=2020}\n"


def place(folder: Path) -> Project:
    return described(load_config(str(folder / "mkdocs.yml")), "build/docs")


def test_a_catalogue_has_papers_relations_and_what_became_of_each_source(tmp_path: Path) -> None:
    found = place(project(tmp_path, {"a.bib": TWO}))
    told: list[tuple[str, str]] = []
    order = Order(
        project=found,
        workers=IN_PROCESS,
        language=ENGLISH,
        progress=lambda stage, done: told.append((stage, done)),
    )
    catalogue, problems = catalogued(order)
    assert [paper.title.plain for paper in catalogue.papers] == ["Terns over the Harbour"]
    assert [(source.records, source.problems) for source in catalogue.sources] == [(1, 1)]
    assert problems == 1
    assert {"tags", "authors"} <= catalogue.taxonomies.keys()
    assert [stage for stage, _ in told] == ["read", "papers"]


def test_what_is_wrong_with_files_of_earlier_builds_counts_as_a_problem(tmp_path: Path) -> None:
    folder = project(tmp_path)
    order = Order(project=place(folder), workers=IN_PROCESS, language=ENGLISH)
    assert catalogued(order).problems == 0
    (folder / "content" / "ids.tsv").write_text("no ledger at all\n")
    assert catalogued(order).problems > 0


def test_sources_without_a_paper_are_an_error(tmp_path: Path) -> None:
    folder = project(tmp_path, {"a.bib": "@article{b, year=2020}\n"})
    with pytest.raises(CatalogueError, match="No paper was found"):
        catalogued(Order(project=place(folder), workers=IN_PROCESS, language=ENGLISH))
