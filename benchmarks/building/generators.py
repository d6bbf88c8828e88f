"""Other generators, each in the setting that its own documentation advises for many pages.

All are given the same Markdown: the pages of papers and tags that Papershelf wrote, front matter
included. None of them makes a search index here, and none has a plug-in that it can do without.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
EQUAL = ("papers", "tags")
"""Folders of the pages that everybody renders."""
LISTED = 1000
"""Papers up to which a generator is asked to put all of them into its navigation."""

MATERIAL = """\
site_name: Papers
theme:
  name: material
  font: false
plugins: []
markdown_extensions:
  - toc
  - tables
  - fenced_code
validation:
  links:
    not_found: ignore
    unrecognized_links: ignore
"""
OUT_OF_NAV = """\
nav:
  - Home: index.md
  - Papers: papers/index.md
  - Tags: tags/index.md
not_in_nav: |
  papers/**
  tags/**
"""
# Naming a taxonomy that no page has makes the folder `tags` one of ordinary pages.
HUGO = """\
baseURL = "https://example.org/"
title = "Papers"
disableKinds = ["RSS", "sitemap", "taxonomy", "term", "robotsTXT", "404"]
[taxonomies]
shelf = "shelves"
[markup.goldmark.renderer]
unsafe = true
"""
_LINK = re.compile(r"(?<=\]\(<)(?![a-z][a-z+.-]*:|/|#)([^>]*)\.md(?=[>#])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """Another program that makes a site of Markdown."""

    name: str
    prepare: Callable[[Path, Path], None]
    """Pages folder and an empty project folder; writes the project."""
    command: tuple[str, ...]
    most: int
    """Papers beyond which it is not asked, since it would take an hour or all memory."""
    once: int = sys.maxsize
    """Papers from which on it is run once, since a run takes minutes."""


def installed(kept: Path) -> Path:
    """The folder of the generators' programs, installed once below `kept`."""
    place = kept / "generators"
    if not (place / "done").exists():
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)  # noqa: S603 - own interpreter
        lock = str(HERE / "requirements.txt")
        pip = [str(place / "bin" / "pip"), "install", "--quiet", "--require-hashes", "-r", lock]
        subprocess.run(pip, check=True)  # noqa: S603 - what the lock names
        (place / "done").touch()
    return place / "bin"


def all_of_them(programs: Path) -> Sequence[Generator]:
    """Those that are compared."""
    mkdocs = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    return (
        Generator(
            name="MkDocs with Material, papers out of the navigation",
            prepare=out_of_nav,
            command=mkdocs,
            most=10_000,
            once=10_000,
        ),
        Generator(
            name="MkDocs with Material, all in the navigation",
            prepare=in_nav,
            command=mkdocs,
            most=LISTED,
            once=LISTED,
        ),
        Generator(
            name="Zensical, papers out of the navigation",
            prepare=out_of_nav,
            command=(str(programs / "zensical"), "build"),
            most=10_000,
            once=10_000,
        ),
        Generator(
            name="Hugo",
            prepare=hugo,
            command=(str(programs / "hugo"), "--quiet", "--destination", "site"),
            most=50_000,
        ),
    )


def equal_pages(pages: Path, target: Path, change: Callable[[str], str] = str) -> None:
    """Copy the pages that everybody renders."""
    for path in sorted(pages.rglob("*.md")):
        name = path.relative_to(pages)
        if name.parts[0] in EQUAL or name.as_posix() == "index.md":
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(change(path.read_text("utf-8")), "utf-8")


def out_of_nav(pages: Path, folder: Path) -> None:
    """A stock project whose navigation names three pages."""
    equal_pages(pages, folder / "docs")
    (folder / "mkdocs.yml").write_text(MATERIAL + OUT_OF_NAV, "utf-8")


def in_nav(pages: Path, folder: Path) -> None:
    """A stock project as most people write it."""
    equal_pages(pages, folder / "docs")
    (folder / "mkdocs.yml").write_text(MATERIAL, "utf-8")


def hugo(pages: Path, folder: Path) -> None:
    """A Hugo project with three small templates; what is an index here is a section there.

    Hugo does not turn the name of a Markdown file into an address, so that is done beforehand.
    """
    equal_pages(pages, folder / "content", _addresses)
    for index in sorted((folder / "content").rglob("index.md")):
        index.rename(index.with_name("_index.md"))
    shutil.copytree(HERE / "hugo" / "layouts", folder / "layouts")
    (folder / "hugo.toml").write_text(HUGO, "utf-8")


def _addresses(text: str) -> str:
    return _LINK.sub(lambda found: f"../{found[1].removesuffix('index')}/", text)
