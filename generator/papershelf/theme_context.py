"""What the theme is told once for the whole site."""

from __future__ import annotations

from dataclasses import asdict

from mkdocs.config.defaults import MkDocsConfig

from papershelf import files
from papershelf.config import Project
from papershelf.model import Catalogue
from papershelf.permalinks import address, has_map, map_page, papers_page, taxonomy_page


def dress(config: MkDocsConfig, project: Project, catalogue: Catalogue) -> None:
    """Put our theme overrides before the theme's own files, after the user's."""
    place = 1 if config.theme.custom_dir else 0
    folders = files.template_folders(project.root)
    config.theme.dirs[place:place] = [str(folder / "theme") for folder in folders]
    config.extra["papershelf"] = {
        "sections": sections(catalogue),
        "material_styles": files.theme_styles(config.theme.dirs),
        "language": asdict(catalogue.language),
    }


def sections(catalogue: Catalogue) -> list[dict[str, str]]:
    """What the header links: the list of papers, every taxonomy that has terms, the map."""
    listed = [(taxonomy.title, taxonomy_page(taxonomy.name)) for taxonomy in catalogue.listed()]
    found = [("Papers", papers_page()), *listed]
    if has_map(catalogue):
        found.append(("Map", map_page()))
    return [{"title": title, "url": address(page)} for title, page in found]
