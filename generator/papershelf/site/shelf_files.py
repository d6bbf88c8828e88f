"""MkDocs' list of files without those that the build writes itself.

For each file MkDocs makes a file and a page, asks every pattern of mkdocs.yml and sends seven
events, also when there is nothing to do. So it is given the pages that it renders, and every other
only when somebody asks for it: a link in a hand-written page, or the navigation in mkdocs.yml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from papershelf.site.ready_page import ReadyPage


class ShelfFiles(Files):
    """Files that MkDocs builds, and others that it may only look up."""

    def __init__(self, files: Iterable[File], names: AbstractSet[str], source: Source) -> None:
        """`names` are paths in the pages folder that can be looked up."""
        super().__init__(files)
        self.names, self.source = names, source
        self._looked_up: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """The file with this path, whoever builds it."""
        found = super().get_file_from_path(path) or self._looked_up.get(path)
        if found is None and path in self.names:
            found = self._looked_up[path] = self.source.file(path)
            if found.is_documentation_page():
                self.source.page(found).complete(self.source.config, self)
        return found


class Source:
    """Makes MkDocs' files and pages of what lies in the pages folder."""

    def __init__(self, folder: Path, config: MkDocsConfig) -> None:
        """A source of files in the pages folder."""
        self.folder, self.config = str(folder), config

    def file(self, path: str) -> File:
        """A file outside the navigation."""
        return File(
            path,
            self.folder,
            self.config.site_dir,
            self.config.use_directory_urls,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )

    def page(self, file: File) -> ReadyPage:
        """The page of a file."""
        return ReadyPage(file, self.config)

    def pages(self, paths: Iterable[str]) -> Iterator[File]:
        """Files with their pages."""
        for path in paths:
            file = self.file(path)
            self.page(file)
            yield file
