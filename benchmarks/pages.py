"""What pages and the site cost once a catalogue is there.

    python benchmarks/pages.py LARGE.jsonl.gz [papers]

Reads, cleans and enriches the first papers of the file (10,000 unless told), then makes the site in
a folder of its own: from nothing, again with nothing changed (the first time after that fills the
second of the two trees that take turns), and with one paper's abstract changed. Prints CPU seconds
and seconds by the clock of the Markdown pages (`pages`), of everything else that is written into
the pages folder (`data`: exports, search index, assets) and of all that MkDocs and the site's tree
take (`site`); then bytes of the papers' pages. One process does all the work.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config

from papershelf.build import enriched
from papershelf.mkdocs_plugin import PapershelfPlugin
from papershelf.model import Catalogue, RichText
from papershelf.site import writing
from scale import PAPERS, catalogue_of

MKDOCS_YML = """\
site_name: Papers
theme: {name: material, font: false}
docs_dir: content
site_dir: build/site
plugins: [papershelf]
"""


class Stopwatch:
    """CPU seconds and seconds by the clock of named parts; parts inside others count apart."""

    def __init__(self) -> None:
        """Nothing has been measured."""
        self.spent: dict[str, tuple[float, float]] = {}

    @contextmanager
    def part(self, name: str, without: tuple[str, ...] = ()) -> Iterator[None]:
        """A part of the work, less the parts inside it that are named."""
        start = time.process_time(), time.perf_counter()
        yield
        spent = [time.process_time() - start[0], time.perf_counter() - start[1]]
        for inner in without:
            spent = [all_in - part for all_in, part in zip(spent, self.spent[inner], strict=True)]
        self.spent[name] = spent[0], spent[1]


def publish(folder: Path, catalogue: Catalogue, name: str) -> None:
    """Make the site of a catalogue and print what it cost."""
    watch, write_pages = Stopwatch(), writing.write_pages
    config = load_config(str(folder / "mkdocs.yml"))
    plugin = config.plugins["papershelf"]
    assert isinstance(plugin, PapershelfPlugin)  # noqa: S101 - tells the type checker
    plugin.size = 1

    def made(project: object) -> Catalogue:
        with watch.part("data", without=("pages",)):
            plugin.write(catalogue, project)  # type: ignore[arg-type] # MkDocs' project
        return catalogue

    def pages(*given: object) -> object:
        with watch.part("pages"):
            return write_pages(*given)  # type: ignore[arg-type] # as they are

    with patch.object(plugin, "made", made), patch.object(writing, "write_pages", pages):
        config.plugins.on_startup(command="build", dirty=False)
        with watch.part("site", without=("data", "pages")):
            build(config)
        config.plugins.on_shutdown()
    rows = (f"{part} {cpu:6.2f} {clock:6.2f}" for part, (cpu, clock) in watch.spent.items())
    print(f"{name:16}", " | ".join(rows), flush=True)


def weigh(site: Path) -> None:
    """Print what papers' pages weigh."""
    sizes = sorted(page.stat().st_size for page in (site / "papers").glob("*/index.html"))
    at_95 = sizes[len(sizes) * 95 // 100]
    print(f"{len(sizes)} papers' pages: {sum(sizes) / len(sizes):.0f} bytes each, 95 %: {at_95}")
    print(f"{sum(1 for _ in site.rglob('index.html'))} pages in all")


def main(catalogue: Catalogue) -> None:
    """Publish a catalogue four times."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "mkdocs.yml").write_text(MKDOCS_YML)
        (folder / "content").mkdir()
        print(f"{'':16} part, CPU seconds, seconds by the clock")
        for name in ("from nothing", "second tree", "nothing changed"):
            publish(folder, catalogue, name)
        papers = list(catalogue.papers)
        papers[len(papers) // 2] = replace(papers[len(papers) // 2], abstract=RichText.of("New."))
        publish(folder, replace(catalogue, papers=tuple(papers)), "one changed")
        weigh(folder / "build" / "site")


if __name__ == "__main__":
    size = int(sys.argv[2]) if len(sys.argv) > 2 else PAPERS  # noqa: PLR2004 - a path and a number
    main(enriched(catalogue_of(Path(sys.argv[1]), size)))
