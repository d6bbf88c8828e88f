"""Papershelf's builds beside other generators', and what grows with the catalogue.

    python benchmarks/building/builds.py --shared ../shared [--only rendering,whole,rebuilds,seed]
        [--sizes 10000,50000,100000] [--rounds 3]

Prints Markdown tables and keeps every figure in `build/build-bench/figures.json`. Rounds go through
all programs in turn, so that a busy machine is busy for all; figures are their medians. Catalogues
of more than 10,000 papers are built once.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import shelves
from build_tables import table
from generators import EQUAL, Generator, all_of_them, installed
from measured import Cost, cost, median, weighed

Row = dict[str, Any]
RENDERED = (1000, 10_000)
"""Papers of the rendering."""
CHANGED = 10_000
"""Papers of the catalogue that changes are made to."""
ONCE = 10_000
"""Papers beyond which a build is measured once."""
OWN = "Papershelf, from the same Markdown"


def rendering(shared: Path, rounds: int) -> Iterator[Row]:
    """The same Markdown by everybody."""
    own = Generator(
        name=OWN,
        prepare=shelves.markdown_only,
        command=(sys.executable, str(Path(__file__).with_name("from_markdown.py"))),
        most=max(RENDERED),
    )
    asked = [own, *all_of_them(installed(shelves.KEPT))]
    for papers in RENDERED:
        folder = shelves.shelf(shared, papers)
        shelves.built(folder)
        pages = folder / "build" / "docs"
        able = [generator for generator in asked if papers <= generator.most]
        costs: dict[str, list[Cost]] = {generator.name: [] for generator in able}
        for turn in range(rounds):
            for generator in (made for made in able if turn == 0 or papers < made.once):
                costs[generator.name].append(rendered(generator, pages))
        for name, found in costs.items():
            yield {"papers": papers, "what": name, "runs": len(found), **asdict(median(found))}


def rendered(generator: Generator, pages: Path) -> Cost:
    """What one generator needs for all pages, from nothing."""
    folder = shelves.KEPT / "rendering"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    generator.prepare(pages, folder)
    found = cost(generator.command, folder)
    site = next(place for place in (folder / "build" / "site", folder / "site") if place.is_dir())
    complete(generator.name, pages, site)
    return weighed(found, site)


def complete(name: str, pages: Path, site: Path) -> None:
    """Be sure that a generator made a page of each that it was given.

    Raises:
        SystemExit: it did not, so that its figures mean nothing.

    """
    wanted = sum(1 for part in EQUAL for _ in (pages / part).rglob("*.md"))
    made = sum(1 for part in EQUAL for _ in (site / part).rglob("*.html"))
    if made < wanted:
        raise SystemExit(f"{name} made {made} of {wanted} pages")


def whole(shared: Path, sizes: Sequence[int], rounds: int) -> Iterator[Row]:
    """From one source to the site, from nothing."""
    for papers in sizes:
        folder = shelves.shelf(shared, papers)
        runs = []
        for _ in range(rounds if papers <= ONCE else 1):
            shelves.emptied(folder)
            runs.append(shelves.built(folder))
        parts = {"stages": shelves.stages(folder), "folders": shelves.folders(folder)}
        yield {"papers": papers, "runs": len(runs), **asdict(median(runs)), **parts}


def rebuilds(shared: Path, rounds: int) -> Iterator[Row]:
    """A catalogue that was built before."""
    folder = shelves.shelf(shared, CHANGED)
    shelves.built(folder)
    changes = {
        "nothing changed": None,
        "one abstract changed": shelves.with_other_abstract,
        "one paper added": shelves.with_another_paper,
    }
    runs: dict[str, list[Cost]] = {name: [] for name in changes}
    for number in range(1, rounds + 1):
        for name, change in changes.items():
            if change:
                change(folder, number)
            runs[name].append(shelves.built(folder))
            told({"what": name, "stages": shelves.stages(folder)})
    for name, found in runs.items():
        yield {"papers": CHANGED, "what": name, "runs": rounds, **asdict(median(found))}


def seed(rounds: int) -> Iterator[Row]:
    """The project's own catalogue, from nothing."""
    runs = [shelves.built(shelves.seed()) for _ in range(rounds)]
    stages = shelves.stages(shelves.KEPT / "shelf-seed")
    yield {"papers": 68, "runs": rounds, **asdict(median(runs)), "stages": stages}


def main() -> None:
    """Measure what is asked for and print it."""
    chosen = options()
    sizes = [int(size) for size in chosen.sizes.split(",")]
    parts = {
        "rendering": lambda: rendering(chosen.shared, chosen.rounds),
        "whole": lambda: whole(chosen.shared, sizes, chosen.rounds),
        "rebuilds": lambda: rebuilds(chosen.shared, chosen.rounds),
        "seed": lambda: seed(chosen.rounds),
    }
    for part in chosen.only.split(","):
        rows = [told(row) for row in parts[part]()]
        keep(part, rows)
        print(table(part, rows))
        print(f"Load of the machine at the end: {os.getloadavg()[1]:.1f}\n", flush=True)


def keep(part: str, rows: Sequence[Row]) -> None:
    """Put a part's figures in the place of earlier ones; sizes that were not asked for stay."""
    place = shelves.KEPT / "figures.json"
    figures = json.loads(place.read_text("utf-8")) if place.exists() else {}
    new = {(row["papers"], row.get("what")) for row in rows}
    old = [row for row in figures.get(part, ()) if (row["papers"], row.get("what")) not in new]
    text = json.dumps({**figures, part: [*old, *rows]}, indent=1)
    place.write_text(f"{text}\n", "utf-8")


def told(row: Row) -> Row:
    """A row, told on the way since the whole takes long."""
    print(json.dumps(row), file=sys.stderr, flush=True)
    return row


def options() -> argparse.Namespace:
    """The command line."""
    made = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    made.add_argument("--shared", type=Path, default=shelves.CHECKOUT.parent / "shared")
    made.add_argument("--only", default="rendering,whole,rebuilds,seed")
    made.add_argument("--sizes", default="10000,50000,100000", help="papers of the whole job")
    made.add_argument("--rounds", type=int, default=3)
    return made.parse_args()


if __name__ == "__main__":
    main()
