"""Papershelf's own site of a catalogue, cut down to what searching needs.

The search page, the scripts, the styles and the index are made by the same code as any site's; the
pages of the papers themselves are left out, since rendering tens of thousands takes minutes and no
search reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from papershelf import mkdocs_plugin
from papershelf.config import Project
from papershelf.model import Catalogue
from papershelf.pages import search as search_page
from papershelf.search import index

CONFIG = """\
site_name: Papers
docs_dir: content
site_dir: {site}
theme:
  name: material
  font: false
plugins:
  - papershelf
"""


def write(catalogue: Catalogue, folder: Path) -> None:
    """The site of a catalogue without its other pages."""
    project = folder.parent / f"{folder.name}-project"
    (project / "content" / "sources").mkdir(parents=True)
    (project / "content" / "index.md").write_text("# Papers\n", "utf-8")
    (project / "mkdocs.yml").write_text(CONFIG.format(site=folder), "utf-8")

    def made(plugin: mkdocs_plugin.PapershelfPlugin, found: Project) -> Catalogue:
        plugin.write(catalogue, found)
        return catalogue

    def data_files(found: Catalogue, *_given: object) -> Iterator[tuple[str, bytes]]:
        yield from index.export(found)

    with (
        patch.object(mkdocs_plugin.PapershelfPlugin, "made", made),
        patch("papershelf.site.drafting.pages", search_page.PLUGIN.pages),
        patch("papershelf.build.data_files", data_files),
    ):
        build_site(load_config(config_file=str(project / "mkdocs.yml")))
