"""The command line: the only place that ends with an exit code; console.py shows what it says.

Exit codes: 0 all is well, 1 `check` found problems, 2 something has to be mended first.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
import jinja2
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.exceptions import MkDocsException

from papershelf import __version__, build, config, explain, files, tagging
from papershelf.catalogue.accounting import sentence
from papershelf.catalogue.assemble import assemble
from papershelf.catalogue.duplicates.report import merge_lines, uncertain_lines
from papershelf.console import finish, rendered, show, stage, warnings_shown
from papershelf.errors import PapershelfError
from papershelf.mkdocs_plugin import PapershelfPlugin
from papershelf.model import Catalogue, Problem, SearchTest, Severity
from papershelf.rehearsal import Rehearsal
from papershelf.render.page import broken
from papershelf.text.count import counted

Command = TypeVar("Command", bound=Callable[..., Any])

MENDING_NEEDED = 2
PROBLEMS_FOUND = 1

config_file = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The catalogue's mkdocs.yml.  [default: the one in this folder]",
)
strict_option = click.option("-s", "--strict", is_flag=True, help="Let no problem pass.")


def sentences(command: Command) -> Command:
    """Show what has to be mended as one sentence instead of a traceback."""

    @wraps(command)
    def wrapped(*args: object, **kwargs: object) -> object:
        try:
            return command(*args, **kwargs)
        except (PapershelfError, MkDocsException, jinja2.TemplateError) as error:
            click.secho(f"papershelf: {explained(error)}", fg="red", err=True)
            sys.exit(MENDING_NEEDED)

    return wrapped  # type: ignore[return-value] # the decorated function keeps its signature


def explained(error: BaseException) -> str:
    """The sentence of the error that started it all."""
    chain = list(causes(error))
    for cause in chain:
        if isinstance(cause, PapershelfError):
            return str(cause)
        if isinstance(cause, jinja2.TemplateError):
            return str(broken(cause, "a template of the theme"))
    return " ".join(str(chain[-1]).split())


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those behind it."""
    while error:
        yield error
        error = error.__cause__ or error.__context__


