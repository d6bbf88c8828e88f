"""What a build reads: the files and folders that a configuration names, if they are all of it.

    named(config, project, settings)  ->  [mkdocs.yml, content/, site_templates/, ...]
                                      ->  None: somebody else's code takes part

Another plug-in, a hook, or an extension that includes files may read anything, such as the history
of a repository or a page of the web. With one of those every build is a real one.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from papershelf.config import Project
from papershelf.files import read_text, template_folders

ELSEWHERE = ("INHERIT", "!!python", "!relative")
"""Words in mkdocs.yml that bring in another file or code."""
SELF_CONTAINED = (
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"),
    *("footnotes", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"),
)
"""Python-Markdown's own extensions, which read nothing but the page."""
READS_FILES = ("pymdownx.snippets", "pymdownx.b64")
"""Those of pymdownx that do not."""


def named(config: MkDocsConfig, project: Project, embeddings: str) -> tuple[str, ...] | None:
    """Absolute paths of all that a build reads, or None when nobody can know."""
    path = Path(config.config_file_path).absolute()
    text = read_text(path)
    if set(config.plugins) != {"papershelf"} or config.hooks:
        return None
    if any(word in text for word in ELSEWHERE) or not all(map(_known, config.markdown_extensions)):
        return None
    places = [path, project.content, project.root / "site_templates"]
    places += template_folders(project.root)
    if config.theme.custom_dir:
        places.append(project.root / config.theme.custom_dir)
    if embeddings:
        places.append(project.root / embeddings)
    return tuple(dict.fromkeys(str(place.absolute()) for place in places))


def _known(extension: str) -> bool:
    """Whether an extension of Markdown reads nothing but the page."""
    if extension.startswith("pymdownx."):
        return extension not in READS_FILES
    return extension.removeprefix("markdown.extensions.") in SELF_CONTAINED
