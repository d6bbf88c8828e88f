"""Real exports of people's libraries: each alone and all together become a site, nothing lost.

    python benchmarks/inputs.py ../shared/data/inputs [--no-build]

For each file the entries are counted without Papershelf's readers, by what begins an entry in its
format, and compared with what `papershelf check --json` says. Prints a Markdown table; ends with 1
when a count differs or a command fails.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

SETTINGS = """site_name: Inputs
docs_dir: content
site_dir: build/site
theme: {name: material, font: false}
plugins:
  - papershelf: {workers: 1}
"""


def begun(pattern: str) -> Callable[[str], int]:
    """A counter of places where an entry begins."""
    return lambda text: len(re.findall(pattern, text, re.MULTILINE))


def rows(text: str) -> int:
    """Rows of a table below its header."""
    return sum(any(row) for row in csv.reader(text.splitlines(keepends=True))) - 1


def items(text: str) -> int:
    """Members of a JSON list."""
    return len(json.loads(text))


COUNTERS: Mapping[str, Callable[[str], int]] = {
    ".bib": begun(r"^[ \t]*@(?!(?i:string|preamble|comment)\b)\w+\s*[{(]"),
    ".ris": begun(r"^TY  - "),
    ".nbib": begun(r"^PMID- "),
    ".json": items,
    ".jsonl": begun(r"^\{"),
    ".csv": rows,
    ".rdf": begun(r"<z:itemType>(?!attachment|note)"),
    ".txt": begun(r"^PMID[-:] "),
}


def counted(file: Path) -> int:
    """The entries of a file."""
    text = file.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
    return COUNTERS[file.suffix](text.replace("\r", "\n"))


def main() -> int:
    """Check and build every file, then all of them; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("inputs", type=Path)
    parser.add_argument("--no-build", action="store_true", help="only check")
    given = parser.parse_args()
    files = sorted(path for path in given.inputs.rglob("*") if path.is_file())
    print("| file | counted | records | papers | merged | set aside | warnings | site |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    fine = [row(path.name, [path], build=not given.no_build) for path in files]
    fine.append(row("all together", files, build=not given.no_build))
    return 0 if all(fine) else 1


def row(name: str, files: Sequence[Path], *, build: bool) -> bool:
    """One row of the table; whether it adds up."""
    expected = sum(map(counted, files))
    with tempfile.TemporaryDirectory() as place:
        folder = project(Path(place), files)
        checked = command(folder, "check", "--json")
        said: dict[str, Any] = json.loads(checked.stdout or '{"counts": {}}')
        built = command(folder, "build").returncode == 0 if build else None
    found = said["counts"]
    sums = [found.get(key, -1) for key in ("records", "papers", "merged", "set_aside", "warnings")]
    shown = {True: "built", False: "failed", None: "-"}[built]
    print(f"| {name} | {expected} | {' | '.join(map(str, sums))} | {shown} |", flush=True)
    return sums[0] == expected == sum(sums[1:4]) and built is not False


def project(folder: Path, files: Sequence[Path]) -> Path:
    """A catalogue of copies of these files."""
    sources = folder / "content" / "sources"
    sources.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS)
    for file in files:
        (sources / f"{file.parent.name}-{file.name}").write_bytes(file.read_bytes())
    return folder


def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of Papershelf in a folder."""
    return subprocess.run(  # noqa: S603 - our own command line
        [sys.executable, "-m", "papershelf", *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )


if __name__ == "__main__":
    sys.exit(main())
