"""Papershelf's own projects: made, emptied, changed in one place, built, and looked at.

A project lies in its folder below `build/build-bench/`: mkdocs.yml, content/sources/papers.jsonl.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import large_sources
from generators import equal_pages
from measured import Cost, cost, weighed

CHECKOUT = Path(__file__).resolve().parents[2]
KEPT = CHECKOUT / "build" / "build-bench"
COMMAND = (sys.executable, "-m", "papershelf", "build", "--profile")
CONFIG = """\
site_name: Papers
docs_dir: content
site_dir: build/site
theme:
  name: material
  font: false
plugins:
  - papershelf{setting}
markdown_extensions:
  - toc
  - tables
  - fenced_code
"""
STAGE = re.compile(r"^(.{16})((?:\s+\d+\.\d+){3})\s+\d+((?:\s+\d+){2})$", re.MULTILINE)
"""A row of `--profile`: the stage, three times, its memory, two counts."""


def shelf(shared: Path, papers: int) -> Path:
    """A project of so many papers that was never built."""
    folder = KEPT / f"shelf-{papers}"
    source = folder / "content" / "sources" / "papers.jsonl"
    shutil.rmtree(folder / "content", ignore_errors=True)
    large_sources.write(shared, papers, source)
    (folder / "content" / "index.md").write_text("# Papers\n", "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG.format(setting=""), "utf-8")
    emptied(folder)
    return folder


def seed() -> Path:
    """The project's own catalogue in a folder of its own, never built."""
    folder = KEPT / "shelf-seed"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(CHECKOUT / "content", folder / "content")
    shutil.copy(CHECKOUT / "mkdocs.yml", folder)
    return folder


def emptied(folder: Path) -> None:
    """Take away all that a build has left."""
    shutil.rmtree(folder / "build", ignore_errors=True)
    for name in ("tags.tsv", "ids.tsv", "duplicates.yml"):
        (folder / "content" / name).unlink(missing_ok=True)


def built(folder: Path) -> Cost:
    """What one build costs."""
    return weighed(cost(COMMAND, folder), folder / "build" / "site")


def stages(folder: Path) -> dict[str, float]:
    """CPU seconds of each stage of the last build, those of other processes included."""
    said = (folder / "bench.log").read_text("utf-8", "replace")
    return {
        name.strip(): round(sum(map(float, times.split()[:2])), 2)
        for name, times, _ in STAGE.findall(said)
    }


def folders(folder: Path) -> dict[str, tuple[float, int]]:
    """Megabytes and files of each top folder of the site, and of what a build keeps."""
    site = folder / "build" / "site"
    parts = {path.name: weighed(_NOTHING, path) for path in sorted(site.iterdir()) if path.is_dir()}
    kept = {name: weighed(_NOTHING, folder / "build" / name) for name in ("docs", "cache")}
    return {name: (found.size, found.files) for name, found in {**parts, **kept}.items()}


_NOTHING = Cost(cpu=0, wall=0, memory=0)


def with_other_abstract(folder: Path, number: int) -> None:
    """Change the abstract of one paper; another paper and other words for another number."""
    source = folder / "content" / "sources" / "papers.jsonl"
    rows = source.read_text("utf-8").splitlines(keepends=True)
    place = 997 * number % len(rows)
    paper = json.loads(rows[place])
    paper["abstract"] = f"{paper['abstract']} The {number}th revision adds an ablation study."
    rows[place] = f"{json.dumps(paper, ensure_ascii=False)}\n"
    source.write_text("".join(rows), "utf-8")


def with_another_paper(folder: Path, number: int) -> None:
    """Add one paper at the end of the source."""
    source = folder / "content" / "sources" / "papers.jsonl"
    added = {
        "id": f"added-{number}",
        "title": f"Counting herons from drones in winter {number}",
        "abstract": "We count herons with a small convolutional network on a drone. A person "
        f"checks every flock of more than {number + 10} birds, which halves the errors.",
        "authors": ["Ada Winter", "Noor Marsh"],
        "year": 2024,
    }
    with source.open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps(added)}\n")


def markdown_only(pages: Path, folder: Path) -> None:
    """A project of Markdown pages that are there already, for from_markdown.py."""
    equal_pages(pages, folder / "pages")
    (folder / "content").mkdir()
    setting = ":\n      pages_dir: pages"
    (folder / "mkdocs.yml").write_text(CONFIG.format(setting=setting), "utf-8")
