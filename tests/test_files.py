"""Reading: order, absence, what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from papershelf import files
from papershelf.errors import CatalogueError, OutputError, SourceError


def filled(folder: Path, **contents: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        (folder / name).write_text(text)
    return folder


def test_sources_come_in_the_order_of_their_names_without_hidden_ones(tmp_path: Path) -> None:
    sources = filled(tmp_path / "content" / "sources", b="2", a="1")
    filled(sources / "deep", c="3")
    (sources / ".hidden").write_text("no")
    found = list(files.sources(sources, tmp_path))
    assert found == [
        ("content/sources/a", b"1"),
        ("content/sources/b", b"2"),
        ("content/sources/deep/c", b"3"),
    ]


def test_a_folder_without_sources_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"no source in this folder. Put a file with papers"):
        list(files.sources(tmp_path / "sources", tmp_path))


def test_an_unreadable_file_is_said_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone.txt: The file cannot be read: no such file"):
        files.read(tmp_path / "gone.txt")


def test_a_text_in_another_encoding_is_said_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "tags.yml").write_bytes(b"tags:\n  - caf\xe9\n")
    with pytest.raises(SourceError, match=r"tags.yml:2: The file is not in UTF-8"):
        files.read_text(tmp_path / "tags.yml")


def test_a_project_s_own_template_wins_over_the_packaged_one(tmp_path: Path) -> None:
    filled(tmp_path / "own" / "pages", **{"paper.md.j2": "own"})
    filled(tmp_path / "packaged" / "pages", **{"paper.md.j2": "packaged", "map.md.j2": "map"})
    filled(tmp_path / "packaged" / "fragments", **{"rows.md.j2": "rows"})
    found = files.templates([tmp_path / "own", tmp_path / "packaged"])
    assert [(template.name, template.text) for template in found] == [
        ("fragments/rows.md.j2", "rows"),
        ("map.md.j2", "map"),
        ("paper.md.j2", "own"),
    ]
    assert found[2].path == str(tmp_path / "own" / "pages" / "paper.md.j2")


def test_a_project_s_own_asset_wins_over_the_packaged_one(tmp_path: Path) -> None:
    filled(tmp_path / "own" / "assets", **{"a.css": "own"})
    filled(tmp_path / "packaged" / "assets", **{"a.css": "packaged", "b.css": "b"})
    found = dict(files.assets([tmp_path / "own", tmp_path / "packaged"]))
    assert found == {
        "assets/papershelf/a.css": b"own",
        "assets/papershelf/b.css": b"b",
    }


def test_a_new_file_gets_its_folder_and_an_old_one_is_never_written_over(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "a.bib"
    files.write_new(place, b"one")
    with pytest.raises(OutputError, match="not there yet"):
        files.write_new(place, b"two")
    assert place.read_bytes() == b"one"
    assert files.names_in(tmp_path) == ["deep/a.bib"]
    assert files.names_in(tmp_path / "nowhere") == []


def test_the_files_of_a_new_catalogue_travel_with_the_package() -> None:
    names = [name for name, _ in files.starter()]
    assert {"mkdocs.yml", "gitignore", "content/sources/sample.bib"} <= set(names)
    assert names == sorted(names)
