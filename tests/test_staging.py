"""The site is replaced in one step, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from papershelf import staging


def page(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "page").write_text(text)
    return folder


@pytest.mark.parametrize("atomic", [True, False])
def test_publishing_puts_the_staged_site_in_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, atomic: bool
) -> None:
    if not atomic:
        monkeypatch.setattr(staging, "exchange", lambda _first, _second: False)
    site = page(tmp_path / "site", "old")
    page(staging.folder(site), "new")
    staging.publish(site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "page").read_text() == "new"


def test_two_folders_are_exchanged_at_once_where_the_system_can(tmp_path: Path) -> None:
    first, second = page(tmp_path / "a", "1"), page(tmp_path / "b", "2")
    if staging.exchange(first, second):
        assert ((first / "page").read_text(), (second / "page").read_text()) == ("2", "1")
    else:
        assert ((first / "page").read_text(), (second / "page").read_text()) == ("1", "2")


def test_a_site_that_a_killed_build_had_moved_is_given_back(tmp_path: Path) -> None:
    page(tmp_path / ".site.old", "old")
    page(tmp_path / ".site.new", "half")
    staging.clear(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "page").read_text() == "old"
