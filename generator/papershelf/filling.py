"""The writing half of a build: a catalogue becomes the pages folder.

    filled(catalogue, Folder(project=project, watch=watch, trusted=True))
    ->  Filled(docs=Tree(...), drafted=Drafted(...), written={"index.md": b"..."}, files=106)

It holds Markdown pages, what machines and the browser's search read, what an editor wrote beside
the sources, and the assets that pages load.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from papershelf import build, files
from papershelf.config import Project
from papershelf.keeping.fingerprint import of_results
from papershelf.model import Catalogue
from papershelf.model.work import UNWATCHED, Watch
from papershelf.plugins import ExportedFile, Made
from papershelf.site import tree, writing
from papershelf.site_language import codes
from papershelf.telling.progress import stepwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A pages folder to be brought up to date."""

    project: Project
    watch: Watch = UNWATCHED
    trusted: bool = True
    """Whether what is known of it from the last time may be used."""


class Filled(NamedTuple):
    """A pages folder that holds a catalogue."""

    docs: tree.Tree
    drafted: writing.Drafted
    written: dict[str, bytes]
    """What an editor wrote, by name."""
    files: int


def filled(catalogue: Catalogue, folder: Folder) -> Filled:
    """Pages, data and assets on disk.

    Raises:
        PapershelfError: a template is broken, or the folder is not ours.

    """
    project, watch = folder.project, folder.watch
    written = dict(files.written(project.content))
    mark = tuple(writing.claim(project.pages))
    docs = tree.opened(project.pages, trusted=folder.trusted)
    with watch.stage("pages"), build.uncollected():
        templates = files.templates(files.template_folders(project.root))
        drafted = writing.write_pages(docs, catalogue, templates, written)
    build.give_back()
    found = stepwise(watch, "search index", build.data_files(catalogue), is_unmade)
    beside = ((name, text) for name, text in written.items() if name not in drafted.kinds)
    everything = chain(mark, beside, found, _assets(catalogue, project))
    with watch.stage("writing"):
        count = docs.complete(everything, of_results().encode())
    build.give_back()
    return Filled(docs, drafted, written, count - len(mark))


def is_unmade(file: ExportedFile) -> bool:
    """Whether a file is made later, if at all, so that many of them can wait in the memory."""
    return isinstance(file, Made)


def _assets(catalogue: Catalogue, project: Project) -> Iterator[ExportedFile]:
    folders = files.template_folders(project.root)
    found = dict(files.assets(folders, codes(catalogue.language.code)))
    yield from build.asset_files(found, files.lunr_source())
