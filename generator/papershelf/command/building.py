"""`papershelf build`: nothing if nothing has changed, else a real build; then a copy elsewhere.

Only what the first question needs is imported here.
"""

from __future__ import annotations

import time
from pathlib import Path

import click

from papershelf.command.wanted import Wanted
from papershelf.keeping.unchanged import last
from papershelf.telling.console import finish
from papershelf.telling.summary import Summary


def build(config_file: Path, wanted: Wanted) -> None:
    """Build the site of a configuration, and say what became of it.

    Raises:
        PapershelfError: something has to be mended first.

    """
    started = time.process_time(), time.perf_counter()
    stamp = None if wanted.force or wanted.single_file else last(config_file, wanted.telling)
    if stamp is None:
        from papershelf.command.real_build import real_build  # noqa: PLC0415 - loads MkDocs and numpy

        figures, site = real_build(config_file, wanted, started)
    else:
        click.echo("Nothing has changed since the last build.", err=True)
        figures, site = Summary(**stamp.figures), Path(stamp.site)
    finish(figures, site, time.perf_counter() - started[1])
    if wanted.to:
        from papershelf.site.mirror import mirrored  # noqa: PLC0415 - loads fsspec

        click.echo(mirrored(site, wanted.to))
