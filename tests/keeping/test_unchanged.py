"""A build that has nothing to do ends at once; one that might have is done."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from conftest import run
from examples import MKDOCS_YML, project
from papershelf import config
from papershelf.command.wanted import Wanted
from papershelf.keeping import unchanged
from papershelf.keeping.named_inputs import named
from papershelf.keeping.standing_site import standing
from papershelf.keeping.unchanged import STAMP, last

NOTHING = "Nothing has changed since the last build."
OPTIONS = Wanted().telling


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once; tests leave it as they found it."""
    folder = project(tmp_path_factory.mktemp("shelf"))
    (folder / "mkdocs.yml").write_text(f"{MKDOCS_YML}site_description: !ENV [HARBOUR, '']\n")
    (folder / "content" / "about.md").write_text("# About\n")
    result = run("build", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    assert NOTHING not in result.output
    return folder


def test_a_second_build_says_that_nothing_has_changed_and_ends_alike(shelf: Path) -> None:
    place = shelf / "build" / "site" / "index.html"
    before = place.stat()
    result = run("build", "-f", str(shelf / "mkdocs.yml"))
    assert result.exit_code == 0
    assert NOTHING in result.output
    assert "3 papers, " in result.output
    assert "Look at it: papershelf serve" in result.output
    assert place.stat() == before


def test_nothing_slow_is_loaded_when_nothing_has_changed(shelf: Path) -> None:
    slow = "{'mkdocs', 'numpy', 'scipy', 'jinja2', 'msgspec', 'yaml', 'fsspec'} & set(sys.modules)"
    program = (
        "import sys; from papershelf.cli import main;"
        f"main(['build'], standalone_mode=False); assert not {slow}, {slow}"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=shelf, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert NOTHING in done.stderr


@contextmanager
def other_text(path: Path, text: str) -> Iterator[None]:
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    yield
    if before is None:
        path.unlink()
    else:
        path.write_bytes(before)


@contextmanager
def gone(path: Path) -> Iterator[None]:
    """The file is gone; its folder keeps its time, as a clock that is set back would give it."""
    beside, folder = path.with_name("beside"), path.parent.stat()
    path.rename(path.parents[3] / "beside")
    yield
    (path.parents[3] / "beside").rename(path)
    assert not beside.exists()
    os.utime(path.parent, ns=(folder.st_atime_ns, folder.st_mtime_ns))


@contextmanager
def another_site(site: Path) -> Iterator[None]:
    """A site of the same files, but not the one that was built."""
    shutil.copytree(site, site.with_name("copy"))
    site.rename(site.with_name("mine"))
    site.with_name("copy").rename(site)
    yield
    shutil.rmtree(site)
    site.with_name("mine").rename(site)


@contextmanager
def variable(name: str) -> Iterator[None]:
    os.environ[name] = "another"
    yield
    del os.environ[name]


@pytest.mark.parametrize(
    "change",
    [
        lambda shelf: other_text(
            shelf / "content" / "sources" / "shelf.txt", "Nets\n\nHold fish.\n"
        ),
        lambda shelf: other_text(
            shelf / "content" / "sources" / "more.txt", "Nets\n\nHold fish.\n"
        ),
        lambda shelf: other_text(shelf / "content" / "about.md", "# About us\n"),
        lambda shelf: other_text(shelf / "content" / "tags.yml", "tags: {looms: {}}\n"),
        lambda shelf: other_text(shelf / "content" / "tags.tsv", ""),
        lambda shelf: other_text(shelf / "site_templates" / "pages" / "home.md.j2", "# Home\n"),
        lambda shelf: other_text(shelf / "mkdocs.yml", MKDOCS_YML),
        lambda shelf: other_text(shelf / "build" / "cache" / STAMP, "no JSON"),
        lambda shelf: other_text(shelf / "build" / "cache" / STAMP, "[]"),
        lambda shelf: other_text(shelf / "build" / "cache" / STAMP, '{"layout": 0}'),
        lambda shelf: other_text(shelf / "build" / "cache" / STAMP, '{"layout": 1, "inputs": 3}'),
        lambda shelf: gone(shelf / "build" / "site" / "search" / "index.html"),
        lambda shelf: another_site(shelf / "build" / "site"),
        lambda _: variable("HARBOUR"),
    ],
)
def test_any_change_is_noticed_and_forgotten_when_it_is_undone(
    shelf: Path, change: Callable[[Path], AbstractContextManager[None]]
) -> None:
    place = shelf / "mkdocs.yml"
    (shelf / "site_templates" / "pages").mkdir(parents=True, exist_ok=True)
    assert last(place, OPTIONS) is not None
    with change(shelf):
        assert last(place, OPTIONS) is None
    assert last(place, OPTIONS) is not None


def test_other_options_or_code_are_a_change(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = shelf / "mkdocs.yml"
    assert last(place, Wanted(strict=True).telling) is None
    assert last(place, Wanted(plain=True).telling) is None
    assert last(place, Wanted(profile=True, workers=3).telling) is not None
    monkeypatch.setattr(unchanged, "of_installed", lambda: "an upgrade")
    assert last(place, OPTIONS) is None


def test_a_stamp_of_another_project_is_none_of_this_one_s(shelf: Path, tmp_path: Path) -> None:
    shutil.copytree(shelf, tmp_path / "copy")
    assert last(tmp_path / "copy" / "mkdocs.yml", OPTIONS) is None


def test_force_builds_anyway(shelf: Path) -> None:
    result = run("build", "--force", "-f", str(shelf / "mkdocs.yml"))
    assert result.exit_code == 0
    assert NOTHING not in result.output


@pytest.mark.parametrize(
    ("more", "known"),
    [
        ("markdown_extensions: [admonition, pymdownx.details]\n", True),
        ("theme: {name: material, custom_dir: mine}\n", True),
        ("markdown_extensions: [pymdownx.snippets]\n", False),
        ("markdown_extensions: [another]\n", False),
        ("plugins: [papershelf, search]\n", False),
        ("hooks: [hook.py]\n", False),
        ("INHERIT: base.yml\n", False),
    ],
)
def test_only_a_build_whose_inputs_are_all_known_may_be_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, *, known: bool
) -> None:
    folder = project(tmp_path)
    (folder / "mine").mkdir()
    (folder / "hook.py").touch()
    (folder / "base.yml").write_text("site_author: Ada\n")
    (folder / "another.py").write_text("from markdown.extensions.tables import makeExtension\n")
    monkeypatch.syspath_prepend(str(folder))
    kept = "".join(
        block for block in blocks(MKDOCS_YML) if block.partition(":")[0] != more.partition(":")[0]
    )
    (folder / "mkdocs.yml").write_text(kept + more)
    made = config.load(folder / "mkdocs.yml")
    found = named(made, config.project(made, "build/docs"), "models/small")
    assert (found is not None) == known
    if found:
        assert str(folder / "models" / "small") in found
        assert str(folder / "content") in found
        assert (str(folder / "mine") in found) == ("mine" in more)


def blocks(text: str) -> list[str]:
    """A configuration's settings, each with the lines that belong to it."""
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line[0] == " ":
            found[-1] += line
        else:
            found.append(line)
    return found


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - papershelf:\n      cache_dir: elsewhere\n",
        "plugins: {papershelf: {cache_dir: elsewhere}}\n",
    ],
)
def test_the_stamp_lies_in_the_cache_folder(tmp_path: Path, plugins: str) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(f"site_url: !ENV [URL, '']\n{plugins}")
    site = tmp_path / "site"
    site.mkdir()
    watched = (str(path),)
    stamp = unchanged.Stamp(
        watched=watched,
        inputs=unchanged.summed(unchanged.contents(watched), path, ()),
        site=str(site),
        standing=standing(site, ()),
        figures={"papers": 3},
    )
    unchanged.note(tmp_path / "elsewhere", stamp)
    assert json.loads((tmp_path / "elsewhere" / STAMP).read_text())["figures"] == {"papers": 3}
    assert last(path, ()) == stamp


def test_a_stamp_that_cannot_be_written_fails_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = standing(tmp_path, ())
    stamp = unchanged.Stamp(watched=(), inputs="", site="", standing=found, figures={})
    unchanged.note(tmp_path / "file" / "cache", stamp)
    assert last(tmp_path / "file", ()) is None


def test_a_link_to_a_folder_makes_every_build_a_real_one(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link").symlink_to(tmp_path)
    with pytest.raises(OSError, match="link"):
        unchanged.contents([str(tmp_path / "folder")])


def test_a_copy_elsewhere_is_made_even_if_nothing_has_changed(shelf: Path, tmp_path: Path) -> None:
    address = f"file://{tmp_path}/copy"
    result = run("build", "--to", address, "-f", str(shelf / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    assert NOTHING in result.output
    assert f"files to {address}" in result.output
    copied = (tmp_path / "copy" / "search" / "index.html").read_bytes()
    assert copied == (shelf / "build" / "site" / "search" / "index.html").read_bytes()
