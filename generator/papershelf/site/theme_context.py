"""What the theme is told once for the whole site."""

from __future__ import annotations

from dataclasses import asdict

from mkdocs.config.defaults import MkDocsConfig

from papershelf import files
from papershelf.config import Project
from papershelf.model import ENGLISH, Catalogue, Language
from papershelf.permalinks import address, has_map, map_page, papers_page, taxonomy_page
from papershelf.site.theme_files import listed_lightly
from papershelf.site_language import site_language


def spoken(config: MkDocsConfig, project: Project) -> Language:
    """The language that `theme.language` asks for.

    Raises:
        LanguageError: the file with its words is broken.

    """
    wanted = str(config.theme.get("language") or ENGLISH.code)
    return site_language(wanted, files.template_folders(project.root))


def dress(config: MkDocsConfig, project: Project, catalogue: Catalogue) -> None:
    """Put our theme overrides before the theme's own files, after the user's."""
    place = 1 if config.theme.custom_dir else 0
    folders = files.template_folders(project.root)
    config.theme.dirs[place:place] = [str(folder / "theme") for folder in folders]
    whole = config.theme.get_env
    config.theme.get_env = lambda: listed_lightly(whole())  # type: ignore[method-assign] # MkDocs has no event before it lists a theme's files
    config.extra["papershelf"] = {
        "sections": sections(catalogue),
        "material_styles": files.theme_styles(config.theme.dirs),
        "new": bool(catalogue.since),
        "language": asdict(catalogue.language),
    }


def sections(catalogue: Catalogue) -> list[dict[str, str]]:
    """What the header links: the list of papers, every taxonomy that has terms, the map."""
    say = catalogue.language.say
    listed = catalogue.listed()
    found = [(say("Papers"), papers_page())]
    found += [(say(taxonomy.title), taxonomy_page(taxonomy.name)) for taxonomy in listed]
    if has_map(catalogue):
        found.append((say("Map"), map_page()))
    return [{"title": title, "url": address(page)} for title, page in found]