def examples(*commands: str) -> str:
    """The end of a command's help; click keeps the lines of a paragraph that starts so."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: papershelf check, then papershelf serve.",
)
@click.version_option(__version__, prog_name="papershelf")
def main() -> None:
    """Turn a pile of papers into a searchable, cross-linked static site.

    Works in any folder that holds an mkdocs.yml with the papershelf plug-in; the papers are read
    from the folder sources/ inside its docs_dir.
    """


@main.command(
    "build",
    epilog=examples(
        "papershelf build", "papershelf build --strict", "papershelf build -f ~/papers/mkdocs.yml"
    ),
)
@config_file
@strict_option
@click.option("--plain", is_flag=True, help="Render every page by MkDocs alone: slow, the same.")
@sentences
def build_command(config_file: Path | None, *, strict: bool, plain: bool) -> None:
    """Build the site.

    The finished site replaces the previous one in a single step; when anything fails, the previous
    one stays as it is.
    """
    started = time.monotonic()
    path = config_file or config.find(Path.cwd())
    made = config.load(path, strict=strict)
    plugin = made.plugins["papershelf"]
    assert isinstance(plugin, PapershelfPlugin)  # noqa: S101 - tells the type checker; load() made sure
    plugin.progress, plugin.rendered, plugin.plain = stage, rendered, plain
    with warnings_shown():
        made.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(made)
        finally:
            made.plugins.on_shutdown()
    finish(plugin.summary, Path(made.site_dir), time.monotonic() - started)


@main.command(
    "serve",
    epilog=examples(
        "papershelf serve", "papershelf serve --open", "papershelf serve -a 127.0.0.1:9000"
    ),
)
@config_file
@click.option(
    "-a", "--dev-addr", metavar="IP:PORT", help="Where to serve.  [default: 127.0.0.1:8000]"
)
@click.option("-o", "--open", "open_in_browser", is_flag=True, help="Open a browser.")
@sentences
def serve_command(config_file: Path | None, dev_addr: str | None, *, open_in_browser: bool) -> None:
    """Build, serve, and rebuild when a source changes."""
    path = config_file or config.find(Path.cwd())
    config.load(path)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    mkdocs_serve.serve(str(path), open_in_browser=open_in_browser, dev_addr=dev_addr)


@main.command("check", epilog=examples("papershelf check", "papershelf check --strict"))
@config_file
@strict_option
@sentences
def check_command(config_file: Path | None, *, strict: bool) -> None:
    """Read every source and account for each of its lines, without building.

    Asks the queries of search-tests.yml and says which papers do not stand where they should.

    Ends with 1 when a line or a paper had to be set aside, or a query finds something else; with
    --strict also when a reader was not sure.
    """
    project = opened(config_file)
    readings = build.read(files.sources(project.sources, project.root))
    papers, doubts = build.cleaned(r for reading in readings for r in reading.records)
    catalogue = assemble(papers, project.title, project.vocabulary())
    for reading in readings:
        click.echo(f"{reading.source.name} ({reading.reader}): {sentence(reading.account)}")
        for noise in reading.noise:
            click.echo(f"  line {noise.line}: noise ({noise.rule}): {noise.text.strip()}")
    problems = [problem for reading in readings for problem in reading.problems]
    problems += [*doubts, *project.published()[1], *catalogue.ledger.problems]
    for problem in problems:
        show(problem)
    for line in (*merge_lines(catalogue), *uncertain_lines(catalogue)):
        click.echo(line)
    merged = len(papers) - len(catalogue.papers)
    click.echo(
        f"{counted(len(papers), 'record')} = {counted(len(catalogue.papers), 'paper')}"
        f" + {counted(merged, 'merged duplicate')}, {counted(len(problems), 'problem')}"
    )
    faults = rehearsed(catalogue, project.search_tests())
    if any(strict or problem.severity is Severity.ERROR for problem in [*problems, *faults]):
        sys.exit(PROBLEMS_FOUND)


def rehearsed(catalogue: Catalogue, tests: Sequence[SearchTest]) -> list[Problem]:
    """Ask what the editor wants asked, and show what is found elsewhere."""
    if not tests:
        return []
    faults = list(Rehearsal(build.enriched(catalogue)).faults(tests))
    for fault in faults:
        show(fault)
    failed = len({fault.line for fault in faults})
    right = len(tests) - failed
    click.echo(f"{right} of {counted(len(tests), 'query', 'queries')} find what they should first")
    return faults


@main.command(
    "explain",
    epilog=examples(
        "papershelf explain autobencher-creating-salient-novel-difficult-datasets-for",
        "papershelf explain some-paper -f ~/papers/mkdocs.yml",
    ),
)
@click.argument("paper_id", metavar="ID")
@config_file
@sentences
def explain_command(paper_id: str, config_file: Path | None) -> None:
    """Show where each field of a paper comes from and how it was cleaned.

    ID is the last part of the paper's address: /papers/ID/.
    """
    catalogue = assembled(opened(config_file))
    for line in explain.lines(explain.found(catalogue, paper_id)):
        click.echo(line)


@main.command(
    "tags",
    epilog=examples(
        "papershelf tags",
        'papershelf tags --why "dense retrieval"',
        "papershelf tags --merges",
        "papershelf tags --starter > starter.yml",
    ),
)
@config_file
@click.option("--merges", is_flag=True, help="Propose tags that may be one.")
@click.option("--starter", is_flag=True, help="Write a tags.yml that changes nothing yet.")
@click.option("--why", metavar="TAG", help="Show why a phrase is a tag, or why not.")
@sentences
def tags_command(config_file: Path | None, why: str | None, *, merges: bool, starter: bool) -> None:
    """Show the tag vocabulary: papers, aliases, broader tags, and where each comes from."""
    catalogue, made = tagging.tagged(assembled(opened(config_file)))
    if starter:
        found = tagging.starter(catalogue)
    elif merges:
        found = tagging.merges(catalogue.taxonomies["tags"].terms)
    elif why is not None:
        found = tagging.why(catalogue, made, why)
    else:
        found = tagging.lines(catalogue, made)
    for line in found:
        click.echo(line)


def opened(config_file: Path | None) -> config.Project:
    """The project of a configuration file, or of this folder."""
    made = config.load(config_file or config.find(Path.cwd()))
    return config.project(made, made.plugins["papershelf"].config["pages_dir"])


def assembled(project: config.Project) -> Catalogue:
    """The project's papers before anything is found out about them."""
    readings = build.read(files.sources(project.sources, project.root))
    papers, _ = build.cleaned(r for reading in readings for r in reading.records)
    return assemble(papers, project.title, project.vocabulary())
