"""What the command line says: problems, warnings, previews, what comes next."""

from __future__ import annotations

import logging
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from papershelf.telling.summary import Summary
from papershelf.text.count import counted

if TYPE_CHECKING:  # brings numpy, which a build that has nothing to do does without
    from papershelf.model import Problem
    from papershelf.telling.checking import Check


def finish(summary: Summary, site: Path, seconds: float) -> None:
    """What was made and how to look at it."""
    place = shown(site)
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
    click.secho(printable(f"{place}: {problem.severity.value}: {problem.message}"), fg=colour)
    click.echo(printable(f"  {problem.hint}"))


def printable(text: str) -> str:
    """A stranger's text without what would command a terminal: its lines, colours, title."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def say(lines: Iterable[str]) -> None:
    """Lines that may hold a stranger's text."""
    for line in lines:
        click.echo(printable(line))


def show_next(folder: Path) -> None:
    """What to do with a catalogue that was just made."""
    click.echo("\nYour catalogue is made. Next:")
    click.echo(f"  cd {shlex.quote(str(folder))}")
    click.echo("  papershelf serve       look at it, and see every change at once")
    click.echo("  papershelf add FILE    bring your papers in; content/sources/sample.bib may go")
    click.echo("README.md there says how to publish it.")


def has_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def agreed(names: Sequence[str]) -> bool:
    """Whether a person wants files to be written; no where there is nobody to ask."""
    if not has_terminal():
        click.echo("Nothing is written: nobody can be asked here. Say --yes to write it.", err=True)
        return False
    return click.confirm(f"Put {', '.join(names)} beside the other sources?", default=True)


def show_added(places: Sequence[Path]) -> None:
    """Where files were put, and what comes next."""
    for place in places:
        click.echo(f"Written: {shown(place)}")
    click.echo("Next: papershelf check shows each line, papershelf build makes the site.")


def shown(place: Path) -> Path:
    """A path as seen from here, if it lies below."""
    return place.relative_to(Path.cwd()) if place.is_relative_to(Path.cwd()) else place


def show_check(check: Check) -> None:
    """What a check found."""
    from papershelf.telling import check_lines  # noqa: PLC0415 - brings numpy, which other commands do without

    say(check_lines.source_lines(check))
    for problem in (*check.problems, *check.behind):
        show(problem)
    say(check_lines.catalogue_lines(check))
    for fault in check.faults:
        show(fault)
    if line := check_lines.query_line(check):
        click.echo(line)


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
