"""Copies of the site: what changed is sent, what is gone is removed, what is foreign stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import fsspec
import pytest

from papershelf.errors import OutputError, PapershelfError
from papershelf.site import mirror
from papershelf.site.mirror import MANIFEST, mirrored

PAGES = {"index.html": "home", "papers/nets/index.html": "nets", "papers/a [bc] *%20ü.html": "odd"}


def site(folder: Path, pages: dict[str, str]) -> Path:
    """A finished site that holds exactly these pages."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        path.unlink()
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def there(address: str) -> dict[str, str]:
    """What a target holds, the list apart."""
    target, root = fsspec.url_to_fs(address)
    paths = [path for path in target.find(root) if not path.endswith(MANIFEST)]
    return {path.removeprefix(f"{root}/"): target.cat_file(path).decode() for path in paths}


@pytest.fixture(params=["memory", "file"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty target."""
    if request.param == "file":
        return f"file://{tmp_path}/target"
    return f"memory://{tmp_path.name}-{request.node.name}"


def test_a_target_gets_the_whole_site_and_then_what_changed(tmp_path: Path, address: str) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    assert mirrored(site(folder, PAGES), address).startswith("Copied 3 of 3 files to ")
    assert there(address) == PAGES
    changed = {**PAGES, "index.html": "new home"}
    assert mirrored(site(folder, changed), address).startswith("Copied 1 of 3 files to ")
    assert there(address) == changed
    assert mirrored(folder, address).startswith("Copied 0 of 3 files to ")


def test_what_is_gone_is_removed_and_what_is_foreign_stays(tmp_path: Path, address: str) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    mirrored(site(folder, PAGES), address)
    target, root = fsspec.url_to_fs(address)
    target.pipe_file(f"{root}/CNAME", b"papers.example")
    target.rm_file(f"{root}/index.html")  # somebody was faster
    sentence = mirrored(site(folder, {"papers/b.html": "foreign once"}), address)
    assert sentence.endswith(", removed 3")
    assert there(address) == {"papers/b.html": "foreign once", "CNAME": "papers.example"}


@pytest.mark.parametrize("listed", ["{broken", "[1]", '{"../../secret": "x", "/etc/x": "y"}'])
def test_a_broken_list_removes_nothing_and_sends_everything(tmp_path: Path, listed: str) -> None:
    folder, outside = tmp_path / "site", tmp_path / "secret"
    folder.mkdir()
    outside.write_text("kept")
    target = tmp_path / "one" / "target"
    target.mkdir(parents=True)
    (target / MANIFEST).write_text(listed)
    assert mirrored(site(folder, PAGES), f"file://{target}").startswith("Copied 3 of 3")
    assert outside.read_text() == "kept"
    assert set(json.loads((target / MANIFEST).read_text())) == set(PAGES)


def test_a_copy_that_breaks_off_is_made_whole_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    address = f"memory://{tmp_path.name}-broken"
    site(folder, {f"{number}.html": str(number) for number in range(200)})
    send = mirror._send  # noqa: SLF001 - to break it

    def sometimes(site: Path, target: Any, root: str, names: Any) -> None:  # noqa: ANN401 - passed on
        if "150.html" in names:
            raise OSError("the line is down")
        send(site, target, root, names)

    monkeypatch.setattr(mirror, "_send", sometimes)
    with pytest.raises(
        OutputError, match=r"memory://.*The site cannot be copied: the line is down"
    ):
        mirrored(folder, address)
    monkeypatch.undo()
    mirrored(folder, address)
    assert len(there(address)) == 200


def test_an_address_that_nobody_knows_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PapershelfError, match="Nobody knows what harbour://pier is"):
        mirrored(tmp_path, "harbour://pier")


@pytest.mark.parametrize(
    ("name", "hint"), [("fsspec", r"papershelf\[cluster\]"), ("s3fs", "Install it")]
)
def test_what_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, hint: str
) -> None:
    def missing(_name: str) -> Any:  # noqa: ANN401 - never returns
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(mirror, "import_module", missing)
    with pytest.raises(PapershelfError, match=f"not installed: {name}.*{hint}"):
        mirrored(tmp_path, "s3://bucket/shelf")
