"""Papershelf's rendering alone, as a program: a folder of Markdown pages becomes a site.

    python benchmarks/building/from_markdown.py     in a project with an mkdocs.yml and pages/

It is given what the other generators are given, and nothing of an earlier build: it reads every
page from the disk, has MkDocs and the theme make the frames, and writes every page's HTML. Only
finding out about papers is left out.
"""

from __future__ import annotations

import re
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from papershelf.config import Project
from papershelf.mkdocs_plugin import PapershelfPlugin
from papershelf.model import Catalogue
from papershelf.site import tree
from papershelf.site.tree_rows import Row, digest

PAGES = "pages"
"""Folder of the Markdown, seen from mkdocs.yml."""
KIND = re.compile(rb'^kind: "(.*)"$', re.MULTILINE)
"""In the front matter: the frame that a page gets."""


def made(plugin: PapershelfPlugin, project: Project) -> Catalogue:
    """Take the pages as they lie in the folder, in the place of making them."""
    plugin.docs = tree.opened(project.pages, trusted=False)
    for path in sorted(project.pages.rglob("*.md")):
        name, content = path.relative_to(project.pages).as_posix(), path.read_bytes()
        plugin.docs.rows[name] = Row(b"", digest(content), len(content), 0)
        kind = KIND.search(content)
        plugin.kinds[name] = kind[1].decode() if kind else ""
    return Catalogue(papers=(), title=project.title)


def main() -> None:
    """Build the site of the project in this folder."""
    with patch.object(PapershelfPlugin, "made", made):
        build_site(load_config(config_file=str(Path.cwd() / "mkdocs.yml")))


if __name__ == "__main__":
    main()
