"""A real build of the command line: MkDocs with our plug-in, shown, measured, and noted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from papershelf import config, files
from papershelf.build import uncollected
from papershelf.command.wanted import Wanted
from papershelf.config import Project, project
from papershelf.keeping.cluster import cluster
from papershelf.keeping.named_inputs import named
from papershelf.keeping.standing_site import standing
from papershelf.keeping.unchanged import Stamp, contents, note, summed
from papershelf.mkdocs_plugin import PapershelfPlugin
from papershelf.single_file import single_file
from papershelf.telling.bars import Bars, Lines, stage, table
from papershelf.telling.console import warnings_shown
from papershelf.telling.progress import Progress
from papershelf.telling.summary import Summary


def real_build(
    config_file: Path, wanted: Wanted, started: tuple[float, float]
) -> tuple[Summary, Path]:
    """What was made, and where it is; `started` as Progress takes it.

    Raises:
        PapershelfError: something has to be mended first.

    """
    made = config.load(config_file, strict=wanted.strict)
    plugin = plugin_of(made)
    progress = Progress(Bars() if sys.stderr.isatty() else Lines(), started)
    plugin.progress, plugin.watch, plugin.plain = stage, progress, wanted.plain
    plugin.size = wanted.workers
    plugin.crew = cluster(wanted.scheduler) if wanted.scheduler else None
    with uncollected(), warnings_shown(), noted(config_file, made, wanted):
        made.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(made)
        finally:
            made.plugins.on_shutdown()
    if wanted.single_file:
        folders = files.template_folders(plugin.project.root)
        files.replace_text(wanted.single_file, single_file(plugin.catalogue, folders))
    if wanted.profile:
        table(progress.costs())
    return plugin.summary, Path(made.site_dir)


def plugin_of(made: MkDocsConfig) -> PapershelfPlugin:
    """Our plug-in of a configuration that was loaded."""
    plugin = made.plugins["papershelf"]
    assert isinstance(plugin, PapershelfPlugin)  # noqa: S101 - tells the type checker; load() made sure
    return plugin


@contextmanager
def noted(config_file: Path, made: MkDocsConfig, wanted: Wanted) -> Iterator[None]:
    """Leave a stamp of the build inside, if what it read is known and stayed as it was.

    What a build writes itself beside the sources is no change of what it read.
    """
    plugin = plugin_of(made)
    place = project(made, plugin.config.pages_dir)
    watched = named(made, place, plugin.config.embeddings)
    own = written_by_builds(place)
    before = seen(watched)
    yield
    after = seen(watched)
    if watched is None or after is None or but(before, own) != but(after, own):
        return
    folders, entries = plugin.publication.extent()
    stamp = Stamp(
        watched=watched,
        inputs=summed(after, config_file, wanted.telling),
        site=str(place.site.absolute()),
        standing=standing(place.site, folders, entries),
        figures=asdict(plugin.summary),
    )
    note(place.root / plugin.config.cache_dir, stamp)


def written_by_builds(place: Project) -> set[str]:
    """Inputs that the next build leaves or makes: published tags and addresses, new questions.

    Questions are appended to a file that an editor may be writing in, so that a build which makes
    the file is excused, and one that adds to it is not.
    """
    files = [place.tag_memory, place.id_ledger]
    if not place.questions.exists():
        files.append(place.questions)
    return {str(path.absolute()) for path in files}


def seen(watched: tuple[str, ...] | None) -> dict[str, bytes] | None:
    """What the inputs are now; None when nobody can know."""
    try:
        return None if watched is None else contents(watched)
    except OSError:
        return None


def but(found: dict[str, bytes] | None, own: set[str]) -> dict[str, bytes] | None:
    """The same, some apart."""
    return found and {path: content for path, content in found.items() if path not in own}
