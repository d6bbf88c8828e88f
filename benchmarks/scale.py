"""What each enrichment of a large catalogue costs.

    python benchmarks/scale.py LARGE.jsonl.gz [papers]

Reads and cleans the first papers of the file (10,000 unless told), runs every enrichment in the
order of a build, and prints a row for each part: CPU seconds, seconds by the clock, and the most
memory that the process has held so far. CPU seconds include those of threads, so compare figures
made with OPENBLAS_NUM_THREADS=1.
"""

from __future__ import annotations

import gzip
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

import papershelf.enrich
from papershelf.build import cleaned, read, uncollected
from papershelf.catalogue.assemble import assemble
from papershelf.model import Catalogue, Vocabulary
from papershelf.plugins import Enrichment, discover, in_order

PAPERS = 10_000
KILOBYTE = 1 if sys.platform != "darwin" else 1024
"""What `ru_maxrss` counts in: kilobytes on Linux, bytes on macOS."""
T = TypeVar("T")


def timed(name: str, work: Callable[[], T]) -> T:
    """The result of the work, and a printed row of what it cost."""
    processor, clock = time.process_time(), time.perf_counter()
    found = work()
    row(name, time.process_time() - processor, time.perf_counter() - clock)
    return found


def row(name: str, processor: float, clock: float) -> None:
    """Print one part's cost; memory is the peak of the whole process until now."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE / 1024
    print(f"{name:18}{processor:10.2f}{clock:10.2f}{peak:10.0f}", flush=True)


def catalogue_of(path: Path, size: int) -> Catalogue:
    """The first papers of a source of one paper a line."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rb") as lines:
        content = b"".join(islice(lines, size))
    name = path.name.removesuffix(".gz")
    readings = timed("read", lambda: read([(name, content)]))
    papers, _ = timed("clean", lambda: cleaned(r for found in readings for r in found.records))
    return timed("assemble", lambda: assemble(papers, "Papers", Vocabulary()))


def crowding(catalogue: Catalogue) -> str:
    """How many lists of related papers the most listed papers are in."""
    links = catalogue.relations["related"].links
    held = Counter(link.target for found in links.values() for link in found)
    most = [count for _, count in held.most_common(3)]
    return f"{len(links)} papers have related ones; the most listed are in {most} lists"


def main(path: Path, size: int) -> None:
    """Print a row for each part and one for the whole."""
    print(f"{'part':18}{'CPU s':>10}{'clock s':>10}{'peak MB':>10}")
    processor, clock = time.process_time(), time.perf_counter()
    catalogue = catalogue_of(path, size)
    with uncollected():
        for plugin in in_order(discover(papershelf.enrich, Enrichment)):
            catalogue = catalogue.having(
                timed(plugin.name, lambda plugin=plugin, given=catalogue: plugin.run(given))  # type: ignore[misc]
            )
    row("all", time.process_time() - processor, time.perf_counter() - clock)
    print(f"{len(catalogue.papers)} papers; {crowding(catalogue)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else PAPERS)  # noqa: PLR2004 - a path and a number
