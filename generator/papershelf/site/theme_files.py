"""The files of a theme, without those that MkDocs would only leave out.

    environment = config.theme.get_env()
    listed_lightly(environment)
    environment.list_templates()   ->  ["404.html", "assets/images/favicon.png", "base.html", ...]

MkDocs lists all files of a theme in every build and compares each name with a dozen patterns, one
of which leaves out whatever lies in a hidden folder. Material keeps 11,000 icons in one; listing
them took a tenth of a second, a thirtieth of a small catalogue's build. They can be included still.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2


class VisibleFiles(jinja2.FileSystemLoader):
    """Templates of some folders; those in hidden folders are found by their names alone."""

    def list_templates(self) -> list[str]:
        """Names of all files that lie in no hidden folder, ordered."""
        places = [Path(place) for place in self.searchpath if Path(place).is_dir()]
        return sorted({name for place in places for name in _visible(place, "")})


def _visible(folder: Path, below: str) -> Iterator[str]:
    """Names of the files in a folder and in those below it; a link is no folder."""
    for path in folder.iterdir():
        name = f"{below}{path.name}"
        if not path.is_dir():
            yield name
        elif not (path.name.startswith(".") or path.is_symlink()):
            yield from _visible(path, f"{name}/")


def listed_lightly(environment: jinja2.Environment) -> jinja2.Environment:
    """The same environment, with its list of files shortened if it is MkDocs' own."""
    loader = environment.loader
    if type(loader) is jinja2.FileSystemLoader and not loader.followlinks:
        environment.loader = VisibleFiles(loader.searchpath, loader.encoding)
    return environment
