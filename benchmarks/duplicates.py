"""Duplicates at size: what merging costs and what it finds among papers of which some stand twice.

    python benchmarks/duplicates.py --papers 100000
    python benchmarks/duplicates.py --source some.jsonl.gz --twice 2000 --show 50

Without a source the papers are made up, a tenth of them twice with the troubles of real lists. With
one, its papers are taken and the first of them are added again in another shape. Printed are CPU
seconds of merging, and of the known pairs those found, those left as a question and those missed;
with `--show` also what was merged or asked beyond them.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from papershelf import build
from papershelf.catalogue.duplicates import Merged, merged
from papershelf.model import Issued, Paper, PaperId, Person, Record, RichText

SYLLABLES = [first + second for first in "bdfglmnprstvwxz" for second in "aeiou"]


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--papers", type=int, default=10_000)
    options.add_argument("--source", type=Path, help="a file that Papershelf reads")
    options.add_argument("--twice", type=int, help="papers that stand twice; default: a tenth")
    options.add_argument("--show", type=int, default=0, help="of what else is found, to print")
    given = options.parse_args()
    papers = from_source(given.source, given.papers) if given.source else made_up(given.papers)
    twice = given.papers // 10 if given.twice is None else given.twice
    copies = [another(paper, number) for number, paper in enumerate(papers[:twice])]
    shelf = [*papers, *copies]
    random.Random(7).shuffle(shelf)  # noqa: S311 - no secret
    gc.freeze()
    started = time.process_time()
    found = merged(shelf)
    seconds = time.process_time() - started
    print(f"{len(shelf)} records, {len(found.papers)} papers: {seconds:.2f} CPU seconds")
    report(found, twice, given.show)


def from_source(path: Path, count: int) -> list[Paper]:
    """The first papers of a file."""
    readings = build.read([(path.name, path.read_bytes())])
    records = [record for reading in readings for record in reading.records][:count]
    return list(build.cleaned(records)[0])


def made_up(count: int) -> list[Paper]:
    """Papers of made-up words: few are frequent and most are rare, as in titles."""
    dice = random.Random(1)  # noqa: S311 - no secret
    words = ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(20_000)]
    weights = [1 / (10 + rank) for rank in range(len(words))]
    return [made(number, dice.choices(words, weights, k=60), dice) for number in range(count)]


def made(number: int, words: Sequence[str], dice: random.Random) -> Paper:
    """One paper of these words."""
    length = dice.randint(5, 12)
    record = Record(source="made-up", line=number + 1, fields={}, raw="")
    return Paper(
        id=PaperId(str(number)),
        title=RichText.of(" ".join(words[:length]).capitalize()),
        abstract=RichText.of(" ".join(words[length:]).capitalize()),
        authors=tuple(
            Person(given=word.capitalize(), family=other.capitalize())
            for word, other in zip(words[:3], words[20:23], strict=True)
        ),
        issued=Issued(year=dice.randint(1990, 2024)),
        venue=f"Conference {dice.randint(1, 40)}",
        origin=(record,),
    )


def another(paper: Paper, number: int) -> Paper:
    """The same paper as another list has it."""
    return TROUBLES[number % len(TROUBLES)](paper)


def slip(paper: Paper) -> Paper:
    """A letter of the title's longest word left out; no abstract."""
    title = paper.title.plain
    word = max(title.split(), key=len)
    return retitled(bare(paper), title.replace(word, word[:3] + word[4:]))


def initials(paper: Paper) -> Paper:
    """Given names as initials; no abstract."""
    people = tuple(Person(given=name.given[:1], family=name.family) for name in paper.authors)
    return replace(bare(paper), authors=people)


def preprint(paper: Paper) -> Paper:
    """A year earlier, on arXiv; no abstract."""
    year = paper.issued.year if paper.issued else 2000
    return replace(bare(paper), venue="arXiv", issued=Issued(year=year - 1))


def retitled(paper: Paper, title: str) -> Paper:
    """The same under another title."""
    return replace(paper, title=RichText.of(title))


def bare(paper: Paper) -> Paper:
    """Without an abstract."""
    return replace(paper, abstract=RichText())


TROUBLES: tuple[Callable[[Paper], Paper], ...] = (
    slip,
    initials,
    preprint,
    lambda paper: retitled(paper, f"{paper.title.plain}: lessons learned"),
    lambda paper: retitled(paper, f"{paper.title.plain.upper()}."),
    lambda paper: retitled(
        replace(preprint(paper), abstract=paper.abstract), f"Towards {paper.title.plain}"
    ),
    lambda paper: replace(bare(paper), venue="", issued=None),
    lambda paper: replace(bare(paper), authors=()),
)
"""What happens to papers on their way through lists."""


def report(found: Merged, twice: int, show: int) -> None:
    """What became of the pairs that were made, and what else was found."""
    groups = [[part.paper for part in paper.versions] for paper in found.papers if paper.versions]
    right = [group for group in groups if len({paper.id for paper in group}) == 1]
    wrong = [group for group in groups if len({paper.id for paper in group}) > 1]
    asked = sum(pair.one.id == pair.other.id for pair in found.uncertain)
    others = [pair for pair in found.uncertain if pair.one.id != pair.other.id]
    missed = max(0, twice - len(right) - asked)
    print(f"of {twice} pairs {len(right)} merged, {asked} asked about, {missed} missed")
    print(f"beyond them {len(wrong)} merged, {len(others)} asked about")
    for group in wrong[:show]:
        print("\nmerged", *(f"  {_told(paper)}" for paper in group), sep="\n")
    for pair in others[:show]:
        print(f"\nasked: {pair.speaks_for} against {pair.speaks_against}")
        print(f"  {_told(pair.one)}", f"  {_told(pair.other)}", sep="\n")


def _told(paper: Paper) -> str:
    people = "; ".join(person.name for person in paper.authors[:3])
    return f"{paper.title.plain[:120]} | {people} | {paper.issued} | {paper.venue}"


if __name__ == "__main__":
    main()
