"""Folders that are as they were noted are not looked into; all others are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from papershelf.site.tree_folders import RACE, Folders, of_files, shared

ROWS = {"a": None, "data/b.json": None, "papers/looms/index.html": None}
OURS = of_files(ROWS)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ROWS:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for folder in OURS:
        os.utime(tmp_path / folder, ns=(1, 1))
    return tmp_path


def folders(place: Path, noted: Mapping[str, int]) -> Folders:
    return Folders(f"{place}{os.sep}", noted)


def noted(place: Path) -> dict[str, int]:
    return folders(place, {}).noted(ROWS, OURS, 2 * RACE)


def strange(place: Path, before: Mapping[str, int]) -> list[tuple[str, bool]]:
    return list(folders(place, before).strange(ROWS, OURS))


def test_all_folders_but_those_of_a_page_alone_are_noted(place: Path) -> None:
    assert noted(place) == {"": 1, "data": 1, "papers": 1}


def test_folders_that_changed_just_now_are_not_noted(place: Path) -> None:
    os.utime(place / "data", ns=(2 * RACE, 2 * RACE))
    assert noted(place) == {"": 1, "papers": 1}


def test_every_folder_of_an_unknown_tree_is_looked_into(place: Path) -> None:
    (place / "papers/looms/x").touch()
    (place / "data/more").mkdir()
    assert strange(place, {}) == [("data/more", True), ("papers/looms/x", False)]


def test_a_folder_as_it_was_noted_is_not_looked_into(place: Path) -> None:
    before = noted(place)
    (place / "data/x").touch()
    assert strange(place, before) == [("data/x", False)]
    os.utime(place / "data", ns=(1, 1))
    assert strange(place, before) == []


def test_a_folder_that_we_change_is_judged_by_what_it_was_before(place: Path) -> None:
    known = folders(place, noted(place))
    known.have("data")
    (place / "data/ours").touch()
    assert list(known.strange(ROWS, OURS)) == []


def test_folders_are_made_however_deep_and_known_as_new(tmp_path: Path) -> None:
    known = folders(tmp_path / "not" / "there", {})
    known.have("b/c")
    assert (tmp_path / "not/there/b/c").is_dir()
    assert all(map(known.is_new, ("", "b", "b/c")))
    assert list(known.strange({}, {"", "b", "b/c"})) == []


def test_a_file_in_the_way_is_told_when_something_goes_below_it(tmp_path: Path) -> None:
    (tmp_path / "b").touch()
    with pytest.raises(NotADirectoryError):
        folders(tmp_path, {}).have("b/c")


def test_nothing_is_looked_for_behind_a_link(place: Path) -> None:
    (place / "data").rename(place.with_name("elsewhere"))
    (place / "data").symlink_to(place.with_name("elsewhere"))
    (place / "data/x").touch()
    assert strange(place, {}) == []


def test_the_folders_of_files_are_all_above_them() -> None:
    assert of_files(()) == {""}
    assert of_files(["b/c/d", "b/e"]) == {"", "b", "b/c"}
    assert list(shared({"b/index.html"}, ["", "b", "c"])) == ["", "c"]
