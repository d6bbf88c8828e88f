"""Papershelf's search beside others', in a real browser over HTTP.

    python benchmarks/search/compare.py --shared ../shared [--only ranking,titles,budgets]
        [--engines "Papershelf;Pagefind"] [--sizes 68,10000,50000] [--titles 1000]

Prints Markdown tables and keeps every figure in `build/search-bench/figures.json`. What is measured
and how stands in finding.py and budgets.py.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import budgets
import finding
import peer_sites
import tables
from catalogues import CHECKOUT, KEPT
from playwright.sync_api import Browser
from sites import ENGINES, OURS, site

from reader import browser

Row = dict[str, Any]
TITLED = ("68", "10000")
SLOW = frozenset({"lunr.js", "MiniSearch, tolerant"})
"""Left out of the budgets: Material is lunr.js, and tolerance changes no size."""


def rankings(opened: Browser, shared: Path, engines: Sequence[str], place: Path) -> Iterator[Row]:
    """Each collection by each engine."""
    for name in finding.COLLECTIONS:
        yield {"collection": name, "engine": finding.BM25, **finding.textbook(shared, name)}
        for engine in engines:
            made = site(shared, engine, name, place)
            found = finding.ranking(opened, shared, name, made)
            yield {"collection": name, "engine": engine, **found}


def titles(
    opened: Browser,
    shared: Path,
    engines: Sequence[str],
    sizes: Sequence[str],
    most: int,
    place: Path,
) -> Iterator[Row]:
    """Titles of each catalogue by each engine."""
    for name in sizes:
        for engine in engines:
            if name in TITLED:
                made = site(shared, engine, name, place)
                yield {"papers": name, "engine": engine, **finding.titles(opened, made, most)}


def costs(
    opened: Browser, shared: Path, engines: Sequence[str], sizes: Sequence[str], place: Path
) -> Iterator[Row]:
    """Costs of each catalogue by each engine."""
    for name in sizes:
        for engine in engines:
            if engine not in SLOW:
                made = site(shared, engine, name, place)
                yield {"papers": name, "engine": engine, **budgets.cost(opened, made)}


def main() -> None:
    """Measure what is asked for and print it."""
    chosen = options()
    engines, sizes = chosen.engines.split(";"), chosen.sizes.split(",")
    if set(engines) != {OURS}:
        peer_sites.install()
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT) as folder, browser() as opened:
        place = Path(folder)
        parts = {
            "ranking": lambda: rankings(opened, chosen.shared, engines, place),
            "titles": lambda: titles(opened, chosen.shared, engines, sizes, chosen.titles, place),
            "budgets": lambda: costs(opened, chosen.shared, engines, sizes, place),
        }
        for part in chosen.only.split(","):
            rows = [told(part, row) for row in parts[part]()]
            keep(part, rows)
            print(tables.table(part, rows))
            print(f"Load of the machine at the end: {os.getloadavg()[1]:.1f}\n", flush=True)


def keep(part: str, rows: Sequence[Row]) -> None:
    """Put one part's figures in the place of those of an earlier run."""
    place = KEPT / "figures.json"
    figures = json.loads(place.read_text("utf-8")) if place.exists() else {}
    text = json.dumps({**figures, part: list(rows)}, indent=1, ensure_ascii=False)
    place.write_text(f"{text}\n", "utf-8")


def told(part: str, row: Row) -> Row:
    """A row, told on the way since the whole takes long."""
    print(part, json.dumps(row, ensure_ascii=False), file=sys.stderr, flush=True)
    return row


def options() -> argparse.Namespace:
    """The command line."""
    made = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    made.add_argument("--shared", type=Path, default=CHECKOUT.parent / "shared")
    made.add_argument("--only", default="ranking,titles,budgets")
    made.add_argument("--engines", default=";".join(ENGINES), help="names with semicolons between")
    made.add_argument("--sizes", default="68,10000,50000")
    made.add_argument("--titles", type=int, default=1000, help="titles asked for at most")
    return made.parse_args()


if __name__ == "__main__":
    main()
