"""`papershelf build`: nothing if nothing has changed, else a real build; then a copy elsewhere.

Only what the first question needs is imported here.
"""

from __future__ import annotations

import atexit
import gc
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType

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
        figures, site = loaded().real_build(config_file, wanted, started)
    else:
        click.echo("Nothing has changed since the last build.", err=True)
        figures, site = Summary(**stamp.figures), Path(stamp.site)
    finish(figures, site, time.perf_counter() - started[1])
    if wanted.to:
        from papershelf.site.mirror import mirrored  # noqa: PLC0415 - loads fsspec

        click.echo(mirrored(site, wanted.to))


def loaded() -> ModuleType:
    """What builds, with MkDocs and numpy; loading makes no garbage worth searching for."""
    running = gc.isenabled()
    gc.disable()
    atexit.register(gc.freeze)  # the system takes all memory back at once; piece by piece takes 2 s
    try:
        return import_module("papershelf.command.real_build")
    finally:
        if running:
            gc.enable()
