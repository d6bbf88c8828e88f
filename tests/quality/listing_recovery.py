"""Measure how well listings are understood: render known papers in many styles and read them back.

    .venv/bin/python tests/quality/listing_recovery.py papers.jsonl.gz --files 20 --papers-each 20

For each style it prints the share of papers recovered exactly (title and abstract, white space
aside), of files with every line accounted for, and of the papers that went wrong without a word.
A wrong paper that comes with a warning or an error is a nuisance; a silent one is a fault.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from listing_rendering import Paper, render
from listing_styles import STYLES, Style

from papershelf.catalogue.accounting import account
from papershelf.model import Problem, Record
from papershelf.readers.listing import read
from papershelf.text.decode import decode

NEAR = 3
"""Lines around a paper within which a warning is about it."""

DEFAULT = Path("../shared/data/catalogue/ai-papers-50k.jsonl.gz")


@dataclass(slots=True)
class Score:
    """What came back of one style."""

    papers: int = 0
    exact: int = 0
    files: int = 0
    accounted: int = 0
    silent: int = 0
    noisy: int = 0
    pieces: int = 0
    """Pieces of metadata that papers which came back right were rendered with."""
    lost: int = 0
    """Those that the paper's record does not hold."""
    """Papers that came back right and have a warning or an error all the same."""
    examples: list[str] = field(default_factory=list)


def measure(style: Style, papers: list[Paper], chance: random.Random, score: Score) -> None:
    """Render, read back, count."""
    data = render(style, papers, chance)
    source, _ = decode("listing.txt", data)
    items = list(read(source))
    problems = [item for item in items if isinstance(item, Problem)]
    told = {line for problem in problems for line in (problem.line, *problem.set_aside)}
    found = {_title_and_abstract(item): item for item in items if isinstance(item, Record)}
    score.files += 1
    score.accounted += not account(source, items).unaccounted
    for paper in papers:
        near = any(paper.first - NEAR <= line <= paper.last + NEAR for line in told)
        _count(paper, found, score, near=near)


def _count(paper: Paper, found: dict[tuple[str, str], Record], score: Score, *, near: bool) -> None:
    """One paper; one without title or abstract is right if that is told."""
    record = found.get((squeeze(paper.title), squeeze(paper.abstract)))
    whole = bool(paper.title and paper.abstract)
    right = record is not None if whole else near
    score.papers += 1
    score.exact += right
    score.noisy += right and near and whole
    score.silent += not right and not near
    if not right:
        score.examples.append(f"{'told' if near else 'SILENT'}: {_difference(paper, set(found))}")
    if record and whole:
        score.pieces += len(paper.pieces)
        lost = [piece for piece in paper.pieces if not _holds(record, *piece)]
        score.lost += len(lost)
        score.examples += [f"lost: {name} {text[:60]}" for name, text in lost]


def _title_and_abstract(record: Record) -> tuple[str, str]:
    title, abstract = record.first("title"), record.first("abstract")
    return squeeze(title.text if title else ""), squeeze(abstract.text if abstract else "")


def _holds(record: Record, name: str, text: str) -> bool:
    """Whether the record has the piece; an address may have been told to be of a PDF or of code."""
    names = ("url", "pdf", "code", "arxiv", "doi") if name == "url" else (name,)
    values = [squeeze(one.text) for key in names for one in record.fields.get(key, ())]
    return bool(values) and (squeeze(text) in ", ".join(values) or values[0] in text)


def _difference(paper: Paper, found: set[tuple[str, str]]) -> str:
    """Where the nearest record parts from the paper."""
    wanted = f"{squeeze(paper.title)} ## {squeeze(paper.abstract)}"
    got = max((f"{title} ## {text}" for title, text in found), key=lambda one: _alike(one, wanted))
    alike = _alike(got, wanted)
    start = max(0, alike - 40)
    return f"{wanted[start : alike + 40]!r} read as {got[start : alike + 40]!r}"


def _alike(one: str, other: str) -> int:
    """Characters before the first difference."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def squeeze(text: str) -> str:
    """The text with single spaces and none beside a hyphen.

    Whether a line that was broken at a hyphen had a space there, nobody can tell.
    """
    return re.sub(r" ?([-–—]+) ?", r"\1", " ".join(text.split()))


def tidy(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def papers_of(path: Path) -> list[Paper]:
    """The papers of a JSON Lines file that have title and abstract."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    return [
        Paper(tidy(row["title"]), tidy(row["abstract"]), row.get("authors", []), row)
        for row in rows
        if row.get("title") and row.get("abstract")
    ]


def lines_of_report(scores: dict[str, Score]) -> Iterator[str]:
    """A table, one style a row."""
    yield f"{'style':40} {'exact %':>8} {'silent':>7} {'noisy':>6} {'of':>6} {'lost':>5} {'of':>6}"
    for name, score in scores.items():
        exact = 100 * score.exact / score.papers
        row = f"{name:40} {exact:8.2f} {score.silent:7} {score.noisy:6} {score.papers:6}"
        yield f"{row} {score.lost:5} {score.pieces:6}"
    files = sum(score.files for score in scores.values())
    accounted = sum(score.accounted for score in scores.values())
    yield f"all lines accounted for in {accounted} of {files} files"


def main() -> None:
    """Print the table; exit with 1 if a line of any file is unaccounted for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("papers", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--files", type=int, default=10, help="listings per style")
    parser.add_argument("--papers-each", type=int, default=20, help="papers per listing")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="styles whose name holds this")
    parser.add_argument("--show", type=int, default=0, help="wrong papers to show per style")
    asked = parser.parse_args()
    papers = papers_of(asked.papers)
    scores: dict[str, Score] = {}
    for name, style in STYLES.items():
        if asked.only not in name:
            continue
        chance = random.Random(f"{asked.seed} {name}")  # noqa: S311  a sample, no secret
        score = scores.setdefault(name, Score())
        for _ in range(asked.files):
            chosen = [replace(one, pieces=[]) for one in chance.sample(papers, asked.papers_each)]
            measure(style, chosen, chance, score)
        sys.stdout.writelines(f"  {line}\n" for line in score.examples[: asked.show])
    sys.stdout.writelines(f"{line}\n" for line in lines_of_report(scores))
    sys.exit(any(score.accounted < score.files for score in scores.values()))


if __name__ == "__main__":
    main()
