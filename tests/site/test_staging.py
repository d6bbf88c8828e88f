"""The site is replaced in one step, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from papershelf.site import staging
from papershelf.site.tree import rows_of


def page(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "page").write_text(text)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("atomic", [True, False])
def test_publishing_exchanges_the_site_and_the_other_tree_with_their_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, atomic: bool
) -> None:
    if not atomic:
        monkeypatch.setattr(staging, "exchange", lambda _first, _second: False)
    site = page(tmp_path / "site", "old")
    page(staging.other(site), "new")
    rows_of(site).write_text("old rows")
    rows_of(staging.other(site)).write_text("new rows")
    staging.publish(site)
    assert names(tmp_path) == [".site.other", ".site.other.rows", ".site.rows", "site"]
    assert (site / "page").read_text() == "new"
    assert (staging.other(site) / "page").read_text() == "old"
    assert rows_of(site).read_text() == "new rows"
    assert rows_of(staging.other(site)).read_text() == "old rows"


def test_the_first_site_takes_an_empty_place(tmp_path: Path) -> None:
    page(staging.other(tmp_path / "site"), "new")
    rows_of(staging.other(tmp_path / "site")).write_text("new rows")
    staging.publish(tmp_path / "site")
    assert names(tmp_path) == [".site.rows", "site"]


def test_rows_that_are_not_there_leave_none_of_another_tree(tmp_path: Path) -> None:
    site = page(tmp_path / "site", "old")
    page(staging.other(site), "new")
    rows_of(site).write_text("old rows")
    staging.publish(site)
    assert not rows_of(site).exists()


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
