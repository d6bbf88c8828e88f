"""A site is known again, and one that somebody took files from is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from papershelf.keeping import standing_site
from papershelf.keeping.standing_site import standing, stands


@pytest.fixture(params=[1, 1000], ids=["by times", "by counting"])
def many(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing_site, "MANY", request.param)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("papers/terns/index.html", "papers/looms/index.html"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True)
        path.write_text("x")
    for folder in ("papers/terns", "papers/looms", "papers", ""):
        os.utime(tmp_path / "site" / folder, (1, 1))
    return tmp_path / "site"


FOLDERS = ("", "papers", "papers/terns", "papers/looms")


@pytest.mark.usefixtures("many")
def test_a_site_as_it_was_built_stands(site: Path) -> None:
    assert stands(site, standing(site, FOLDERS))
    assert stands(site, standing(site, FOLDERS, entries=5))


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("name", ["papers/terns/index.html", "papers/new.html"])
def test_a_site_that_lost_or_got_a_file_does_not(site: Path, name: str) -> None:
    was = standing(site, FOLDERS)
    path = site / name
    path.unlink() if path.exists() else path.touch()
    assert not stands(site, was)


@pytest.mark.usefixtures("many")
def test_a_site_without_one_of_its_folders_does_not(site: Path) -> None:
    was = standing(site, FOLDERS)
    (site / "papers/terns/index.html").unlink()
    (site / "papers/terns").rmdir()
    assert not stands(site, was)


@pytest.mark.usefixtures("many")
def test_a_file_that_was_given_back_is_no_change(site: Path) -> None:
    was = standing(site, FOLDERS)
    path = site / "papers/terns/index.html"
    path.rename(site.with_name("kept"))
    site.with_name("kept").rename(path)
    assert stands(site, was)


@pytest.mark.usefixtures("many")
def test_a_folder_in_the_place_of_the_site_is_another_site(site: Path) -> None:
    was = standing(site, FOLDERS)
    site.rename(site.with_name("old"))
    site.mkdir()
    assert not stands(site, was)


def test_no_site_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="site"):
        standing(tmp_path / "site", ())


def test_few_folders_are_not_written_down(site: Path) -> None:
    assert standing(site, FOLDERS).folders == ""
    assert standing(site, FOLDERS).entries == 5
