"""The writing half of a build: a catalogue to the pages folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from examples import catalogue, paper, project
from papershelf.config import project as described
from papershelf.errors import OutputError
from papershelf.filling import Filled, Folder, filled


def fill(folder: Path, *titles: str, trusted: bool = True) -> Filled:
    place = described(load_config(str(folder / "mkdocs.yml")), "build/docs")
    found = catalogue(*(paper(title) for title in titles))
    return filled(found, Folder(project=place, trusted=trusted))


def held(folder: Path) -> dict[str, bytes]:
    docs = folder / "build" / "docs"
    return {str(path.relative_to(docs)): path.read_bytes() for path in docs.rglob("*.*")}


def test_the_folder_holds_pages_data_and_what_an_editor_wrote(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content" / "visit.md").write_text("# Visit us\n")
    found = fill(folder, "Terns over the Harbour")
    names = held(folder).keys()
    assert {"papers/terns-over-the-harbour.md", "visit.md", "api/papers.json"} <= names
    assert found.written["visit.md"] == b"# Visit us\n"
    assert found.drafted.kinds["papers/terns-over-the-harbour.md"] == "paper"
    assert found.files == len(found.docs.rows) - 1


@pytest.mark.parametrize("trusted", [True, False])
def test_a_second_filling_gives_what_a_first_one_does(tmp_path: Path, *, trusted: bool) -> None:
    folder, fresh = project(tmp_path / "a"), project(tmp_path / "b")
    fill(folder, "Terns over the Harbour", "Fabric Queries")
    fill(folder, "Terns over the Harbour", "Sparse Looms", trusted=trusted)
    fill(fresh, "Terns over the Harbour", "Sparse Looms")
    assert held(folder) == held(fresh)


def test_a_folder_of_somebody_else_is_not_filled(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "build" / "docs").mkdir(parents=True)
    (folder / "build" / "docs" / "diary.md").write_text("mine")
    with pytest.raises(OutputError):
        fill(folder, "Terns over the Harbour")
    assert (folder / "build" / "docs" / "diary.md").read_text() == "mine"
