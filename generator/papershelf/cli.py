"""The command line: the only place that ends with an exit code; console.py shows what it says.

A command imports what it needs when it runs: `--help`, and a build that has nothing to do, are over
before MkDocs and numpy would be loaded.

Exit codes: 0 all is well, 1 `check` found problems or `add` wrote nothing, 2 something has to be
mended first.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from papershelf.command.building import build
from papershelf.command.mending import sentences
from papershelf.command.places import find
from papershelf.command.wanted import Wanted
from papershelf.telling.console import show_check, show_next

if TYPE_CHECKING:
    from papershelf.config import Project

PROBLEMS_FOUND = 1
NOTHING_WRITTEN = 1

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
@click.option(
    "--single-file",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write the whole catalogue as one HTML file that opens from disk.",
)
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


@main.command(
    "check",
    epilog=examples(
        "papershelf check", "papershelf check --strict", "papershelf check --json > check.json"
    ),
)
@config_file
@strict_option
@click.option("--json", "as_json", is_flag=True, help="Say it in JSON, for programs.")
@sentences
def check_command(config_file: Path | None, *, strict: bool, as_json: bool) -> None:
    """Read every source and account for each line and record, without building.

    Asks the queries of search-tests.yml and says which papers do not stand where they should.

    Ends with 1 when a line or a paper had to be set aside, or a query finds something else; with
    --strict also when a reader was not sure, or when ids.tsv and tags.tsv are not as a build would
    leave them.
    """
    from papershelf.telling.check_json import check_json
    from papershelf.telling.checking import checked

    found = checked(opened(config_file), strict=strict)
    if as_json:
        click.echo(check_json(found, strict=strict))
    else:
        show_check(found)
    if found.fails(strict=strict):
        sys.exit(PROBLEMS_FOUND)


@main.command("new", epilog=examples("papershelf new herons", "papershelf new ~/papers/herons"))
@click.argument("folder", metavar="NAME", type=click.Path(path_type=Path))
@sentences
def new_command(folder: Path) -> None:
    """Make a catalogue in a new folder, with a sample paper, and build its site.

    NAME is the folder; it must be empty or not exist. The catalogue is called like it.
    """
    from papershelf.command.shelving import start

    start(folder)
    build(folder / "mkdocs.yml", Wanted())
    show_next(folder)


@main.command(
    "add",
    epilog=examples(
        "papershelf add ~/Downloads/references.bib",
        "papershelf add *.ris --yes",
        "papershelf add -    (then paste, and end with Ctrl-D)",
    ),
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
@config_file
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@sentences
def add_command(files: tuple[Path, ...], config_file: Path | None, *, yes: bool) -> None:
    """Show what files will become, and put them beside the other sources.

    FILE may be - for text that is pasted. No file is written over: one whose name is taken gets a
    number. Ends with 1 when nothing was written: the answer was no, or there was nobody to ask.
    """
    from papershelf.command.bringing import bring

    if not bring(opened(config_file), files, yes=yes):
        sys.exit(NOTHING_WRITTEN)


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
    from papershelf.telling.checking import assembled

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
    from papershelf.telling.checking import assembled

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
