"""What the command line says: problems, warnings, the end."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from papershelf.summary import Summary
from papershelf.text.count import counted

if TYPE_CHECKING:  # brings numpy, which a build that has nothing to do does without
    from papershelf.model import Problem


def finish(summary: Summary, site: Path, seconds: float) -> None:
    """What was made and how to look at it."""
    place = site.relative_to(Path.cwd()) if site.is_relative_to(Path.cwd()) else site
    click.secho(
        f"{counted(summary.papers, 'paper')}, {counted(summary.tags, 'tag')}, "
        f"{counted(summary.links, 'link')}, {counted(summary.problems, 'problem')} "
        f"in {seconds:.1f} seconds",
        bold=True,
    )
    click.echo(f"The site is in {place}. Look at it: papershelf serve")
    click.echo(f"(or any web server: python3 -m http.server -d {place} 8000)")


def show(problem: Problem) -> None:
    """One problem, with what to do about it."""
    colour = "red" if problem.severity.value == "error" else "yellow"
    place = f"{problem.source}:{problem.line}"
    click.secho(f"{place}: {problem.severity.value}: {problem.message}", fg=colour)
    click.echo(f"  {problem.hint}")


@contextmanager
def warnings_shown() -> Iterator[None]:
    """Print the warnings of MkDocs and its plug-ins; errors come out as one sentence at the end."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(lambda record: record.levelno == logging.WARNING)
    handler.setFormatter(logging.Formatter("  warning  %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = True
