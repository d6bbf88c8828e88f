"""The quick way to render a page and MkDocs' own way give the same page."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest

from conftest import CHECKOUT, run

EACH = 4
"""Pages compared of each folder."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain")
    shutil.copytree(CHECKOUT / "content", folder / "content")
    shutil.copy(CHECKOUT / "mkdocs.yml", folder)
    assert run("build", "--strict", "--plain", "-f", str(folder / "mkdocs.yml")).exit_code == 0
    return folder / "build" / "site"


def sample(site: Path) -> Iterator[Path]:
    """Some pages of every folder, as paths relative to the site."""
    folders: dict[Path, list[Path]] = defaultdict(list)
    for page in sorted(site.rglob("*.html")):
        folders[page.parent.parent].append(page.relative_to(site))
    for pages in folders.values():
        yield from pages[:: max(1, len(pages) // EACH)]


def parsed(page: Path) -> str:
    """A page as its tree: no entities, no spaces between blocks."""
    tree = html5lib.parse(page.read_text(), treebuilder="dom")
    tree.normalize()
    return "\n".join(
        line.strip() for line in tree.toxml().replace(">", ">\n").split("\n") if line.strip()
    )


def test_every_kind_of_page_is_the_same_either_way(seed: Path, plain: Path) -> None:
    pages = list(sample(plain))
    assert len(pages) >= 20
    for page in pages:
        assert parsed(seed / page) == parsed(plain / page), page


def test_both_ways_make_the_same_files(seed: Path, plain: Path) -> None:
    made = [{path.relative_to(site) for path in site.rglob("*")} for site in (seed, plain)]
    assert made[0] == made[1]
