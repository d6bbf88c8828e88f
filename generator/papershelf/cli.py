"""The command line: the only place that ends with an exit code; console.py shows what it says.

A command imports what it needs when it runs: `--help`, and a build that has nothing to do, are over
before MkDocs and numpy would be loaded.

Exit codes: 0 all is well, 1 `check` found problems, 2 something has to be mended first.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from papershelf.building import build
from papershelf.console import show
from papershelf.mending import sentences
from papershelf.places import find
from papershelf.text.count import counted
from papershelf.wanted import Wanted

if TYPE_CHECKING:
    from papershelf.config import Project
    from papershelf.model import Catalogue, Problem, SearchTest

PROBLEMS_FOUND = 1

config_file = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The catalogue's mkdocs.yml.  [default: the one in this folder]",
)
strict_option = click.option("-s", "--strict", is_flag=True, help="Let no problem pass.")


def examples(*commands: str) -> str:
    """The end of a command's help; click keeps the lines of a paragraph that starts so."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: papershelf check, then papershelf serve.",
)
@click.version_option(package_name="papershelf", prog_name="papershelf")
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
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
@click.option("--workers", metavar="N", type=click.IntRange(min=1), help="Processes at most.")
@click.option("--scheduler", metavar="ADDRESS", help="Let the workers of a Dask scheduler help.")
@click.option("--to", metavar="URL", help="Copy the finished site there: s3://bucket/shelf ...")
@click.option("--profile", is_flag=True, help="Show where the time went.")
@sentences
def build_command(config_file: Path | None, **wanted: Any) -> None:  # noqa: ANN401 - click's options
    """Build the site.

    The finished site replaces the previous one in a single step; when anything fails, the previous
    one stays as it is. When nothing has changed since the last build, nothing is done.
    """
    build(config_file or find(Path.cwd()), Wanted(**wanted))


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
    from mkdocs.commands import serve as mkdocs_serve

    from papershelf import config

    path = config_file or find(Path.cwd())
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
    from papershelf.build import cleaned, read
    from papershelf.catalogue.accounting import sentence
    from papershelf.catalogue.assemble import assemble
    from papershelf.catalogue.duplicates.report import merge_lines, uncertain_lines
    from papershelf.enrich.author_editor import unknown_people
    from papershelf.files import sources
    from papershelf.render.formulas import formulas
    from papershelf.render.formulas import sentence as typeset

    project = opened(config_file)
    readings = read(sources(project.sources, project.root))
    papers, doubts = cleaned(r for reading in readings for r in reading.records)
    catalogue = assemble(papers, project.title, project.vocabulary())
    for reading in readings:
        click.echo(f"{reading.source.name} ({reading.reader}): {sentence(reading.account)}")
        for noise in reading.noise:
            click.echo(f"  line {noise.line}: noise ({noise.rule}): {noise.text.strip()}")
    problems = [problem for reading in readings for problem in reading.problems]
    problems += [*doubts, *project.published()[1], *catalogue.ledger.problems]
    problems += unknown_people(catalogue)
    for problem in problems:
        show(problem)
    for line in (*merge_lines(catalogue), *uncertain_lines(catalogue)):
        click.echo(line)
    if line := typeset(formulas(papers)):
        click.echo(line)
    merged = len(papers) - len(catalogue.papers)
    click.echo(
        f"{counted(len(papers), 'record')} = {counted(len(catalogue.papers), 'paper')}"
        f" + {counted(merged, 'merged duplicate')}, {counted(len(problems), 'problem')}"
    )
    faults = rehearsed(catalogue, project.search_tests())
    if any(strict or problem.severity.value == "error" for problem in [*problems, *faults]):
        sys.exit(PROBLEMS_FOUND)


def rehearsed(catalogue: Catalogue, tests: Sequence[SearchTest]) -> list[Problem]:
    """Ask what the editor wants asked, and show what is found elsewhere."""
    if not tests:
        return []
    from papershelf.build import enriched
    from papershelf.rehearsal import Rehearsal

    faults = list(Rehearsal(enriched(catalogue)).faults(tests))
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
    from papershelf import explain

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
    from papershelf import tagging

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


def opened(config_file: Path | None) -> Project:
    """The project of a configuration file, or of this folder."""
    from papershelf import config

    made = config.load(config_file or find(Path.cwd()))
    return config.project(made, made.plugins["papershelf"].config["pages_dir"])


def assembled(project: Project) -> Catalogue:
    """The project's papers before anything is found out about them."""
    from papershelf.build import cleaned, read
    from papershelf.catalogue.assemble import assemble
    from papershelf.files import sources

    readings = read(sources(project.sources, project.root))
    papers, _ = cleaned(r for reading in readings for r in reading.records)
    return assemble(papers, project.title, project.vocabulary())
