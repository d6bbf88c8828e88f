"""Authors' spellings put together: what it costs, what each rule joins, how often it is wrong.

    python benchmarks/author_groups.py LARGE.jsonl.gz --papers 10000 --show 50
    python benchmarks/author_groups.py LARGE.jsonl.gz --papers 10000 --shorten 0.05

The file holds one JSON object a line with `title` and `authors`. With `--shorten`, that share of
mentions with a given name written out is cut to initials first, and printed are those that
were joined to a name that is spelled like the uncut one, and to any other name.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from papershelf.clean.people import person
from papershelf.enrich.author_groups import RULES, Groups
from papershelf.enrich.author_spellings import spellings
from papershelf.model import Paper, PaperId, Person, RichText
from papershelf.text.given_names import is_full
from papershelf.text.person_keys import name_key

DICE = random.Random(1)  # noqa: S311 - no secret
Uncut = dict[str, Counter[str]]
"""A shortened name to the keys of the names that it was made of."""


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("source", type=Path)
    options.add_argument("--papers", type=int, default=10_000)
    options.add_argument("--shorten", type=float, default=0.0)
    options.add_argument("--show", type=int, default=0, help="pairs of each rule to print")
    given = options.parse_args()
    uncut: Uncut = defaultdict(Counter)
    papers = list(islice(read(given.source, given.shorten, uncut), given.papers))
    gc.disable()  # as in a build
    started = time.process_time()
    found, authors = spellings(papers, lambda _paper, _person: 0)
    groups = Groups(found, authors)
    for rule in RULES:
        rule(groups)
    seconds = time.process_time() - started
    people = len(groups.each())
    print(
        f"{len(papers)} papers, {len(found)} spellings, {people} people: {seconds:.2f} CPU seconds"
    )
    report(groups, given.show)
    if given.shorten:
        judge(groups, uncut)


def read(source: Path, share: float, uncut: Uncut) -> Iterator[Paper]:
    """Papers with their authors and nothing else that matters here."""
    with gzip.open(source, "rt") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            people = [found for name in row.get("authors") or () if (found := person(name, str))]
            yield Paper(
                id=PaperId(str(number)),
                title=RichText.of(row["title"]),
                authors=tuple(shortened(found, share, uncut) for found in people),
                origin=(),
            )


def shortened(found: Person, share: float, uncut: Uncut) -> Person:
    """A person, perhaps with initials for given names."""
    words = name_key(found.given).split()
    if not is_full(tuple(words)) or DICE.random() >= share:
        return found
    short = replace(found, given=" ".join(f"{word[0].upper()}." for word in words))
    uncut[short.name][name_key(found.name)] += 1
    return short


def report(groups: Groups, show: int) -> None:
    """What each rule joined."""
    for rule, count in Counter(rule for rule, _, _ in groups.joined).most_common():
        print(f"{rule}: {count}")
        pairs = [(one.name, other.name) for name, one, other in groups.joined if name == rule]
        for one, other in DICE.sample(pairs, min(show, len(pairs))):
            print(f"    {one} | {other}")


def judge(groups: Groups, uncut: Uncut) -> None:
    """How many shortened mentions came to a spelling of their own names."""
    right = wrong = 0
    for rule, one, other in groups.joined:
        if rule == "initials" and one.name in uncut:
            keys = {member.key for member in groups.of[other].members}
            right += sum(count for key, count in uncut[one.name].items() if key in keys)
            wrong += sum(count for key, count in uncut[one.name].items() if key not in keys)
    total = sum(sum(keys.values()) for keys in uncut.values())
    print(f"{total} mentions shortened, {right} joined right, {wrong} to a name spelled otherwise")


if __name__ == "__main__":
    main()
