"""Pages whose values are those of the last build are not made again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from examples import catalogue, paper
from papershelf import files
from papershelf.errors import OutputError
from papershelf.model import Catalogue, InProcess, Paper, Step
from papershelf.site import writing
from papershelf.site.drafting import Piece
from papershelf.site.tree import opened

LOOMS, TIDES, HERONS = paper("Looms", "We weave."), paper("Tides"), paper("Herons")


class Counting(InProcess):
    """Notes which pages are asked for."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def each(self, step: Step, given: Sequence, shared: object) -> list:  # type: ignore[type-arg] # any step
        self.paths += [piece.page.path for piece in given if isinstance(piece, Piece)]
        return super().each(step, given, shared)


def write(folder: Path, *papers: Paper, template: str = "") -> list[str]:
    """Write a catalogue's pages; returns the paths of those that were made."""
    counting = Counting()
    found: Catalogue = replace(catalogue(*papers), workers=counting)
    templates = files.templates(files.template_folders(Path("nowhere")))
    if template:
        templates = tuple(
            row._replace(text=template) if row.name == "papers.md.j2" else row for row in templates
        )
    tree = opened(folder)
    writing.write_pages(tree, found, templates, {})
    tree.complete(())
    return counting.paths


def test_only_pages_whose_values_have_changed_are_made(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    made = write(folder, LOOMS, TIDES, HERONS)
    assert {"index.md", "papers/looms.md", "papers/tides.md", "papers/herons.md"} <= set(made)
    assert write(folder, LOOMS, TIDES, HERONS) == []
    changed = replace(paper("Looms", "We knit."), id=LOOMS.id)
    assert write(folder, changed, TIDES, HERONS) == [
        "index.md",
        "papers/looms.md",
        "papers/index.md",
    ]


def test_a_page_that_somebody_changed_is_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    write(folder, LOOMS, TIDES)
    right = (folder / "papers" / "tides.md").read_bytes()
    (folder / "papers" / "tides.md").write_text("changed")
    assert write(folder, LOOMS, TIDES) == ["papers/tides.md"]
    assert (folder / "papers" / "tides.md").read_bytes() == right


def test_a_changed_template_makes_every_page_again(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    everything = write(folder, LOOMS, TIDES)
    assert write(folder, LOOMS, TIDES, template="# Papers\n") == everything
    assert (folder / "papers" / "index.md").read_text().endswith("---\n\n# Papers\n")


def test_a_foreign_folder_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "thesis").write_text("years of work")
    with pytest.raises(OutputError, match=r"not made by Papershelf"):
        tuple(writing.claim(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["thesis"]
